/**
 * Bulk statements right after an import, when PostgreSQL has no statistics yet (the server of the tests never makes
 * any): the rows each of them touches grow with the people, and not with their square.
 */
import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import { createAttendanceBook } from '../../../api/src/congress/infra/people/attendanceBook.ts';
import { createCongresses } from '../../../api/src/congress/infra/congresses.ts';
import { createRows } from '../../../api/src/congress/infra/rows.ts';
import type { CongressWork } from '@congress/api/congress/ports/congresses';
import { aCast, boxOn } from './casts.ts';
import { AT, aText, Congress, ownDatabase } from './fixture.ts';

const PEOPLE = 3000;
/** Rows that one statement may touch for each of them, over all nodes of its plan. */
const EACH = 30;

type Asked = { query: string; parameters: unknown[] };
type Plan = {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  Plans?: Plan[];
};

const db = await ownDatabase();
/** Statements since the last look, as the driver sent them. */
let asked: Asked[] = [];
const debug: postgres.Options<Record<string, never>>['debug'] = (_, query, parameters) =>
  void asked.push({ query, parameters });
const { pools } = db;
for (const { options } of [pools.transactions, pools.statements, pools.hot, clientOf(pools.records)]) {
  Object.assign(options, { debug });
}

const rows = createRows(pools);
const congresses = createCongresses(pools);
const book = createAttendanceBook(pools, { now: () => new Date(AT) });
const box = boxOn(pools);
let congress: Congress;
let people: string[];

/** The client below the builder. */
function clientOf(records: object): postgres.Sql {
  return (records as { $client: postgres.Sql }).$client;
}

function touched(plan: Plan): number {
  const own = plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Join Filter'] ?? 0);
  return own * plan['Actual Loops'] + (plan.Plans ?? []).reduce((sum, each) => sum + touched(each), 0);
}

/** What PostgreSQL does for this statement, which is carried out and taken back. */
async function workOf({ query, parameters }: Asked): Promise<number> {
  let work = 0;
  const undone = new Error('undone');
  await db.owner
    .begin(async (tx) => {
      // As on a server with nothing set; ours is tuned.
      await tx`select set_config('random_page_cost', '4', true), set_config('work_mem', '4MB', true)`;
      const [row] = await tx.unsafe<{ 'QUERY PLAN': [{ Plan: Plan }] }[]>(
        `explain (analyze, format json) ${query}`,
        parameters as never[],
      );
      work = touched(row!['QUERY PLAN'][0].Plan);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return work;
}

/** Does something as the platform does, and looks at each of its statements, on the rows as they are then. */
async function expectBounded(act: () => Promise<unknown>): Promise<void> {
  asked = [];
  await act();
  const statements = asked.filter(({ query }) => /^\s*(with|select|insert|update|delete)\b/i.test(query));
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    expect(await workOf(statement), statement.query).toBeLessThan(PEOPLE * EACH);
  }
}

const within = (work: (unit: CongressWork) => Promise<unknown>) => (): Promise<unknown> =>
  congresses.work(congress.id, work);
const entry = (n: number, unit: string) =>
  ({
    name: `职工${n}`,
    staffNumber: `N${n}`,
    gender: 'female',
    category: 'front-line',
    capacity: 'formal',
    unit,
    phoneTail: null,
  }) as const;
const roster = (unit: string) => Array.from({ length: PEOPLE }, (_, n) => entry(n, unit));

beforeAll(async () => {
  congress = await Congress.found(db, ['roster', 'notice', 'sign-in', 'ballot', 'declaration']);
  await congress.proceedTo('roster');
  // Another congress's people, so that an index is worth its while.
  const other = await Congress.found(db);
  await other.people(PEOPLE);
  await expectBounded(within((unit) => unit.importPeople(roster('一车间'), [])));
  people = (await rows.people(congress.id, null, { limit: PEOPLE })).people.map(({ id }) => id);
});

test('the roster: changed, read, grouped, named', async () => {
  const groups = [1, 2].map((n) => ({ id: randomUUID(), name: `第${n}团`, leaderId: null, formal: 0, others: 0 }));
  await congress.happen({ type: 'groups.defined', payload: { groups, roster: congress.state.congress.roster } });
  await expectBounded(within((unit) => unit.importPeople(roster('二车间'), groups)));
  await expectBounded(within((unit) => unit.assignToGroup(groups[0]!.id, people, groups)));
  await expectBounded(within((unit) => unit.persons(people)));
  await expectBounded(within((unit) => unit.removePerson(people[0]!, groups)));
  await within((unit) => unit.importPeople(roster('二车间'), groups))();
  await expectBounded(() => rows.people(congress.id, null, { limit: PEOPLE }));
  await expectBounded(() => rows.people(congress.id, null, { limit: 200, after: people[PEOPLE / 2]! }));
  await expectBounded(() => rows.names(congress.id, people));
});

test('personal codes for everyone', async () => {
  const codes = () => people.map((personId) => ({ personId, codeHash: `${randomUUID()}${randomUUID()}`.slice(0, 64) }));
  await expectBounded(() => rows.setCodes(congress.id, codes()));
  await expectBounded(() => rows.setCodes(congress.id, codes()));
});

test('the notice, delivered to everyone', async () => {
  await congress.proceedTo('notice');
  const given = { stepId: congress.stepId('notice'), meetsAt: AT, place: '礼堂', text: aText('通知').ref };
  await congress.happen({ type: 'notice.given', payload: given });
  await expectBounded(() => rows.deliver(congress.id, people, 'sms', AT));
  await expectBounded(() => rows.delivery(congress.id));
});

test('the meeting: sign-in, moved to paper, the roll of the room, votes', async () => {
  await congress.proceedTo('sign-in');
  const stepId = congress.stepId('sign-in');
  const signIn = (): Promise<unknown> =>
    Promise.all(people.map((personId) => book.signIn({ stepId, personId, via: 'on-site', commandId: randomUUID() })));
  await expectBounded(signIn);
  await expectBounded(signIn);
  await expectBounded(() => rows.attendance(congress.id, stepId));
  await expectBounded(() => rows.people(congress.id, stepId, { limit: 200, present: true }));
  await expectBounded(within((unit) => unit.setVoting(stepId, people, 'paper')));
  await expectBounded(within((unit) => unit.inRoom(stepId, 'on-paper')));
  await congress.proceedTo('ballot');
  const paper = await congress.openPaper('secret');
  const paperId = paper.id;
  await expectBounded(within((unit) => unit.issueRoomBallots(paperId, people, randomUUID())));
  await expectBounded(() => rows.roomBallots(congress.id, paperId));
  await expectBounded(() => Promise.all(people.map((personId) => box.cast(aCast(paper, personId)))));
  await expectBounded(() => rows.turnout(paperId));
});
