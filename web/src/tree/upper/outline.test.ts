import type { UnitLine } from '@congress/contract/kernel/tree/tree';
import { expect, test } from 'vitest';
import { openAtFirst, outline } from './outline.ts';

const unit = (id: string, parentId: string | null): UnitLine => ({
  id,
  parentId,
  kind: 'joint',
  name: id,
  staff: null,
  members: null,
  advice: [],
});
const units = [unit('top', 'above'), unit('a', 'top'), unit('b', 'top'), unit('a1', 'a'), unit('b1', 'b')];
const shown = (open: Iterable<string>): string[] =>
  outline(units, new Set(open)).map(({ unit: { id }, depth, below }) => `${'.'.repeat(depth)}${id}${below || ''}`);

test('each unit is followed by those below it where it is open; the top one may have somebody above it', () => {
  expect(shown([])).toEqual(['top2']);
  expect(shown(['top', 'b'])).toEqual(['top2', '.a1', '.b1', '..b1']);
  expect(shown(openAtFirst(units))).toEqual(['top2', '.a1', '..a1', '.b1', '..b1']);
});

test('of many units only the first row is open', () => {
  const many = [unit('top', null), ...Array.from({ length: 60 }, (_, index) => unit(`u${index}`, 'top'))];
  expect([...openAtFirst(many)]).toEqual(['top']);
  expect(outline([], new Set())).toEqual([]);
});
