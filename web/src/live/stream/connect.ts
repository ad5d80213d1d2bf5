import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { refuse } from '@congress/contract/kernel/refusals';
import { io, type Socket } from 'socket.io-client';
import type { AnyCommand, DossierTypes, EventFrame, Joined } from '../dossier.ts';
import { follower, isFinal, refusalIn } from './follow.ts';
import { Refused, request, Unreachable } from '../http/http.ts';
import { outage } from './outage.ts';
import { poll } from './poll.ts';
import { unpacked, wish } from './unpack.ts';
import { forgetSession, keptSession } from '../http/sessions.ts';
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
import { onWake } from './wake.ts';

const ACK_TIMEOUT = 8000;
/** How long a socket may stay silent after we woke up. One that died in our sleep looks open until a ping is missed. */
const WAKE_PATIENCE = 1000;
/** The server speaks at least every 25 seconds: after a longer silence the socket is dead, however open it looks. */
const LONGEST_SILENCE = 30_000;
/** Failed attempts over WebSocket before long-polling steps in. */
const FAILURES_BEFORE_POLLING = 2;
/** The server ends the oldest socket when somebody opens more than they have places. */
const DISPLACED_FOR = 60_000;
/** It steps in after this long anyway: some proxies swallow a WebSocket without a word. */
const POLLING_AFTER = 5000;

export type Connection = {
  target: Target;
  /** Whether a command may go over the socket now. */
  ready: () => boolean;
  /** Carries a command over the socket. @throws {Unreachable} no acknowledgement came in time. */
  command: (command: AnyCommand) => Promise<Answer<Outcome>>;
  /** Tries again at once, without waiting for the next turn. */
  retry: () => void;
  /** Asks for our own facts anew, where somebody else may have changed them: signed us in at the door, say. */
  refresh: () => void;
  close: () => void;
};

type Ack<T> = Promise<Answer<T>>;

/** What the server sends unasked, and what it is asked. Every frame bears the dossier's id under its kind's name for it. */
type ServerToClient = {
  event: (frame: EventFrame) => void;
  gauge: (gauge: { name: string; value: unknown }) => void;
  me: (me: DossierTypes['me']) => void;
  ended: () => void;
};
type ClientToServer = {
  join: (request: object, answer: (value: Answer<Joined>) => void) => void;
  command: (request: object, answer: (value: Answer<Outcome>) => void) => void;
};

let active: Connection | null = null;

/** The open connection, if any. */
export function connection(): Connection | null {
  return active;
}

/** Follows a dossier until closed: WebSocket first, long-polling where that does not get through. */
export function connect(target: Target): Connection {
  active?.close();
  begin(target);
  const { kind, id, face } = target;
  const named = { [kind.idField]: id };
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket'],
    auth: (give) => give({ token: keptSession(face, id)?.token }),
    reconnectionDelay: 400,
    reconnectionDelayMax: 5000,
    timeout: 8000,
    randomizationFactor: 0.5,
    forceNew: true,
  });
  const line = outage();
  let failures = 0;
  // By the clock on the wall: the one that only counts stands still while a phone sleeps.
  let heardAt = Date.now();
  let polling: AbortController | null = null;
  let pollingTimer: ReturnType<typeof setTimeout> | undefined;

  /** Ends the socket, dead or under way, and begins another at once. */
  const afresh = (): void => {
    socket.disconnect().connect();
  };

  const acknowledged = async <T>(work: Promise<Answer<T>>): Promise<Answer<T>> => {
    try {
      return await work;
    } catch (error) {
      throw new Unreachable(error);
    }
  };

  const follow = follower(async (after) =>
    unpacked(
      await acknowledged<Joined>(
        socket
          .timeout(ACK_TIMEOUT)
          .emitWithAck('join', { ...named, ...wish(), ...(after ? { after } : {}) }) as Ack<Joined>,
      ),
    ),
  );

  const turnAway = (refusal: Refusal): void => {
    if (refusal.code === 'session-ended' || refusal.code === 'unauthenticated') forgetSession(face, id);
    setRefused(refusal);
    stop();
  };

  /** Spread, so that a hall does not change roads in the same moment. */
  const pollSoon = (): void => {
    pollingTimer ??= setTimeout(() => startPolling(), POLLING_AFTER * (1 + Math.random()));
  };

  const lost = (): void => {
    pollSoon();
    if (polling === null) line.begins();
  };

  const calm = (): void => {
    line.ends();
    clearTimeout(pollingTimer);
    pollingTimer = undefined;
  };

  const found = (channel: 'socket' | 'http'): void => {
    calm();
    setConnection('live', channel);
  };

  const startPolling = (): void => {
    if (polling) return;
    polling = new AbortController();
    void poll(target, polling.signal, { onLive: () => found('http'), onLost: line.begins, onRefused: turnAway });
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
      if (active?.target === target && socket.connected) afresh();
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
      await request('/me');
      failures = FAILURES_BEFORE_POLLING;
      failed(30_000);
    } catch (error) {
      if (error instanceof Refused) turnAway(error.refusal);
      else failed(3000);
    }
  };

  /** Back from sleep, or back on the network: do not wait for a timer. */
  const wake = (): void => {
    if (useLive.getState().refused) return;
    if (polling) {
      stopPolling();
      startPolling();
    }
    if (!socket.connected || Date.now() - heardAt > LONGEST_SILENCE) {
      afresh();
      return;
    }
    const doubt = setTimeout(() => active === self && afresh(), WAKE_PATIENCE);
    void join().finally(() => clearTimeout(doubt));
  };

  const stopWaking = onWake(wake);
  const stop = (): void => {
    stopWaking();
    removeEventListener('offline', lost);
    calm();
    stopPolling();
    socket.disconnect();
  };

  const heard = (): void => {
    heardAt = Date.now();
  };
  socket.on('connect', () => {
    heard();
    void join();
  });
  socket.on('disconnect', (reason) => {
    lost();
    // Another device or tab of ours took the place: this one follows by polling, until it is looked at again or a while later.
    if (reason === 'io server disconnect' && !useLive.getState().refused) {
      setTimeout(() => active === self && !socket.connected && socket.connect(), DISPLACED_FOR);
    }
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
  socket.io.on('ping', heard);
  addEventListener('offline', lost);

  const self: Connection = {
    target,
    ready: () => socket.connected,
    command: (command) =>
      acknowledged<Outcome>(socket.timeout(ACK_TIMEOUT).emitWithAck('command', { ...named, command }) as Ack<Outcome>),
    retry: wake,
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
    void kind.early?.(id).then((early) => {
      if (!early || active !== self || useLive.getState().snapshot) return;
      receiveJoined(early.joined, early.receivedAt);
      setConnection('resuming');
    });
  }
  return self;
}
