/**
 * A process full of clients, each the library that delegates' phones run. Told over IPC what to do;
 * answers with what it measured. One process per server under test, so that the generator's own
 * work is the same for both.
 */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';

/** What a generator can be told. */
export type Order =
  | { do: 'connect'; url: string; auth: object[] }
  | { do: 'join'; congressId: string }
  /** Everybody comes at once: connects, joins and signs in. Without a congress, they only connect. */
  | { do: 'storm'; url: string; auth: object[]; congressId: string | null }
  /** Everybody hangs up. */
  | { do: 'leave' }
  /** Waits until the server has nothing more to say. */
  | { do: 'settle' }
  | { do: 'cast'; congressId: string; paperId: string; choices: object };

/** How a burst went: seconds until the last answer, milliseconds until each. */
export type Measured = { seconds: number; p50: number; p99: number; accepted: number; refused: string | null };

/** So many connections are opened at once. */
const atOnce = 200;

const clients: Socket[] = [];

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Sends one event on every connection as fast as it can, and waits for every answer. */
async function burst(event: string, requests: object[]): Promise<Measured> {
  const started = performance.now();
  const times: number[] = [];
  let accepted = 0;
  let refused: string | null = null;
  await Promise.all(
    requests.map(async (request, index) => {
      const sent = performance.now();
      const answer = (await clients[index]?.emitWithAck(event, request)) as { ok: boolean };
      times.push(performance.now() - sent);
      if (answer.ok) accepted += 1;
      else refused ??= JSON.stringify(answer);
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((one, other) => one - other);
  return { seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99), accepted, refused };
}

function open(url: string, auth: object): Promise<Socket> {
  const client = io(url, { transports: ['websocket'], auth, forceNew: true, reconnection: false });
  return new Promise((resolve, reject) => {
    client.once('connect', () => resolve(client));
    client.once('connect_error', reject);
    // A question whose answer can no longer come would keep the whole burst waiting.
    client.once('disconnect', (reason) => {
      process.stderr.write(`a client lost its connection: ${reason}\n`);
      process.exit(1);
    });
  });
}

/** No connection has heard anything for this long, in milliseconds. */
const silence = 700;

async function settle(): Promise<Measured> {
  const started = performance.now();
  let heard = performance.now();
  const note = (): void => void (heard = performance.now());
  for (const client of clients) client.onAny(note);
  while (performance.now() - heard < silence) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const client of clients) client.offAny(note);
  return { seconds: (performance.now() - started) / 1000, p50: 0, p99: 0, accepted: 0, refused: null };
}

async function connect(url: string, auth: object[]): Promise<Measured> {
  const started = performance.now();
  for (let at = 0; at < auth.length; at += atOnce) {
    clients.push(...(await Promise.all(auth.slice(at, at + atOnce).map((one) => open(url, one)))));
  }
  return { seconds: (performance.now() - started) / 1000, p50: 0, p99: 0, accepted: clients.length, refused: null };
}

async function comeIn(url: string, auth: object, congressId: string | null): Promise<void> {
  const client = await open(url, auth);
  clients.push(client);
  if (congressId === null) return;
  for (const [event, request] of [
    ['join', { congressId, packed: true }],
    ['command', { congressId, command: { id: randomUUID(), type: 'signIn' } }],
  ] as const) {
    const answer = (await client.emitWithAck(event, request)) as { ok: boolean };
    if (!answer.ok) throw new Error(`${event}: ${JSON.stringify(answer)}`);
  }
}

/** Keeps so many on the way in until all are there. */
async function storm(url: string, auth: object[], congressId: string | null): Promise<Measured> {
  const started = performance.now();
  const times: number[] = [];
  const waiting = auth.values();
  const door = async (): Promise<void> => {
    for (const one of waiting) {
      const knocked = performance.now();
      await comeIn(url, one, congressId);
      times.push(performance.now() - knocked);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, door));
  const seconds = (performance.now() - started) / 1000;
  times.sort((one, other) => one - other);
  return { seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99), accepted: times.length, refused: null };
}

function leave(): Promise<Measured> {
  for (const client of clients.splice(0)) {
    client.off('disconnect');
    client.disconnect();
  }
  return Promise.resolve({ seconds: 0, p50: 0, p99: 0, accepted: 0, refused: null });
}

function carryOut(order: Order): Promise<Measured> {
  switch (order.do) {
    case 'connect':
      return connect(order.url, order.auth);
    case 'join':
      return burst(
        'join',
        clients.map(() => ({ congressId: order.congressId, packed: true })),
      );
    case 'storm':
      return storm(order.url, order.auth, order.congressId);
    case 'leave':
      return leave();
    case 'settle':
      return settle();
    case 'cast': {
      const { congressId, paperId, choices } = order;
      return burst(
        'command',
        clients.map(() => ({ congressId, command: { id: randomUUID(), type: 'castBallot', paperId, choices } })),
      );
    }
  }
}

process.on('message', (order: Order) => {
  carryOut(order).then(
    (measured) => process.send?.(measured),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
