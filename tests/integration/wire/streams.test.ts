/** Q6: no client misses or repeats an event, however often its line is cut, over sockets and by long polling. */
import { randomUUID } from 'node:crypto';
import { reduce } from '@congress/contract/congress/tables/reduce';
import type { Snapshot } from '@congress/contract/congress/snapshot';
import type { Joined } from '@congress/contract/congress/socket';
import type { Cursor } from '@congress/contract/kernel/live';
import { largestInteger } from '@congress/contract/kernel/primitives';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../../../scripts/demo/client.ts';
import { playTo } from '../../../scripts/demo/play.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { enterAs, startServer, stageCongress, type Server } from '../../support/app.ts';

let server: Server;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'grouping');
});
afterAll(async () => {
  for (const each of [...devices, ...pollers]) each.leave();
  await server?.close();
});

const patience = 120_000;
/** What follows the congress beside those who take part. */
const devices: Client[] = [];
const pollers: Poller[] = [];

/** Further devices that only watch: of the secretariat, an auditor, the stage, a guest, and a member of every group. */
async function watchers(): Promise<Client[]> {
  const members = cast.formal.filter(({ seed }, index) => cast.formal[index + 1]?.seed.group !== seed.group);
  const owners = [cast.host, await enterAs(server, 'auditor'), cast.screen, cast.others[0]!, ...members];
  return owners.flatMap(({ name, url, token }) => [new Client(name, url, token), new Client(name, url, token)]);
}

/** What follows a congress by long polling, as from behind a proxy that breaks sockets. */
class Poller {
  readonly client: Client;
  snapshot: Snapshot = { cursor: {} };
  repeats = 0;
  #done = false;

  constructor(client: Client) {
    this.client = client;
  }

  async follow(): Promise<void> {
    const path = `/congresses/${cast.congressId}`;
    this.#takeIn(await this.client.get<Joined>(path));
    while (!this.#done) {
      const after = encodeURIComponent(JSON.stringify(this.snapshot.cursor));
      this.#takeIn(await this.client.get<Joined>(`${path}/events?after=${after}&wait=1`));
    }
  }

  /** Asks once more and stops. */
  leave(): void {
    this.#done = true;
  }

  #takeIn({ snapshot, events }: Joined): void {
    if (snapshot) this.snapshot = snapshot;
    for (const event of events ?? []) {
      if (event.seq <= (this.snapshot.cursor[event.stream] ?? 0)) this.repeats += 1;
      this.snapshot = reduce(this.snapshot, event);
    }
  }
}

const reached = (cursor: Cursor, wanted: Cursor): boolean =>
  Object.entries(wanted).every(([stream, seq]) => (cursor[stream] ?? -1) >= seq);

/** Cuts lines as news comes in, at random, until `over`; none so often that its owner may join no more for a while. */
async function saboteur(victims: Client[], over: () => boolean): Promise<number> {
  const cuts = new Map(victims.map((victim) => [victim, 10]));
  const whom = fc.sample(fc.nat(victims.length - 1), 2000);
  let seen = 0;
  let all = 0;
  for (const index of whom) {
    const victim = victims[index]!;
    const left = cuts.get(victim)!;
    if (left > 0) {
      victim.cut();
      cuts.set(victim, left - 1);
      all += 1;
    }
    await cast.host.until(
      'news, or the end',
      ({ snapshot }) => over() || snapshot.cursor['congress']! > seen,
      patience,
    );
    if (over()) return all;
    seen = cast.host.snapshot.cursor['congress']!;
  }
  return all;
}

