/** What a business says of its small dossiers: one row of state each, a log, and no stream to follow event by event. */
import type { AnyCommand } from '../command/act.ts';
import type { Decision } from '../command/carryOut.ts';
import type { NewDocument } from '../documents/documents.ts';
import type { Identity } from '../identity/ports.ts';
import type { ActorRef } from '@congress/contract/kernel/event';
import type { z } from 'zod';

/** What happened, in the words of a business. */
export type AnyEvent = { type: string; payload: unknown };

/** Everything a rule may depend on besides state and command. */
export type Moment = {
  /** ISO 8601, UTC. */
  now: string;
  actor: ActorRef;
  newId: () => string;
  sha256: (text: string) => string;
};

/** Something due: a word of the business, what people call it, and until when. */
export type Due = { name: string; title: string; due: string };

/** The types of a kind. */
export interface SmallShape {
  state: object;
  /** What opens one. */
  founding: object;
  command: AnyCommand;
  event: AnyEvent;
}

export interface SmallKind<S extends SmallShape> {
  /** Names it in rows and links; `<kind>Id` names one on the wire. */
  kind: string;
  /** What its addresses begin with, below `/api/v1`. */
  plural: string;
  founding: z.ZodType<S['founding']>;
  /** What somebody is shown. */
  view: z.ZodType;
  command: z.ZodType<S['command']>;
  parse(input: unknown): z.ZodSafeParseResult<S['command']>;

  /** Whether somebody of its organization may open one, or give this command. */
  may(identity: Identity, type: 'found' | S['command']['type'], state?: S['state']): boolean;
  /** What somebody of its organization may see of it; undefined where it does not exist for them. */
  show(state: S['state'], identity: Identity): unknown;
  found(founding: S['founding'], moment: Moment): Decision<S['event'], NewDocument>;
  decide(state: S['state'], command: S['command'], moment: Moment): Decision<S['event'], NewDocument>;
  /** The first event makes the state, so it is folded over none. */
  evolve(state: S['state'] | undefined, event: S['event'] & { at: string }): S['state'];
  /** Whatever is due now. What is left out later was done, or is no longer asked for. */
  due(state: S['state']): Due[];
  /** Whether nothing is added to it any more. */
  ended(state: S['state']): boolean;
}
