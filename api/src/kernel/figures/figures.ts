/** Figures and overdue lists that contexts offer: what each is, and how it is told from rows (K-1). */
import type { FigureWords, OverdueSheet, Tally } from '@congress/contract/kernel/figures';
import type { Bilingual } from '@congress/contract/kernel/primitives';

/** Whatever is counted is at home with one organization. */
type AtHome = { organizationId: string };

/** A count defined once. Of each row it says what it adds, or nothing; `today` is China's day. */
export type Figure<Row extends AtHome> = FigureWords & { tally: (row: Row, today: string) => Tally | undefined };

/** A list of what is late. Of each row it says so, by number and day; it has nothing else to say (T-2). */
export type OverdueList<Row extends AtHome> = Omit<OverdueSheet, 'items'> & {
  late: (row: Row, today: string) => { number: Bilingual; dueOn: string } | undefined;
};

/** What a context knows of some organizations, as of a day. */
export type Edition = {
  figures: { words: FigureWords; own: Map<string, Tally> }[];
  overdue: { words: Omit<OverdueSheet, 'items'>; items: { unitId: string; number: Bilingual; dueOn: string }[] }[];
};

/** The figures of a context. */
export interface FigureBook {
  read(organizationIds: readonly string[], today: string): Promise<Edition>;
}

/** Makes a book of figures over rows that are read once for all of them. */
export function figureBook<Row extends AtHome>(
  rowsOf: (organizationIds: readonly string[]) => Promise<readonly Row[]>,
  figures: readonly Figure<Row>[],
  overdue: readonly OverdueList<Row>[],
): FigureBook {
  return {
    read: async (organizationIds, today) => {
      const rows = await rowsOf(organizationIds);
      return {
        figures: figures.map(({ tally, ...words }) => ({ words, own: talliedBy(rows, (row) => tally(row, today)) })),
        overdue: overdue.map(({ late, ...words }) => ({
          words,
          items: rows.flatMap((row) => {
            const one = late(row, today);
            return one ? [{ unitId: row.organizationId, ...one }] : [];
          }),
        })),
      };
    },
  };
}

function talliedBy<Row extends AtHome>(
  rows: readonly Row[],
  tally: (row: Row) => Tally | undefined,
): Map<string, Tally> {
  const own = new Map<string, Tally>();
  for (const row of rows) {
    const one = tally(row);
    if (!one) continue;
    const before = own.get(row.organizationId);
    const base = one.base === null ? null : (before?.base ?? 0) + one.base;
    own.set(row.organizationId, { counted: (before?.counted ?? 0) + one.counted, base });
  }
  return own;
}
