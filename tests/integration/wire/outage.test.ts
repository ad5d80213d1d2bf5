/** Q11: the database away: it is said, nothing is acknowledged, lines stay, and it comes back by itself. */
import { randomUUID } from 'node:crypto';
import { type CommandType, commandTypes } from '@congress/contract/congress/tables/commands';
import type { Snapshot } from '@congress/contract/congress/snapshot';
import fc from 'fast-check';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { may } from '@congress/contract/congress/tables/may';
import { Client, type Ask } from '../../../scripts/demo/client.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { fingerprint, startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, openPaper } from '../../support/ballots.ts';
import { openLine, type Line } from '../../support/network/proxy.ts';
import { holdersOf, type Holder } from '../../support/roles.ts';
import { arbitraryOf, commandsOf, openApiOf, routesOf, type OpenApi } from '../../support/schema.ts';

let line: Line;
let server: Server;
let cast: Cast;
let holders: Holder[];
let document: OpenApi;
beforeAll(async () => {
  server = await startServer({
    by: async (url) => {
      line = await openLine(url);
      return line.url;
    },
  });
  cast = await stageCongress(server, 'ballot');
  holders = await holdersOf(server, cast);
  document = await openApiOf(server.url);
});
afterAll(async () => {
  await server?.close();
  line?.close();
});

async function status(path: string): Promise<number> {
  return (await fetch(`${server.url}${path}`)).status;
}

/** Ready again, on every connection: each may find out on its own that the line is back. */
async function recovered(): Promise<void> {
  await line.restore();
  await expect.poll(() => status('/readyz'), { timeout: 20_000 }).toBe(200);
  const reads = (): Promise<boolean[]> =>
    Promise.all(
      Array.from({ length: 8 }, () =>
        cast.host.get('/congresses').then(
          () => true,
          () => false,
        ),
      ),
    );
  await expect.poll(async () => (await reads()).every(Boolean), { timeout: 20_000 }).toBe(true);
}
afterEach(recovered);

test('Q11: /livez stays, /readyz says when the database is away and when it is back', async () => {
  expect([await status('/livez'), await status('/readyz')]).toEqual([200, 200]);
  line.cut();
  expect([await status('/livez'), await status('/readyz')]).toEqual([200, 503]);
  await recovered();
  expect(await status('/readyz')).toBe(200);
});

test('Q11: a database that takes the question and never answers: /readyz says so, nobody is kept waiting, and it comes back', async () => {
  line.freeze();
  expect(await status('/readyz')).toBe(503);
  // Known by now: the answer needs no database.
  await expect(cast.host.get('/congresses')).rejects.toThrow('unavailable');
  expect(await status('/livez')).toBe(200);
  line.thaw();
  await expect.poll(() => status('/readyz'), { timeout: 20_000 }).toBe(200);
});

test('Q11: a database that only reads: /readyz says so, commands are told "unavailable", and it comes back', async () => {
  const [{ name } = { name: '' }] = await server.owner<{ name: string }[]>`select current_database() as name`;
  const turn = async (mode: 'on' | 'off'): Promise<void> => {
    await server.owner.unsafe(`alter database "${name}" set default_transaction_read_only = ${mode}`);
    await server.owner`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = ${name} and application_name = 'congress'`;
  };
  await turn('on');
  const said = async (): Promise<unknown> => (await fetch(`${server.url}/readyz`)).json();
  await expect.poll(said, { timeout: 20_000 }).toEqual({ status: 'database read-only' });
  const answer = await cast.host.askHttp({ type: 'announce', text: '请关闭手机铃声' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  await turn('off');
  await expect.poll(() => status('/readyz'), { timeout: 20_000 }).toBe(200);
});

test('Q11: every command is told "unavailable", nothing of it is carried out, and sockets stay', async () => {
  const before = await fingerprint(server.owner);
  const watcher = io(server.url, { transports: ['websocket'], auth: { token: cast.host.token }, forceNew: true });
  await new Promise<void>((resolve) => watcher.on('connect', resolve));
  const breaks: string[] = [];
  watcher.on('disconnect', (reason) => breaks.push(reason));
  line.cut();
  const told: string[] = [];
  const holderOf = (type: CommandType, turn: number): Client => {
    const able = holders.filter(({ roles }) => may[type].some((role) => roles.includes(role)));
    return able[turn % able.length]!.client;
  };
  for (const [turn, type] of commandTypes.entries()) {
    const [command] = fc.sample(commandsOf(document, type), 1) as unknown as [Ask];
    const holder = holderOf(type, turn);
    const bySocket = turn % 2 === 0 && holder.snapshot.cursor['congress'] !== undefined;
    const answer = await (bySocket ? holder.ask(command) : holder.askHttp(command));
    if (answer.ok || answer.error.code === 'internal') told.push(`${type}: ${JSON.stringify(answer)}`);
  }
  expect(told).toEqual([]);
  await recovered();
  expect(breaks).toEqual([]);
  watcher.disconnect();
  expect(await fingerprint(server.owner)).toEqual(before);
});

test('Q11: no route breaks: each says "unavailable", or needs no database', async () => {
  line.cut();
  const told: string[] = [];
  for (const { method, path, operation } of routesOf(document)) {
    const schema = operation.requestBody?.content['application/json'].schema;
    const body = schema && JSON.stringify(fc.sample(arbitraryOf(document, schema), 1)[0]);
    const address = path.replace('{congressId}', cast.congressId).replace(/\{\w+\}/g, () => randomUUID());
    const response = await fetch(`${server.url}${address}?after=%7B%7D`, {
      method,
      headers: {
        authorization: `Bearer ${cast.host.token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body } : {}),
    });
    if (response.status === 500) told.push(`${method} ${path}`);
    if (response.status === 503) expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } });
  }
  expect(told).toEqual([]);
});

test('Q11, Q6: a join is told "unavailable", and follows once the database is back', async () => {
  const newcomer = new Client('newcomer', server.url, cast.formal[0]!.token);
  line.cut();
  await expect(newcomer.join(cast.congressId)).rejects.toThrow('unavailable');
  newcomer.leave();
  await recovered();
  await newcomer.join(cast.congressId);
  expect(newcomer.congress).toEqual(cast.host.congress);
  newcomer.leave();
});

test('Q2, Q6: a command carried out whose answer the database took along: its retry is acknowledged, and everyone hears of it', async () => {
  const paper = await openPaper(cast, { itemIds: [cast.host.congress.items[0]!.id] });
  const voter = cast.formal[0]!;
  await voter.must(aVote(paper, 'for'));
  const close = { type: 'closePaper', paperId: paper.id, id: randomUUID() } as const;
  const lost = line.loseNextCommit();
  const answer = await cast.host.ask(close);
  await lost;
  expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  await recovered();
  // Nobody asks again, and nothing else happens: the news comes all the same.
  const closed = ({ congress }: Client): boolean =>
    congress.papers.some(({ id, state }) => id === paper.id && state === 'closed');
  await Promise.all([cast.host, cast.screen, voter].map((each) => each.until('the paper to close', closed)));
  expect(await cast.host.ask(close)).toEqual({ ok: true, value: {} });
  const { snapshot } = await voter.get<{ snapshot: Snapshot }>(`/congresses/${cast.congressId}`);
  expect(voter.snapshot).toEqual(snapshot);
  expect(voter.repeats).toBe(0);
});
