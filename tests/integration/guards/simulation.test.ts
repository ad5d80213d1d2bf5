/** T: nobody is simulated in a real congress. Asked in raw SQL, as the role of the API and as the owner. */
import { randomUUID } from 'node:crypto';
import { profileIds, trialProfiles } from '@congress/contract/congress/vocabulary';
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { profiles } from '../../../api/src/congress/domain/profiles/registry.ts';
import { AT, Congress, ownDatabase } from '../db/fixture.ts';
import { askBoth } from './guarding.ts';

const db = await ownDatabase();
const both = (ask: (sql: postgres.Sql) => PromiseLike<unknown>) => askBoth(db, ask);
const refused = ['CG020', 'CG020'];

/** A trial with people signed in and a paper open, of whom the first was named as simulated. */
async function trial(): Promise<{ congress: Congress; named: string; other: string; paperId: string }> {
  const { congress, delegates } = await Congress.atBallot(db, 3);
  const [named, other] = delegates as [string, string];
  const { id: paperId, stepId } = await congress.openPaper();
  await congress.happen({
    type: 'delegates.simulated',
    payload: { act: 'votes', stepId, paperId, people: [named] },
  });
  return { congress, named, other, paperId };
}

/** Makes it what no command can: a congress under the rules of a province. Triggers are off meanwhile. */
async function madeReal({ id }: Congress, profile = 'national'): Promise<void> {
  await db.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update congress set data = jsonb_set(data, '{profile}', ${JSON.stringify(profile)}::text::jsonb) - 'simulated'
      where id = ${id}`;
  });
}

const intoRoll = (congress: Congress, paperId: string, personId: string) => (sql: postgres.Sql) =>
  sql`
  insert into roll (paper_id, person_id, congress_id, organization_id, command_id, channel)
  values (${paperId}, ${personId}, ${congress.id}, ${db.organizationId}, ${randomUUID()}, 'simulated')
  on conflict do nothing`;
const intoBook = (congress: Congress, personId: string) => (sql: postgres.Sql) =>
  sql`
  insert into attendance (step_id, person_id, congress_id, organization_id, formal, via, command_id, at)
  values (${congress.stepId('sign-in')}, ${personId}, ${congress.id}, ${db.organizationId}, true, 'simulated',
    ${randomUUID()}, ${AT})`;
const intoDelivery = (congress: Congress, personId: string) => (sql: postgres.Sql) =>
  sql`
  insert into delivery (congress_id, organization_id, person_id, means, at)
  values (${congress.id}, ${db.organizationId}, ${personId}, 'simulated', ${AT})`;

describe('T-1 in a trial only', () => {
  test('T-1: the database knows the same trial profiles as the contract and the profiles', async () => {
    for (const profile of profileIds) {
      const congress = await Congress.found(db);
      if (profile !== 'demo') await madeReal(congress, profile);
      const [row] = await db.owner<{ trial: boolean }[]>`select is_trial(${congress.id}) as trial`;
      expect([profile, row!.trial]).toEqual([profile, trialProfiles.includes(profile)]);
      expect(row!.trial).toBe(profiles[profile].provisional);
    }
  });

  test('T-1: under any other rules no vote, sign-in, reading, event or mark of a simulated person gets in', async () => {
    const { congress, named, other, paperId } = await trial();
    await madeReal(congress);
    for (const personId of [named, other]) {
      expect(await both(intoRoll(congress, paperId, personId))).toEqual(refused);
      expect(await both(intoBook(congress, personId))).toEqual(refused);
      expect(await both(intoDelivery(congress, personId))).toEqual(refused);
    }
    const marked = (sql: postgres.Sql) => sql`
      update congress set data = data || jsonb_build_object('simulated', jsonb_build_array(${named}::text))
      where id = ${congress.id}`;
    expect(await both(marked)).toEqual(refused);
    const event = (sql: postgres.Sql) => sql`
      insert into event (dossier_id, organization_id, position, stream, seq, type, actor, at, payload, prev_hash, hash)
      select dossier_id, organization_id, position + 1, 'congress', 10000, 'delegates.simulated', actor, at, '{}', hash,
        repeat('1', 64)
      from event where dossier_id = ${congress.id} order by position desc limit 1`;
    expect(await both(event)).toEqual(refused);
  });

  test('T-1: a trial does not become a real congress, nor a real one a trial', async () => {
    const { congress } = await trial();
    const becomes = (profile: string) => (sql: postgres.Sql) =>
      sql`
      update congress set data = jsonb_set(data, '{profile}', ${JSON.stringify(profile)}::text::jsonb)
      where id = ${congress.id}`;
    expect(await both(becomes('national'))).toEqual(refused);
    await madeReal(congress);
    expect(await both(becomes('demo'))).toEqual(refused);
  });
});

describe('T-3 T-4 who', () => {
  test('T-3: nobody is simulated whom somebody entered as, or was handed a link to, whenever that was', async () => {
    for (const way of ['session', 'ticket'] as const) {
      const { congress, named, paperId } = await trial();
      await (way === 'session'
        ? db.owner`
            insert into session (id, organization_id, subject, subject_id, dossier_id, created_at, expires_at, revoked_at)
            values (${randomUUID()}, ${db.organizationId}, 'delegate', ${named}, ${congress.id}, ${AT}, ${AT}, ${AT})`
        : db.owner`
            insert into ticket (hash, organization_id, subject, subject_id, dossier_id, expires_at, used_at)
            values (${randomUUID()}, ${db.organizationId}, 'delegate', ${named}, ${congress.id}, ${AT}, ${AT})`);
      expect(await both(intoRoll(congress, paperId, named))).toEqual(refused);
      expect(await both(intoDelivery(congress, named))).toEqual(refused);
    }
  });

  test('T-4: nor anyone whom the log did not name; the one it named is', async () => {
    const { congress, named, other, paperId } = await trial();
    expect(await both(intoRoll(congress, paperId, other))).toEqual(refused);
    expect(await both(intoDelivery(congress, other))).toEqual(refused);
    expect(await both(intoRoll(congress, paperId, named))).toEqual(['done', 'done']);
  });

  test('T-4: who was simulated stays marked', async () => {
    const { congress } = await trial();
    const unmarked = (sql: postgres.Sql) =>
      sql`update congress set data = data - 'simulated' where id = ${congress.id}`;
    const emptied = (sql: postgres.Sql) =>
      sql`update congress set data = jsonb_set(data, '{simulated}', '[]') where id = ${congress.id}`;
    expect(await both(unmarked)).toEqual(refused);
    expect(await both(emptied)).toEqual(refused);
  });
});
