import type { Suggestion } from '@congress/contract/congress/assembly/resources';
import type { Post } from '@congress/contract/congress/assembly/view';
import { congress, delegationGroup } from '@congress/db/schema/congress/congress';
import { post, suggestion } from '@congress/db/schema/congress/people';
import { and, asc, count, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Act } from '../../kernel/means.ts';
import { isDuplicate, refusedBy } from '../../kernel/postgres/failures.ts';
import { keptWith } from '../../kernel/command/answers.ts';
import type { Records } from '../../kernel/postgres/records.ts';

/** A post as the port has it. */
const columns = { seq: post.seq, id: post.id, stepId: post.stepId, by: post.personId, at: post.at, text: post.text };

/**
 * Adds a post under the next number of its group, without gaps whoever else writes, and keeps its answer.
 *
 * @throws RangeError when the congress has no such group.
 */
export async function addPost(
  records: Records,
  act: Act,
  { congressId, groupId, ...given }: Omit<Post, 'seq'> & { congressId: string; groupId: string },
): Promise<Post | 'taken' | 'closed'> {
  const { id, stepId, by, at, text } = given;
  const group = sql`
    select congress_id as dossier_id, organization_id from ${delegationGroup} where id = ${groupId} and congress_id = ${congressId}`;
  const writing = records.execute<{ seq: number | null; known: boolean }>(sql`
    with act as (${keptWith(act, { outcome: { madeId: id }, at }, group)}
    ), numbered as (
      update ${delegationGroup} set post_seq = post_seq + 1
      where id = ${groupId} and congress_id = ${congressId} and exists (select from act)
      returning id, congress_id, organization_id, post_seq
    ), written as (
      insert into ${post} (id, congress_id, organization_id, group_id, seq, step_id, person_id, at, text)
      select ${id}::uuid, congress_id, organization_id, id, post_seq, ${stepId}::uuid, ${by}::uuid,
        ${at}::timestamptz, ${text} from numbered
      returning seq
    )
    select (select seq from written) as seq, exists (${group}) as known`);
  // Taking the id, the number and writing the post is one statement, so a post that fails takes neither.
  const rows = await writing.catch((error: unknown) => notWritten(error, 'post_pkey'));
  if (typeof rows === 'string') return rows;
  const [row] = rows;
  if (!row?.known) throw new RangeError('no such group');
  return row.seq === null ? 'taken' : { seq: row.seq, id, stepId, by, at, text };
}

/** Why nothing was written: an id of a time when answers were not kept, or a guard that was too late to ask before. */
function notWritten(error: unknown, key: string): 'taken' | 'closed' {
  if (isDuplicate(error, key)) return 'taken';
  if (refusedBy(error) !== undefined) return 'closed';
  throw error;
}

/** A post by its id. */
export async function postById(
  records: Records,
  congressId: string,
  id: string,
): Promise<(Post & { groupId: string }) | undefined> {
  const [row] = await records
    .select({ ...columns, groupId: post.groupId })
    .from(post)
    .where(and(eq(post.id, id), eq(post.congressId, congressId)));
  return row;
}

/** At most `limit` posts in the order of their numbers: the first after `after`, else the last before `before`. */
export async function posts(
  records: Records,
  congressId: string,
  groupId: string,
  { before, after, limit }: { before?: number | undefined; after?: number | undefined; limit: number },
): Promise<Post[]> {
  const rows = await records
    .select(columns)
    .from(post)
    .where(
      and(
        eq(post.congressId, congressId),
        eq(post.groupId, groupId),
        after === undefined ? undefined : gt(post.seq, after),
        before === undefined ? undefined : lt(post.seq, before),
      ),
    )
    .orderBy((after === undefined ? desc : asc)(post.seq))
    .limit(limit);
  return rows.toSorted((one, other) => one.seq - other.seq);
}

/** How many posts each group wrote in a step. */
export async function postCounts(
  records: Records,
  congressId: string,
  stepId: string,
): Promise<Record<string, number>> {
  const rows = await records
    .select({ group: post.groupId, posts: count() })
    .from(post)
    .where(and(eq(post.congressId, congressId), eq(post.stepId, stepId)))
    .groupBy(post.groupId);
  return Object.fromEntries(rows.map(({ group, posts: written }) => [group, written]));
}

/** Number of the last post of each group that has any. */
export async function lastPosts(records: Records, congressId: string): Promise<Record<string, number>> {
  const rows = await records
    .select({ group: delegationGroup.id, last: delegationGroup.postSeq })
    .from(delegationGroup)
    .where(and(eq(delegationGroup.congressId, congressId), gt(delegationGroup.postSeq, 0)));
  return Object.fromEntries(rows.map(({ group, last }) => [group, last]));
}

/** Adds a suggestion, and keeps its answer. */
export async function addSuggestion(
  records: Records,
  act: Act,
  given: { congressId: string; by: string; itemId: string | null; text: string; at: string },
): Promise<'added' | 'taken' | 'closed'> {
  const { at } = given;
  const place = sql`select id as dossier_id, organization_id from ${congress} where id = ${given.congressId}`;
  const writing = records.execute<{ id: string }>(sql`
    with act as (${keptWith(act, { outcome: { madeId: act.id }, at }, place)})
    insert into ${suggestion} (id, congress_id, organization_id, person_id, item_id, text, at)
    select ${act.id}::uuid, dossier_id, organization_id, ${given.by}::uuid, ${given.itemId}::uuid, ${given.text},
      ${at}::timestamptz
    from act returning id`);
  const rows = await writing.catch((error: unknown) => notWritten(error, 'suggestion_pkey'));
  if (typeof rows === 'string') return rows;
  return rows.length > 0 ? 'added' : 'taken';
}

/** Answers a suggestion, or answers it anew; false when there is no such suggestion. */
export async function answerSuggestion(
  records: Records,
  given: { congressId: string; id: string; answer: string; by: string; at: string },
): Promise<boolean> {
  const answered = await records
    .update(suggestion)
    .set({ answer: given.answer, answeredBy: given.by, answeredAt: given.at })
    .where(and(eq(suggestion.congressId, given.congressId), eq(suggestion.id, given.id)))
    .returning({ id: suggestion.id });
  return answered.length > 0;
}

/** All suggestions, or one person's, in the order they were made. */
export function suggestions(records: Records, congressId: string, by: string | null): Promise<Suggestion[]> {
  const { id, itemId, personId, at, text, answer, answeredAt } = suggestion;
  return records
    .select({ id, itemId, by: personId, at, text, answer, answeredAt })
    .from(suggestion)
    .where(and(eq(suggestion.congressId, congressId), by === null ? undefined : eq(personId, by)))
    .orderBy(at, id);
}

export async function suggestionCounts(
  records: Records,
  congressId: string,
): Promise<{ all: number; answered: number }> {
  const [row] = await records
    .select({ all: count(), answered: count(suggestion.answer) })
    .from(suggestion)
    .where(eq(suggestion.congressId, congressId));
  return row ?? { all: 0, answered: 0 };
}