test(
  'Q6: sockets cut at random through a whole congress, and long polling, end in the state a newcomer sees',
  async () => {
    devices.push(...(await watchers()));
    await Promise.all(devices.map((device) => device.join(cast.congressId)));
    pollers.push(...[cast.host, cast.screen, cast.formal[7]!, cast.others[1]!].map((client) => new Poller(client)));
    const polling = Promise.all(pollers.map((poller) => poller.follow()));
    polling.catch(() => undefined);
    const over = (): boolean => cast.host.congress.status === 'archived';
    const [cuts] = await Promise.all([saboteur(devices, over), playTo(cast)]);
    expect(cuts).toBeGreaterThan(100);

    for (const device of devices) {
      const { snapshot } = await device.get<{ snapshot: Snapshot }>(`/congresses/${cast.congressId}`);
      await device.until('the end', ({ snapshot: { cursor } }) => reached(cursor, snapshot.cursor));
      expect(device.snapshot).toEqual(snapshot);
      expect(device.repeats).toBe(0);
    }
    pollers.forEach((poller) => poller.leave());
    await polling;
    for (const { client, snapshot, repeats } of pollers) {
      expect(snapshot).toEqual((await client.get<Joined>(`/congresses/${cast.congressId}`)).snapshot);
      expect(repeats).toBe(0);
    }
  },
  patience,
);

test('Q6: whoever comes back after long, or from before a restored backup, gets a snapshot', async () => {
  const path = `/congresses/${cast.congressId}`;
  const { snapshot } = await cast.host.get<Joined>(path);
  const join = (after: object): Promise<Joined> =>
    cast.host.get(`${path}/events?after=${encodeURIComponent(JSON.stringify(after))}`);
  const { congress = 0 } = snapshot!.cursor;
  expect(await join(snapshot!.cursor)).toMatchObject({ events: [] });
  expect((await join({ ...snapshot!.cursor, congress: congress - 3 })).events).toHaveLength(3);
  expect((await join({})).snapshot).toEqual(snapshot);
  expect((await join({ ...snapshot!.cursor, congress: congress + 1 })).snapshot).toEqual(snapshot);

  const member = cast.formal[0]!;
  const theirs = (await member.get<Joined>(path)).snapshot!;
  const stream = `group:${theirs.group!.groupId}`;
  for (const ahead of [theirs.cursor[stream]! + 1, largestInteger]) {
    const after = encodeURIComponent(JSON.stringify({ ...theirs.cursor, [stream]: ahead }));
    expect((await member.get<Joined>(`${path}/events?after=${after}`)).snapshot).toEqual(theirs);
  }
});

test('Q9: a cursor of any numbers gets an answer or a clear refusal', async () => {
  const member = cast.formal[0]!;
  const { cursor } = member.snapshot;
  const told: string[] = [];
  for (const seq of [0, largestInteger, largestInteger + 1, Number.MAX_SAFE_INTEGER, 1e20, -1, 0.5]) {
    for (const stream of Object.keys(cursor)) {
      const after = encodeURIComponent(JSON.stringify({ ...cursor, [stream]: seq }));
      const answer = await fetch(`${server.url}/api/v1/congresses/${cast.congressId}/events?after=${after}`, {
        headers: { authorization: `Bearer ${member.token}` },
      });
      if (![200, 400].includes(answer.status)) told.push(`${stream} ${seq}: ${answer.status}`);
    }
  }
  expect(told).toEqual([]);
});

test('Q6: a post whose acknowledgement got lost is said once, to everyone', async () => {
  const talk = await stageCongress(server, 'discussion');
  const [author, reader] = [talk.formal[0]!, talk.formal[1]!];
  const post = { type: 'post', text: '建议写清执行期限。', id: randomUUID() } as const;
  const answers = [await author.ask(post), await author.ask(post), await author.askHttp(post)];
  expect(answers).toEqual(answers.map(() => ({ ok: true, value: { madeId: post.id } })));
  await author.must({ type: 'post', text: '没有其他意见。' });
  await reader.until('the second post', ({ snapshot }) => snapshot.group?.posts.length === 2);
  expect(reader.snapshot.group?.posts.map(({ text }) => text)).toEqual(['建议写清执行期限。', '没有其他意见。']);
  expect([author.repeats, reader.repeats]).toEqual([0, 0]);
});
