/** Figures: counts defined once, computed from rows and never typed in (K-1, K-2). */
import { z } from 'zod';
import { bilingual, count, day, id } from './primitives.ts';

/** What counts, of what it is counted of; `base` is null where the figure is a number and no rate. */
export const tally = z.object({ counted: count, base: count.nullable() });
export type Tally = z.infer<typeof tally>;

/** What a figure is, in words. */
export const figureWords = z.object({
  id: z.string(),
  name: bilingual,
  definition: bilingual,
  numerator: bilingual,
  denominator: bilingual.nullable(),
  /** Which rows it looks at, and of what time. */
  scope: bilingual,
  period: bilingual,
});
export type FigureWords = z.infer<typeof figureWords>;

/** A figure of a tree: of each unit with all below it; units of which there is nothing are left out. */
export const figureSheet = figureWords.extend({
  total: tally,
  units: z.array(tally.extend({ unitId: id })),
});
export type FigureSheet = z.infer<typeof figureSheet>;

/** What is late below: whose, which number, since when. No title, no text, nobody's name (T-2). */
export const overdueSheet = z.object({
  id: z.string(),
  name: bilingual,
  definition: bilingual,
  items: z.array(z.object({ unitId: id, number: bilingual, dueOn: day, days: count })),
});
export type OverdueSheet = z.infer<typeof overdueSheet>;

/**
 * A share in tenths of a percent, rounded half up, for showing. Never all or nothing unless it is exactly so (K-2);
 * undefined where there is nothing to have a share of.
 */
export function tenthsOfPercent({ counted, base }: Tally): number | undefined {
  if (base === null || base === 0) return undefined;
  if (counted === 0 || counted === base) return counted === 0 ? 0 : 1000;
  const tenths = Math.floor((counted * 2000 + base) / (2 * base));
  return Math.min(999, Math.max(1, tenths));
}
