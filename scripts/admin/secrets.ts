/** The keys of the platform as this command finds them. It never makes any: links under new keys would let nobody in. */
import fs from 'node:fs';
import path from 'node:path';
import { readWhere } from '@congress/api/config';
import { Mistake } from '@congress/db/mistake';

export const secretVariables = ['SESSION_SECRET', 'CODES_SECRET', 'ONSITE_SECRET'] as const;

export function secretsFile(): string {
  return path.join(readWhere().dataDir, 'secrets.json');
}

/**
 * What to add to the environment so that reading the settings makes no file.
 *
 * @throws `Mistake` when the key that links are made with is not to be found.
 */
export function knownSecrets(): NodeJS.ProcessEnv {
  if (fs.existsSync(secretsFile())) return {};
  const codes = process.env['CODES_SECRET'];
  if (!codes) {
    throw new Mistake(
      `The platform's keys are not here: ${secretsFile()} is missing, and CODES_SECRET is not set. ` +
        'Run this where the platform runs, with its environment.',
    );
  }
  // Of the three only this one makes links; the others must merely be there.
  return Object.fromEntries(secretVariables.map((name) => [name, process.env[name] || codes]));
}
