import type { TextRef, TextVersion } from '@congress/contract/kernel/documents';
import type { Sql } from '../../kernel/postgres/pools.ts';

/** The wordings of an item, as its log has them, the oldest first. One that was fixed as it stood is the same wording. */
export async function itemVersions(sql: Sql, congressId: string, itemId: string): Promise<TextVersion[]> {
  const rows = await sql<{ type: string; at: Date; text: TextRef }[]>`
    select type, at, coalesce(payload->'item'->'text', payload->'text') as text
    from event
    where dossier_id = ${congressId} and type in ('item.added', 'item.changed', 'item.frozen')
      and coalesce(payload->'item'->>'id', payload->>'itemId') = ${itemId}
    order by position`;
  const versions = new Map<string, TextVersion>();
  for (const { type, at, text } of rows) {
    const before = versions.get(text.documentId);
    versions.set(text.documentId, { ...text, at: before?.at ?? at.toISOString(), final: type === 'item.frozen' });
  }
  return [...versions.values()];
}
