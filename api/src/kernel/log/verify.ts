/** The proof of a log, whatever kind of dossier keeps it. */
import { attachedBy, falseFile, type Attached } from '../files/proof.ts';
import type { FileStore } from '../files/ports.ts';
import type { Sql } from '../postgres/pools.ts';
import { arrive, startWalk, walk } from './chain.ts';
import { readChain, type Link } from './log.ts';
import { falseText, type FalseWords } from './words.ts';

/** What a kind of dossier adds to the proof of its logs. */
export type Proof = {
  /** What people call the dossier. */
  title(sql: Sql, dossierId: string): Promise<string>;
  /** The first of these links whose words it shows otherwise than they were, beside the texts of documents. */
  falseWords?(sql: Sql, dossierId: string, links: readonly Link[]): Promise<FalseWords | undefined>;
};

export type Verdict = { intact: boolean; links: number; head: string; problem: string | null };

/**
 * Proves a dossier's log, a stretch at a time: that each link is as it was written, and then that every text
 * and every file it refers to is still the one it holds the digest of, and whatever else its kind shows. Without a store
 * files are left out.
 */
export async function verify(
  sql: Sql,
  dossierId: string,
  { falseWords }: Pick<Proof, 'falseWords'> = {},
  store?: Pick<FileStore, 'read'>,
): Promise<Verdict> {
  const [head] = await sql<{ version: number; hash: string }[]>`
    select version, head_hash as hash from dossier where id = ${dossierId}`;
  let at = startWalk();
  let words: FalseWords | undefined;
  let attached: Attached = new Map();
  for (;;) {
    const links = await readChain(sql, { dossierId, afterPosition: at.position, limit: 1000 });
    const { walk: next, fault } = walk(at, links);
    // Events that came after the head was read prove themselves; they are not compared with it.
    const end = fault ?? (links.length === 0 && head ? arrive(next, head) : undefined);
    if (end) {
      return { intact: false, links: next.position, head: next.hash, problem: `${end.kind} at ${end.position}` };
    }
    at = next;
    if (links.length === 0) {
      words ??= store && (await falseFile(store, attached));
      return { intact: !words, links: at.position, head: at.hash, problem: words ? told(words) : null };
    }
    attached = attachedBy(links, attached);
    words ??= (await falseText(sql, dossierId, links)) ?? (await falseWords?.(sql, dossierId, links));
  }
}

function told({ kind, documentId, position }: FalseWords): string {
  return [kind, documentId, `at ${position}`].filter((part) => part !== undefined).join(' ');
}
