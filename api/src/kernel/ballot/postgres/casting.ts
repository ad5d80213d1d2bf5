import type { Electorate } from './electorate.ts';
import type { Method } from './methods/method.ts';

/** How a vote comes that is not on paper. */
export type Channel = 'online' | 'simulated';

/** Remarks lie apart: of whom and with which ballot is written nowhere, and their order is random. */
const remarked = `, remarked as (
  insert into remark (paper_id, organization_id, item_id, subject_id, text)
  select accepted.paper_id, accepted.organization_id, one."itemId", one."subjectId", one.text
  from accepted cross join lateral
    jsonb_to_recordset(accepted.remarks) as one("itemId" uuid, "subjectId" uuid, text text)
  order by gen_random_uuid()
)`;

/**
 * Roll and box in one statement, so that neither is ever written without the other. The paper's row
 * is locked against the close, which therefore waits for this statement, or is seen by it; a paper
 * that is being closed right now is skipped and looked at again, so that it holds up no other.
 *
 * Membership is asked with `in` outside of joins, which PostgreSQL answers from a hash; as joins,
 * for want of an estimate of a batch's size, it compared every row of the batch with every other.
 */
export function castingStatement(
  { name: electorate, owner, voters, simulated }: Electorate,
  { name, insert }: Method,
  { channel, remarks }: { channel: Channel; remarks: boolean },
): string {
  return `
with given as materialized (
  select n, paper_id, person_id, command_id, choices, remarks
  from json_to_recordset($1::text::json)
    as g(n int, paper_id uuid, person_id uuid, command_id uuid, choices jsonb, remarks jsonb)
), standing as materialized (
  select paper.id, ${owner.active} as active
  from paper ${owner.join}
  where paper.id in (select paper_id from given)
    and paper.state = 'open' and paper.method = '${name}' and paper.electorate = '${electorate}'
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
  ${voters}
  ${channel === 'simulated' && simulated ? `where ${simulated}` : ''}
), enrolled as (
  insert into roll (paper_id, person_id, congress_id, organization_id, command_id, channel)
  select paper_id, person_id, congress_id, organization_id, command_id, '${channel}' from fit
  order by paper_id, person_id
  on conflict do nothing
  returning paper_id, person_id
), accepted as materialized (
  select * from fit where ((paper_id, person_id) in (select paper_id, person_id from enrolled)) is true
), boxed as (${insert}
)${remarks ? remarked : ''}
select string_agg(
  case
    when (paper_id, person_id) in (select paper_id, person_id from enrolled) then 'counted'
    when before.command_id = given.command_id then 'counted'
    when before.channel = 'room' then 'issued-on-paper'
    when before.channel in ('online', 'simulated') then 'already-voted'
    when paper_id not in (select id from standing) then 'paper-not-open'
    when paper_id in (select id from standing where not active) then 'stands-still'
    when paper_id in (select id from held) and n not in (select n from fit) then 'not-entitled'
    -- Skipped because it was locked, or beaten by a vote that this statement cannot see yet.
    else 'again'
  end, ',' order by n) as outcomes
from given
left join lateral (
  select command_id, channel from roll
  where roll.paper_id = given.paper_id and roll.person_id = given.person_id offset 0
) as before on true`;
}
