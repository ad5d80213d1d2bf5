/** A roster too large for one request: portions go up, and one command takes in all of them, or nobody. */
import { randomUUID } from 'node:crypto';
import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import { rosterRow, scaledPeople } from '@congress/db/seed/demo';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../../../scripts/demo/client.ts';
import { importRoster } from '../../../scripts/demo/roster.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { enterAs, startServer, stageCongress, type Server } from '../../support/app.ts';
import { nginxBefore, nginxOf } from '../../support/network/nginx.ts';

let server: Server;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'roster');
});
afterAll(() => server?.close());

const people: RosterEntry[] = scaledPeople(44).map(rosterRow);
const [one, two, three, four] = people as [RosterEntry, RosterEntry, RosterEntry, RosterEntry];

const onRoster = async (): Promise<number> =>
  (await cast.host.get<{ total: number }>(`/congresses/${cast.congressId}/people?limit=1`)).total;
const waiting = async (): Promise<number> => {
  const [row] = await server.owner<{ rows: number }[]>`select count(*)::int as rows from roster_upload`;
  return row?.rows ?? 0;
};

test('nobody is on the roster before the import, everybody after it, in whatever order portions came', async () => {
  const { host } = cast;
  const uploadId = randomUUID();
  await host.must({ type: 'uploadRoster', uploadId, portion: 1, people: [two] });
  const uploaded = { uploadId, portions: 2 };
  const early = await host.ask({ type: 'importRoster', people: [three], uploaded });
  expect(early).toMatchObject({ ok: false, error: { code: 'upload-incomplete', facts: { portions: 2, arrived: 1 } } });
  await host.must({ type: 'uploadRoster', uploadId, portion: 0, people: [one] });
  expect(await onRoster()).toBe(0);

  const repeated = await host.ask({ type: 'importRoster', people: [one], uploaded });
  expect(repeated).toMatchObject({ ok: false, error: { code: 'duplicate-staff-number', facts: { row: 3 } } });
  expect(await onRoster()).toBe(0);
  expect(await waiting()).toBe(2);

  const id = randomUUID();
  await host.must({ type: 'importRoster', id, people: [three], uploaded });
  expect(await onRoster()).toBe(3);
  expect(await waiting()).toBe(0);
  // The answer got lost, say: the same again is the same answer, though the portions are gone.
  expect(await host.ask({ type: 'importRoster', id, people: [three], uploaded })).toMatchObject({ ok: true });
});

test('a portion that arrives twice counts once, and another one under its number is refused', async () => {
  const { host } = cast;
  const colleague = await enterAs(server, 'secretary');
  await colleague.join(cast.congressId);
  const uploadId = randomUUID();
  const portion = { type: 'uploadRoster', uploadId, portion: 0 } as const;
  await host.must({ ...portion, people: [four] });
  await host.must({ ...portion, people: [four] });
  const reused = { ok: false, error: { code: 'command-id-reused' } };
  expect(await host.ask({ ...portion, people: [one] })).toMatchObject(reused);
  expect(await colleague.ask({ ...portion, people: [four] })).toMatchObject(reused);
  const uploaded = { uploadId, portions: 1 };
  expect(await colleague.ask({ type: 'importRoster', people: [one], uploaded })).toMatchObject({
    ok: false,
    error: { code: 'upload-incomplete' },
  });
  colleague.leave();
});

test('what nobody fetched within a day is forgotten', async () => {
  await server.owner`update roster_upload set at = at - interval '25 hours'`;
  await cast.host.must({ type: 'uploadRoster', uploadId: randomUUID(), portion: 0, people: [four] });
  expect(await waiting()).toBe(1);
});

test('above 20 000 people everyone gets a code', { timeout: 60_000 }, async () => {
  const { host, congressId } = cast;
  await server.owner`
    insert into person (id, congress_id, organization_id, name, gender, capacity, staff_no, unit)
    select gen_random_uuid(), ${congressId}, organization_id, '某人', 'female', 'guest', 'Z' || n, '车间'
    from congress, generate_series(1, 20500) as n where id = ${congressId}`;
  const { codes } = await host.post<{ codes: { personId: string; code: string }[] }>(
    `/congresses/${congressId}/codes`,
    {},
  );
  expect(codes).toHaveLength(await onRoster());
  const [row] = await server.owner<{ without: number }[]>`
    select count(*)::int as without from person where congress_id = ${congressId} and code_hash is null`;
  expect(row).toEqual({ without: 0 });
  expect(await Client.enter(server.url, 'code', { code: codes.at(-1)?.code ?? '' })).toBeDefined();
});

const nginx = nginxOf();

test.skipIf(!nginx)('behind an nginx with default limits, 12 000 people go in', { timeout: 60_000 }, async () => {
  const proxy = await nginxBefore(nginx ?? '', server.url);
  try {
    const host = new Client('host', proxy.url, cast.host.token);
    await host.join(cast.congressId);
    const many = scaledPeople(12_000).map(rosterRow);
    await expect(host.askHttp({ type: 'importRoster', people: many })).rejects.toThrow('413');
    await importRoster(host, many);
    expect(await onRoster()).toBeGreaterThanOrEqual(12_000);
    host.leave();
  } finally {
    await proxy.close();
  }
});

test('a roster without telephone numbers, as it is exported, takes nobody’s digits away', async () => {
  const { host } = cast;
  const asked = { ...one, phoneTail: '4711' };
  await host.must({ type: 'importRoster', people: [asked] });
  await host.must({ type: 'importRoster', people: [{ ...asked, phoneTail: null, unit: '质量部' }] });
  const [row] = await server.owner<{ tail: string; unit: string }[]>`
    select phone_tail as tail, unit from person where staff_no = ${one.staffNumber} and congress_id = ${cast.congressId}`;
  expect(row).toEqual({ tail: '4711', unit: '质量部' });
});
