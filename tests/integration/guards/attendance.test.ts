/** The law, repeated by the database: attendance. Asked in raw SQL, as the role of the API and as the owner. */
import type postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { Congress, ownDatabase } from '../db/fixture.ts';
import { askBoth, certified } from './guarding.ts';

const db = await ownDatabase();
const both = (ask: (sql: postgres.Sql) => PromiseLike<unknown>) => askBoth(db, ask);

describe('S-2 S-3 S-4 attendance', () => {
  function arriving(congress: Congress, personId: string) {
    return (sql: postgres.Sql) => sql`
      insert into attendance (step_id, person_id, congress_id, organization_id, formal, via, command_id, at)
      values (${congress.stepId('sign-in')}, ${personId}, ${congress.id}, ${db.organizationId}, true, 'online',
        gen_random_uuid(), now())
      on conflict do nothing`;
  }

  test('is taken while the sign-in is open, or late while no paper is', async () => {
    const congress = await Congress.found(db);
    const people = await congress.people(4);
    expect(await both(arriving(congress, people[0]!))).toEqual(['CG010', 'CG010']);
    await congress.proceedTo('sign-in');
    expect(await both(arriving(congress, people[0]!))).toEqual(['done', 'done']);
    await congress.proceedTo('ballot');
    expect(await both(arriving(congress, people[1]!))).toEqual(['done', 'done']);
    const paper = await congress.openPaper();
    expect(await both(arriving(congress, people[2]!))).toEqual(['CG010', 'CG010']);
    await certified(congress, paper);
    expect(await both(arriving(congress, people[2]!))).toEqual(['done', 'done']);
    await congress.proceedTo('declaration');
    expect(await both(arriving(congress, people[3]!))).toEqual(['CG010', 'CG010']);
  });

  test('changes only by leaving and coming back', async () => {
    const { congress, delegates } = await Congress.atBallot(db, 1);
    const there = (sql: postgres.Sql) => sql`person_id = ${delegates[0]!}`;
    expect(await both((sql) => sql`delete from attendance where ${there(sql)}`)).toEqual(['denied', 'CG010']);
    expect(await both((sql) => sql`update attendance set via = 'on-site' where ${there(sql)}`)).toEqual([
      'CG010',
      'CG010',
    ]);
    expect(await both((sql) => sql`update attendance set formal = false where ${there(sql)}`)).toEqual([
      'denied',
      'CG010',
    ]);
    expect(await both((sql) => sql`update attendance set left_at = now() where ${there(sql)}`)).toEqual([
      'done',
      'done',
    ]);
    const back = (sql: postgres.Sql) => sql`
      update attendance set left_at = null, via = 'on-site', command_id = gen_random_uuid() where ${there(sql)}`;
    expect(await both(back), 'back, from somewhere else').toEqual(['done', 'CG010']);
    await db.owner`update attendance set left_at = now() where ${there(db.owner)}`;
    await congress.openPaper();
    expect(await both((sql) => sql`update attendance set left_at = null where ${there(sql)}`)).toEqual([
      'CG010',
      'CG010',
    ]);
  });
});
