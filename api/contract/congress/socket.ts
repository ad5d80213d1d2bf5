/**
 * The live part of the wire (Socket.IO, namespace `/`, path `/socket.io`). PROTOCOL.md tells it in
 * words. Events and gauges are the only things a server sends unasked.
 */
import { z } from 'zod';
import type { Outcome } from '../kernel/command.ts';
import { type Answer, cursor } from '../kernel/live.ts';
import { id, instant } from '../kernel/primitives.ts';
import { event, type Event } from './tables/events.ts';
import { type Gauge, gaugesSchema } from './tables/gauges.ts';
import { me, names } from './people.ts';
import { snapshot } from './snapshot.ts';

export const joinRequest = z.strictObject({
  congressId: id,
  /** What the client holds already; without it, or when it is too old, a snapshot comes. */
  after: cursor.optional(),
  /** Whether `snapshot.congress` may come packed. */
  packed: z.boolean().optional(),
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
    /** `{ congress }` of the snapshot, as JSON, gzip, base64: where the request allowed it, and instead of it. */
    packed: z.string().optional(),
    events: z.array(event).optional(),
  })
  .meta({ id: 'Joined' });
export type Joined = Omit<z.infer<typeof joined>, 'events'> & { events?: Event[] };

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
