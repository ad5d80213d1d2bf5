/** Texts that logs refer to by id and digest. */
import type { TextDocument, TextRef } from '@congress/contract/kernel/documents';
import { document } from '@congress/db/schema/kernel/documents';
import { and, eq } from 'drizzle-orm';
import { among, type Records } from '../postgres/records.ts';

/** A text to be kept; events refer to it by id and digest. Its kind is a word of whoever keeps the dossier. */
export type NewDocument = { ref: TextRef; kind: string; title: string; text: string };

/** Keeps the texts that a command's events refer to. */
export async function keepDocuments(
  records: Records,
  place: { dossierId: string; organizationId: string },
  documents: readonly NewDocument[],
  { by, at }: { by: string | null; at: string },
): Promise<void> {
  if (documents.length === 0) return;
  await records.insert(document).values(
    documents.map(({ ref: { documentId, ...ref }, kind, title, text }) => ({
      ...place,
      ...ref,
      id: documentId,
      kind,
      title,
      text,
      createdAt: at,
      createdBy: by,
    })),
  );
}

/** Texts by document id. */
export async function texts(
  records: Records,
  dossierId: string,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const rows = await records
    .select({ id: document.id, text: document.text })
    .from(document)
    .where(and(eq(document.dossierId, dossierId), among(document.id, ids)));
  return Object.fromEntries(rows.map(({ id, text }) => [id, text]));
}

/** All documents of a dossier in the order they were made, or the one asked for. */
export function documents(records: Records, dossierId: string, documentId?: string): Promise<TextDocument[]> {
  const { id, kind, title, sha256, revision, text, createdAt } = document;
  return records
    .select({ id, kind, title, sha256, revision, text, createdAt })
    .from(document)
    .where(and(eq(document.dossierId, dossierId), documentId === undefined ? undefined : eq(id, documentId)))
    .orderBy(createdAt, id);
}
