/** A congress as the procedure works on it: its state, its log, and one command at work. */
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Block } from '@congress/contract/kernel/ballot/block';
import type { Event, Happened } from '@congress/contract/congress/tables/events';
import type { PersonChange, RosterEntry } from '@congress/contract/congress/preparation/commands';
import type { Group } from '@congress/contract/congress/preparation/view';
import type { CongressView, State } from '@congress/contract/congress/snapshot';
import type { Voting } from '@congress/contract/congress/vocabulary';
import type { Outcome } from '@congress/contract/kernel/command';
import type { ActorRef } from '@congress/contract/kernel/event';
import type { Known } from '../../kernel/ballot/domain/results.ts';
import type { Sheet } from '../../kernel/ballot/domain/sheet.ts';
import type { FileRow } from '../../kernel/files/ports.ts';
import type { Act } from '../../kernel/means.ts';
import type { NewDocument } from '../domain/decision.ts';
import type { GateFacts, PersonFacts, RoomCount, RoomEntry, RosterRows, Tally } from '../domain/facts.ts';
import type { Comer } from '../domain/procedure/nextSession.ts';
import type { Whom } from '../domain/procedure/simulation.ts';
import type { SignInAnswer, SignInEntry } from './facts.ts';

export type Loaded = {
  state: State;
  /** Position of the last event of the log. */
  version: number;
  headHash: string;
  organizationId: string;
  observerSlug: string;
  createdAt: string;
  /** Last sequence number of each logged stream. */
  cursor: { congress: number; staff: number; public: number };
};

export type CongressRow = {
  view: Pick<CongressView, 'id' | 'title' | 'organizationName' | 'term' | 'session' | 'status' | 'profile'>;
  steps: Pick<CongressView['steps'][number], 'kind' | 'phase' | 'state'>[];
  /** When its delegates met in a room, if they did. */
  metInRoom: string | null;
  observerSlug: string;
  createdAt: string;
};

export type NewPerson = RosterEntry & { id: string };

/** A command of one congress at work: everything here happens in its one transaction. */
export interface CongressWork {
  load(): Promise<Loaded | undefined>;
  /** What this act was answered before, or that its id is another's. */
  answered(act: Act): Promise<Outcome | 'taken' | undefined>;
  /**
   * Appends the events, saves what they changed, keeps documents and the answer.
   *
   * @throws IdTaken when an id that came from the client is another act's, here or elsewhere.
   */
  commit(change: {
    before: State;
    after: State;
    happened: (Happened & { at: string; actor: ActorRef })[];
    documents: NewDocument[];
    act: Act;
    outcome: Outcome;
  }): Promise<Event[]>;

  /** Counts a sign-in, and holds up further ones until this work is over. */
  attendance(stepId: string): Promise<GateFacts['attendance']>;
  delivery(): Promise<GateFacts['delivery']>;
  persons(ids: string[]): Promise<Record<string, PersonFacts>>;
  texts(documentIds: string[]): Promise<Record<string, string>>;
  /** A file of this congress, from the first byte of its upload on. */
  file(id: string): Promise<FileRow | undefined>;
  /** How many objections this person has filed, against results or against candidates. */
  objectionsFiled(personId: string, type: 'objection.filed' | 'candidate.objected'): Promise<number>;

  /** Portions of a roster that this account uploaded, in order; they are gone from where they waited. */
  takeUpload(uploadId: string, accountId: string): Promise<{ portion: number; people: RosterEntry[] }[]>;
  importPeople(people: RosterEntry[], groups: Group[]): Promise<RosterRows>;
  changePerson(change: PersonChange, groups: Group[]): Promise<RosterRows | undefined>;
  removePerson(personId: string, groups: Group[]): Promise<RosterRows | undefined>;
  /**
   * Replaces the groups; people of a group that is gone are without one. Undefined when a group of that id is
   * another congress's.
   */
  defineGroups(groups: Group[]): Promise<RosterRows | undefined>;
  assignToGroup(groupId: string, personIds: string[], groups: Group[]): Promise<RosterRows>;

  /** Closes an open paper's box: waits for every vote in flight, keeps out later ones, shuffles. */
  fence(paperId: string): Promise<void>;
  tally(paper: Paper): Promise<Tally>;
  /** Every sheet in the box of a closed paper, in no order. */
  sheets(paper: Paper): Promise<Sheet[]>;
  /** Names and places on the roster of people in an election. */
  known(personIds: string[]): Promise<Known>;
  room(paperId: string): Promise<RoomCount>;
  /** Formal delegates present who are in the hall, or vote on paper there; in ascending order of their ids. */
  inRoom(stepId: string, who: 'on-site' | 'on-paper'): Promise<string[]>;
  /** Moves formal delegates who are in the hall; those who are not, or vote so already, are left out. */
  setVoting(stepId: string, personIds: string[], voting: Voting): Promise<string[]>;
  /** Enters people on the roll of a paper just opened as voting in the room; how many. */
  issueRoomBallots(paperId: string, personIds: string[], commandId: string): Promise<number>;
  beginRehearsal(rehearsalId: string): Promise<void>;
  /** Removes all there is of the rehearsal that runs; how many managed. */
  endRehearsal(): Promise<number>;
  /** Who was reminded is forgotten when the vote is over. */
  forgetReminders(paperId: string): Promise<void>;
  /** What each of those who enter the room has entered, and whether they are present at this sign-in. */
  roomEntries(paperId: string, stepId: string | null): Promise<RoomEntry[]>;
  keepRoomEntry(paperId: string, personId: string, block: Block): Promise<void>;
  /** The block that two entered alike; replaces an earlier one until the paper is counted. */
  keepRoomCount(paperId: string, block: Block, by: string[]): Promise<void>;

  /** So many at most of those asked for, in random order: on the roster, not on leave, and never entered as (T-3). */
  simulable(whom: Whom, most: number): Promise<string[]>;
  signIn(entry: SignInEntry & { at: string }): Promise<SignInAnswer>;
  depart(stepId: string, personId: string, at: string): Promise<boolean>;
}

export interface Congresses {
  /** Runs the work with the congress locked against every other command of it, on any node. */
  work<T>(congressId: string, work: (unit: CongressWork) => Promise<T>): Promise<T>;
  /**
   * Rows of a new congress with its first events, and with the people it begins with.
   *
   * @throws IdTaken when the id of the act is another's.
   */
  found(founded: {
    state: State;
    events: (Happened & { at: string; actor: ActorRef })[];
    observerSlug: string;
    people: Comer[];
    act: Act;
  }): Promise<void>;
  /** What this act founded before, or that its id is another's. */
  foundedBy(act: Act): Promise<{ id: string; observerSlug: string } | 'taken' | undefined>;
  load(congressId: string): Promise<Loaded | undefined>;
  list(organizationIds: string[]): Promise<CongressRow[]>;
  bySlug(slug: string): Promise<{ congressId: string; organizationId: string } | undefined>;
  readStream(query: { congressId: string; stream: string; afterSeq: number; limit: number }): Promise<Event[]>;
  readLog(query: { congressId: string; after: number; limit: number }): Promise<LogLink[]>;
  verify(congressId: string): Promise<{ intact: boolean; links: number; head: string; problem: string | null }>;
  /** Who did something of this type last, to `target` or at all, by name; for "already done by". */
  lastActor(congressId: string, types: string[], target?: string): Promise<string | undefined>;
}

export type LogLink = {
  congressId: string;
  position: number;
  stream: string;
  seq: number;
  type: string;
  at: string;
  actor: ActorRef;
  payload: unknown;
  prevHash: string;
  hash: string;
};
