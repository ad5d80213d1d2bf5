import type { MotionMark } from '@congress/contract/kernel/ballot/marks';
import type { Paper } from '@congress/contract/congress/ballot/view';

type PaperItem = Paper['items'][number];

/** An item as the review shows it: its place on the paper, and the mark on it. */
export type Line = { item: PaperItem; place: number; mark: MotionMark | null };

export type Reviewed = {
  /** Without a mark: what still may have been forgotten comes first. */
  unmarked: Line[];
  marked: Line[];
  /** How many items have each mark; marks that none has are left out. */
  counts: [mark: MotionMark, count: number][];
};

const marks = ['for', 'against', 'abstain', 'spoilt'] as const satisfies readonly MotionMark[];

/** A paper as it would be handed in now. */
export function reviewOf(paper: Pick<Paper, 'items'>, choices: Readonly<Record<string, MotionMark>>): Reviewed {
  const lines = paper.items.map((item, index) => ({ item, place: index + 1, mark: choices[item.id] ?? null }));
  return {
    unmarked: lines.filter(({ mark }) => mark === null),
    marked: lines.filter(({ mark }) => mark !== null),
    counts: marks.flatMap((mark) => {
      const count = lines.filter((line) => line.mark === mark).length;
      return count > 0 ? [[mark, count] as [MotionMark, number]] : [];
    }),
  };
}
