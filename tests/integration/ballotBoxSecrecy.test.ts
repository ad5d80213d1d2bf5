/** B-9, Q5: after the close nothing in the database ties a secret ballot to a person. */
import { randomUUID } from 'node:crypto';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Choices } from '@congress/contract/kernel/ballot/marks';
import { fence } from '../../api/src/kernel/ballot/postgres/closed.ts';
import { boxOn, castOf, electionItem, motionItem, ratingItem } from './db/casts.ts';
import { inDossier } from '../../api/src/kernel/postgres/transaction.ts';
import { Congress, ownDatabase } from './db/fixture.ts';

const db = await ownDatabase();
let congress: Congress;
/** One that is closed, and one with the same votes that is open still. */
let paper: Paper;
let open: Paper;
let delegates: string[];

const VOTERS = 400;
const FOR = 200;

const [motion, election, rating] = [
  motionItem(),
  electionItem({ candidates: 3, seats: 2 }),
  ratingItem({ subjects: 2, dimensions: 1, levels: 4 }),
] as const;
const stranger = randomUUID();

/** All of the first half are for, of everything; all of the second against, and write somebody in. */
function marksOf(turn: number): Choices {
  const early = turn < FOR;
  const [first, second] = election.candidates.map(({ id }) => id) as [string, string];
  const level = { [rating.dimensions[0]!.id]: early ? 0 : 3 };
  return {
    [motion.id]: early ? 'for' : 'against',
    [election.id]: early
      ? { candidates: { [first]: 'for' }, writeIns: [] }
      : { candidates: { [second]: 'against' }, writeIns: [stranger] },
    [rating.id]: { levels: Object.fromEntries(rating.subjects.map(({ id }) => [id, level])) },
  };
}

/** One after the other and in small batches, which is the worst case: first all who are for, then all against. */
async function everyoneCasts(on: Paper): Promise<void> {
  const box = boxOn(db.pools);
  for (let start = 0; start < VOTERS; start += 4) {
    await Promise.all(
      delegates.slice(start, start + 4).map((personId, at) => {
        const remark = { itemId: rating.id, subjectId: rating.subjects[0]!.id, text: start < FOR ? '很好' : '不行' };
        return box.cast({ ...castOf(on, personId, marksOf(start + at)), remarks: [remark] });
      }),
    );
  }
}

beforeAll(async () => {
  ({ congress, delegates } = await Congress.atBallot(db, VOTERS));
  const items = [motion, election, rating];
  paper = await congress.openPaper('secret', items);
  await everyoneCasts(paper);
  await inDossier(db.pools, congress.id, (tx) => fence(tx, paper.id));
  await congress.happen({ type: 'paper.closed', payload: { paperId: paper.id } });
  open = await congress.openPaper('secret', items);
  await everyoneCasts(open);
});

type Column = { table: string; column: string; type: string };

async function columns(): Promise<Column[]> {
  return db.owner<Column[]>`
    select table_name as table, column_name as column, data_type as type
    from information_schema.columns where table_schema = 'public' order by 1, ordinal_position`;
}

/** Every value of a column, as text, whatever its type. */
async function values({ table, column }: Column): Promise<Set<string>> {
  const rows = await db.owner<{ value: string }[]>`
    select ${db.owner(column)}::text as value from ${db.owner(table)} where ${db.owner(column)} is not null`;
  return new Set(rows.map(({ value }) => value));
}

/** How much better than chance an order tells the marks: the share of "for" in its first half, 0.5 by chance. */
function separation(marks: readonly string[]): number {
  return marks.slice(0, FOR).filter((mark) => mark === 'for').length / FOR;
}

/** What is read off each row, in this order: of the box by item, or of the remarks. */
const lines = {
  motion: ['ballot', "choices ->> 0 = 'f'"],
  election: ['ballot', "choices ->> 1 like 'f%'"],
  rating: ['ballot', "choices ->> 2 like '0%'"],
  remark: ['remark', "text = '很好'"],
} as const;
type Line = keyof typeof lines;

async function rowsBy(line: Line, order: string): Promise<string[]> {
  const [table, isFor] = lines[line];
  const rows = await db.owner.unsafe<{ mark: string }[]>(
    `select case when ${isFor} then 'for' else 'against' end as mark from ${table} where paper_id = $1 order by ${order}`,
    [paper.id],
  );
  return rows.map(({ mark }) => mark);
}

