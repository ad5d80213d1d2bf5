/**
 * The live part of the wire (Socket.IO, namespace `/`, path `/socket.io`). PROTOCOL.md tells it in
 * words. Events and gauges are the only things a server sends unasked.
 */
import { z } from 'zod';
import { condition, type Refusal } from './errors.ts';
import { event, type Event } from './events.ts';
import { cursor, me, names, snapshot } from './snapshot.ts';
import { count, id, instant } from './vocabulary.ts';

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

export const joinRequest = z.strictObject({
  congressId: id,
  /** What the client holds already; without it, or when it is too old, a snapshot comes. */
  after: cursor.optional(),
});
export type JoinRequest = z.infer<typeof joinRequest>;

/** Either a snapshot, or the events missing after `after`; always one's own facts and the gauges. */
export const joined = z
  .object({
    serverTime: instant,
    /** Where the public page is: `/o/<slug>`. */
    observerSlug: z.string(),
    me,
    names,
    gauges: gaugesSchema,
    snapshot: snapshot.optional(),
    events: z.array(event).optional(),
  })
  .meta({ id: 'Joined' });
export type Joined = Omit<z.infer<typeof joined>, 'events'> & { events?: Event[] };

/** What a command leaves: the id of what was made, where something was. */
export const outcome = z.object({ madeId: id.optional() }).meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof outcome>;

export type Answer<T> = { ok: true; value: T } | { ok: false; error: Refusal };

/** An event on its way, with the names of the people it mentions. */
export type EventFrame = { event: Event; names: z.infer<typeof names> };

export type ServerToClient = {
  event: (frame: EventFrame) => void;
  gauge: (gauge: Gauge & { congressId: string }) => void;
  /** One's own facts changed: an office, a sign-in from another device, leave. */
  me: (value: z.infer<typeof me>) => void;
  /** This session was ended; the socket closes after it. */
  ended: () => void;
};
export type ClientToServer = {
  join: (request: unknown, answer: (value: Answer<Joined>) => void) => void;
  command: (request: { congressId: string; command: unknown }, answer: (value: Answer<Outcome>) => void) => void;
};

/** Room names are no promise of the wire; stream names are. */
export function groupStream(groupId: string): `group:${string}` {
  return `group:${groupId}`;
}
