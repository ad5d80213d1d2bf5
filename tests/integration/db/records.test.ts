import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createCongresses } from '../../../api/src/congress/infra/congresses.ts';
import { openPools } from '../../../api/src/kernel/postgres/pools.ts';
import { createRows } from '../../../api/src/congress/infra/rows.ts';
import { createTenancy } from '../../../api/src/kernel/tree/postgres/store.ts';
import { Unavailable } from '@congress/api/kernel/unavailable';
import { AT, aText, anAct, Congress, ownDatabase } from './fixture.ts';

const db = await ownDatabase();

/** What a logger that follows everything could write. */
async function failureOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => expect.unreachable(),
    (reason: unknown) => reason,
  );
  return inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true });
}

test('a statement that fails says why, and nothing of what was in it', async () => {
  const secret = `digest-${randomUUID()}`;
  const stranger = { id: randomUUID(), username: randomUUID(), name: '某人', role: 'host' } as const;
  const account = { ...stranger, organizationId: randomUUID(), passwordHash: secret };
  const failed = await failureOf(createTenancy(db.pools).addAccount(account));
  expect(failed).toContain('account_organization_id');
  expect(failed).not.toContain(secret);

  const congress = await Congress.found(db);
  const codes = (await congress.people(2)).map((personId) => ({ personId, codeHash: secret }));
  const doubled = await failureOf(createRows(db.pools).setCodes(congress.id, codes));
  expect(doubled).toContain('person_code');
  expect(doubled).not.toContain(secret);

  const document = { ...aText(secret), title: secret };
  const kept = createCongresses(db.pools).work(congress.id, async (unit) => {
    const { state } = (await unit.load())!;
    await unit.commit({
      before: state,
      after: state,
      happened: [],
      documents: [document, document].map((one) => ({ ...one, kind: 'notice' })),
      act: anAct('giveNotice'),
      outcome: {},
    });
  });
  const refused = await failureOf(kept);
  expect(refused).toContain('document_pkey');
  expect(refused).not.toContain(secret);
});

test('instants come back as they went in, whatever the time zone of the server', async () => {
  const congress = await Congress.found(db);
  const url = new URL(db.url);
  url.searchParams.set('timezone', 'Asia/Kolkata');
  const pools = await openPools(url.href);
  expect(await pools.statements`select current_setting('timezone') as zone`).toEqual([{ zone: 'Asia/Kolkata' }]);
  const { ref, text } = aText('各位代表');
  const outcome = { madeId: randomUUID() };
  const act = anAct('giveNotice');
  await createCongresses(pools).work(congress.id, async (unit) => {
    const { state } = (await unit.load())!;
    const actor = { subject: 'system', id: null } as const;
    const happened = [{ type: 'step.opened', payload: { stepId: congress.stepId('roster') }, at: AT, actor } as const];
    const documents = [{ ref, kind: 'notice', title: '通知', text } as const];
    await unit.commit({ before: state, after: state, happened, documents, act, outcome });
    expect(await unit.answered(act)).toEqual(outcome);
  });
  const rows = createRows(pools);
  expect(await rows.document(congress.id, ref.documentId)).toMatchObject({ createdAt: AT });
  await pools.close();
});

test('a pool that is gone is "unavailable", by the builder, too', async () => {
  const pools = await openPools(db.url);
  await pools.close();
  await expect(createTenancy(pools).firstAdministrator()).rejects.toThrow(Unavailable);
});

test('after the server ended connections at work, the next statements succeed and closing does not wait', async () => {
  const pools = await openPools(db.url);
  const { statements } = pools;
  const interrupted = async (): Promise<void> => {
    const busy = [1, 2, 3, 4, 5].map(() => statements`select pg_sleep(60)`.catch(() => 'ended'));
    const working = () => db.owner<{ pid: number }[]>`
      select pid from pg_stat_activity
      where datname = current_database() and query = 'select pg_sleep(60)' and state = 'active'`;
    await expect.poll(async () => (await working()).length).toBe(busy.length);
    for (const { pid } of await working()) await db.owner`select pg_terminate_backend(${pid})`;
    expect(await Promise.all(busy)).toEqual(busy.map(() => 'ended'));
  };
  await interrupted();
  const next = await Promise.all([1, 2, 3, 4, 5].map((n) => statements`select ${n}::int as n`));
  expect(next).toEqual([1, 2, 3, 4, 5].map((n) => [{ n }]));
  await interrupted();
  const from = performance.now();
  await pools.close();
  expect(performance.now() - from).toBeLessThan(2000);
});
