import { refuse, type Refusal } from '@congress/contract/errors';
import type { Command } from '@congress/contract/commands';
import type { Answer, ClientToServer, Joined, Outcome, ServerToClient } from '@congress/contract/socket';
import { io, type Socket } from 'socket.io-client';
import { whoIsThis } from './api.ts';
import { takeEarly } from './early.ts';
import { follower, isFinal } from './follow.ts';
import { Refused, Unreachable } from './http.ts';
import { poll } from './poll.ts';
import { forgetSession, keptSession } from './sessions.ts';
import {
  begin,
  clear,
  receiveGauge,
  receiveJoined,
  receiveMe,
  setConnection,
  setRefused,
  useLive,
  type Target,
} from './store.ts';

const ACK_TIMEOUT = 8000;
/** How long a socket may stay silent after we woke up. One that died in our sleep looks open until a ping is missed. */
const WAKE_PATIENCE = 1000;
/** After this long without a connection the screen says so plainly. */
const OFFLINE_AFTER = 10_000;
/** Failed attempts over WebSocket before long-polling steps in. */
const FAILURES_BEFORE_POLLING = 2;
/** It steps in after this long anyway: some proxies swallow a WebSocket without a word. */
const POLLING_AFTER = 5000;

export type Connection = {
  target: Target;
  /** Whether a command may go over the socket now. */
  ready: () => boolean;
  /** Carries a command over the socket. @throws {Unreachable} no acknowledgement came in time. */
  command: (command: Command) => Promise<Answer<Outcome>>;
  /** Asks for our own facts anew, where somebody else may have changed them: signed us in at the door, say. */
  refresh: () => void;
  close: () => void;
};

type Ack<T> = Promise<Answer<T>>;

let active: Connection | null = null;

/** The open connection, if any. */
export function connection(): Connection | null {
  return active;
}

