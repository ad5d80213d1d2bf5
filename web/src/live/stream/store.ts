import type { Refusal } from '@congress/contract/kernel/refusal';
import { create } from 'zustand';
import type { DossierKind, DossierTypes, EventFrame, Joined } from '../dossier.ts';
import type { Face } from '../http/sessions.ts';

/**
 * `connecting`: nothing known yet. `live`: what is shown is what is. `resuming`: shown, but being
 * caught up. `offline`: the network has been away for a while; what is shown is the last known.
 */
export type ConnectionState = 'connecting' | 'live' | 'resuming' | 'offline';

/** What is followed: a dossier through a face. A public page is followed by what its address calls it. */
export type Target = { kind: DossierKind; id: string; face: Face };

export type LiveState<T extends DossierTypes = DossierTypes> = {
  target: Target | null;
  connection: ConnectionState;
  /** How the live data travels at the moment. */
  channel: 'socket' | 'http';
  /** Why we may not take part (ended session, no such dossier); final until somebody acts. */
  refused: Refusal | null;
  snapshot: T['snapshot'] | null;
  me: T['me'] | null;
  names: T['names'];
  gauges: Partial<T['gauges']>;
  /** What else the join answered. */
  more: Partial<T['more']>;
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
  names: {},
  gauges: {},
  more: {},
  clockOffset: 0,
};

/** The one store. Written only by the functions below, which only the connection calls. */
export const useLive = create<LiveState>()(() => nothing);

/** The store as pages of one kind read it, with its types; where a dossier of another kind is open, there is nothing of it. */
export function liveOf<T extends DossierTypes>(kind: DossierKind<T>) {
  const own = (state: LiveState): LiveState<T> =>
    state.target === null || state.target.kind === kind ? state : nothing;
  const useOwn = <S>(select: (state: LiveState<T>) => S): S => useLive((state) => select(own(state)));
  return Object.assign(useOwn, { getState: () => own(useLive.getState()) });
}

/** Begins with a clean slate for a dossier as seen through a face. */
export function begin(target: Target): void {
  useLive.setState({ ...nothing, target }, true);
}

/** Leaves the dossier; nothing of it stays in memory. */
export function clear(): void {
  useLive.setState(nothing, true);
}

type Folded = { snapshot: DossierTypes['snapshot']; hole: boolean };

/** Folds events over a snapshot; stops in front of a hole, and says that there is one. */
function foldAll(kind: DossierKind, snapshot: Folded['snapshot'], events: readonly DossierTypes['event'][]): Folded {
  let folded = snapshot;
  for (const event of events) {
    if (kind.hole(folded, event)) return { snapshot: folded, hole: true };
    folded = kind.fold(folded, event);
  }
  return { snapshot: folded, hole: false };
}

/** Which dossier an event or a gauge says it is of. */
function isOf({ kind, id }: Target, frame: object): boolean {
  return (frame as Record<string, unknown>)[kind.idField] === id;
}

/**
 * Takes in the answer to a join: a snapshot, or the events missed.
 * @returns false when what came does not connect to what is held, so that a fresh join is due.
 */
export function receiveJoined(joined: Joined, receivedAt: number = Date.now()): boolean {
  const state = useLive.getState();
  const { serverTime, me, names, gauges, snapshot, events, ...more } = joined;
  const base = snapshot ?? state.snapshot;
  if (!base || !state.target) return false;
  const folded = foldAll(state.target.kind, base, events ?? []);
  useLive.setState({
    snapshot: folded.snapshot,
    me,
    names: snapshot ? names : { ...state.names, ...names },
    gauges,
    more,
    clockOffset: Date.parse(serverTime) - receivedAt,
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
  if (!snapshot || !target || !isOf(target, event)) return true;
  const folded = foldAll(target.kind, snapshot, [event]);
  if (folded.hole) return false;
  if (folded.snapshot === snapshot) return true;
  const news = Object.keys(names).length > 0 ? { names: { ...known, ...names } } : {};
  useLive.setState({ snapshot: folded.snapshot, ...news });
  return true;
}

/** Takes in the latest value of a gauge. */
export function receiveGauge(gauge: { name: string; value: unknown }): void {
  const { target } = useLive.getState();
  if (!target || !isOf(target, gauge)) return;
  useLive.setState((state) => ({ gauges: { ...state.gauges, [gauge.name]: gauge.value } }));
}

/** Takes in one's own facts. @returns whether the streams one may follow changed with them. */
export function receiveMe(me: DossierTypes['me']): boolean {
  const { me: before, target } = useLive.getState();
  useLive.setState({ me });
  return before !== null && target !== null && target.kind.followsOthers(before, me);
}

/** Takes in that a command of our own was acknowledged. */
export function receiveOwn(id: string, command: DossierTypes['command']): void {
  const { me, snapshot, target } = useLive.getState();
  if (!me || !snapshot || target?.id !== id) return;
  const after = target.kind.own(me, command, snapshot);
  if (after !== me) useLive.setState({ me: after });
}

/** Takes in a page that is fetched as a whole. */
export function receivePage(snapshot: DossierTypes['snapshot']): void {
  useLive.setState({ snapshot, refused: null });
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
