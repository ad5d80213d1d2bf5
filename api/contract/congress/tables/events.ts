/**
 * Everything that can have happened, past tense. Events carry ids, never names, so that a person
 * can be erased later without breaking the hash chain. Each type belongs to exactly one stream.
 */
import { z } from 'zod';
import { type ActorRef, actorRef } from '../../kernel/event.ts';
import { id, instant } from '../../kernel/primitives.ts';
import { column } from '../../kernel/rows.ts';
import * as after from '../after/events.ts';
import * as assembly from '../assembly/events.ts';
import * as ballot from '../ballot/events.ts';
import * as declaration from '../declaration/events.ts';
import * as files from '../files/events.ts';
import * as nomination from '../nomination/events.ts';
import * as preparation from '../preparation/events.ts';
import * as procedure from '../procedure/events.ts';
import * as trial from '../trial/events.ts';

/** Stream `congress`: everyone who takes part. */
const congressEvents = {
  ...procedure.congressEvents,
  ...preparation.congressEvents,
  ...nomination.congressEvents,
  ...assembly.congressEvents,
  ...ballot.congressEvents,
  ...declaration.congressEvents,
  ...trial.congressEvents,
  ...after.congressEvents,
  ...files.congressEvents,
} as const;

/** Stream `staff`: the secretariat only. */
const staffEvents = { ...assembly.staffEvents, ...ballot.staffEvents } as const;

/** Stream `public`: anyone with the link. */
const publicEvents = { ...after.publicEvents, ...nomination.publicEvents } as const;

/** Streams `group:<id>`: one delegation group. Rows of their own, not links of the chain. */
const groupEvents = { ...assembly.groupEvents } as const;

/** The rows of every stream and topic. */
export const eventRows = { ...congressEvents, ...staffEvents, ...publicEvents, ...groupEvents } as const;
export type EventType = keyof typeof eventRows;

export const payloads = column(eventRows, 'payload');
export type CongressEventType = keyof typeof congressEvents;
export type Payload<T extends EventType> = z.infer<(typeof payloads)[T]>;

/** An event as decided, before it has a place in the log. */
export type Happened = { [T in EventType]: { type: T; payload: Payload<T> } }[EventType];

type Placed = {
  congressId: string;
  /** `congress`, `staff`, `public`, or `group:<id>`. */
  stream: string;
  /** Gap-free within the stream, from 1. */
  seq: number;
  at: string;
  actor: ActorRef;
};
export type Event = Happened & Placed;

/** The schema of an event on the wire; the payload is checked against its type's own schema. */
export const event = z
  .object({
    congressId: id,
    stream: z.string(),
    seq: z.number().int().min(1),
    at: instant,
    actor: actorRef,
    type: z.enum(Object.keys(eventRows) as [EventType, ...EventType[]]),
    payload: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Event' });

/** The stream an event type belongs to; `group` stands for that group's own. */
export function streamOf(type: EventType): 'congress' | 'staff' | 'public' | 'group' {
  if (type in congressEvents) return 'congress';
  if (type in staffEvents) return 'staff';
  if (type in publicEvents) return 'public';
  return 'group';
}
