import type { BallotMethod } from '@congress/contract/congress/vocabulary';
import { type Around, plainly } from '../../../kernel/postgres/watched.ts';
import type { BallotBox, CastAnswer, CastEntry } from '../../ports/facts.ts';
import { AGAIN, Batcher } from '../../../kernel/postgres/batcher.ts';
import type { Choices, Method, Tally } from './methods/method.ts';
import { methods } from './methods/registry.ts';
import type { Pools, Sql, Tx } from '../../../kernel/postgres/pools.ts';

/**
 * `counted` comes only after the vote is on disk, and again for a repeat with the same command id;
 * of two votes of one delegate on one paper only one counts (B-5, B-6). That the choices are of
 * items of the paper is for the use case to see.
 *
 * `cast` rejects with `Unavailable` when the database is away: the vote may have been counted or
 * not, and a repeat with the same command id tells.
 */
export function createBallotBox(
  { hot }: Pick<Pools, 'hot'>,
  around: Around = plainly,
): BallotBox & { waiting(): number } {
  const batcherOf = (method: Method, channel: Channel): Batcher<CastEntry, CastAnswer> => {
    const statement = castingStatement(method, channel);
    return new Batcher({ run: (casts) => around('ballotBox.batch', () => write(hot, statement, casts)) });
  };
  const batchersOf = (channel: Channel): Record<BallotMethod, Batcher<CastEntry, CastAnswer>> => ({
    hands: batcherOf(methods.hands, channel),
    named: batcherOf(methods.named, channel),
    secret: batcherOf(methods.secret, channel),
  });
  const online = batchersOf('online');
  // A statement of their own: whatever becomes of simulated votes, nobody else's is in it.
  const simulated = batchersOf('simulated');
  return {
    cast: (entry) => (entry.simulated ? simulated : online)[entry.method].add(entry),
    /** Votes that wait to be written, for the metrics. */
    waiting: () => Object.values(online).reduce((sum, batcher) => sum + batcher.waiting, 0),
  };
}

/** How a vote comes that is not on paper. */
type Channel = 'online' | 'simulated';

async function write(hot: Sql, statement: string, casts: readonly CastEntry[]): Promise<(CastAnswer | typeof AGAIN)[]> {
  const voters = new Set<string>();
  const given: object[] = [];
  const places = casts.map(({ paperId, personId, commandId, choices }) => {
    const voter = `${paperId} ${personId}`;
    // A second vote of the same delegate waits until the first is decided.
    if (voters.has(voter)) return undefined;
    voters.add(voter);
    return (
      given.push({
        n: given.length,
        paper_id: paperId,
        person_id: personId,
        command_id: commandId,
        choices: marksOf(choices),
      }) - 1
    );
  });
  const [row] = await hot.unsafe<{ outcomes: string }[]>(statement, [JSON.stringify(given)], { prepare: true });
  const outcomes = row?.outcomes.split(',') ?? [];
  return places.map((place) => {
    const outcome = place === undefined ? undefined : (outcomes[place] as CastAnswer | 'again' | undefined);
    return outcome === undefined || outcome === 'again' ? AGAIN : outcome;
  });
}

/** An abstention that was marked and one that was left out lie in the box alike. */
function marksOf(choices: Choices): Choices {
  return Object.fromEntries(Object.entries(choices).filter(([, mark]) => mark !== 'abstain'));
}

/**
 * Roll and box in one statement, so that neither is ever written without the other. The paper's row
 * is locked against the close, which therefore waits for this statement, or is seen by it; a paper
 * that is being closed right now is skipped and looked at again, so that it holds up no other.
 *
 * Membership is asked with `in` outside of joins, which PostgreSQL answers from a hash; as joins,
 * for want of an estimate of a batch's size, it compared every row of the batch with every other.
 */
function castingStatement({ name, insert }: Method, channel: Channel): string {
  const nobodyEntered = channel === 'simulated' ? 'where not has_entered(held.organization_id, person.id)' : '';
  return `
with given as materialized (
  select n, paper_id, person_id, command_id, choices
  from json_to_recordset($1::text::json)
    as g(n int, paper_id uuid, person_id uuid, command_id uuid, choices jsonb)
), standing as materialized (
  select paper.id, congress.status = 'active' as active
  from paper join congress on congress.id = paper.congress_id
  where paper.id in (select paper_id from given)
    and paper.state = 'open' and paper.method = '${name}'
), held as materialized (
  select id, congress_id, organization_id, sign_in_step_id
  from paper
  where id in (select id from standing where active) and state = 'open'
  order by id
  for share skip locked
), fit as materialized (
  select given.*, held.congress_id, held.organization_id
  from given
  join held on held.id = given.paper_id
  join person on person.id = given.person_id and person.congress_id = held.congress_id
    and person.capacity = 'formal' and person.removed_at is null
  join attendance on attendance.step_id = held.sign_in_step_id and attendance.person_id = given.person_id
    and attendance.left_at is null
  ${nobodyEntered}
), enrolled as (
  insert into roll (paper_id, person_id, congress_id, organization_id, command_id, channel)
  select paper_id, person_id, congress_id, organization_id, command_id, '${channel}' from fit
  order by paper_id, person_id
  on conflict do nothing
  returning paper_id, person_id
), accepted as materialized (
  select * from fit where ((paper_id, person_id) in (select paper_id, person_id from enrolled)) is true
), boxed as (${insert}
)
select string_agg(
  case
    when (paper_id, person_id) in (select paper_id, person_id from enrolled) then 'counted'
    when before.command_id = given.command_id then 'counted'
    when before.channel = 'room' then 'issued-on-paper'
    when before.channel in ('online', 'simulated') then 'already-voted'
    when paper_id not in (select id from standing) then 'paper-not-open'
    -- Open, but the congress stands still: there will be time for this vote (P-8).
    when paper_id in (select id from standing where not active) then 'congress-not-active'
    when paper_id in (select id from held) and n not in (select n from fit) then 'not-present'
    -- Skipped because it was locked, or beaten by a vote that this statement cannot see yet.
    else 'again'
  end, ',' order by n) as outcomes
from given
left join lateral (
  select command_id, channel from roll
  where roll.paper_id = given.paper_id and roll.person_id = given.person_id offset 0
) as before on true`;
}

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

/** Counts the box of a closed paper. Nothing is told of an open one (B-8). */
export async function tally(sql: Sql, paperId: string, method: BallotMethod): Promise<Tally> {
  const [box, { simulated }] = [await methods[method].tally(sql, paperId), await turnout(sql, paperId)];
  return { ...box, ...(simulated === undefined ? {} : { simulated }) };
}

/** How many handed in so far, other than on paper: all that is known of an open paper. */
export async function turnout(sql: Sql, paperId: string): Promise<{ returned: number; simulated?: number }> {
  const [row] = await sql<{ returned: number; simulated: number }[]>`
    select count(*)::int as returned, (count(*) filter (where channel = 'simulated'))::int as simulated
    from roll where paper_id = ${paperId} and channel <> 'room'`;
  const { returned = 0, simulated = 0 } = row ?? {};
  return simulated > 0 ? { returned, simulated } : { returned };
}
