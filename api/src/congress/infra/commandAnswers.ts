import type { Outcome } from '@congress/contract/kernel/command';
import { congress } from '@congress/db/schema/congress/congress';
import { commandReceipt } from '@congress/db/schema/congress/log';
import { and, desc, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { Act } from '../../kernel/means.ts';
import { IdTaken } from '../../kernel/unavailable.ts';
import type { Records } from '../../kernel/postgres/records.ts';

/**
 * What this act was answered before (P-11), or that its id is another's: of somebody else, of another content, in
 * another congress, of whatever organization; all of them answer alike.
 */
export async function answerTo(
  records: Records,
  congressId: string,
  { id, type, actorId, digest }: Act,
): Promise<Outcome | 'taken' | undefined> {
  const { commandId, congressId: of } = commandReceipt;
  const [row] = await records
    .select()
    .from(commandReceipt)
    .where(and(eq(commandId, id), or(eq(of, congressId), isNotNull(commandReceipt.digest))))
    .orderBy(desc(sql`${of} = ${congressId}`))
    .limit(1);
  if (!row) return undefined;
  const same = row.congressId === congressId && row.type === type && row.actorId === actorId;
  return same && (row.digest ?? digest) === digest ? (row.outcome as Outcome) : 'taken';
}

/** The congress that this act founded before, or that its id is another's. */
export async function foundedBy(
  records: Records,
  { id, type, actorId, digest }: Act,
): Promise<{ id: string; observerSlug: string } | 'taken' | undefined> {
  const receipt = commandReceipt;
  const [row] = await records
    .select({
      id: congress.id,
      observerSlug: congress.observerSlug,
      type: receipt.type,
      actorId: receipt.actorId,
      digest: receipt.digest,
    })
    .from(receipt)
    .innerJoin(congress, eq(congress.id, receipt.congressId))
    .where(and(eq(receipt.commandId, id), isNotNull(receipt.digest)));
  if (!row) return undefined;
  const same = row.type === type && row.actorId === actorId && row.digest === digest;
  return same ? { id: row.id, observerSlug: row.observerSlug } : 'taken';
}

/** Keeps the answer to an act. @throws IdTaken when another came between. */
export async function keepAnswer(
  records: Records,
  place: { congressId: string; organizationId: string },
  { id: commandId, ...act }: Act,
  { outcome, at }: { outcome: Outcome; at: string },
): Promise<void> {
  const kept = await records
    .insert(commandReceipt)
    .values({ ...place, ...act, commandId, outcome: asJson(outcome), at })
    .onConflictDoNothing()
    .returning({ id: commandReceipt.commandId });
  if (kept.length === 0) throw new IdTaken(`the id of this ${act.type} is taken`);
}

/**
 * The same as part of a statement: `insert … returning congress_id, organization_id`, of the one row of `place` that
 * has these columns, and of none when the id is taken, so that what follows from it is not written either.
 */
export function keptWith(
  { id, type, actorId, digest }: Act,
  { outcome, at }: { outcome: Outcome; at: string },
  place: SQL,
): SQL {
  return sql`
    insert into ${commandReceipt} (congress_id, organization_id, command_id, actor_id, type, digest, outcome, at)
    select congress_id, organization_id, ${id}::uuid, ${actorId}::uuid, ${type}, ${digest}, ${asJson(outcome)},
      ${at}::timestamptz
    from (${place}) as place
    on conflict do nothing
    returning congress_id, organization_id`;
}

function asJson(outcome: Outcome): SQL {
  return sql`${JSON.stringify(outcome)}::text::jsonb`;
}
