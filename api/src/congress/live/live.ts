import { type Event, eventRows } from '@congress/contract/congress/events';
import { type GaugeName, gauges } from '@congress/contract/congress/gauges';
import type { Names } from '@congress/contract/congress/people';
import type { Deps } from '../ports/deps.ts';
import type { Audience, Live, LiveView } from '../ports/live.ts';
import { participate } from '../usecases/command/authorize.ts';
import { ownFacts } from '../usecases/live/join.ts';
import { readGauges } from '../usecases/live/readGauges.ts';
import { GaugeBoard, gatePeriod } from './gaugeBoard.ts';
import { Hub } from './hub.ts';
import { mentionedPeople } from '../usecases/live/mentions.ts';
import { hallRoom, personRoom, roomsOf, sessionRoom, streamRoom } from './rooms.ts';
import type { Connection, Io } from './socketData.ts';

/** Makes the live side. What it needs of the use cases comes in without itself. */
export function createLive(io: Io, needs: Omit<Deps, 'live'>): { live: Live; stop: () => void } {
  const waiting = new Map<string, Set<() => void>>();
  const names = new WeakMap<Event, Names>();

  function announce(event: Event, before: LiveView): void {
    const { congressId, stream } = event;
    const room = streamRoom(congressId, stream);
    io.to(room).emit('event', { event, names: names.get(event) ?? {} });
    for (const wake of waiting.get(room) ?? []) wake();
    const { moves, changes } = eventRows[event.type];
    board.stir(congressId, ...moves);
    if (changes === 'offices') {
      const { offices, groups } = before.state.congress;
      refresh(congressId, mentionedPeople([event.payload, offices, groups]));
    }
    if (changes === 'people') void refreshMoved(congressId).catch(() => undefined);
  }

  /** Names first, so that an event and the state it makes become visible in one go. */
  async function nameAll(congressId: string, events: Event[]): Promise<void> {
    const lookups = events.map(async (event) => {
      const mentioned = mentionedPeople(event.payload);
      if (mentioned.size > 0) names.set(event, await hub.cards(congressId, mentioned).catch(() => ({})));
    });
    await Promise.all(lookups);
  }

  const hub = new Hub(needs, announce, nameAll);
  const board = new GaugeBoard({
    read: async (congressId, wanted) => {
      const view = await hub.view(congressId);
      if (!view) return {};
      const online = { online: { people: peopleOnline(congressId) } };
      return {
        ...(await readGauges(needs, view, wanted)),
        ...(wanted.includes('online') ? online : {}),
      };
    },
    toHall: (congressId, gauge) => {
      const staffOnly = gauges[gauge.name].audience === 'staff';
      const room = staffOnly ? streamRoom(congressId, 'staff') : hallRoom(congressId);
      io.to(room).emit('gauge', { congressId, ...gauge });
    },
    toCrowd: (congressId, gauge) => {
      const everyone = io.to(streamRoom(congressId, 'congress'));
      everyone.except(hallRoom(congressId)).emit('gauge', { congressId, ...gauge });
    },
    crowd: peopleOnline,
    hall: (congressId) => io.sockets.adapter.rooms.get(hallRoom(congressId))?.size ?? 0,
    now: () => needs.clock.now().getTime(),
  });

  function connectionsIn(room: string): Connection[] {
    const ids = io.sockets.adapter.rooms.get(room) ?? [];
    return [...ids].flatMap((id) => io.sockets.sockets.get(id) ?? []);
  }

  function peopleOnline(congressId: string): number {
    return io.sockets.adapter.rooms.get(streamRoom(congressId, 'congress'))?.size ?? 0;
  }

  /** After a change of the roster: those who sit in another group now, or are gone. */
  async function refreshMoved(congressId: string): Promise<void> {
    const here = connectionsIn(streamRoom(congressId, 'congress'));
    const actors = here.flatMap((socket) => socket.data.joined?.actor ?? []);
    const ids = actors.flatMap(({ personId }) => personId ?? []);
    const cards = await hub.cards(congressId, ids);
    const moved = actors.filter(({ personId, groupId }) => personId && cards[personId]?.groupId !== groupId);
    refresh(
      congressId,
      moved.flatMap(({ personId }) => personId ?? []),
    );
  }

  /** Brings a connection up to date with who its owner is now. */
  async function renew(congressId: string, socket: Connection): Promise<void> {
    const { identity, joined } = socket.data;
    if (!identity || joined?.congressId !== congressId) return;
    const actor = await participate(deps, identity, congressId);
    if (!actor) {
      socket.emit('ended');
      socket.disconnect(true);
      return;
    }
    const me = await ownFacts(deps, congressId, actor);
    if (!socket.connected) return;
    const rooms = roomsOf(congressId, actor);
    for (const room of joined.rooms) if (!rooms.includes(room)) await socket.leave(room);
    await socket.join(rooms);
    socket.data.joined = { congressId, actor, rooms };
    socket.emit('me', me);
  }

  function refresh(congressId: string, personIds: Iterable<string>, unlessAlone = false): void {
    for (const personId of personIds) {
      const room = personRoom(congressId, personId);
      if (unlessAlone && (io.sockets.adapter.rooms.get(room)?.size ?? 0) < 2) continue;
      const connections = connectionsIn(room);
      for (const socket of connections) void renew(congressId, socket).catch(() => undefined);
    }
  }

  const live: Live = {
    view: (congressId) => hub.view(congressId),
    peek: (congressId) => hub.peek(congressId),
    person: async (congressId, personId) => (await hub.cards(congressId, [personId]))[personId],
    names: (congressId) => hub.names(congressId),
    announced: (congressId) => hub.announced(congressId),
    isCurrent: (congressId, cursor) => hub.isCurrent(congressId, cursor),
    publish: async (congressId, events) => {
      await nameAll(congressId, events);
      hub.publish(congressId, events);
    },
    catchUp: (congressId) => hub.catchUp(congressId),
    stir: (congressId, ...gauges: GaugeName[]) => board.stir(congressId, ...gauges),
    gauges: (congressId, audience: Audience, inHall) => board.current(congressId, audience, inHall),
    refresh: (congressId, personIds) => refresh(congressId, personIds),
    refreshOthers: (congressId, personId) => refresh(congressId, [personId], true),
    cards: (congressId, personIds) => hub.cards(congressId, personIds),
    end: (sessionIds) => {
      for (const id of sessionIds) {
        io.to(sessionRoom(id)).emit('ended');
        io.in(sessionRoom(id)).disconnectSockets(true);
      }
    },
    waitFor: (congressId, streams, milliseconds, enough) =>
      new Promise((resolve) => {
        const rooms = streams.map((stream) => streamRoom(congressId, stream));
        if (enough?.aborted) return resolve();
        const wake = (): void => {
          clearTimeout(timer);
          enough?.removeEventListener('abort', wake);
          for (const room of rooms) {
            waiting.get(room)?.delete(wake);
            if (waiting.get(room)?.size === 0) waiting.delete(room);
          }
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        enough?.addEventListener('abort', wake);
        for (const room of rooms) waiting.set(room, (waiting.get(room) ?? new Set()).add(wake));
      }),
  };
  const deps: Deps = { ...needs, live };

  const gates = setInterval(stirGates, gatePeriod);
  gates.unref();

  function stirGates(): void {
    for (const room of io.sockets.adapter.rooms.keys()) {
      if (room.endsWith('/staff')) board.stir(room.slice(0, -'/staff'.length), 'gate');
    }
  }

  return {
    live,
    stop: () => clearInterval(gates),
  };
}