describe('no join', () => {
  test.for([
    ['ballot', ['choices jsonb', 'id uuid', 'organization_id uuid', 'paper_id uuid']],
    ['remark', ['id uuid', 'item_id uuid', 'organization_id uuid', 'paper_id uuid', 'subject_id uuid', 'text text']],
  ] as const)(
    'B-9, B-23: %s has the paper, the tenant, what was said and a random id, and nothing else',
    async ([of, has]) => {
      const box = (await columns()).filter(({ table }) => table === of).map(({ column, type }) => `${column} ${type}`);
      expect(box.toSorted()).toEqual(has);
      const ids = await db.owner<{ id: string }[]>`select id from ${db.owner(of)}`;
      for (const { id } of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
    },
  );

  // Of the paper that is closed and of the one that is open, both of which are in the tables now.
  test.for(['ballot', 'remark'])('B-9: no id of a %s occurs anywhere else in the database', async (of) => {
    const ids = await values({ table: of, column: 'id', type: 'uuid' });
    expect(ids.size).toBe(2 * VOTERS);
    for (const column of await columns()) {
      if (column.table === of) continue;
      const found = await values(column);
      const text = [...found].join('\n');
      const shared = [...ids].filter((id) => found.has(id) || text.includes(id));
      expect(shared, `${column.table}.${column.column}`).toEqual([]);
    }
  });

  test('no table but that of open votes has a person beside choices', async () => {
    const byTable = Map.groupBy(await columns(), ({ table }) => table);
    const together = [...byTable].filter(([, list]) => {
      const named = list.map(({ column }) => column);
      return named.includes('person_id') && (named.includes('choices') || named.includes('text'));
    });
    // A post is written under its author's name, and so is what somebody suggests.
    expect(together.map(([table]) => table).toSorted()).toEqual(['open_vote', 'post', 'suggestion']);
    expect(await db.owner`select from open_vote where paper_id = any(${[paper.id, open.id]})`).toHaveLength(0);
  });

  test('no person and no mark of the paper stands in the log', async () => {
    const rows = await db.owner<{ text: string }[]>`
      select payload::text || actor::text as text from event where dossier_id = ${congress.id}
      union all select outcome::text from command_answer where dossier_id = ${congress.id}`;
    const text = rows.map((row) => row.text).join('\n');
    expect([...delegates, stranger].filter((id) => text.includes(id))).toEqual([]);
    expect(text).not.toMatch(/"against"|很好|不行/);
  });
});

describe('no time', () => {
  test('neither roll nor box has a column of time or a serial number', async () => {
    const timed = (await columns()).filter(
      ({ table, type }) =>
        ['roll', 'ballot', 'remark'].includes(table) && /time|date|interval|int|numeric|serial/.test(type),
    );
    expect(timed).toEqual([]);
    const defaults = await db.owner`
      select column_default as value from information_schema.columns
      where table_name in ('roll', 'ballot', 'remark') and column_default is not null`;
    expect(defaults.map((row) => row['value'] as string)).toEqual(['gen_random_uuid()', 'gen_random_uuid()']);
  });

  test.for(['ballot', 'remark'])('all of a %s was written by one transaction, after all of the roll', async (of) => {
    const [box] = await db.owner<{ xmins: number; statements: number }[]>`
      select count(distinct xmin::text)::int as xmins, count(distinct cmin::text)::int as statements
      from ${db.owner(of)} where paper_id = ${paper.id}`;
    expect(box).toEqual({ xmins: 1, statements: 1 });
    const shared = await db.owner`
      select from ${db.owner(of)} b join roll r on r.xmin::text = b.xmin::text where b.paper_id = ${paper.id}`;
    expect(shared).toHaveLength(0);
  });

  test('the setting that tells commit times is off', async () => {
    const [row] = await db.owner<{ track_commit_timestamp: string }[]>`show track_commit_timestamp`;
    expect(row?.track_commit_timestamp).toBe('off');
  });
});

describe('no order', () => {
  test('the test could tell: on the roll the order of casting is there to be read', async () => {
    const rows = await db.owner<{ id: string }[]>`
      select person_id as id from roll where paper_id = ${paper.id} order by ctid`;
    const marks = rows.map(({ id }) => (delegates.indexOf(id) < FOR ? 'for' : 'against'));
    expect(separation(marks)).toBeGreaterThan(0.95);
  });

  // By chance the share lies within five standard deviations (0.025 each) but once in a million runs.
  const orders = ['ctid', 'id', 'xmin::text::bigint, cmin::text::bigint, ctid'];
  const kinds = Object.keys(lines) as Line[];
  test.for(kinds.flatMap((line) => orders.map((order) => [line, order] as const)))(
    '%s, ordered by %s',
    async ([line, order]) => {
      const marks = await rowsBy(line, order);
      expect(marks).toHaveLength(VOTERS);
      expect(Math.abs(separation(marks) - 0.5)).toBeLessThan(0.125);
    },
  );

  test.for(kinds)('the roll beside every %s, row by row, gives no more agreement than chance', async (line) => {
    const boxed = await rowsBy(line, 'ctid');
    for (const order of ['ctid', 'xmin::text::bigint, ctid', 'person_id', 'command_id']) {
      const rows = await db.owner.unsafe<{ id: string }[]>(
        `select person_id as id from roll where paper_id = $1 order by ${order}`,
        [paper.id],
      );
      const agree = rows.filter(({ id }, index) => (delegates.indexOf(id) < FOR ? 'for' : 'against') === boxed[index]);
      expect(Math.abs(agree.length / VOTERS - 0.5), order).toBeLessThan(0.125);
    }
  });

  test.for(['ctid', 'id'])(
    'B-23: remarks beside the box, both by %s, tell no more than chance who wrote which',
    async (order) => {
      const [boxed, said] = [await rowsBy('rating', order), await rowsBy('remark', order)];
      const agree = boxed.filter((mark, index) => mark === said[index]);
      expect(Math.abs(agree.length / VOTERS - 0.5)).toBeLessThan(0.125);
    },
  );
});
