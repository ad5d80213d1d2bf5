import type { GaugeOf, Live, Shape, StreamKind } from './kind.ts';
import { GaugeBoard } from './gaugeBoard.ts';
import { Hub } from './hub.ts';
import { endSessions } from './ending.ts';
import { dossierOf, hallRoom, personRoom, roomsOf, streamRoom } from './rooms.ts';
import type { Connection, Io } from './socketData.ts';
import { makeWaiting } from './waiting.ts';

/**
 * Makes the live side of a kind of dossier. `kindOf` is handed the live side that its parts ask of; `told` takes how many
 * seconds old an event was when it went out.
 */
export function createLive<S extends Shape>(
  io: Io,
  kindOf: (live: Live<S>) => StreamKind<S>,
  told: (seconds: number) => void,
): { live: Live<S>; stop: () => void } {
  const waiting = makeWaiting();
  const names = new WeakMap<S['event'], Record<string, S['card']>>();
  const renewals = new WeakMap<Connection, Promise<void>>();

  function announce(id: string, event: S['event'], before: S['view']): void {
    const room = streamRoom(id, event.stream);
    io.to(room).emit('event', { event, names: names.get(event) ?? {} });
    told(Math.max(0, Date.now() - Date.parse(event.at)) / 1000);
    waiting.wake(room);
    const { moves, changes } = kind.traits(event);
    board.stir(id, ...moves);
    if (changes === 'offices') refresh(id, new Set([...kind.mentioned(event), ...kind.officeHolders(before)]));
    if (changes === 'people') void refreshMoved(id).catch(() => undefined);
  }

  /** Names first, so that an event and the state it makes become visible in one go. */
  async function nameAll(id: string, events: S['event'][]): Promise<void> {
    const lookups = events.map(async (event) => {
      const mentioned = kind.mentioned(event);
      if (mentioned.size > 0) names.set(event, await hub.cards(id, mentioned).catch(() => ({})));
    });
    await Promise.all(lookups);
  }

  function connectionsIn(room: string): Connection[] {
    const ids = io.sockets.adapter.rooms.get(room) ?? [];
    return [...ids].flatMap((id) => io.sockets.sockets.get(id) ?? []);
  }

  const crowdIn = (id: string): string => streamRoom(id, kind.streams.everyone);
  const sizeOf = (room: string): number => io.sockets.adapter.rooms.get(room)?.size ?? 0;

  /** After a change of the roster: those who have another place now, or none. */
  async function refreshMoved(id: string): Promise<void> {
    const actors = connectionsIn(crowdIn(id)).flatMap<S['actor']>(({ data }) => data.joined?.actor ?? []);
    const here = actors.flatMap(({ personId }) => personId ?? []);
    const cards = await hub.cards(id, here);
    const moved = actors.filter((actor) => actor.personId && kind.hasMoved(actor, cards[actor.personId]));
    refresh(
      id,
      moved.flatMap(({ personId }) => personId ?? []),
    );
  }

  /** Brings a connection up to date with who its owner is now. */
  async function renew(id: string, socket: Connection): Promise<void> {
    const { identity, joined } = socket.data;
    if (!identity || joined?.id !== id) return;
    const actor = await kind.actor(identity, id);
    if (!actor) {
      socket.emit('ended');
      socket.disconnect(true);
      return;
    }
    const me = await kind.ownFacts(id, actor);
    if (!socket.connected) return;
    const rooms = roomsOf(id, actor, kind.follows(actor));
    for (const room of joined.rooms) if (!rooms.includes(room)) await socket.leave(room);
    await socket.join(rooms);
    socket.data.joined = { ...joined, actor, rooms };
    socket.emit('me', me);
  }

  /** One after the other: what was read of somebody before a change never arrives after what was read since. */
  function renewInTurn(id: string, socket: Connection): void {
    const before = renewals.get(socket) ?? Promise.resolve();
    renewals.set(
      socket,
      before.then(() => renew(id, socket)).catch(() => undefined),
    );
  }

  function refresh(id: string, personIds: Iterable<string>, unlessAlone = false): void {
    for (const personId of personIds) {
      const room = personRoom(id, personId);
      if (unlessAlone && sizeOf(room) < 2) continue;
      for (const socket of connectionsIn(room)) renewInTurn(id, socket);
    }
  }

  const live: Live<S> = {
    view: (id) => hub.view(id),
    peek: (id) => hub.peek(id),
    person: async (id, personId) => (await hub.cards(id, [personId]))[personId],
    names: (id) => hub.names(id),
    announced: (id) => hub.announced(id),
    isCurrent: (id, cursor) => hub.isCurrent(id, cursor),
    publish: async (id, events) => {
      await nameAll(id, events);
      hub.publish(id, events);
    },
    catchUp: (id) => hub.catchUp(id),
    stir: (id, ...gauges) => board.stir(id, ...gauges),
    gauges: (id, sees) => board.current(id, sees),
    refresh: (id, personIds) => refresh(id, personIds),
    refreshOthers: (id, personId) => refresh(id, [personId], true),
    cards: (id, personIds) => hub.cards(id, personIds),
    end: (sessionIds) => endSessions(io, sessionIds),
    waitFor: (id, streams, milliseconds, enough) =>
      waiting.wait(
        streams.map((stream) => streamRoom(id, stream)),
        milliseconds,
        enough,
      ),
  };
  const kind = kindOf(live);
  const hub = new Hub<S>(kind, announce, nameAll);
  const named = (id: string, name: string, value: unknown): object => ({ [kind.idField]: id, name, value });
  const board = new GaugeBoard<S>(kind.gauges, {
    read: async (id, wanted) => {
      const view = await hub.view(id);
      return view ? kind.readGauges(view, wanted, sizeOf(crowdIn(id))) : {};
    },
    toHall: (id, name, value) => {
      const staffOnly = kind.gauges[name].audience === 'staff';
      io.to(staffOnly ? streamRoom(id, kind.streams.staff) : hallRoom(id)).emit('gauge', named(id, name, value));
    },
    toCrowd: (id, name, value) => {
      io.to(crowdIn(id))
        .except(hallRoom(id))
        .emit('gauge', named(id, name, value));
    },
    crowd: (id) => sizeOf(crowdIn(id)),
    busy: workShare(),
    hall: (id) => sizeOf(hallRoom(id)),
    now: () => kind.now(),
  });

  const restless = restlessOf(kind).map(({ name, every, stream }) => {
    const stirThem = (): void => {
      for (const room of io.sockets.adapter.rooms.keys()) {
        const id = dossierOf(room, stream);
        if (id !== undefined) board.stir(id, name);
      }
    };
    return setInterval(stirThem, every).unref();
  });
  return { live, stop: () => restless.forEach((timer) => clearInterval(timer)) };
}

/** Tells the share of time the event loop was at work since it was last asked. */
function workShare(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}

/** Gauges that time itself may change, with the stream that those follow who may see them. */
function restlessOf<S extends Shape>(kind: StreamKind<S>): { name: GaugeOf<S>; every: number; stream: string }[] {
  return (Object.keys(kind.gauges) as GaugeOf<S>[]).flatMap((name) => {
    const { every, audience } = kind.gauges[name];
    const stream = audience === 'everyone' ? kind.streams.everyone : kind.streams.staff;
    return every === undefined ? [] : [{ name, every, stream }];
  });
}
