/** How the tests of the guards ask, and tell what happened to a paper. */
import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import type postgres from 'postgres';
import { fence } from '../../../api/src/kernel/ballot/postgres/closed.ts';
import { refusedBy } from '../../../api/src/kernel/postgres/failures.ts';
import { AT, counting, type Congress, type Database } from '../db/fixture.ts';

/** The code of the guard, `denied` where the role has no such right, or `done`. */
export async function outcome(statement: PromiseLike<unknown>): Promise<string> {
  try {
    await statement;
    return 'done';
  } catch (error) {
    const code = refusedBy(error) ?? (error as { code?: string }).code;
    return code === '42501' ? 'denied' : (code ?? String(error));
  }
}

/** The owner may do everything that a grant could forbid, so its refusals are the triggers' own. */
export async function askBoth(
  { pools, owner }: Database,
  ask: (sql: postgres.Sql) => PromiseLike<unknown>,
): Promise<[app: string, owner: string]> {
  return [await outcome(ask(pools.statements)), await outcome(ask(owner))];
}

export function report(paperId: string, present: number): CountReport {
  return { paperId, due: 9, present, issued: 3, returned: 3, room: { issued: 0, returned: 0 }, items: [] };
}

export async function counted(congress: Congress, paper: Paper, made = report(paper.id, 3)): Promise<void> {
  await congress.db.pools.transactions.begin((tx) => fence(tx, paper.id));
  await congress.happen({ type: 'paper.closed', payload: { paperId: paper.id } });
  await congress.happen(
    { type: 'report.made', payload: { report: made } },
    { type: 'paper.counted', payload: { paperId: paper.id } },
  );
}

export async function certified(congress: Congress, paper: Paper): Promise<void> {
  await counted(congress, paper);
  const { chiefScrutineer, scrutineers } = counting;
  const chief = { personId: chiefScrutineer, at: AT, as: 'chief-scrutineer' as const };
  const other = { personId: scrutineers[0]!, at: AT, as: 'scrutineer' as const };
  await congress.happen(
    { type: 'paper.signed', payload: { paperId: paper.id, signature: chief, complete: false } },
    { type: 'paper.signed', payload: { paperId: paper.id, signature: other, complete: true } },
  );
}
