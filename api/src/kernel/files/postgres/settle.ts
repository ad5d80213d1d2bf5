/** What the log says of files, on their rows: called where events were appended, in the same transaction. */
import type { FileRef } from '@congress/contract/kernel/files/files';
import { file } from '@congress/db/schema/kernel/files';
import { and, eq } from 'drizzle-orm';
import type { Records } from '../../postgres/records.ts';

type Happened = { type: string; payload: unknown; at: string };

/** Marks as attached and as removed what these events attached and removed. */
export async function settleFiles(records: Records, dossierId: string, happened: readonly Happened[]): Promise<void> {
  for (const { type, payload, at } of happened) {
    if (type === 'file.attached') {
      const { fileId } = (payload as { file: FileRef }).file;
      await set(records, dossierId, fileId, { attachedAt: at });
    }
    if (type === 'file.removed') await set(records, dossierId, (payload as FileRef).fileId, { removedAt: at });
  }
}

async function set(
  records: Records,
  dossierId: string,
  fileId: string,
  fields: { attachedAt: string } | { removedAt: string },
): Promise<void> {
  await records
    .update(file)
    .set(fields)
    .where(and(eq(file.id, fileId), eq(file.dossierId, dossierId)));
}