/** Follows a congress until closed: WebSocket first, long-polling where that does not get through. */
export function connect(target: Target): Connection {
  active?.close();
  begin(target);
  const { congressId, face } = target;
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket'],
    auth: (give) => give({ token: keptSession(face, congressId)?.token }),
    reconnectionDelay: 400,
    reconnectionDelayMax: 8000,
    timeout: 8000,
    randomizationFactor: 0.5,
    forceNew: true,
  });
  let failures = 0;
  let polling: AbortController | null = null;
  let offlineTimer: ReturnType<typeof setTimeout> | undefined;
  let pollingTimer: ReturnType<typeof setTimeout> | undefined;

  const acknowledged = async <T>(work: Promise<Answer<T>>): Promise<Answer<T>> => {
    try {
      return await work;
    } catch (error) {
      throw new Unreachable(error);
    }
  };

  const follow = follower((after) =>
    acknowledged<Joined>(
      socket.timeout(ACK_TIMEOUT).emitWithAck('join', { congressId, ...(after ? { after } : {}) }) as Ack<Joined>,
    ),
  );

  const turnAway = (refusal: Refusal): void => {
    if (refusal.code === 'session-ended' || refusal.code === 'unauthenticated') forgetSession(face, congressId);
    setRefused(refusal);
    stop();
  };

  /** Spread, so that a hall does not change roads in the same moment. */
  const pollSoon = (): void => {
    pollingTimer ??= setTimeout(() => startPolling(), POLLING_AFTER * (1 + Math.random()));
  };

  const down = (): void => {
    const { snapshot, connection: before } = useLive.getState();
    if (before === 'offline') return;
    setConnection(snapshot ? 'resuming' : 'connecting');
    offlineTimer ??= setTimeout(() => setConnection('offline'), OFFLINE_AFTER);
  };

  const lost = (): void => {
    pollSoon();
    if (polling === null) down();
  };

  const calm = (): void => {
    clearTimeout(offlineTimer);
    clearTimeout(pollingTimer);
    offlineTimer = undefined;
    pollingTimer = undefined;
  };

  const found = (channel: 'socket' | 'http'): void => {
    calm();
    setConnection('live', channel);
  };

  const startPolling = (): void => {
    if (polling) return;
    polling = new AbortController();
    void poll(congressId, polling.signal, { onLive: () => found('http'), onLost: down, onRefused: turnAway });
  };
  const stopPolling = (): void => {
    polling?.abort();
    polling = null;
  };

  const join = async (fresh = false): Promise<void> => {
    try {
      const refusal = await follow.join(fresh);
      if (refusal && isFinal(refusal)) turnAway(refusal);
      else if (refusal) setTimeout(() => socket.connected && void join(true), 3000);
      else {
        failures = 0;
        stopPolling();
        found('socket');
      }
    } catch {
      // The socket looks open and does not answer: it is dead. Begin a new one.
      if (active?.target === target && socket.connected) socket.disconnect().connect();
    }
  };

  const failed = (retryIn: number): void => {
    lost();
    // A middleware's refusal ends socket.io's own attempts.
    if (!socket.active) setTimeout(() => active === self && socket.connect(), retryIn);
    failures += 1;
    if (failures >= FAILURES_BEFORE_POLLING) startPolling();
  };

  /** Some proxies strip cookies from WebSockets: staff are turned away only if HTTP says so as well. */
  const doubt = async (refusal: Refusal): Promise<void> => {
    if (face !== 'staff') return turnAway(refusal);
    try {
      await whoIsThis();
      failures = FAILURES_BEFORE_POLLING;
      failed(30_000);
    } catch (error) {
      if (error instanceof Refused) turnAway(error.refusal);
      else failed(3000);
    }
  };

  /** Back from sleep, or back on the network: do not wait for a timer. */
  const wake = (): void => {
    if (document.visibilityState === 'hidden' || useLive.getState().refused) return;
    if (polling) {
      stopPolling();
      startPolling();
    }
    if (!socket.connected) {
      socket.disconnect().connect();
      return;
    }
    const doubt = setTimeout(() => active === self && socket.disconnect().connect(), WAKE_PATIENCE);
    void join().finally(() => clearTimeout(doubt));
  };

  const stop = (): void => {
    document.removeEventListener('visibilitychange', wake);
    removeEventListener('online', wake);
    removeEventListener('offline', lost);
    removeEventListener('pageshow', wake);
    calm();
    stopPolling();
    socket.disconnect();
  };

  socket.on('connect', () => void join());
  socket.on('disconnect', (reason) => {
    lost();
    if (reason === 'io server disconnect' && !useLive.getState().refused) setTimeout(() => socket.connect(), 1000);
  });
  socket.on('connect_error', (error) => {
    const refusal = refusalIn(error);
    if (refusal && isFinal(refusal)) void doubt(refusal);
    else failed(3000);
  });
  socket.on('event', follow.event);
  socket.on('gauge', receiveGauge);
  socket.on('me', (me) => {
    if (receiveMe(me)) void join(true);
  });
  socket.on('ended', () => turnAway(refuse('session-ended')));
  document.addEventListener('visibilitychange', wake);
  addEventListener('online', wake);
  addEventListener('offline', lost);
  addEventListener('pageshow', wake);

  const self: Connection = {
    target,
    ready: () => socket.connected,
    command: (command) =>
      acknowledged<Outcome>(
        socket.timeout(ACK_TIMEOUT).emitWithAck('command', { congressId, command }) as Ack<Outcome>,
      ),
    refresh() {
      if (socket.connected) void join();
    },
    close() {
      stop();
      if (active !== self) return;
      active = null;
      clear();
    },
  };
  active = self;
  pollSoon();
  if (face === 'delegate') {
    void takeEarly(congressId).then((early) => {
      if (!early || active !== self || useLive.getState().snapshot) return;
      receiveJoined(early.joined, early.receivedAt);
      setConnection('resuming');
    });
  }
  return self;
}

/** The refusal a middleware of the server attached to its error, if it did. */
function refusalIn(error: Error): Refusal | null {
  const data: unknown = 'data' in error ? error.data : null;
  const inner: unknown = typeof data === 'object' && data !== null && 'error' in data ? data.error : data;
  return typeof inner === 'object' && inner !== null && 'code' in inner && 'message' in inner
    ? (inner as Refusal)
    : null;
}
