/** Whether the words are still those of which the log holds the digests. */
import { createHash } from 'node:crypto';
import type { Link } from './log.ts';
import type { Sql } from '../postgres/pools.ts';

/** A text that is not what the log says of it, and the link that says so. */
export type FalseWords = {
  position: number;
  /** How it is false: `altered-text`, `missing-text`, or a word of whoever shows it. */
  kind: string;
  documentId?: string;
};

type Reference = { documentId: string; sha256: string; position: number };

/** Every text these links refer to, wherever in their payloads, in the order of the log. */
function references(links: readonly Link[]): Reference[] {
  const found: Reference[] = [];
  const look = (value: unknown, position: number): void => {
    if (typeof value !== 'object' || value === null) return;
    const { documentId, sha256 } = value as Partial<Record<string, unknown>>;
    if (typeof documentId === 'string' && typeof sha256 === 'string') found.push({ documentId, sha256, position });
    for (const part of Object.values(value)) look(part, position);
  };
  for (const { payload, position } of links) look(payload, position);
  return found;
}

/** The first text of these links that differs from its digest, or is not there. */
export async function falseText(sql: Sql, dossierId: string, links: readonly Link[]): Promise<FalseWords | undefined> {
  const wanted = references(links);
  if (wanted.length === 0) return undefined;
  const rows = await sql<{ id: string; text: string }[]>`
    select id, text from document
    where dossier_id = ${dossierId} and id = any(${wanted.map(({ documentId }) => documentId)}::uuid[])`;
  const digests = new Map(rows.map(({ id, text }) => [id, createHash('sha256').update(text).digest('hex')]));
  for (const { documentId, sha256, position } of wanted) {
    const digest = digests.get(documentId);
    if (digest === undefined) return { position, kind: 'missing-text', documentId };
    if (digest !== sha256) return { position, kind: 'altered-text', documentId };
  }
  return undefined;
}
