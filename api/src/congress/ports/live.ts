/** The live stream: what is announced, to whom. */
import type { Event } from '@congress/contract/congress/events';
import type { GaugeName, Gauges } from '@congress/contract/congress/gauges';
import type { Names, PersonCard } from '@congress/contract/congress/people';
import type { State } from '@congress/contract/congress/snapshot';
import type { Cursor } from '@congress/contract/kernel/live';

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
  /** Resolves when something new is announced on one of the streams, after the time given, or when told to. */
  waitFor(congressId: string, streams: string[], milliseconds: number, enough?: AbortSignal): Promise<void>;
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
