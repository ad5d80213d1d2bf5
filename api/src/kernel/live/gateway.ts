/**
 * Sockets: parse with the contract, authenticate, hand over to the use cases, answer. No rule of any business is in
 * here.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, type Cursor, cursor } from '@congress/contract/kernel/live';
import { id } from '@congress/contract/kernel/primitives';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { invalidInput, refuse } from '@congress/contract/kernel/refusals';
import { z } from 'zod';
import type { Identity } from '../identity/ports.ts';
import { spender } from '../limits/rateLimit.ts';
import { Seats, seatsOf } from '../limits/seats.ts';
import type { RateLimit } from '../means.ts';
import type { Instruments } from '../metrics/instruments.ts';
import { Unavailable } from '../unavailable.ts';
import type { Shape, StreamDoor } from './kind.ts';
import { farewell, type Line, type Lines } from './lines.ts';
import { mostWatched, newsRoom } from './news.ts';
import { roomsOf, sessionRoom } from './rooms.ts';
import type { Connection, Io } from './socketData.ts';

type Wiring = {
  io: Io;
  lines: Lines;
  /** Whether somebody may watch a small dossier; each business knows its own. */
  mayWatch: (identity: Identity, dossierId: string) => Promise<boolean>;
  /** The first of them is asked where a request names no dossier of any. */
  doors: StreamDoor<Shape['actor']>[];
  /** The identity behind a handshake, or nothing. */
  authenticate: (handshake: {
    token: string | undefined;
    headers: IncomingHttpHeaders;
  }) => Promise<Identity | undefined>;
  limit: RateLimit;
  /** Takes how long a join took, and what it was answered with. */
  joined: Instruments['joined'];
  /** Logs an error nobody expected and returns the id it was logged under. */
  report: (error: unknown) => string;
};

const watchRequest = z.strictObject({ dossierId: id });

/** How somebody joins: from where, and whether they can unpack. */
type How = { after?: Cursor; packed?: boolean };

type JoinReply = (value: Answer<object>) => void;

function isAnswer(value: unknown): value is (answer: unknown) => void {
  return typeof value === 'function';
}

/**
 * Runs one request of a connection to its answer; nothing a client sends can throw past here. Work may reply by
 * itself: only the first answer is sent.
 */
async function answering<T>(
  report: Wiring['report'],
  line: Line,
  answer: unknown,
  work: (reply: (value: Answer<T>) => void) => Promise<Answer<T>>,
): Promise<void> {
  const reply: (value: Answer<T>) => void = isAnswer(answer) ? answer : () => undefined;
  try {
    reply(await work(reply));
  } catch (error) {
    const away = error instanceof Unavailable;
    reply({ ok: false, error: away ? refuse('unavailable') : refuse('internal', { errorId: report(error) }) });
  } finally {
    line.end();
  }
}

