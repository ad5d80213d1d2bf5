import type { CommandType } from '@congress/contract/commands';
import type { Outcome } from '@congress/contract/socket';
import { commandReceipt } from '@congress/db/schema/log';
import { and, eq, sql } from 'drizzle-orm';
import type { Records } from './records.ts';

type Answer = { actorId: string | null; type: CommandType; outcome: Outcome };

/** What a command id answered before (P-11). */
export async function readAnswer(records: Records, congressId: string, commandId: string): Promise<Answer | undefined> {
  const [row] = await records
    .select({ actorId: commandReceipt.actorId, type: commandReceipt.type, outcome: commandReceipt.outcome })
    .from(commandReceipt)
    .where(and(eq(commandReceipt.congressId, congressId), eq(commandReceipt.commandId, commandId)));
  return row as Answer | undefined;
}

export async function keepAnswer(
  records: Records,
  place: { congressId: string; organizationId: string },
  { id: commandId, actorId, type, outcome, at }: Answer & { id: string; at: string },
): Promise<void> {
  await records.insert(commandReceipt).values({
    ...place,
    commandId,
    actorId,
    type,
    outcome: sql`${JSON.stringify(outcome)}::text::jsonb`,
    at,
  });
}
