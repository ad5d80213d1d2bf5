import type { Suggestion } from '@congress/contract/resources';
import type { Post } from '@congress/contract/snapshot';
import { isDuplicate } from './failures.ts';
import type { Sql } from './pools.ts';

type PostRow = Omit<Post, 'at'> & { at: Date };
const asPost = ({ at, ...rest }: PostRow): Post => ({ ...rest, at: at.toISOString() });

/**
 * Adds a post under the next number of its group, without gaps whoever else writes. A repeat with
 * the same id gives the post as it was first written.
 *
 * @throws RangeError when the congress has no such group.
 */
export async function addPost(
  sql: Sql,
  post: Omit<Post, 'seq'> & { congressId: string; groupId: string },
): Promise<Post> {
  const { congressId, groupId, id, stepId, by, at, text } = post;
  try {
    const [row] = await sql<PostRow[]>`
      with numbered as (
        update delegation_group set post_seq = post_seq + 1
        where id = ${groupId} and congress_id = ${congressId}
        returning id, congress_id, organization_id, post_seq
      )
      insert into post (id, congress_id, organization_id, group_id, seq, step_id, person_id, at, text)
      select ${id}::uuid, congress_id, organization_id, id, post_seq, ${stepId}::uuid, ${by}::uuid,
        ${at}::timestamptz, ${text} from numbered
      returning seq, id, step_id as "stepId", person_id as by, at, text`;
    if (!row) throw new RangeError('no such group');
    return asPost(row);
  } catch (error) {
    if (!isDuplicate(error, 'post_pkey')) throw error;
    const [row] = await sql<PostRow[]>`
      select seq, id, step_id as "stepId", person_id as by, at, text from post
      where id = ${id} and group_id = ${groupId} and congress_id = ${congressId}`;
    if (!row) throw error;
    return asPost(row);
  }
}

/** At most `limit` posts in the order of their numbers: the first after `after`, else the last before `before`. */
export async function posts(
  sql: Sql,
  congressId: string,
  groupId: string,
  { before, after, limit }: { before?: number | undefined; after?: number | undefined; limit: number },
): Promise<Post[]> {
  const direction = after === undefined ? sql`desc` : sql`asc`;
  const rows = await sql<PostRow[]>`
    select seq, id, step_id as "stepId", person_id as by, at, text from post
    where congress_id = ${congressId} and group_id = ${groupId}
      and (${after ?? null}::int is null or seq > ${after ?? null})
      and (${before ?? null}::int is null or seq < ${before ?? null})
    order by seq ${direction} limit ${limit}`;
  return rows.map(asPost).toSorted((one, other) => one.seq - other.seq);
}

/** How many posts each group wrote in a step. */
export async function postCounts(sql: Sql, congressId: string, stepId: string): Promise<Record<string, number>> {
  const rows = await sql<{ group: string; posts: number }[]>`
    select group_id as group, count(*)::int as posts from post
    where congress_id = ${congressId} and step_id = ${stepId} group by group_id`;
  return Object.fromEntries(rows.map(({ group, posts: written }) => [group, written]));
}

/** Adds a suggestion; a repeat with the same id changes nothing. */
export async function addSuggestion(
  sql: Sql,
  given: { id: string; congressId: string; by: string; itemId: string | null; text: string; at: string },
): Promise<void> {
  await sql`
    insert into suggestion (id, congress_id, organization_id, person_id, item_id, text, at)
    select ${given.id}::uuid, id, organization_id, ${given.by}::uuid, ${given.itemId}::uuid, ${given.text},
      ${given.at}::timestamptz
    from congress where id = ${given.congressId}
    on conflict do nothing`;
}

/** Answers a suggestion, or answers it anew; false when there is no such suggestion. */
export async function answerSuggestion(
  sql: Sql,
  given: { congressId: string; id: string; answer: string; by: string; at: string },
): Promise<boolean> {
  const rows = await sql`
    update suggestion set answer = ${given.answer}, answered_by = ${given.by}, answered_at = ${given.at}
    where congress_id = ${given.congressId} and id = ${given.id} returning 1`;
  return rows.length > 0;
}

/** All suggestions, or one person's, in the order they were made. */
export async function suggestions(sql: Sql, congressId: string, by: string | null): Promise<Suggestion[]> {
  const rows = await sql<(Omit<Suggestion, 'at' | 'answeredAt'> & { at: Date; answeredAt: Date | null })[]>`
    select id, item_id as "itemId", person_id as by, at, text, answer, answered_at as "answeredAt"
    from suggestion
    where congress_id = ${congressId} and (${by}::uuid is null or person_id = ${by})
    order by suggestion.at, id`;
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }));
}

export async function suggestionCounts(sql: Sql, congressId: string): Promise<{ all: number; answered: number }> {
  const [row] = await sql<{ all: number; answered: number }[]>`
    select count(*)::int as all, count(answer)::int as answered from suggestion where congress_id = ${congressId}`;
  return row ?? { all: 0, answered: 0 };
}
