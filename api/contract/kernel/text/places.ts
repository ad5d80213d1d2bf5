/** Where in a text something stands: addresses of its clauses, and its contents. */
import { type Block, numberedAs, type Rank } from './blocks.ts';
import { plain } from './spans.ts';

/** A place to link to; `depth` is how far in the contents name it. */
export type Place = { anchor: string; depth: 1 | 2 | 3; title: string };

/**
 * The address of each block, by its place among them: `clause-12`, `clause-12-3` for its third item, `part-2` for the second
 * heading that is not counted; null for what is none. Of two that are numbered alike the first has it, as citations mean it.
 */
export function anchorsOf(blocks: readonly Block[]): (string | null)[] {
  const articles = blocks.some((block) => block.kind === 'clause' && numberedAs(block.label)?.article);
  const path: { rank: Rank; number: string }[] = [];
  const taken = new Set<string>();
  let parts = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading' && block.kind !== 'clause') return null;
    const counted = numberedAs(block.kind === 'clause' ? block.label : plain(block.spans));
    if (block.kind === 'heading' && (!counted || (articles && counted.rank === 1))) {
      path.length = 0;
      return `part-${++parts}`;
    }
    if (!counted) return null;
    while ((path[path.length - 1]?.rank ?? 0) >= counted.rank) path.pop();
    path.push({ rank: counted.rank, number: `${counted.number}${counted.branch > 0 ? `.${counted.branch}` : ''}` });
    const anchor = `clause-${path.map(({ number }) => number).join('-')}`;
    if (taken.has(anchor)) return null;
    taken.add(anchor);
    return anchor;
  });
}

const excerpt = 24;
const fewHeadings = 7;

/** The contents of a text: its headings, and where they are few, its articles too. */
export function contentsOf(blocks: readonly Block[], anchors: readonly (string | null)[]): Place[] {
  const places = (depthOf: (block: Block) => Place['depth'] | null): Place[] =>
    blocks.flatMap((block, index) => {
      const anchor = anchors[index];
      const depth = depthOf(block);
      return anchor && depth ? [{ anchor, depth, title: titleOf(block) }] : [];
    });
  const headings = places((block) => (block.kind === 'heading' ? block.level : null));
  if (headings.length > fewHeadings) return headings;
  return places((block) => (block.kind === 'heading' ? 1 : block.kind === 'clause' && block.rank === 1 ? 2 : null));
}

function titleOf(block: Block): string {
  if (block.kind === 'heading') return plain(block.spans);
  if (block.kind !== 'clause') return '';
  const words = plain(block.spans);
  const [first = ''] = /^[^，。；：,;:]*/.exec(words) ?? [];
  const said = first.length > excerpt ? `${first.slice(0, excerpt)}…` : first;
  return `${block.label} ${said}`.trim();
}
