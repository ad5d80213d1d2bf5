import type { BallotMethod } from '@congress/contract/kernel/ballot/items';
import { AGAIN, Batcher } from '../../postgres/batcher.ts';
import type { Pools, Sql } from '../../postgres/pools.ts';
import { type Around, plainly } from '../../postgres/watched.ts';
import type { BallotBox, CastAnswer, CastEntry } from '../ports.ts';
import { castingStatement, type Channel } from './casting.ts';
import type { Electorate } from './electorate.ts';
import { methods } from './methods/registry.ts';

type Votes = Batcher<CastEntry, CastAnswer>;

/**
 * `counted` comes only after the vote is on disk, and again for a repeat with the same command id;
 * of two votes of one person on one paper only one counts. That the sheet is one of the paper is for the use case
 * to see; who may vote is asked of the electorate's rows.
 *
 * `cast` rejects with `Unavailable` when the database is away: the vote may have been counted or
 * not, and a repeat with the same command id tells.
 */
export function createBallotBox(
  { hot }: Pick<Pools, 'hot'>,
  electorates: readonly Electorate[],
  around: Around = plainly,
): BallotBox & { waiting(): number } {
  const votesOf = (electorate: Electorate, method: BallotMethod, channel: Channel): Votes => {
    const statement = (remarks: boolean): string => castingStatement(electorate, methods[method], { channel, remarks });
    // Of votes without remarks, which most are, the statement knows nothing of remarks.
    const [plain, withRemarks] = [statement(false), statement(true)];
    return new Batcher({
      run: (casts) =>
        around('ballotBox.batch', () => write(hot, casts.some(({ remarks }) => remarks) ? withRemarks : plain, casts)),
    });
  };
  const votes = new Map<string, Votes>();
  const place = (electorate: string, method: BallotMethod, channel: Channel): string =>
    `${electorate} ${method} ${channel}`;
  for (const electorate of electorates) {
    for (const { name } of Object.values(methods)) {
      // A statement of their own: whatever becomes of simulated votes, nobody else's is in it.
      for (const channel of ['online', 'simulated'] as const) {
        votes.set(place(electorate.name, name, channel), votesOf(electorate, name, channel));
      }
    }
  }
  return {
    cast: async (entry) => {
      const { electorate, method, simulated } = entry;
      const taking = votes.get(place(electorate, method, simulated ? 'simulated' : 'online'));
      if (!taking) throw new RangeError(`no electorate ${electorate}`);
      return taking.add(entry);
    },
    /** Votes that wait to be written, for the metrics. */
    waiting: () => [...votes.values()].reduce((sum, each) => sum + each.waiting, 0),
  };
}

async function write(hot: Sql, statement: string, casts: readonly CastEntry[]): Promise<(CastAnswer | typeof AGAIN)[]> {
  const voters = new Set<string>();
  const given: object[] = [];
  const places = casts.map(({ paperId, personId, commandId, sheet, remarks }) => {
    const voter = `${paperId} ${personId}`;
    // A second vote of the same person waits until the first is decided.
    if (voters.has(voter)) return undefined;
    voters.add(voter);
    return (
      given.push({
        n: given.length,
        paper_id: paperId,
        person_id: personId,
        command_id: commandId,
        choices: sheet,
        ...(remarks ? { remarks } : {}),
      }) - 1
    );
  });
  const [row] = await hot.unsafe<{ outcomes: string }[]>(statement, [JSON.stringify(given)], { prepare: true });
  const outcomes = row?.outcomes.split(',') ?? [];
  return places.map((at) => {
    const outcome = at === undefined ? undefined : (outcomes[at] as CastAnswer | 'again' | undefined);
    return outcome === undefined || outcome === 'again' ? AGAIN : outcome;
  });
}
