import type { CommandType } from '@congress/contract/commands';
import type { Outcome } from '@congress/contract/socket';
import type { Sql, Tx } from './pools.ts';

type Answer = { actorId: string | null; type: CommandType; outcome: Outcome };

/** What a command id answered before (P-11). */
export async function readAnswer(sql: Sql, congressId: string, commandId: string): Promise<Answer | undefined> {
  const [row] = await sql<Answer[]>`
    select actor_id as "actorId", type, outcome from command_receipt
    where congress_id = ${congressId} and command_id = ${commandId}`;
  return row;
}

export async function keepAnswer(
  tx: Tx,
  { congressId, organizationId }: { congressId: string; organizationId: string },
  { id, actorId, type, outcome, at }: Answer & { id: string; at: string },
): Promise<void> {
  await tx`
    insert into command_receipt (congress_id, organization_id, command_id, actor_id, type, outcome, at)
    values (${congressId}, ${organizationId}, ${id}, ${actorId}, ${type}, ${JSON.stringify(outcome)}::text::jsonb, ${at})`;
}
