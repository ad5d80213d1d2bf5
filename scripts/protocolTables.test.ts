import fs from 'node:fs';
import { expect, test } from 'vitest';
import { protocolFile, withTables } from './protocolTables.ts';

test('PROTOCOL.md says what the contract says: `pnpm docs:protocol` would change nothing', () => {
  const document = fs.readFileSync(protocolFile, 'utf8');
  expect(withTables(document)).toBe(document);
});
