/** What the use cases need from the outside, in their own words. `infra` and `realtime` provide it. */
import type { CommandType } from '@congress/contract/commands';
import type { RosterEntry } from '@congress/contract/commands/preparation';
import type { ActorRef, Event, Happened } from '@congress/contract/events';
import type { Person, Suggestion, TextDocument } from '@congress/contract/resources';
import type {
  AttendanceCount,
  CongressView,
  Cursor,
  Group,
  Me,
  MotionTally,
  Names,
  PersonCard,
  Post,
  RosterSummary,
  State,
} from '@congress/contract/snapshot';
import type { GaugeName, Gauges, Outcome } from '@congress/contract/socket';
import type { BallotMethod, Capacity, MotionMark, StaffRole } from '@congress/contract/vocabulary';
import type { NewDocument, PersonFacts, RoomCount, Tally } from './domain/decision.ts';

/** The database is away. Whatever was under way was not acknowledged, and can be asked again. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

// Who is there

export type Subject = 'staff' | 'delegate' | 'stage' | 'observer';

/** Whoever speaks, as their session says. `congressId` is set for everyone but staff. */
export type Identity = {
  subject: Subject;
  /** Account, person, session of a stage, or the congress an observer looks at. */
  id: string;
  sessionId: string;
  organizationId: string;
  congressId: string | null;
  name: string;
  staffRole: StaffRole | null;
  /** When the session ends by itself. */
  expiresAt: string;
};

export type SessionRecord = {
  id: string;
  organizationId: string;
  subject: Subject;
  subjectId: string;
  congressId: string | null;
  expiresAt: string;
};

export interface Identities {
  /** The identity behind a live session, or nothing when it was revoked or has expired. */
  bySession(sessionId: string): Promise<Identity | undefined>;
  startSession(session: SessionRecord): Promise<void>;
  endSession(sessionId: string): Promise<void>;
  /** Ends every session of a person or account; returns their ids. */
  endSessionsOf(organizationId: string, subjectId: string): Promise<string[]>;
  accountByName(
    username: string,
  ): Promise<{ id: string; organizationId: string; name: string; role: StaffRole; passwordHash: string } | undefined>;
  personByCode(codeHash: string): Promise<
    | {
        id: string;
        congressId: string;
        organizationId: string;
        name: string;
        phoneTail: string | null;
        congressTitle: string;
        organizationName: string;
      }
    | undefined
  >;
  /** Uses a ticket up; nothing when it is unknown, used, or too old. */
  redeemTicket(hash: string, now: string): Promise<Omit<SessionRecord, 'id' | 'expiresAt'> | undefined>;
  issueTicket(ticket: {
    hash: string;
    organizationId: string;
    subject: Subject;
    subjectId: string;
    congressId: string | null;
    expiresAt: string;
  }): Promise<void>;
}

export type OrganizationRow = { id: string; name: string; parentId: string | null };
export type AccountRow = {
  id: string;
  username: string;
  name: string;
  role: StaffRole;
  organizationId: string;
  disabled: boolean;
};

export interface Tenancy {
  /** An organization and all below it. */
  below(organizationId: string): Promise<OrganizationRow[]>;
  addOrganization(row: OrganizationRow): Promise<void>;
  accounts(organizationIds: string[]): Promise<AccountRow[]>;
  /** False when the username is taken. */
  addAccount(row: Omit<AccountRow, 'disabled'> & { passwordHash: string }): Promise<boolean>;
  /** False when there is no such account. */
  setPassword(accountId: string, passwordHash: string): Promise<boolean>;
  disableAccount(accountId: string, at: string): Promise<boolean>;
  isEmpty(): Promise<boolean>;
  /** The administrator of the first organization there was. */
  firstAdministrator(): Promise<{ id: string; organizationId: string } | undefined>;
}

// Congresses

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
  steps: { kind: CongressView['steps'][number]['kind']; state: 'pending' | 'open' | 'closed' }[];
  observerSlug: string;
  createdAt: string;
};

/** The rows of the roster after a change, and what changed. */
export type RosterRows = {
  summary: RosterSummary;
  groups: Group[];
  added: number;
  updated: number;
  removed: number;
};

export type NewPerson = RosterEntry & { id: string };

/** A command of one congress at work: everything here happens in its one transaction. */
export interface CongressWork {
  load(): Promise<Loaded | undefined>;
  /** What this command id answered before. */
  answered(commandId: string): Promise<{ actorId: string | null; type: CommandType; outcome: Outcome } | undefined>;
  /** Appends the events, saves what they changed, keeps documents and the answer. */
  commit(change: {
    before: State;
    after: State;
    happened: (Happened & { at: string; actor: ActorRef })[];
    documents: NewDocument[];
    command: { id: string; type: CommandType; actorId: string | null; outcome: Outcome };
  }): Promise<Event[]>;

