import type { AttendanceCount } from '@congress/contract/congress/assembly/view';
import type { MotionTally } from '@congress/contract/congress/ballot/view';
import type { Command } from '@congress/contract/congress/commands';
import type { Happened } from '@congress/contract/congress/events';
import type { Group, RosterSummary } from '@congress/contract/congress/preparation/view';
import { type ErrorCode, refuse } from '@congress/contract/congress/refusals';
import type { State } from '@congress/contract/congress/snapshot';
import type { Capacity, Role } from '@congress/contract/congress/vocabulary';
import type { TextRef } from '@congress/contract/kernel/documents';
import type { ActorRef } from '@congress/contract/kernel/event';
import type { Condition, Facts, Refusal } from '@congress/contract/kernel/refusal';

/** What the machine needs to know of a person a command names. */
export type PersonFacts = {
  capacity: Capacity;
  category: 'front-line' | 'technical' | 'manager' | null;
  groupId: string | null;
};

/** What lies in the box of a closed paper. */
export type Tally = {
  returned: number;
  items: Record<string, MotionTally>;
  /** How many of them simulated delegates handed in, where any did. */
  simulated?: number;
};

/** The paper ballots of the room: handed out, and the block the scrutineers entered. */
export type RoomCount = { issued: number; entered: Tally | null };

/**
 * Facts that are rows rather than procedure state, read in the same transaction. What a command
 * does not need may be left out by the use case.
 */
export type RowFacts = {
  attendance: Record<string, AttendanceCount>;
  delivery: { delivered: number; read: number };
  persons: Record<string, PersonFacts>;
  /** The roster as it is after the rows of this command were written. */
  roster?: { summary: RosterSummary; groups: Group[]; added: number; updated: number; removed: number };
  tallies: Record<string, Tally>;
  rooms: Record<string, RoomCount>;
  /** To how many people this command gave a ballot on paper. */
  issuedNow?: number;
  /** How many objections the person who asks has filed. */
  objectionsFiled?: number;
  /** Who may be simulated now, of those a command asks for (T-3). */
  simulable?: string[];
  /** Texts by document id, where a command publishes them. */
  texts: Record<string, string>;
  archive?: { manifest: string };
  /** Digest of the last event of the log. */
  head: string;
};

/** Everything `decide` may depend on besides state and command; it never looks anywhere else. */
export type Context = {
  /** ISO 8601, UTC. */
  now: string;
  actor: ActorRef;
  personId: string | null;
  roles: readonly Role[];
  facts: RowFacts;
  newId: () => string;
  sha256: (text: string) => string;
};

/** A text to be kept as a document; events refer to it by id and digest. */
export type NewDocument = {
  ref: TextRef;
  kind: 'notice' | 'item' | 'proposal' | 'summary' | 'resolution' | 'objection' | 'answer';
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
export type Decide<T extends Command['type']> = (state: State, command: Command<T>, context: Context) => Decision;
export type Rules<T extends Command['type']> = { [K in T]: Decide<K> };

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
