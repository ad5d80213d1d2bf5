import type { Outcome } from '@congress/contract/kernel/command';
import { commandAnswer } from '@congress/db/schema/kernel/dossier';
import { and, desc, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { Act } from '../means.ts';
import { IdTaken } from '../unavailable.ts';
import type { Records } from '../postgres/records.ts';

/**
 * What this act was answered before (P-11), or that its id is another's: of somebody else, of another content, in
 * another dossier, of whatever organization; all of them answer alike.
 */
export async function answerTo(
  records: Records,
  dossierId: string,
  { id, type, actorId, digest }: Act,
): Promise<Outcome | 'taken' | undefined> {
  const { commandId, dossierId: of } = commandAnswer;
  const [row] = await records
    .select()
    .from(commandAnswer)
    .where(and(eq(commandId, id), or(eq(of, dossierId), isNotNull(commandAnswer.digest))))
    .orderBy(desc(sql`${of} = ${dossierId}`))
    .limit(1);
  if (!row) return undefined;
  const same = row.dossierId === dossierId && row.type === type && row.actorId === actorId;
  return same && (row.digest ?? digest) === digest ? (row.outcome as Outcome) : 'taken';
}

/** The dossier that this act opened before, or that its id is another's. */
export async function openedBy(
  records: Records,
  { id, type, actorId, digest }: Act,
): Promise<{ dossierId: string } | 'taken' | undefined> {
  const [row] = await records
    .select()
    .from(commandAnswer)
    .where(and(eq(commandAnswer.commandId, id), isNotNull(commandAnswer.digest)));
  if (!row) return undefined;
  const same = row.type === type && row.actorId === actorId && row.digest === digest;
  return same ? { dossierId: row.dossierId } : 'taken';
}

/** Keeps the answer to an act. @throws IdTaken when another came between. */
export async function keepAnswer(
  records: Records,
  place: { dossierId: string; organizationId: string },
  { id: commandId, ...act }: Act,
  { outcome, at }: { outcome: Outcome; at: string },
): Promise<void> {
  const kept = await records
    .insert(commandAnswer)
    .values({ ...place, ...act, commandId, outcome: asJson(outcome), at })
    .onConflictDoNothing()
    .returning({ id: commandAnswer.commandId });
  if (kept.length === 0) throw new IdTaken(`the id of this ${act.type} is taken`);
}

/**
 * The same as part of a statement: `insert … returning dossier_id, organization_id`, of the one row of `place` that
 * has these columns, and of none when the id is taken, so that what follows from it is not written either.
 */
export function keptWith(
  { id, type, actorId, digest }: Act,
  { outcome, at }: { outcome: Outcome; at: string },
  place: SQL,
): SQL {
  return sql`
    insert into ${commandAnswer} (dossier_id, organization_id, command_id, actor_id, type, digest, outcome, at)
    select dossier_id, organization_id, ${id}::uuid, ${actorId}::uuid, ${type}, ${digest}, ${asJson(outcome)},
      ${at}::timestamptz
    from (${place}) as place
    on conflict do nothing
    returning dossier_id, organization_id`;
}

function asJson(outcome: Outcome): SQL {
  return sql`${JSON.stringify(outcome)}::text::jsonb`;
}
