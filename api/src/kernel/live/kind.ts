/** What the live side asks of a kind of dossier that people follow event by event. A context provides it. */
import type { Outcome } from '@congress/contract/kernel/command';
import type { Cursor } from '@congress/contract/kernel/live';
import type { EventRow, GaugeRow } from '@congress/contract/kernel/rows';
import type { Identity } from '../identity/ports.ts';
import type { Result } from '../result.ts';

/** The types of a kind, by what the live side does with them. */
export interface Shape {
  /** The published state, as every audience's snapshot is cut from, with where its logged streams stand. */
  view: { organizationId: string; cursor: Readonly<Record<string, number>> };
  event: { type: string; stream: string; seq: number; at: string; payload: unknown };
  /** Somebody, with their parts in the dossier. */
  actor: { identity: Identity; personId: string | null };
  /** A person as others may see them. */
  card: object;
  /** Values of the gauges, by name, each of which may be missing. */
  gauges: object;
}

/** Names of a kind's gauges. */
export type GaugeOf<S extends Shape> = keyof S['gauges'] & string;

/** What an audience may see: everyone's, the secretariat's, the hall's. */
export type Sees = (audience: GaugeRow['audience']) => boolean;

export interface StreamKind<S extends Shape> {
  /** Field that holds a dossier's id, wherever the wire names one. */
  idField: string;
  /** The stream that everyone follows, and the secretariat's. */
  streams: Record<'everyone' | 'staff', string>;
  gauges: Readonly<Record<GaugeOf<S>, GaugeRow>>;
  /** What follows from an event. */
  traits(event: S['event']): Pick<EventRow<never, GaugeOf<S>>, 'moves' | 'changes'>;

  /** The state as the rows say, and the last number of each stream that is not in the log. */
  load(id: string): Promise<{ view: S['view']; unlogged: Record<string, number> } | undefined>;
  readStream(query: { id: string; stream: string; afterSeq: number; limit: number }): Promise<S['event'][]>;
  cards(id: string, personIds: string[]): Promise<Record<string, S['card']>>;
  /** Folds a logged event into the state of its own stream; the cursor goes on with it. */
  fold(view: S['view'], event: S['event']): S['view'];
  /** Present values of these gauges; those that mean nothing now are left out. */
  readGauges(view: S['view'], names: GaugeOf<S>[], online: number): Promise<Partial<S['gauges']>>;

  /** People that an event speaks of. Asked once for each event, whatever the crowd. */
  mentioned(event: S['event']): Set<string>;
  /** People that what everybody sees speaks of. */
  mentionedInView(view: S['view']): Set<string>;
  /** Who holds an office. */
  officeHolders(view: S['view']): Set<string>;

  /** Whoever an identity is there, or nothing when it has no business there. */
  actor(identity: Identity, id: string): Promise<S['actor'] | undefined>;
  /** One's own facts, as they are sent to whom they are about. */
  ownFacts(id: string, actor: S['actor']): Promise<object>;
  /** Streams they follow, and whether they hear what only the hall does. */
  follows(actor: S['actor']): { streams: string[]; inHall: boolean };
  /** Whether the roster has another place for somebody than the one they joined with. */
  hasMoved(actor: S['actor'], card: S['card'] | undefined): boolean;
  /** Milliseconds, by the clock that the values of gauges are dated by. */
  now(): number;
}

/** What a kind of dossier does for those who hold a connection. */
export interface StreamDoor<A extends Shape['actor']> {
  /** Field of `join` and `command` that holds the dossier's id. */
  idField: string;
  /** `subscribe` is called in the very moment in which the answer is current. */
  join(
    identity: Identity,
    id: string,
    after: Cursor | undefined,
    subscribe: (actor: A, joined: object) => void,
  ): Promise<Result<{ joined: object }>>;
  /** The answer to a join with what everybody shares of it packed. */
  pack(joined: object): object;
  follows(actor: A): { streams: string[]; inHall: boolean };
  /** Parses a command and carries it out. `actor` is who its owner is there, if they have joined. */
  command(identity: Identity, id: string, command: unknown, actor: A | undefined): Promise<Result<Outcome>>;
  /** Somebody came or went. */
  attended(id: string): void;
}

/** The live stream of a kind: what is announced, to whom. */
export interface Live<S extends Shape> {
  view(id: string): Promise<S['view'] | undefined>;
  /** A view already in memory, without waiting. */
  peek(id: string): S['view'] | undefined;
  /** A person of the dossier, remembered until the roster changes. */
  person(id: string, personId: string): Promise<S['card'] | undefined>;
  /**
   * Announces committed events, in whatever order they come; they go out in the order of the log.
   * Resolves once they are on their way, and never rejects: what is committed is committed.
   */
  publish(id: string, events: S['event'][]): Promise<void>;
  /** What was committed may not have been announced: compares with the log, and announces what is missing. */
  catchUp(id: string): void;
  /** What was announced last, by stream; a stream not named has nothing yet. The log may be a moment ahead. */
  announced(id: string): Record<string, number>;
  /** Whether nothing was announced beyond this cursor. */
  isCurrent(id: string, cursor: Record<string, number>): boolean;
  /** Cards of the people mentioned in what everybody sees. */
  names(id: string): Promise<Record<string, S['card']>>;
  /** Cards of these people, for their names. */
  cards(id: string, personIds: Iterable<string>): Promise<Record<string, S['card']>>;
  /** Resolves when something new is announced on one of the streams, after the time given, or when told to. */
  waitFor(id: string, streams: string[], milliseconds: number, enough?: AbortSignal): Promise<void>;
  /** Says that totals changed; they go out at most four times a second. */
  stir(id: string, ...names: GaugeOf<S>[]): void;
  gauges(id: string, sees: Sees): Promise<Partial<S['gauges']>>;
  /** Tells people what is new about themselves, because someone else changed it. */
  refresh(id: string, personIds: Iterable<string>): void;
  /** The same after something they did themselves: only their other connections need telling. */
  refreshOthers(id: string, personId: string): void;
  /** Ends open sockets of these sessions at once. */
  end(sessionIds: string[]): void;
}
