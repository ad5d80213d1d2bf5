/** B-9, Q5: after the close nothing in the database ties a secret ballot to a person. */
import { randomUUID } from 'node:crypto';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { beforeAll, describe, expect, test } from 'vitest';
import { createBallotBox, fence } from '../../api/src/congress/infra/ballot/ballotBox.ts';
import { inDossier } from '../../api/src/kernel/postgres/transaction.ts';
import { Congress, ownDatabase } from './db/fixture.ts';

const db = await ownDatabase();
let congress: Congress;
let paper: Paper;
let delegates: string[];

const VOTERS = 400;
const FOR = 200;

beforeAll(async () => {
  const box = createBallotBox(db.pools);
  ({ congress, delegates } = await Congress.atBallot(db, VOTERS));
  paper = await congress.openPaper();
  // One after the other and in small batches, which is the worst case: first all who are for, then all against.
  for (let start = 0; start < VOTERS; start += 4) {
    const mark = start < FOR ? ('for' as const) : ('against' as const);
    await Promise.all(
      delegates.slice(start, start + 4).map((personId) =>
        box.cast({
          paperId: paper.id,
          method: 'secret',
          personId,
          commandId: randomUUID(),
          choices: { [paper.items[0]!.id]: mark },
        }),
      ),
    );
  }
  await inDossier(db.pools, congress.id, (tx) => fence(tx, paper.id));
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

async function ballotsBy(order: string): Promise<string[]> {
  const rows = await db.owner.unsafe<{ mark: string }[]>(
    `select choices ->> $2 as mark from ballot where paper_id = $1 order by ${order}`,
    [paper.id, paper.items[0]!.id],
  );
  return rows.map(({ mark }) => mark);
}

describe('no join', () => {
  test('the box has the paper, the tenant, the choices and a random id, and nothing else', async () => {
    const box = (await columns())
      .filter(({ table }) => table === 'ballot')
      .map(({ column, type }) => `${column} ${type}`);
    expect(box.toSorted()).toEqual(['choices jsonb', 'id uuid', 'organization_id uuid', 'paper_id uuid']);
    const ids = await db.owner<{ id: string }[]>`select id from ballot where paper_id = ${paper.id}`;
    for (const { id } of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
  });

  test('no value of a ballot occurs anywhere else in the database, but for its paper and its tenant', async () => {
    const ids = await values({ table: 'ballot', column: 'id', type: 'uuid' });
    expect(ids.size).toBe(VOTERS);
    for (const column of await columns()) {
      if (column.table === 'ballot') continue;
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
      return named.includes('person_id') && named.includes('choices');
    });
    expect(together.map(([table]) => table)).toEqual(['open_vote']);
    expect(await db.owner`select from open_vote where paper_id = ${paper.id}`).toHaveLength(0);
  });

  test('no person and no mark of the paper stands in the log', async () => {
    const rows = await db.owner<{ text: string }[]>`
      select payload::text || actor::text as text from event where dossier_id = ${congress.id}
      union all select outcome::text from command_answer where dossier_id = ${congress.id}`;
    const text = rows.map((row) => row.text).join('\n');
    expect(delegates.filter((id) => text.includes(id))).toEqual([]);
    expect(text).not.toContain('"against"');
  });
});

describe('no time', () => {
  test('neither roll nor box has a column of time or a serial number', async () => {
    const timed = (await columns()).filter(
      ({ table, type }) => ['roll', 'ballot'].includes(table) && /time|date|interval|int|numeric|serial/.test(type),
    );
    expect(timed).toEqual([]);
    const defaults = await db.owner`
      select column_default as value from information_schema.columns
      where table_name in ('roll', 'ballot') and column_default is not null`;
    expect(defaults.map((row) => row['value'] as string)).toEqual(['gen_random_uuid()']);
  });

  test('all of the box was written by one transaction, after all of the roll', async () => {
    const [box] = await db.owner<{ xmins: number; statements: number }[]>`
      select count(distinct xmin::text)::int as xmins, count(distinct cmin::text)::int as statements
      from ballot where paper_id = ${paper.id}`;
    expect(box).toEqual({ xmins: 1, statements: 1 });
    const shared = await db.owner`
      select from ballot b join roll r on r.xmin::text = b.xmin::text where b.paper_id = ${paper.id}`;
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
  test.each(['ctid', 'id', 'xmin::text::bigint, cmin::text::bigint, ctid'])('ballots ordered by %s', async (order) => {
    const marks = await ballotsBy(order);
    expect(marks).toHaveLength(VOTERS);
    expect(Math.abs(separation(marks) - 0.5)).toBeLessThan(0.125);
  });

  test('the roll beside the box, row by row, gives no more agreement than chance', async () => {
    const boxed = await ballotsBy('ctid');
    for (const order of ['ctid', 'xmin::text::bigint, ctid', 'person_id', 'command_id']) {
      const rows = await db.owner.unsafe<{ id: string }[]>(
        `select person_id as id from roll where paper_id = $1 order by ${order}`,
        [paper.id],
      );
      const agree = rows.filter(({ id }, index) => (delegates.indexOf(id) < FOR ? 'for' : 'against') === boxed[index]);
      expect(Math.abs(agree.length / VOTERS - 0.5), order).toBeLessThan(0.125);
    }
  });
});
