/** A dossier of any kind has a log, a proof and an end; a congress is one kind of several. */
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../api/src/kernel/log/canonicalJson.ts';
import { append, GENESIS, openDossier, readStream } from '../../../api/src/kernel/log/log.ts';
import { verify } from '../../../api/src/kernel/log/verify.ts';
import { keepDocuments } from '../../../api/src/kernel/documents/documents.ts';
import { recordsIn } from '../../../api/src/kernel/postgres/records.ts';
import { inDossier } from '../../../api/src/kernel/postgres/transaction.ts';
import { AT, aText, Congress, ownDatabase, unguarded } from './fixture.ts';
import { askBoth, outcome } from '../guards/guarding.ts';

const db = await ownDatabase();
const { organizationId, pools } = db;
const both = (ask: (sql: postgres.Sql) => PromiseLike<unknown>) => askBoth(db, ask);
const actor = { subject: 'staff', id: randomUUID() } as const;

/** An errand is kept by nobody but this test. */
async function anErrand(): Promise<{ id: string; kind: string }> {
  const errand = { id: randomUUID(), kind: 'errand' };
  await pools.transactions.begin((tx) => openDossier(tx, { ...errand, organizationId, at: AT }));
  return errand;
}

const streamOf = (type: string): string | undefined => ({ 'errand.run': 'errand', 'errand.noted': 'staff' })[type];

const run = (errand: { id: string; kind: string }, type = 'errand.run', payload: object = {}) =>
  inDossier(pools, errand.id, (tx) => append(tx, errand, [{ type, payload, at: AT, actor }], streamOf));

const end = (id: string) => (sql: postgres.ISql) => sql`update dossier set ended_at = ${AT} where id = ${id}`;

describe('the log of another kind', () => {
  test('names its dossier by that kind, is read by stream, and verifies', async () => {
    const errand = await anErrand();
    const [first] = await run(errand, 'errand.run', { where: '礼堂' });
    await run(errand, 'errand.noted');
    await run(errand);
    const { id: errandId } = errand;
    const named = { errandId, position: 1, stream: 'errand', seq: 1, type: 'errand.run', actor, at: AT };
    const json = canonicalJson({ ...named, payload: { where: '礼堂' } });
    expect(first?.hash).toBe(createHash('sha256').update(GENESIS).update(json).digest('hex'));
    const from = { dossierId: errandId, stream: 'errand', afterSeq: 1, limit: 10 };
    expect(await readStream(pools.statements, from)).toMatchObject([{ dossierId: errandId, seq: 2 }]);
    expect(await verify(pools.statements, errandId)).toMatchObject({ intact: true, links: 3, problem: null });
  });

  test('tells where it was tampered with, and a dossier that is called another kind', async () => {
    const [altered, renamed] = [await anErrand(), await anErrand()];
    for (const errand of [altered, renamed]) await run(errand);
    await unguarded(db, (sql) => sql`update event set type = 'errand.noted' where dossier_id = ${altered.id}`);
    await unguarded(db, (sql) => sql`update dossier set kind = 'congress' where id = ${renamed.id}`);
    for (const { id } of [altered, renamed]) {
      expect(await verify(pools.statements, id)).toMatchObject({ intact: false, problem: 'altered at 1' });
    }
  });

  test('takes events of its own streams, and of a dossier that there is', async () => {
    const errand = await anErrand();
    await expect(run(errand, 'errand.dreamt')).rejects.toThrow(RangeError);
    await expect(run({ ...errand, kind: 'congress' })).rejects.toThrow(RangeError);
    await expect(run({ id: randomUUID(), kind: 'errand' })).rejects.toThrow(RangeError);
  });
});

