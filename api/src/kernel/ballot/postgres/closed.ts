/** Closing a box, and what may be known of it before and after. */
import type { BallotMethod } from '@congress/contract/kernel/ballot/items';
import type { Sql, Tx } from '../../postgres/pools.ts';
import type { BallotItem } from '../domain/items.ts';
import { type Sheet, storedSheet } from '../domain/sheet.ts';
import { type BoxTally, counting } from '../domain/tally.ts';
import { methods } from './methods/registry.ts';

/**
 * Closes the paper's row against votes, and seals its box. Votes under way end first and are in the
 * box; later ones are refused. The caller's transaction goes on to record the close; if it rolls
 * back, the paper is open again and the box as it was.
 *
 * @returns whether the paper was open.
 */
export async function fence(tx: Tx, paperId: string): Promise<boolean> {
  const [paper] = await tx<{ method: BallotMethod }[]>`
    update paper set state = 'closed' where id = ${paperId} and state = 'open' returning method`;
  if (!paper) return false;
  await methods[paper.method].seal(tx, paperId);
  return true;
}

/** What is counted: a paper with the items on it. */
export type Counted = { id: string; method: BallotMethod; items: readonly BallotItem[] };

/** So many ballots at a time are read from a box. */
const portion = 2_000;

/** The sheets in the box of a closed paper, portion by portion. Nothing is told of an open one (B-8). */
async function* sheetsOf(sql: Sql, { id, method, items }: Counted): AsyncGenerator<Sheet[]> {
  const portions = sql<{ choices: unknown }[]>`
    select choices from ${sql(methods[method].table)}
    where paper_id = ${id} and (select state from paper where paper.id = ${id}) not in ('prepared', 'open')`;
  for await (const rows of portions.cursor(portion)) yield rows.map(({ choices }) => storedSheet(items, choices));
}

/** All of them at once, for who has to lay them out: some megabytes at most. */
export async function allSheets(sql: Sql, paper: Counted): Promise<Sheet[]> {
  const all: Sheet[][] = [];
  for await (const sheets of sheetsOf(sql, paper)) all.push(sheets);
  return all.flat();
}

/** Counts the box of a closed paper. */
export async function tally(sql: Sql, paper: Counted): Promise<BoxTally & { simulated?: number }> {
  const box = counting(paper.items);
  for await (const sheets of sheetsOf(sql, paper)) for (const sheet of sheets) box.add(sheet);
  const { simulated } = await turnout(sql, paper.id);
  return { ...box.result(), ...(simulated === undefined ? {} : { simulated }) };
}

/** How many handed in so far, other than on paper: all that is known of an open paper. */
export async function turnout(sql: Sql, paperId: string): Promise<{ returned: number; simulated?: number }> {
  const [row] = await sql<{ returned: number; simulated: number }[]>`
    select count(*)::int as returned, (count(*) filter (where channel = 'simulated'))::int as simulated
    from roll where paper_id = ${paperId} and channel <> 'room'`;
  const { returned = 0, simulated = 0 } = row ?? {};
  return simulated > 0 ? { returned, simulated } : { returned };
}

/** Remarks of a paper that is closed, in random order: their ids are drawn at the close. */
export async function remarksOf(
  sql: Sql,
  paperId: string,
): Promise<{ itemId: string; subjectId: string; text: string }[]> {
  return sql<{ itemId: string; subjectId: string; text: string }[]>`
    select item_id as "itemId", subject_id as "subjectId", text from remark
    where paper_id = ${paperId} and (select state from paper where paper.id = ${paperId}) not in ('prepared', 'open')
    order by id`;
}
