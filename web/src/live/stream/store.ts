import type { Command } from '@congress/contract/congress/commands';
import type { Event } from '@congress/contract/congress/events';
import type { Gauge, Gauges } from '@congress/contract/congress/gauges';
import type { Me, Names } from '@congress/contract/congress/people';
import { hole, reduce } from '@congress/contract/congress/reduce';
import type { Snapshot } from '@congress/contract/congress/snapshot';
import type { EventFrame, Joined } from '@congress/contract/congress/socket';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { create } from 'zustand';
import { withOwn } from '../../congress/live/me/ownFacts.ts';
import type { Face } from '../http/sessions.ts';

/**
 * `connecting`: nothing known yet. `live`: what is shown is what is. `resuming`: shown, but being
 * caught up. `offline`: the network has been away for a while; what is shown is the last known.
 */
export type ConnectionState = 'connecting' | 'live' | 'resuming' | 'offline';

/** What is followed: a congress through a face; a public page by its slug. */
export type Target = { congressId: string; face: Face; slug?: string };

export type LiveState = {
  target: Target | null;
  connection: ConnectionState;
  /** How the live data travels at the moment. */
  channel: 'socket' | 'http';
  /** Why we may not take part (ended session, no such congress); final until somebody acts. */
  refused: Refusal | null;
  snapshot: Snapshot | null;
  me: Me | null;
  /** Where the public page is: `/o/<slug>`. */
  observerSlug: string | null;
  names: Names;
  gauges: Gauges;
  /** Server clock minus own clock, in milliseconds. */
  clockOffset: number;
};

const nothing: LiveState = {
  target: null,
  connection: 'connecting',
  channel: 'socket',
  refused: null,
  snapshot: null,
  me: null,
  observerSlug: null,
  names: {},
  gauges: {},
  clockOffset: 0,
};

/** The one store. Written only by the functions below, which only the connection calls. */
export const useLive = create<LiveState>()(() => nothing);

/** Begins with a clean slate for a congress as seen through a face. */
export function begin(target: Target): void {
  useLive.setState({ ...nothing, target }, true);
}

/** Leaves the congress; nothing of it stays in memory. */
export function clear(): void {
  useLive.setState(nothing, true);
}

/** Folds events over a snapshot; stops in front of a hole, and says that there is one. */
export function foldAll(snapshot: Snapshot, events: readonly Event[]): { snapshot: Snapshot; hole: boolean } {
  let folded = snapshot;
  for (const event of events) {
    if (hole(folded, event)) return { snapshot: folded, hole: true };
    folded = reduce(folded, event);
  }
  return { snapshot: folded, hole: false };
}

/**
 * Takes in the answer to a join: a snapshot, or the events missed.
 * @returns false when what came does not connect to what is held, so that a fresh join is due.
 */
export function receiveJoined(joined: Joined, receivedAt: number = Date.now()): boolean {
  const state = useLive.getState();
  const base = joined.snapshot ?? state.snapshot;
  if (!base) return false;
  const folded = foldAll(base, joined.events ?? []);
  useLive.setState({
    snapshot: folded.snapshot,
    me: joined.me,
    observerSlug: joined.observerSlug,
    names: joined.snapshot ? joined.names : { ...state.names, ...joined.names },
    gauges: joined.gauges as Gauges,
    clockOffset: Date.parse(joined.serverTime) - receivedAt,
    refused: null,
  });
  return !folded.hole;
}

/**
 * Takes in one event.
 * @returns false when events before it are missing; nothing is changed then.
 */
export function receiveEvent({ event, names }: EventFrame): boolean {
  const { snapshot, target, names: known } = useLive.getState();
  if (!snapshot || event.congressId !== target?.congressId) return true;
  const folded = foldAll(snapshot, [event]);
  if (folded.hole) return false;
  if (folded.snapshot === snapshot) return true;
  const news = Object.keys(names).length > 0 ? { names: { ...known, ...names } } : {};
  useLive.setState({ snapshot: folded.snapshot, ...news });
  return true;
}

/** Takes in the latest value of a gauge. */
export function receiveGauge({ congressId, name, value }: Gauge & { congressId: string }): void {
  if (congressId !== useLive.getState().target?.congressId) return;
  useLive.setState((state) => ({ gauges: { ...state.gauges, [name]: value } }));
}

/** Takes in one's own facts. @returns whether the streams one may follow changed with them. */
export function receiveMe(me: Me): boolean {
  const before = useLive.getState().me;
  useLive.setState({ me });
  return before !== null && before.groupId !== me.groupId;
}

/** Takes in that a command of our own was acknowledged. */
export function receiveOwn(congressId: string, command: Command): void {
  const { me, snapshot, target } = useLive.getState();
  if (!me || !snapshot?.congress || target?.congressId !== congressId) return;
  const after = withOwn(me, command, snapshot.congress);
  if (after !== me) useLive.setState({ me: after });
}

/** Takes in the public page. */
export function receivePage({ cursor, public: page }: Required<Pick<Snapshot, 'cursor' | 'public'>>): void {
  useLive.setState({ snapshot: { cursor, public: page }, refused: null });
}

/** Records how the connection is doing. */
export function setConnection(connection: ConnectionState, channel?: LiveState['channel']): void {
  const state = useLive.getState();
  if (state.connection === connection && (channel ?? state.channel) === state.channel) return;
  useLive.setState({ connection, ...(channel ? { channel } : {}) });
}

/** Records that we were turned away. */
export function setRefused(refused: Refusal): void {
  useLive.setState({ refused });
}
