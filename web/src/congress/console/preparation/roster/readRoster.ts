import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import {
  categories,
  genders,
  headings,
  readSheet,
  type Headings,
  type ReadSheet,
} from '../../../../ui/desk/forms/readSheet.ts';

/** What is wrong with a cell, or a row as a whole. */
export type RowProblem =
  | { kind: 'missing'; field: 'name' | 'staffNumber' }
  | { kind: 'unknown'; field: 'gender' | 'category' | 'capacity'; value: string }
  | { kind: 'phone'; value: string }
  | { kind: 'too-long'; field: 'name' | 'staffNumber' | 'unit' }
  | { kind: 'category-missing' }
  | { kind: 'duplicate'; of: number };

export type ReadRow = { line: number; entry: RosterEntry; problems: RowProblem[] };

/** The columns of a roster, in their usual order. */
export const columns = ['name', 'staffNumber', 'gender', 'category', 'capacity', 'unit', 'phoneTail'] as const;
type Column = (typeof columns)[number];

const named: Headings<Column> = {
  ...headings,
  capacity: /^(代表类型|身份|资格|capacity)$/i,
  phoneTail: /^(手机尾号|手机后四位|手机|phone.*)$/i,
};

const capacities: Record<string, RosterEntry['capacity']> = {
  '': 'formal',
  正式代表: 'formal',
  正式: 'formal',
  formal: 'formal',
  'formal delegate': 'formal',
  列席代表: 'non-voting',
  列席: 'non-voting',
  'non-voting': 'non-voting',
  'non-voting attendee': 'non-voting',
  特邀代表: 'guest',
  特邀: 'guest',
  guest: 'guest',
  'invited guest': 'guest',
};

function readCells(value: (column: Column) => string): Omit<ReadRow, 'line'> {
  const problems: RowProblem[] = [];
  for (const field of ['name', 'staffNumber'] as const)
    if (value(field) === '') problems.push({ kind: 'missing', field });
  const known = <T>(field: 'gender' | 'category' | 'capacity', words: Record<string, T>): T | undefined => {
    const cell = value(field);
    const meant = words[cell.toLowerCase()];
    if (meant === undefined && !(field === 'category' && cell === ''))
      problems.push({ kind: 'unknown', field, value: cell });
    return meant;
  };
  const gender = known('gender', genders) ?? 'male';
  const capacity = known('capacity', capacities) ?? 'formal';
  const category = known('category', categories) ?? null;
  if (capacity === 'formal' && category === null && value('category') === '')
    problems.push({ kind: 'category-missing' });
  const digits = value('phoneTail').replace(/\D/g, '');
  if (digits !== '' && digits.length < 4) problems.push({ kind: 'phone', value: value('phoneTail') });
  const phoneTail = digits.length >= 4 ? digits.slice(-4) : null;
  const [name, staffNumber, unit] = [value('name'), value('staffNumber'), value('unit')];
  if (name.length > 200) problems.push({ kind: 'too-long', field: 'name' });
  if (staffNumber.length > 32) problems.push({ kind: 'too-long', field: 'staffNumber' });
  if (unit.length > 100) problems.push({ kind: 'too-long', field: 'unit' });
  return { entry: { name, staffNumber, gender, category, capacity, unit, phoneTail }, problems };
}

/**
 * Reads a roster pasted from a spreadsheet. The first line may name the columns, in any order;
 * without it they are taken as name, staff number, gender, category, capacity, unit, phone tail.
 */
export function readRoster(
  text: string,
  said: Readonly<Record<string, string>> = {},
): { rows: ReadRow[]; sheet: ReadSheet<Column> } {
  const sheet = readSheet(text, named, columns, said);
  const rows = sheet.rows.map(({ line, value, repeats }) => {
    const { entry, problems } = readCells(value);
    if (repeats !== undefined) problems.push({ kind: 'duplicate', of: repeats });
    return { line, entry, problems };
  });
  return { rows, sheet };
}
