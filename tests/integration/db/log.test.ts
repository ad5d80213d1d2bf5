/** Q10: the log cannot be edited unnoticed. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../../api/src/kernel/log/chain.ts';
import { createCongresses } from '../../../api/src/congress/infra/congresses.ts';
import { verify } from '../../../api/src/kernel/log/verify.ts';
import { hashOf, readChain, type Link } from '../../../api/src/kernel/log/log.ts';
import { appendTo, readEvents } from '../../../api/src/congress/infra/loggedStream.ts';
import { inDossier } from '../../../api/src/kernel/postgres/transaction.ts';
import { AT, Congress, ownDatabase, unguarded } from './fixture.ts';

const db = await ownDatabase();

/** Ten links on three streams. */
async function aLog(): Promise<Congress> {
  const congress = await Congress.found(db, ['roster', 'sign-in', 'notice']);
  await congress.proceedTo('notice');
  await congress.happen(
    { type: 'stage.directed', payload: { scene: 'turnout', focusId: null } },
    { type: 'notice.published', payload: { text: '公告 “引号” \n 换行 😀', meetsAt: AT, place: '礼堂' } },
    { type: 'congress.adjourned', payload: { reason: '午休' } },
  );
  await congress.happen({ type: 'congress.resumed', payload: {} });
  await congress.happen({ type: 'stage.directed', payload: { scene: 'auto', focusId: null } });
  return congress;
}

const tamper = (change: (sql: postgres.TransactionSql) => Promise<unknown>) => unguarded(db, change);

async function links(congress: Congress): Promise<Link[]> {
  return readChain(db.pools.statements, { dossierId: congress.id, afterPosition: 0, limit: 1000 });
}