  /** Counts a sign-in, and holds up further ones until this work is over. */
  attendance(stepIds: string[]): Promise<Record<string, Omit<AttendanceCount, 'due'>>>;
  delivery(): Promise<{ delivered: number; read: number }>;
  persons(ids: string[]): Promise<Record<string, PersonFacts>>;
  texts(documentIds: string[]): Promise<Record<string, string>>;

  importPeople(people: RosterEntry[], groups: Group[]): Promise<RosterRows>;
  removePerson(personId: string, groups: Group[]): Promise<RosterRows | undefined>;
  /**
   * Replaces the groups; people of a group that is gone are without one. Undefined when a group of that id is
   * another congress's.
   */
  defineGroups(groups: Group[]): Promise<RosterRows | undefined>;
  assignToGroup(groupId: string, personIds: string[], groups: Group[]): Promise<RosterRows>;

  /** Closes an open paper's box: waits for every vote in flight, keeps out later ones, shuffles. */
  fence(paperId: string): Promise<void>;
  tally(paperId: string, method: BallotMethod): Promise<Tally>;
  room(paperId: string): Promise<RoomCount>;
  /** Marks people as holding a ballot on paper; those who voted or are not present are left out. */
  issueRoomBallots(paperId: string, personIds: string[], commandId: string): Promise<number>;
  enterRoomBallots(
    paperId: string,
    block: { returned: number; items: Record<string, MotionTally>; by: string | null },
  ): Promise<void>;

  signIn(entry: SignInEntry & { at: string }): Promise<SignInAnswer>;
  depart(stepId: string, personId: string, at: string): Promise<boolean>;
}

export interface Congresses {
  /** Runs the work with the congress locked against every other command of it, on any node. */
  work<T>(congressId: string, work: (unit: CongressWork) => Promise<T>): Promise<T>;
  /** Rows of a new congress with its first events. */
  found(state: State, events: (Happened & { at: string; actor: ActorRef })[], slug: string): Promise<void>;
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

// High-volume facts

export type CastEntry = {
  paperId: string;
  method: BallotMethod;
  personId: string;
  commandId: string;
  choices: Record<string, MotionMark>;
};
export type CastAnswer = 'counted' | 'paper-not-open' | 'not-present' | 'already-voted' | 'issued-on-paper';

export interface BallotBox {
  /** Resolves after commit, never before. */
  cast(entry: CastEntry): Promise<CastAnswer>;
}

export type SignInEntry = {
  stepId: string;
  personId: string;
  via: 'online' | 'on-site' | 'secretariat';
  commandId: string;
};
export type SignInAnswer = 'signed-in' | 'already' | 'step-not-open' | 'on-leave' | 'person-not-found';

export interface AttendanceBook {
  signIn(entry: SignInEntry): Promise<SignInAnswer>;
}

export type PeopleQuery = {
  q?: string | undefined;
  groupId?: string | undefined;
  capacity?: Capacity | undefined;
  present?: boolean | undefined;
  leave?: Person['leave'] | undefined;
  after?: string | undefined;
  limit: number;
};

/** Rows about people and what they wrote. Every query is bound to its congress. */
export interface Rows {
  people(
    congressId: string,
    signInStepId: string | null,
    query: PeopleQuery,
  ): Promise<{ total: number; people: Person[] }>;
  names(congressId: string, personIds: string[]): Promise<Names>;
  me(
    congressId: string,
    personId: string,
  ): Promise<
    Pick<Me, 'signedIn' | 'voted' | 'read' | 'noticeReceived' | 'leave' | 'groupId' | 'capacity' | 'name'> | undefined
  >;
  setCodes(congressId: string, codes: { personId: string; codeHash: string }[]): Promise<void>;
  document(congressId: string, documentId: string): Promise<TextDocument | undefined>;
  documents(congressId: string): Promise<TextDocument[]>;
  markRead(congressId: string, personId: string, documentId: string, at: string): Promise<boolean>;
  deliver(congressId: string, personIds: string[], means: string, at: string): Promise<void>;
  setLeave(
    congressId: string,
    personId: string,
    change: { from: Person['leave'][]; to: Person['leave']; reason?: string },
  ): Promise<boolean>;
  addPost(entry: Omit<Post, 'seq'> & { congressId: string; groupId: string }): Promise<Post>;
  posts(
    congressId: string,
    groupId: string,
    query: { before?: number | undefined; after?: number | undefined; limit: number },
  ): Promise<Post[]>;
  addSuggestion(entry: {
    id: string;
    congressId: string;
    by: string;
    itemId: string | null;
    text: string;
    at: string;
  }): Promise<void>;
  answerSuggestion(congressId: string, id: string, answer: string, by: string, at: string): Promise<boolean>;
  suggestions(congressId: string, by: string | null): Promise<Suggestion[]>;