describe('guards of a dossier', () => {
  test('it begins with an empty log and a kind that is a word', async () => {
    const begin = (kind: string, version: number) => (sql: postgres.Sql) =>
      sql`
      insert into dossier (id, kind, organization_id, version, created_at)
      values (${randomUUID()}, ${kind}, ${organizationId}, ${version}, ${AT})`;
    expect(await both(begin('errand', 1))).toEqual(['CG001', 'CG001']);
    expect(await both(begin('an errand', 0))).toEqual(['23514', '23514']);
  });

  test('it stays of its kind and organization, and is not deleted', async () => {
    const { id } = await anErrand();
    expect(await both((sql) => sql`update dossier set kind = 'congress' where id = ${id}`)).toEqual([
      'denied',
      'CG027',
    ]);
    expect(await both((sql) => sql`update dossier set organization_id = ${id} where id = ${id}`)).toEqual([
      'denied',
      'CG027',
    ]);
    expect(await both((sql) => sql`delete from dossier where id = ${id}`)).toEqual(['denied', 'CG011']);
  });

  test('what has ended takes no event and no text, and does not go on', async () => {
    const errand = await anErrand();
    await run(errand);
    const keep = () => {
      const { ref, text } = aText('一份说明');
      const document = { ref, kind: 'note', title: '说明', text };
      const place = { dossierId: errand.id, organizationId };
      return inDossier(pools, errand.id, (tx) => keepDocuments(recordsIn(tx), place, [document], { by: null, at: AT }));
    };
    expect(await outcome(keep())).toBe('done');
    expect(await outcome(end(errand.id)(pools.statements))).toBe('done');
    expect(await outcome(run(errand))).toBe('CG011');
    expect(await outcome(keep())).toBe('CG011');
    expect(await both((sql) => sql`update dossier set ended_at = null where id = ${errand.id}`)).toEqual([
      'CG011',
      'CG011',
    ]);
    expect(await both((sql) => sql`update dossier set state = '{}' where id = ${errand.id}`)).toEqual([
      'CG011',
      'CG011',
    ]);
    expect(await verify(pools.statements, errand.id)).toMatchObject({ intact: true, links: 1 });
  });

  test('an event is of the organization of its dossier', async () => {
    const { id } = await anErrand();
    const other = randomUUID();
    const add = (sql: postgres.Sql) => sql`
      insert into event (dossier_id, organization_id, position, stream, seq, type, actor, at, payload, prev_hash, hash)
      values (${id}, ${other}, 1, 'errand', 1, 'errand.run', '{}', ${AT}, '{}', ${GENESIS}, 'x')`;
    expect(await both(add)).toEqual(['CG027', 'CG027']);
  });
});

describe('the dossier of a congress', () => {
  test('ends with the congress, at the time of its last event, and in no other way', async () => {
    const congress = await Congress.found(db);
    expect(await both(end(congress.id))).toEqual(['CG011', 'CG011']);
    await congress.happen({ type: 'congress.cancelled', payload: { reason: '改期' } });
    const [dossier] = await db.owner`select kind, ended_at from dossier where id = ${congress.id}`;
    expect(dossier).toEqual({ kind: 'congress', ended_at: new Date(AT) });
  });

  test('is there before the congress is, and of its kind', async () => {
    const errand = await anErrand();
    const found = (sql: postgres.Sql) => sql`
      insert into congress (id, organization_id, status, observer_slug, created_at, data, staff, public)
      values (${errand.id}, ${organizationId}, 'active', ${errand.id}, ${AT}, '{}', '{}', '{}')`;
    expect(await both(found)).toEqual(['CG001', 'CG001']);
  });

  test('`verify-log` proves it beside those of other kinds', async () => {
    const [errand, congress] = [await anErrand(), await Congress.found(db)];
    await run(errand);
    await congress.proceedTo('roster');
    const script = path.join(import.meta.dirname, '../../../scripts/verifyLog.ts');
    const { stdout } = spawnSync(process.execPath, [script, '--url', db.url], { encoding: 'utf8' });
    expect(stdout).toContain(`ok      ${errand.id}  errand: 1 links`);
    expect(stdout).toContain(`ok      ${congress.id}  三届二次职代会: 1 links`);
  });
});