test('positions run through the congress, sequence numbers through each stream', async () => {
  const congress = await aLog();
  const log = await links(congress);
  expect(log.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(log.filter(({ stream }) => stream === 'congress').map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(log.filter(({ stream }) => stream === 'public').map(({ seq }) => seq)).toEqual([1]);
  const loaded = await congress.loaded();
  expect(loaded).toMatchObject({
    version: 10,
    headHash: log.at(-1)!.hash,
    cursor: { congress: 9, staff: 0, public: 1 },
  });
  expect(verifyChain(log, { version: 10, hash: loaded!.headHash })).toBeUndefined();
  expect(await verify(db.pools.statements, congress.id)).toEqual({
    intact: true,
    links: 10,
    head: loaded!.headHash,
    problem: null,
  });
});

test('a stream is read on from where a client stands, as it was appended', async () => {
  const congress = await aLog();
  const read = await readEvents(db.pools.statements, {
    congressId: congress.id,
    stream: 'congress',
    afterSeq: 5,
    limit: 3,
  });
  expect(read.map(({ seq, type }) => [seq, type])).toEqual([
    [6, 'stage.directed'],
    [7, 'congress.adjourned'],
    [8, 'congress.resumed'],
  ]);
  expect(read[0]).toEqual({
    congressId: congress.id,
    stream: 'congress',
    seq: 6,
    at: AT,
    actor: { subject: 'system', id: null },
    type: 'stage.directed',
    payload: { scene: 'turnout', focusId: null },
  });
});

test('commands that come at once take their places one after the other', async () => {
  const congress = await Congress.found(db);
  const actor = { subject: 'system', id: null } as const;
  await Promise.all(
    Array.from({ length: 40 }, () =>
      inDossier(db.pools, congress.id, (tx) =>
        appendTo(tx, congress.id, [
          { type: 'stage.directed', payload: { scene: 'auto', focusId: null }, at: AT, actor },
        ]),
      ),
    ),
  );
  expect(await verify(db.pools.statements, congress.id)).toMatchObject({ intact: true, links: 40 });
});

test('a time that would not come back as it is, and a post of a group, are not appended', async () => {
  const congress = await Congress.found(db);
  const actor = { subject: 'system', id: null } as const;
  const at = (when: string) =>
    inDossier(db.pools, congress.id, (tx) =>
      appendTo(tx, congress.id, [{ type: 'congress.resumed', payload: {}, at: when, actor }]),
    );
  await expect(at('2026-03-01T01:02:03Z')).rejects.toThrow(RangeError);
  const post = { seq: 1, id: congress.id, stepId: congress.id, by: congress.id, at: AT, text: '…' };
  await expect(
    inDossier(db.pools, congress.id, (tx) =>
      appendTo(tx, congress.id, [{ type: 'post.added', payload: { post }, at: AT, actor }]),
    ),
  ).rejects.toThrow(RangeError);
});

describe('tampering is found, and the first broken link is named', () => {
  const ways: [string, string, (sql: postgres.TransactionSql, id: string, log: Link[]) => Promise<unknown>][] = [
    [
      'an altered payload',
      'altered at 5',
      (sql, id) => sql`
      update event set payload = payload || '{"stepId": "other"}' where dossier_id = ${id} and position = 5`,
    ],
    [
      'an altered time',
      'altered at 3',
      (sql, id) => sql`
      update event set at = at + interval '1 ms' where dossier_id = ${id} and position = 3`,
    ],
    [
      'an altered actor',
      'altered at 4',
      (sql, id) => sql`
      update event set actor = '{"subject": "staff", "id": null}' where dossier_id = ${id} and position = 4`,
    ],
    [
      'an alteration with its own hash made anew',
      'detached at 6',
      (sql, id, log) => {
        const forged = { ...log[4]!, payload: {} };
        return sql`update event set payload = '{}', hash = ${hashOf(forged)} where dossier_id = ${id} and position = 5`;
      },
    ],
    ['a dropped link', 'missing at 4', (sql, id) => sql`delete from event where dossier_id = ${id} and position = 4`],
    [
      'a dropped link with the gap closed',
      'detached at 4',
      async (sql, id) => {
        await sql`delete from event where dossier_id = ${id} and position = 4`;
        for (let position = 5; position <= 10; position++) {
          await sql`update event set position = position - 1 where dossier_id = ${id} and position = ${position}`;
        }
      },
    ],
    [
      'two links exchanged',
      'detached at 7',
      async (sql, id) => {
        for (const [from, to] of [
          [7, 0],
          [8, 7],
          [0, 8],
        ] as const) {
          await sql`update event set position = ${to} where dossier_id = ${id} and position = ${from}`;
        }
      },
    ],
    [
      'a link appended without its hash',
      'altered at 11',
      (sql, id, log) => sql`
      insert into event (dossier_id, organization_id, position, stream, seq, type, actor, at, payload, prev_hash, hash)
      values (${id}, ${db.organizationId}, 11, 'congress', 10, 'congress.resumed', '{}', ${AT}, '{}', ${log[9]!.hash},
        ${'a'.repeat(64)})`,
    ],
    [
      'a link appended with its hash, but not by the platform',
      'wrong-head at 11',
      (sql, id, log) => {
        const link = {
          kind: 'congress',
          dossierId: id,
          position: 11,
          stream: 'congress',
          seq: 10,
          type: 'congress.resumed',
          payload: {},
          at: AT,
          actor: { subject: 'system' as const, id: null },
          prevHash: log[9]!.hash,
        };
        return sql`
        insert into event (dossier_id, organization_id, position, stream, seq, type, actor, at, payload, prev_hash, hash)
        values (${id}, ${db.organizationId}, 11, 'congress', 10, 'congress.resumed', ${sql.json(link.actor)}, ${AT}, '{}',
          ${link.prevHash}, ${hashOf(link)})`;
      },
    ],
    [
      'a tail cut off',
      'wrong-head at 9',
      (sql, id) => sql`delete from event where dossier_id = ${id} and position > 8`,
    ],
    ['a log emptied', 'wrong-head at 1', (sql, id) => sql`delete from event where dossier_id = ${id}`],
    [
      'a link moved to another stream',
      'altered at 7',
      (sql, id) => sql`
      update event set stream = 'staff' where dossier_id = ${id} and position = 7`,
    ],
  ];

  test.each(ways)('%s: %s', async (_, problem, change) => {
    const congress = await aLog();
    const log = await links(congress);
    await tamper((sql) => change(sql, congress.id, log));
    const verdict = await createCongresses(db.pools).verify(congress.id);
    expect(verdict).toMatchObject({ intact: false, problem });
  });
});

test('`verify-log` tells by its exit code and names the link', async () => {
  const [sound, broken] = [await aLog(), await aLog()];
  await tamper((sql) => sql`delete from event where dossier_id = ${broken.id} and position = 4`);
  const run = (congress: Congress) =>
    spawnSync(
      process.execPath,
      [path.join(import.meta.dirname, '../../../scripts/verifyLog.ts'), '--dossier', congress.id, '--url', db.url],
      { encoding: 'utf8' },
    );
  const [told, warned] = [run(sound), run(broken)];
  expect([told.status, warned.status]).toEqual([0, 1]);
  expect(told.stdout).toContain('10 links');
  expect(warned.stdout).toContain('missing at 4');
});