  attendance(
    congressId: string,
    stepId: string,
  ): Promise<Omit<AttendanceCount, 'due'> & { byGroup: Record<string, number> }>;
  delivery(congressId: string): Promise<{ delivered: number; read: number }>;
  turnout(paperId: string): Promise<number>;
  suggestionCounts(congressId: string): Promise<{ all: number; answered: number }>;
  leaveRequested(congressId: string): Promise<number>;
  postCounts(congressId: string, stepId: string): Promise<Record<string, number>>;
  /** Number of the last post of each group that has any. */
  lastPosts(congressId: string): Promise<Record<string, number>>;
}

// The live stream

/** The published state of one congress, as every audience's snapshot is cut from. */
export type LiveView = {
  state: State;
  organizationId: string;
  observerSlug: string;
  cursor: { congress: number; staff: number; public: number };
};

export interface Live {
  view(congressId: string): Promise<LiveView | undefined>;
  /** A view already in memory, without waiting. */
  peek(congressId: string): LiveView | undefined;
  /** A person of the congress, remembered until the roster changes. */
  person(congressId: string, personId: string): Promise<PersonCard | undefined>;
  /**
   * Announces committed events, in whatever order they come; they go out in the order of the log.
   * Resolves once they are on their way, and never rejects: what is committed is committed.
   */
  publish(congressId: string, events: Event[]): Promise<void>;
  /** What was committed may not have been announced: compares with the log, and announces what is missing. */
  catchUp(congressId: string): void;
  /** What was announced last, by stream, a stream not named has nothing yet. The log may be a moment ahead. */
  announced(congressId: string): Cursor;
  /** Whether nothing was announced beyond this cursor. */
  isCurrent(congressId: string, cursor: Cursor): boolean;
  /** Names of the people the congress's view mentions. */
  names(congressId: string): Promise<Names>;
  /** Resolves when something new is announced on one of the streams, or after the time given. */
  waitFor(congressId: string, streams: string[], milliseconds: number): Promise<void>;
  /** Says that totals changed; they go out at most four times a second. */
  stir(congressId: string, ...names: GaugeName[]): void;
  gauges(congressId: string, audience: Audience, inHall: boolean): Promise<Gauges>;
  /** Tells people what is new about themselves, because someone else changed it. */
  refresh(congressId: string, personIds: string[]): void;
  /** The same after something they did themselves: only their other connections need telling. */
  refreshOthers(congressId: string, personId: string): void;
  /** Cards of these people, for their names. */
  cards(congressId: string, personIds: Iterable<string>): Promise<Names>;
  /** Ends open sockets of these sessions at once. */
  end(sessionIds: string[]): void;
}

/** What streams somebody may follow. */
export type Audience = {
  congress: boolean;
  staff: boolean;
  public: boolean;
  groupId: string | null;
};

export interface Clock {
  now(): Date;
}

export interface Secrecy {
  sha256(text: string): string;
  /** Keyed digest of a personal code or ticket. */
  codeHash(secret: string): string;
  newCode(): string;
  newTicket(): string;
  hashPassword(password: string): Promise<string>;
  verifyPassword(hash: string, password: string): Promise<boolean>;
  onSiteCode(congressId: string, at: Date): { code: string; validUntil: string };
  checkOnSiteCode(congressId: string, code: string, at: Date): boolean;
}

/** What is limited: commands, joining, guesses of few digits, objections and failures to get in by address. */
export type LimitedKind = 'command' | 'staffCommand' | 'join' | 'guess' | 'objection' | 'failure';

/** Seconds to wait, or 0 when it may go on. A cost of 0 only asks. */
export type RateLimit = (key: string, kind: LimitedKind, cost?: 0 | 1) => number;

/** Everything together; `app.ts` makes it once. */
export type Deps = {
  identities: Identities;
  tenancy: Tenancy;
  congresses: Congresses;
  ballotBox: BallotBox;
  attendanceBook: AttendanceBook;
  rows: Rows;
  live: Live;
  clock: Clock;
  secrecy: Secrecy;
  limit: RateLimit;
  newId: () => string;
};
