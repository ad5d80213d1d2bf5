/** What a congress adds to the proof of its log: its name, and the public page, which shows words of its own. */
import { canonicalJson } from '../../kernel/log/canonicalJson.ts';
import type { Link } from '../../kernel/log/log.ts';
import type { Proof } from '../../kernel/log/verify.ts';
import type { FalseWords } from '../../kernel/log/words.ts';
import type { Sql } from '../../kernel/postgres/pools.ts';

export const proofOfCongress: Proof = {
  title: async (sql, congressId) => {
    const [row] = await sql<{ title: string }[]>`
      select data ->> 'title' as title from congress where id = ${congressId}`;
    return row?.title ?? '';
  },
  falseWords: falsePage,
};

const shownBy = { 'notice.published': 'notice', 'page.published': 'publication' } as const;

/** What these links put on the public page, which shows words of its own, where it shows something else now. */
async function falsePage(sql: Sql, congressId: string, links: readonly Link[]): Promise<FalseWords | undefined> {
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
