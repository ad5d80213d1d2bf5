/** Whether the words are still those of which the log holds the digests. */
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonicalJson.ts';
import type { Link } from './log.ts';
import type { Sql } from '../postgres/pools.ts';

/** A text that is not what the log says of it, and the link that says so. */
export type FalseWords = {
  position: number;
  kind: 'altered-text' | 'missing-text' | 'altered-page';
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
export async function falseText(sql: Sql, congressId: string, links: readonly Link[]): Promise<FalseWords | undefined> {
  const wanted = references(links);
  if (wanted.length === 0) return undefined;
  const rows = await sql<{ id: string; text: string }[]>`
    select id, text from document
    where congress_id = ${congressId} and id = any(${wanted.map(({ documentId }) => documentId)}::uuid[])`;
  const digests = new Map(rows.map(({ id, text }) => [id, createHash('sha256').update(text).digest('hex')]));
  for (const { documentId, sha256, position } of wanted) {
    const digest = digests.get(documentId);
    if (digest === undefined) return { position, kind: 'missing-text', documentId };
    if (digest !== sha256) return { position, kind: 'altered-text', documentId };
  }
  return undefined;
}

const shownBy = { 'notice.published': 'notice', 'page.published': 'publication' } as const;

/** What these links put on the public page, which shows words of its own, where it shows something else now. */
export async function falsePage(sql: Sql, congressId: string, links: readonly Link[]): Promise<FalseWords | undefined> {
  const published = links.filter((link): link is Link & { type: keyof typeof shownBy } => link.type in shownBy);
  if (published.length === 0) return undefined;
  const [row] = await sql<{ public: Record<string, Record<string, unknown> | null> }[]>`
    select public from congress where id = ${congressId}`;
  for (const { type, payload, position } of published) {
    const shown = row?.public[shownBy[type]] ?? {};
    const same = Object.entries(payload as object).every(
      ([name, value]) => canonicalJson(shown[name] ?? null) === canonicalJson(value),
    );
    if (!same) return { position, kind: 'altered-page' };
  }
  return undefined;
}
