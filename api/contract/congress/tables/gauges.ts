/** Totals of high-volume facts, as they travel. */
import { z } from 'zod';
import { count, id, instant } from '../../kernel/primitives.ts';
import { condition } from '../../kernel/refusal.ts';
import { column, type GaugeRow } from '../../kernel/rows.ts';

/** Totals of high-volume facts. The latest value wins; at most four a second; none is missed by missing one. */
export const gauges = {
  presence: {
    value: z.object({
      stepId: id,
      due: count,
      present: count,
      quorum: count,
      onSite: count,
      remote: count,
      others: count,
      onLeave: count,
      byGroup: z.record(id, count),
      /** Formal delegates who vote on paper, where any do. */
      onPaper: count.optional(),
      /** In a trial only: of those present, how many are simulated. */
      simulated: count.optional(),
    }),
    audience: 'everyone',
  },
  /** Votes returned of an open paper. Turnout, never a tally (B-8). */
  turnout: {
    value: z.object({ paperId: id, issued: count, returned: count, simulated: count.optional() }),
    audience: 'everyone',
  },
  delivery: { value: z.object({ due: count, delivered: count, read: count }), audience: 'everyone' },
  /** The open step's checklist. */
  gate: { value: z.object({ stepId: id, conditions: z.array(condition) }), audience: 'staff', every: 15_000 },
  online: { value: z.object({ people: count }), audience: 'everyone' },
  suggestions: { value: z.object({ all: count, answered: count }), audience: 'everyone' },
  /** Leave waiting for a decision. */
  leave: { value: z.object({ requested: count }), audience: 'staff' },
  /** Posts of each group in the open discussion. */
  posts: { value: z.object({ byGroup: z.record(id, count) }), audience: 'staff' },
  /** The code the hall shows. */
  onSiteCode: { value: z.object({ code: z.string(), validUntil: instant }), audience: 'hall', expires: true },
} as const satisfies Record<string, GaugeRow>;
export type GaugeName = keyof typeof gauges;
export type GaugeValue<N extends GaugeName> = z.infer<(typeof gauges)[N]['value']>;
export type Gauge = { [N in GaugeName]: { name: N; value: GaugeValue<N> } }[GaugeName];
export type Gauges = { [N in GaugeName]?: GaugeValue<N> };
export const gaugesSchema = z.object(column(gauges, 'value')).partial();
