import type { MemberEntry } from '@congress/contract/kernel/register/register';
import {
  categories,
  genders,
  headings,
  readSheet,
  type Headings,
  type ReadSheet,
} from '../../ui/desk/forms/readSheet.ts';

/** The columns of the register, in their usual order. */
export const usual = [
  'name',
  'staffNumber',
  'gender',
  'unit',
  'constituency',
  'category',
  'phone',
  'joinedOn',
] as const;
type Column = (typeof usual)[number] | 'status';

const columns: Headings<Column> = {
  ...headings,
  constituency: /^(选区|选举单位|constituency)$/i,
  phone: /^(手机|手机号|手机号码|手机尾号|电话|phone.*)$/i,
  joinedOn: /^(入会日期|入会时间|joined.*)$/i,
  status: /^(身份|会员|是否会员|status)$/i,
};

const statuses: Record<string, 'member' | 'worker'> = {
  会员: 'member',
  是: 'member',
  member: 'member',
  职工: 'worker',
  非会员: 'worker',
  否: 'worker',
  worker: 'worker',
};

export type MemberProblem =
  | { kind: 'missing'; field: 'name' | 'staffNumber' }
  | { kind: 'unknown'; field: 'gender' | 'category' | 'phone' | 'joinedOn' | 'status'; value: string }
  | { kind: 'tooLong'; field: 'name' | 'staffNumber' | 'unit' | 'constituency' }
  | { kind: 'duplicate'; of: number };
export type MemberLine = { line: number; entry: MemberEntry; problems: MemberProblem[] };

const longest = { name: 200, staffNumber: 32, unit: 100, constituency: 100 } as const;

/** 2019年7月1日, 2019/7/1 and 2019-07-01 as the last of these. */
function dayIn(cell: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(cell) ?? [];
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
  return real ? text : undefined;
}

/** People of the register pasted from a spreadsheet. What a row has no cell for, or an empty one, stays as it is. */
export function readMembers(
  text: string,
  said: Readonly<Record<string, string>> = {},
): { lines: MemberLine[]; sheet: ReadSheet<Column> } {
  const sheet = readSheet<Column>(text, columns, usual, said);
  const lines = sheet.rows.map(({ line, value, repeats }): MemberLine => {
    const problems: MemberProblem[] = [];
    for (const field of ['name', 'staffNumber'] as const) {
      if (value(field) === '') problems.push({ kind: 'missing', field });
    }
    for (const field of ['name', 'staffNumber', 'unit', 'constituency'] as const) {
      if (value(field).length > longest[field]) problems.push({ kind: 'tooLong', field });
    }
    type Coded = Extract<MemberProblem, { kind: 'unknown' }>['field'];
    const read = <T>(field: Coded, meant: (cell: string) => T | undefined, must = false): T | undefined => {
      const cell = value(field);
      const found = cell === '' ? undefined : meant(cell);
      if (found === undefined && (must || cell !== '')) problems.push({ kind: 'unknown', field, value: cell });
      return found;
    };
    const given = {
      unit: value('unit') || undefined,
      constituency: value('constituency') || undefined,
      category: read('category', (cell) => categories[cell.toLowerCase()]),
      phone: read('phone', (cell) => /^(\d{4}|\d{7,15})$/.exec(cell.replace(/[\s-]/g, ''))?.[0]),
      joinedOn: read('joinedOn', dayIn),
      status: read('status', (cell) => statuses[cell.toLowerCase()]),
    };
    const gender = read('gender', (cell) => genders[cell.toLowerCase()], true) ?? 'male';
    if (repeats !== undefined) problems.push({ kind: 'duplicate', of: repeats });
    const known = Object.fromEntries(Object.entries(given).filter(([, each]) => each !== undefined));
    return { line, entry: { name: value('name'), staffNumber: value('staffNumber'), gender, ...known }, problems };
  });
  return { lines, sheet };
}
