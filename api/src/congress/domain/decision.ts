import type { Command, CommandType } from '@congress/contract/congress/tables/commands';
import type { Happened } from '@congress/contract/congress/tables/events';
import { type ErrorCode, refuse } from '@congress/contract/congress/refusals';
import type { State } from '@congress/contract/congress/snapshot';
import type { Role } from '@congress/contract/congress/vocabulary';
import type { TextRef } from '@congress/contract/kernel/documents';
import type { ActorRef } from '@congress/contract/kernel/event';
import type { Condition, Facts, Refusal } from '@congress/contract/kernel/refusal';
import type { FactsOf } from './facts.ts';

/** Everything `decide` may depend on besides state and command; it never looks anywhere else. */
export type Context<F = unknown> = {
  /** ISO 8601, UTC. */
  now: string;
  actor: ActorRef;
  personId: string | null;
  roles: readonly Role[];
  facts: F;
  newId: () => string;
  sha256: (text: string) => string;
};

/** A text to be kept as a document; events refer to it by id and digest. */
export type NewDocument = {
  ref: TextRef;
  kind: 'notice' | 'item' | 'proposal' | 'summary' | 'resolution' | 'objection' | 'answer' | 'statement';
  title: string;
  text: string;
};

export type Accepted = {
  ok: true;
  events: Happened[];
  documents: NewDocument[];
  /** The id of what was made, for the acknowledgement. */
  madeId?: string;
};
export type Refused = { ok: false; refusal: Refusal };
export type Decision = Accepted | Refused;

/** A rule for one command: pure, total, and it answers in values. */
export type Decide<T extends CommandType> = (
  state: State,
  command: Command<T>,
  context: Context<FactsOf<T>>,
) => Decision;
export type Rules<T extends CommandType> = { [K in T]: Decide<K> };

/** Accepts with these events. */
export function accept(...events: Happened[]): Accepted {
  return { ok: true, events, documents: [] };
}

/** Refuses with a code of the contract and the facts its sentence needs. */
export function no(code: ErrorCode, facts: Facts = {}, conditions?: Condition[]): Refused {
  return { ok: false, refusal: refuse(code, facts, conditions) };
}

/** Makes a document of a text. `previous` is the reference it replaces, whose revision it follows. */
export function newDocument(
  context: Context,
  kind: NewDocument['kind'],
  title: string,
  text: string,
  previous?: TextRef | null,
): NewDocument {
  const ref = {
    documentId: context.newId(),
    sha256: context.sha256(text),
    revision: (previous?.revision ?? 0) + 1,
  };
  return { ref, kind, title, text };
}
