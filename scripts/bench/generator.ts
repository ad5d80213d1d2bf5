/**
 * A process full of clients. Told over IPC what to do; answers with what it measured. One process
 * per server under test, so that the generator's own work is the same for both.
 */
import { randomUUID } from 'node:crypto';
import { Wire } from './wire.ts';

/** What a generator can be told. */
export type Order =
  | { do: 'connect'; url: string; auth: object[] }
  | { do: 'join'; congressId: string }
  /** Waits until the server has nothing more to say. */
  | { do: 'settle' }
  | { do: 'cast'; congressId: string; paperId: string; choices: object };

/** How a burst went: seconds until the last answer, milliseconds until each. */
export type Measured = { seconds: number; p50: number; p99: number; accepted: number; refused: string | null };

/** So many connections are opened at once. */
const atOnce = 200;

let wires: Wire[] = [];

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Sends one packet on every connection as fast as it can, and waits for every answer. */
async function burst(packets: string[]): Promise<Measured> {
  const started = performance.now();
  const times: number[] = [];
  let accepted = 0;
  let refused: string | null = null;
  await Promise.all(
    packets.map(async (packet, index) => {
      const wire = wires[index];
      if (!wire) throw new Error(`no connection ${index}`);
      const sent = performance.now();
      const answer = await wire.ask<{ ok: boolean }>(packet);
      times.push(performance.now() - sent);
      if (answer.ok) accepted += 1;
      else refused ??= JSON.stringify(answer);
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return { seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99), accepted, refused };
}

/** No connection has heard anything for this long, in milliseconds. */
const silence = 700;

async function settle(): Promise<Measured> {
  const started = performance.now();
  let heard = performance.now();
  for (const wire of wires) wire.onEvent = () => (heard = performance.now());
  while (performance.now() - heard < silence) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const wire of wires) wire.onEvent = undefined;
  return { seconds: (performance.now() - started) / 1000, p50: 0, p99: 0, accepted: 0, refused: null };
}

async function connect(url: string, auth: object[]): Promise<Measured> {
  const started = performance.now();
  const opened: Wire[] = [];
  for (let at = 0; at < auth.length; at += atOnce) {
    opened.push(...(await Promise.all(auth.slice(at, at + atOnce).map((one) => Wire.open(url, one)))));
  }
  wires = opened;
  return { seconds: (performance.now() - started) / 1000, p50: 0, p99: 0, accepted: opened.length, refused: null };
}

function carryOut(order: Order): Promise<Measured> {
  switch (order.do) {
    case 'connect':
      return connect(order.url, order.auth);
    case 'join':
      return burst(wires.map(() => JSON.stringify(['join', { congressId: order.congressId }])));
    case 'settle':
      return settle();
    case 'cast': {
      const { congressId, paperId, choices } = order;
      // Ready beforehand: writing packets is the generator's work, not the server's.
      const packets = wires.map(() =>
        JSON.stringify([
          'command',
          { congressId, command: { id: randomUUID(), type: 'castBallot', paperId, choices } },
        ]),
      );
      return burst(packets);
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
