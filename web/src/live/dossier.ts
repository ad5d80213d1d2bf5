/** What pages follow live: whatever keeps a log. Each business says here what its own is, and uses one connection for it. */
import type { Cursor } from '@congress/contract/kernel/live';

/** The types of one kind of dossier, as its contract has them. */
export type DossierTypes = {
  snapshot: { cursor: Cursor };
  event: object;
  me: { id: string };
  names: Record<string, unknown>;
  gauges: object;
  command: AnyCommand;
  /** What a join answers besides. */
  more: object;
};

/** As it travels: what it asks for stands beside its id and its type. */
export type AnyCommand = { id: string; type: string };

/** The answer to a join: a snapshot, or the events missed; always one's own facts and the gauges. */
export type Joined<T extends DossierTypes = DossierTypes> = {
  serverTime: string;
  me: T['me'];
  names: T['names'];
  gauges: T['gauges'];
  snapshot?: T['snapshot'] | undefined;
  events?: T['event'][] | undefined;
} & T['more'];

/** An event on its way, with the names of the people it mentions. */
export type EventFrame<T extends DossierTypes = DossierTypes> = { event: T['event']; names: T['names'] };

/** What came before the connection asked for it, and when. */
export type Early<T extends DossierTypes = DossierTypes> = { joined: Joined<T>; receivedAt: number };

/** One kind of dossier, as its pages follow it. */
export type DossierKind<T extends DossierTypes = DossierTypes> = {
  /** What the wire calls its id, in requests, events and gauges. */
  readonly idField: string;
  /** Where one of them lies over HTTP. */
  path(id: string): string;
  /** The one fold of its contract. */
  fold(snapshot: T['snapshot'], event: T['event']): T['snapshot'];
  /** Whether events before this one are missing. */
  hole(snapshot: T['snapshot'], event: T['event']): boolean;
  /** What an acknowledged command of our own changes about us; the same object where it changes nothing. */
  own(me: T['me'], command: T['command'], snapshot: T['snapshot']): T['me'];
  /** Whether one may follow other streams than before. */
  followsOthers(before: T['me'], now: T['me']): boolean;
  /** Refusals that mean: we are not who, or where, we thought. */
  readonly outOfDate: ReadonlySet<string>;
  /** What was asked for while the page's scripts were on their way. */
  early?(id: string): Promise<Early<T> | null>;
};