/** Serves the live part of the wire. */
export function serveSockets(wiring: Wiring): void {
  const { io, lines, doors, mayWatch, authenticate, limit, report } = wiring;
  const seats = new Seats<Connection>();
  const places = doors.map((door) => ({
    door,
    joinRequest: z.strictObject({ [door.idField]: id, after: cursor.optional(), packed: z.boolean().optional() }),
  }));

  /** The door that a request names a dossier of; the first, to say what is missing, where it names none. */
  function placeOf(request: unknown): (typeof places)[number] | undefined {
    const fields = Object(request) as object;
    return places.find(({ door }) => Object.hasOwn(fields, door.idField)) ?? places[0];
  }

  io.use((socket, next) => {
    const token: unknown = socket.handshake.auth['token'];
    const { headers } = socket.handshake;
    authenticate({ token: typeof token === 'string' ? token : undefined, headers })
      .then((identity) => {
        if (!identity) return next(refusalAtTheDoor(refuse('unauthenticated')));
        const seconds = limit(spender(identity), 'connect');
        if (seconds > 0) return next(refusalAtTheDoor(refuse('too-many-requests', { seconds })));
        socket.data.identity = identity;
        return next();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Unavailable)) report(error);
        next(refusalAtTheDoor(refuse('unavailable')));
      });
  });

  io.on('connection', (socket) => {
    const { identity } = socket.data;
    if (!identity) return;
    // The handshake is over; its request, headers and all, would stay for as long as the connection.
    (socket.conn as { request: unknown }).request = null;
    const line = lines.introduce(socket, spender(identity));
    sitDown(socket, identity);
    void socket.join(sessionRoom(identity.sessionId));
    socket.on('join', (request: unknown, answer: unknown) => {
      if (line?.begin())
        void answering(report, line, answer, (reply: JoinReply) => onJoin(socket, identity, request, reply));
    });
    socket.on('command', (request: unknown, answer: unknown) => {
      if (line?.begin()) void answering(report, line, answer, () => onCommand(socket, identity, request));
    });
    socket.on('watch', (request: unknown, answer: unknown) => {
      if (line?.begin()) void answering(report, line, answer, () => onWatch(socket, identity, request));
    });
    const expiry = endAt(socket, identity.expiresAt);
    socket.on('disconnect', () => {
      clearTimeout(expiry);
      seats.leave(spender(identity), socket);
      const { joined } = socket.data;
      joined?.door.attended(joined.id);
    });
  });

  /** Takes one of the places a person has; the oldest of their connections gets up for it. */
  function sitDown(socket: Connection, identity: Identity): void {
    for (const oldest of seats.take(spender(identity), socket, seatsOf(identity))) {
      const line = lines.of(oldest);
      oldest.disconnect(true);
      setTimeout(() => line?.cut(), farewell).unref();
    }
  }

  async function onJoin(
    socket: Connection,
    identity: Identity,
    request: unknown,
    reply: JoinReply,
  ): Promise<Answer<object>> {
    const place = placeOf(request);
    if (!place) return { ok: false, error: refuse('not-found') };
    const { door } = place;
    const parsed = place.joinRequest.safeParse(request);
    if (!parsed.success) return { ok: false, error: invalidInput(parsed.error) };
    const wait = limit(spender(identity), 'join');
    if (wait > 0) return { ok: false, error: refuse('too-many-requests', { seconds: wait }) };
    const { [door.idField]: dossierId, ...how } = parsed.data as How & Record<string, unknown>;
    return joined(socket, identity, { door, dossierId: String(dossierId), ...how }, reply);
  }

  async function joined(
    socket: Connection,
    identity: Identity,
    { door, dossierId, after, packed }: { door: StreamDoor<Shape['actor']>; dossierId: string } & How,
    reply: JoinReply,
  ): Promise<Answer<object>> {
    const since = performance.now();
    const result = await door.join(identity, dossierId, after, (actor, value) => {
      // Whoever is gone meanwhile would stay in the rooms for ever.
      if (!socket.connected) return;
      for (const room of socket.data.joined?.rooms ?? []) void socket.leave(room);
      const rooms = roomsOf(dossierId, actor, door.follows(actor));
      void socket.join(rooms);
      socket.data.joined = { door, id: dossierId, actor, rooms };
      // Now, before anything that is announced next can overtake it.
      reply({ ok: true, value: packed ? door.pack(value) : value });
    });
    const seconds = (performance.now() - since) / 1000;
    wiring.joined(seconds, result.ok ? ('snapshot' in result.value.joined ? 'snapshot' : 'events') : 'refused');
    if (!result.ok) return result;
    door.attended(dossierId);
    return { ok: true, value: result.value.joined };
  }

  /** Tells a connection from now on when a small dossier changes; of too many, the oldest is let go. */
  async function onWatch(socket: Connection, identity: Identity, request: unknown): Promise<Answer<object>> {
    const parsed = watchRequest.safeParse(request);
    if (!parsed.success) return { ok: false, error: invalidInput(parsed.error) };
    const wait = limit(spender(identity), 'join');
    if (wait > 0) return { ok: false, error: refuse('too-many-requests', { seconds: wait }) };
    const { dossierId } = parsed.data;
    if (!(await mayWatch(identity, dossierId))) return { ok: false, error: refuse('not-found') };
    const watched = [...(socket.data.watched ?? []).filter((each) => each !== dossierId), dossierId];
    for (const each of watched.splice(0, Math.max(0, watched.length - mostWatched))) void socket.leave(newsRoom(each));
    socket.data.watched = watched;
    void socket.join(newsRoom(dossierId));
    return { ok: true, value: {} };
  }

  async function onCommand(socket: Connection, identity: Identity, request: unknown): Promise<Answer<object>> {
    const wait = limit(spender(identity), identity.subject === 'staff' ? 'staffCommand' : 'command');
    if (wait > 0) return { ok: false, error: refuse('too-many-requests', { seconds: wait }) };
    const door = placeOf(request)?.door;
    if (!door) return { ok: false, error: refuse('not-found') };
    const { [door.idField]: dossierId, command } = (request ?? {}) as Record<string, unknown>;
    const where = id.safeParse(dossierId);
    if (!where.success) return { ok: false, error: invalidInput(where.error) };
    const { joined } = socket.data;
    const actor = joined?.id === where.data ? joined.actor : undefined;
    return door.command(identity, where.data, command, actor);
  }
}

/** An error as Socket.IO hands it to whoever knocked. */
function refusalAtTheDoor(data: Refusal): Error {
  return Object.assign(new Error(data.code), { data });
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
