import type { Me } from '@congress/contract/congress/people';
import type { Sql } from '../../../kernel/postgres/pools.ts';
import type { Place } from './people.ts';

/** What is kept of somebody and told to nobody but them. */
export type OwnFacts = Pick<
  Me,
  | 'name'
  | 'capacity'
  | 'groupId'
  | 'leave'
  | 'noticeReceived'
  | 'read'
  | 'signedIn'
  | 'onSite'
  | 'onPaper'
  | 'ballots'
  | 'reminded'
>;

/**
 * Of each of these people what concerns them alone: sign-ins, papers handed in or given in the room (never what was on
 * them), texts read. Undefined for someone who is not, or no longer, on the roster. One statement for a hall that
 * arrives at once; the sub-selects look up by key, whatever is known of the tables' sizes.
 */
export async function ownFacts(sql: Sql, places: readonly Place[]): Promise<(OwnFacts | undefined)[]> {
  const given = places.map(({ congressId, personId }, n) => ({ n, congress_id: congressId, person_id: personId }));
  const rows = await sql<(OwnFacts & { n: number })[]>`
    select given.n, person.name, person.capacity, person.group_id as "groupId", person.leave,
      exists (
        select from delivery d where d.congress_id = given.congress_id and d.person_id = given.person_id
      ) as "noticeReceived",
      array(
        select r.document_id from reading r where r.congress_id = given.congress_id and r.person_id = given.person_id
        order by r.at, r.document_id
      ) as read,
      array(
        select step.id from step join attendance a on a.step_id = step.id
          and a.person_id = given.person_id and a.left_at is null
        where step.congress_id = given.congress_id and step.kind = 'sign-in' order by step.ordinal
      ) as "signedIn",
      array(
        select a.step_id from step join attendance a on a.step_id = step.id
          and a.person_id = given.person_id and a.left_at is null and a.via in ('on-site', 'secretariat')
        where step.congress_id = given.congress_id and step.kind = 'sign-in' order by step.ordinal
      ) as "onSite",
      array(
        select a.step_id from step join attendance a on a.step_id = step.id
          and a.person_id = given.person_id and a.left_at is null and a.voting = 'paper'
        where step.congress_id = given.congress_id and step.kind = 'sign-in' order by step.ordinal
      ) as "onPaper",
      (
        select coalesce(
          json_agg(json_build_object('paperId', handed.id, 'channel', handed.channel) order by handed.ordinal), '[]')
        from (
          select paper.id, roll.channel, paper.ordinal
          from paper join roll on roll.paper_id = paper.id and roll.person_id = given.person_id
          where paper.congress_id = given.congress_id
          union all
          select r.id, 'online', null from rehearsal r
          join rehearsal_vote v on v.rehearsal_id = r.id and v.person_id = given.person_id
          where r.congress_id = given.congress_id
        ) as handed
      ) as ballots,
      (
        select coalesce(json_agg(json_build_object('paperId', r.paper_id,
          'at', to_char(r.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
        from (
          select id from paper where congress_id = given.congress_id and state = 'open'
          union all select id from rehearsal where congress_id = given.congress_id
        ) as open join reminder r on r.paper_id = open.id and r.person_id = given.person_id
      ) as reminded
    from json_to_recordset(${JSON.stringify(given)}::text::json) as given(n int, congress_id uuid, person_id uuid)
    join person on person.id = given.person_id and person.congress_id = given.congress_id
      and person.removed_at is null`;
  const found = new Map(rows.map(({ n, ...facts }) => [n, facts]));
  return places.map((_, n) => found.get(n));
}
