/** Totals of high-volume facts, as they travel. */
import { z } from 'zod';
import { count, id, instant } from '../kernel/primitives.ts';
import { condition } from '../kernel/refusal.ts';

/** Totals of high-volume facts. The latest value wins; at most four a second; none is missed by missing one. */
export const gauges = {
  presence: z.object({
    stepId: id,
    due: count,
    present: count,
    quorum: count,
    onSite: count,
    remote: count,
    others: count,
    onLeave: count,
    byGroup: z.record(id, count),
    /** In a trial only: of those present, how many are simulated. */
    simulated: count.optional(),
  }),
  /** Votes returned of an open paper. Turnout, never a tally (B-8). */
  turnout: z.object({ paperId: id, issued: count, returned: count, simulated: count.optional() }),
  delivery: z.object({ due: count, delivered: count, read: count }),
  /** The open step's checklist. Staff only. */
  gate: z.object({ stepId: id, conditions: z.array(condition) }),
  online: z.object({ people: count }),
  suggestions: z.object({ all: count, answered: count }),
  /** Leave waiting for a decision. Staff only. */
  leave: z.object({ requested: count }),
  /** Posts of each group in the open discussion. Staff only. */
  posts: z.object({ byGroup: z.record(id, count) }),
  /** The code the hall shows. Stage and staff only. */
  onSiteCode: z.object({ code: z.string(), validUntil: instant }),
} as const;
export type GaugeName = keyof typeof gauges;
export type GaugeValue<N extends GaugeName> = z.infer<(typeof gauges)[N]>;
export type Gauge = { [N in GaugeName]: { name: N; value: GaugeValue<N> } }[GaugeName];
export type Gauges = { [N in GaugeName]?: GaugeValue<N> };
export const gaugesSchema = z.object(gauges).partial();
