/**
 * Sockets: parse with the contract, authenticate, hand over to the use cases, answer. No rule of
 * the congress is in here.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { parseCommand } from '@congress/contract/commands';
import { invalidInput, refuse } from '@congress/contract/errors';
import { joinRequest, type Answer, type Joined, type JoinRequest } from '@congress/contract/socket';
import { Unavailable, type Deps, type Identity, type RateLimit } from '../ports.ts';
import type { Execute } from '../usecases/useCase.ts';
import { join } from '../usecases/join.ts';
import { spender } from '../usecases/rateLimit.ts';
import { roomsOf, sessionRoom } from './rooms.ts';
import type { Connection, Io } from './socketData.ts';

type Wiring = {
  io: Io;
  deps: Deps;
  execute: Execute;
  /** The identity behind a handshake, or nothing. */
  authenticate: (handshake: {
    token: string | undefined;
    headers: IncomingHttpHeaders;
  }) => Promise<Identity | undefined>;
  limit: RateLimit;
  /** Logs an error nobody expected and returns the id it was logged under. */
  report: (error: unknown) => string;
};

type JoinReply = (value: Answer<Joined>) => void;

/** A client that does not read is not worth the memory its queue takes. */
const longestQueue = 4 * 1024 * 1024;
const queueCheck = 10_000;

function isAnswer(value: unknown): value is (answer: unknown) => void {
  return typeof value === 'function';
}

/**
 * Runs one request of a connection to its answer; nothing a client sends can throw past here. Work may reply by
 * itself: only the first answer is sent.
 */
async function answering<T>(
  report: Wiring['report'],
  answer: unknown,
  work: (reply: (value: Answer<T>) => void) => Promise<Answer<T>>,
): Promise<void> {
  const reply: (value: Answer<T>) => void = isAnswer(answer) ? answer : () => undefined;
  try {
    reply(await work(reply));
  } catch (error) {
    const away = error instanceof Unavailable;
    reply({ ok: false, error: away ? refuse('unavailable') : refuse('internal', { errorId: report(error) }) });
  }
}

/** Serves the live part of the wire. */
export function serveSockets({ io, deps, execute, authenticate, limit, report }: Wiring): { stop: () => void } {
  io.use((socket, next) => {
    const token: unknown = socket.handshake.auth['token'];
    const { headers } = socket.handshake;
    authenticate({ token: typeof token === 'string' ? token : undefined, headers })
      .then((identity) => {
        if (!identity) return next(Object.assign(new Error('unauthenticated'), { data: refuse('unauthenticated') }));
        socket.data.identity = identity;
        return next();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Unavailable)) report(error);
        next(Object.assign(new Error('unavailable'), { data: refuse('unavailable') }));
      });
  });

  io.on('connection', (socket) => {
    const { identity } = socket.data;
    if (!identity) return;
    // The handshake is over; its request, headers and all, would stay for as long as the connection.
    (socket.conn as { request: unknown }).request = null;
    void socket.join(sessionRoom(identity.sessionId));
    socket.on('join', (request: unknown, answer: unknown) => {
      void answering(report, answer, (reply: JoinReply) => onJoin(socket, identity, request, reply));
    });
    socket.on('command', (request: unknown, answer: unknown) => {
      void answering(report, answer, () => onCommand(socket, identity, request));
    });
    const expiry = endAt(socket, identity.expiresAt);
    socket.on('disconnect', () => {
      clearTimeout(expiry);
      const congressId = socket.data.joined?.congressId;
      if (congressId) deps.live.stir(congressId, 'online');
    });
  });

  async function onJoin(
    socket: Connection,
    identity: Identity,
    request: unknown,
    reply: JoinReply,
  ): Promise<Answer<Joined>> {
    const parsed = joinRequest.safeParse(request);
    if (!parsed.success) return { ok: false, error: invalidInput(parsed.error) };
    const wait = limit(spender(identity), 'join');
    if (wait > 0) return { ok: false, error: refuse('too-many-requests', { seconds: wait }) };
    return joined(socket, identity, parsed.data, reply);
  }

  async function joined(
    socket: Connection,
    identity: Identity,
    { congressId, after }: JoinRequest,
    reply: JoinReply,
  ): Promise<Answer<Joined>> {
    const result = await join(deps, identity, congressId, after, (actor, value) => {
      for (const room of socket.data.joined?.rooms ?? []) void socket.leave(room);
      const rooms = roomsOf(congressId, actor);
      void socket.join(rooms);
      socket.data.joined = { congressId, actor, rooms };
      // Now, before anything that is announced next can overtake it.
      reply({ ok: true, value });
    });
    if (!result.ok) return result;
    deps.live.stir(congressId, 'online');
    return { ok: true, value: result.value.joined };
  }

  async function onCommand(socket: Connection, identity: Identity, request: unknown): Promise<Answer<object>> {
    const wait = limit(spender(identity), identity.subject === 'staff' ? 'staffCommand' : 'command');
    if (wait > 0) return { ok: false, error: refuse('too-many-requests', { seconds: wait }) };
    const { congressId, command } = (request ?? {}) as { congressId?: unknown; command?: unknown };
    const where = joinRequest.shape.congressId.safeParse(congressId);
    if (!where.success) return { ok: false, error: invalidInput(where.error) };
    const parsed = parseCommand(command);
    if (!parsed.success) return { ok: false, error: invalidInput(parsed.error) };
    const { joined } = socket.data;
    const known = joined?.congressId === where.data ? joined.actor : undefined;
    return execute(identity, where.data, parsed.data, known);
  }

  const watch = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) {
      if (bytesWaiting(socket) > longestQueue) socket.disconnect(true);
    }
  }, queueCheck);
  watch.unref();
  return { stop: () => clearInterval(watch) };
}

/** Longest delay a timer takes, in milliseconds; no session is open for longer without a break. */
const longestDelay = 2 ** 31 - 1;

/** Ends a connection when its session does. */
function endAt(socket: Connection, expiresAt: string): NodeJS.Timeout {
  const delay = Math.min(Date.parse(expiresAt) - Date.now(), longestDelay);
  const timer = setTimeout(() => {
    socket.emit('ended');
    socket.disconnect(true);
  }, delay);
  return timer.unref();
}

/** Bytes accepted for a connection that its network has not taken yet. */
function bytesWaiting(socket: Connection): number {
  const transport = socket.conn.transport as unknown as { socket?: { bufferedAmount?: number } };
  return transport.socket?.bufferedAmount ?? 0;
}
