import type { RosterEntry } from '@congress/contract/commands/preparation';

/** What is wrong with a cell, or a row as a whole. */
export type RowProblem =
  | { kind: 'missing'; field: 'name' | 'staffNumber' }
  | { kind: 'unknown'; field: 'gender' | 'category' | 'capacity'; value: string }
  | { kind: 'phone'; value: string }
  | { kind: 'too-long'; field: string }
  | { kind: 'category-missing' }
  | { kind: 'duplicate'; of: number };

export type ReadRow = { line: number; entry: RosterEntry; problems: RowProblem[] };

const columns = ['name', 'staffNumber', 'gender', 'category', 'capacity', 'unit', 'phoneTail'] as const;
type Column = (typeof columns)[number];

const headings: Record<Column, RegExp> = {
  name: /^(姓名|name)$/i,
  staffNumber: /^(工号|员工号|编号|staff ?(number|no\.?))$/i,
  gender: /^(性别|gender|sex)$/i,
  category: /^(类别|人员类别|岗位类别|category)$/i,
  capacity: /^(代表类型|身份|资格|capacity)$/i,
  unit: /^(单位|部门|车间|unit|department)$/i,
  phoneTail: /^(手机尾号|手机后四位|手机|phone.*)$/i,
};

const genders: Record<string, RosterEntry['gender']> = {
  女: 'female',
  男: 'male',
  female: 'female',
  male: 'male',
  f: 'female',
  m: 'male',
};
const categories: Record<string, NonNullable<RosterEntry['category']>> = {
  一线职工: 'front-line',
  一线: 'front-line',
  工人: 'front-line',
  'front-line': 'front-line',
  专业技术人员: 'technical',
  技术人员: 'technical',
  技术: 'technical',
  technical: 'technical',
  中层以上管理人员: 'manager',
  管理人员: 'manager',
  管理: 'manager',
  manager: 'manager',
};
const capacities: Record<string, RosterEntry['capacity']> = {
  '': 'formal',
  正式代表: 'formal',
  正式: 'formal',
  formal: 'formal',
  列席代表: 'non-voting',
  列席: 'non-voting',
  'non-voting': 'non-voting',
  特邀代表: 'guest',
  特邀: 'guest',
  guest: 'guest',
};

/** Cells of one line: tab-separated as a spreadsheet copies it, else by commas, with quoted cells. */
export function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  return [...line.matchAll(/(?:^|[,\uff0c])\s*(?:"([^"]*)"|([^,\uff0c]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').trim(),
  );
}

function orderOf(cells: string[]): Column[] | null {
  const found = cells.map((cell) => columns.find((column) => headings[column].test(cell)));
  return found.includes('name') && found.includes('staffNumber') ? (found as Column[]) : null;
}

function readCells(cells: string[], order: readonly (Column | undefined)[]): Omit<ReadRow, 'line'> {
  const value = (column: Column): string => cells[order.indexOf(column)] ?? '';
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
export function readRoster(text: string): ReadRow[] {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, cells: cellsOf(line) }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const named = orderOf(filled[0]?.cells ?? []);
  const firstAt = new Map<string, number>();
  return (named ? filled.slice(1) : filled).map(({ line, cells }) => {
    const { entry, problems } = readCells(cells, named ?? columns);
    const first = firstAt.get(entry.staffNumber);
    if (entry.staffNumber !== '') {
      if (first === undefined) firstAt.set(entry.staffNumber, line);
      else problems.push({ kind: 'duplicate', of: first });
    }
    return { line, entry, problems };
  });
}
