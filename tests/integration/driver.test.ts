/** What the driver has to live through, by its patch (db/patches). */
import net from 'node:net';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database?.drop());

/** How PostgreSQL says that it ends a connection. */
function ended(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');
  const length = Buffer.alloc(4);
  length.writeInt32BE(fields.length + 4);
  return Buffer.concat([Buffer.from('E'), length, fields]);
}

/** A way to the database on which the first connection is ended as it asks for the types of arrays. */
async function endingFirst(): Promise<{ url: string; left: () => number; close: () => void }> {
  const target = new URL(database.url);
  let left = 1;
  const server = net.createServer((near) => {
    const far = net.connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
    far.on('data', (chunk) => near.write(chunk));
    near.on('data', (chunk) => {
      if (left === 0 || !chunk.includes('b.typarray')) return void far.write(chunk);
      left -= 1;
      near.end(ended());
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  const url = Object.assign(new URL(database.url), { host: `127.0.0.1:${port}` }).href;
  return { url, left: () => left, close: () => void server.close() };
}

test('a server that ends a connection as it begins ends no statement and no process: the next one is asked', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown): void => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  const way = await endingFirst();
  const sql = postgres(way.url, { max: 1, onnotice: () => undefined, backoff: () => 0.01 });
  try {
    expect(await sql`select ${['甲', '乙']}::text[] as two`).toEqual([{ two: ['甲', '乙'] }]);
    expect(await sql.begin((tx) => tx`select 1 as one`)).toEqual([{ one: 1 }]);
    expect(way.left()).toBe(0);
    expect(unheard).toEqual([]);
  } finally {
    process.off('unhandledRejection', hear);
    await sql.end({ timeout: 1 });
    way.close();
  }
});
