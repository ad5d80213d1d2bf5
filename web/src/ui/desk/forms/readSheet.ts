/** People pasted from a spreadsheet: cells by the names of their columns, and the words cells are written in. */

/** Cells of one line: tab-separated as a spreadsheet copies it, else by commas, with quoted cells. */
export function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  return [...line.matchAll(/(?:^|[,\uff0c])\s*(?:"([^"]*)"|([^,\uff0c]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').trim(),
  );
}

export type SheetRow<C extends string> = {
  /** Its line in what was pasted, from 1. */
  line: number;
  /** The cell of a column, or nothing. */
  value: (column: C) => string;
  /** The line on which this staff number came first, where that was before. */
  repeats: number | undefined;
};

/** How columns may be called; a sheet's first line counts as names when it has name and staff number. */
export type Headings<C extends string> = Record<C | 'name' | 'staffNumber', RegExp>;

export const headings = {
  name: /^(姓名|name)$/i,
  staffNumber: /^(工号|员工号|编号|staff ?(number|no\.?))$/i,
  gender: /^(性别|gender|sex)$/i,
  category: /^(类别|人员类别|岗位类别|category)$/i,
  unit: /^(单位|部门|车间|unit|department)$/i,
} as const;

export type ReadSheet<C extends string> = {
  rows: SheetRow<C>[];
  has: (column: C) => boolean;
  /** The first line and the one below it, and whether the first names the columns. */
  first: readonly string[];
  sample: readonly string[];
  isHead: boolean;
};

/**
 * Reads lines into rows. Without names the columns have their `usual` order; `said` is what somebody told of headings that
 * are not known.
 */
export function readSheet<C extends string>(
  text: string,
  named: Headings<C>,
  usual: readonly C[],
  said: Readonly<Record<string, string>> = {},
): ReadSheet<C> {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, cells: cellsOf(line) }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const known = Object.entries(named) as [C, RegExp][];
  const told = new Map(Object.entries(said));
  const columnOf = (cell: string): C | undefined =>
    known.find(([column, names]) => told.get(cell) === column || (!told.has(cell) && names.test(cell)))?.[0];
  const first = filled[0]?.cells.map(columnOf) ?? [];
  const isHead = first.includes('name' as C) && first.includes('staffNumber' as C);
  const order: readonly (C | undefined)[] = isHead ? first : usual;
  const firstAt = new Map<string, number>();
  const rows = (isHead ? filled.slice(1) : filled).map(({ line, cells }) => {
    const value = (column: C): string => cells[order.indexOf(column)] ?? '';
    const number = value('staffNumber' as C);
    const repeats = number === '' ? undefined : firstAt.get(number);
    if (number !== '' && repeats === undefined) firstAt.set(number, line);
    return { line, value, repeats };
  });
  const [heading, below] = filled;
  return {
    rows,
    has: (column) => order.includes(column),
    first: heading?.cells ?? [],
    sample: below?.cells ?? [],
    isHead,
  };
}

export const genders: Record<string, 'female' | 'male'> = {
  女: 'female',
  男: 'male',
  female: 'female',
  male: 'male',
  f: 'female',
  m: 'male',
};

export const categories: Record<string, 'front-line' | 'technical' | 'administrative' | 'manager'> = {
  一线职工: 'front-line',
  一线: 'front-line',
  工人: 'front-line',
  'front-line': 'front-line',
  'front-line worker': 'front-line',
  专业技术人员: 'technical',
  技术人员: 'technical',
  技术: 'technical',
  一般管理人员: 'administrative',
  一般管理: 'administrative',
  行政人员: 'administrative',
  administrative: 'administrative',
  technical: 'technical',
  'technical staff': 'technical',
  'administrative staff': 'administrative',
  中层以上管理人员: 'manager',
  管理人员: 'manager',
  管理: 'manager',
  manager: 'manager',
};
