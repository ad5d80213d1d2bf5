import type { Mark, MotionMark } from '@congress/contract/kernel/ballot/marks';
import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';

/** An item as the review shows it: its place on the paper, the mark on it, and how much of it has none. */
export type Line = {
  item: PaperItem;
  place: number;
  mark: Mark | null;
  /** How many of its parts are marked, of how many: a motion is one part, an election its candidates. */
  marked: number;
  parts: number;
};

export type Reviewed = {
  /** Without a mark, or not marked throughout: what still may have been forgotten comes first. */
  unmarked: Line[];
  marked: Line[];
  /** How many motions have each mark; marks that none has are left out. */
  counts: [mark: MotionMark, count: number][];
  /** What is left out, by what that means: parts of motions and elections abstain, those of ratings are invalid. */
  missing: Record<PaperItem['kind'], number>;
};

const marks = ['for', 'against', 'abstain', 'spoilt'] as const satisfies readonly MotionMark[];

const has = (all: Readonly<Record<string, unknown>>, id: string): boolean => all[id] !== undefined;

function partsOf(item: PaperItem, mark: Mark | null): Pick<Line, 'marked' | 'parts'> {
  const whole = mark === 'spoilt';
  if (item.kind === 'election') {
    const made = typeof mark === 'object' && mark && 'candidates' in mark ? mark.candidates : {};
    const parts = item.candidates.length;
    return { parts, marked: whole ? parts : item.candidates.filter(({ id }) => has(made, id)).length };
  }
  if (item.kind === 'rating') {
    const made = typeof mark === 'object' && mark && 'levels' in mark ? mark.levels : {};
    const parts = item.subjects.length * item.dimensions.length;
    const rated = item.subjects.flatMap(({ id }) => item.dimensions.filter((each) => has(made[id] ?? {}, each.id)));
    return { parts, marked: whole ? parts : rated.length };
  }
  return { parts: 1, marked: mark === null ? 0 : 1 };
}

/** A paper as it would be handed in now. */
export function reviewOf(paper: Pick<Paper, 'items'>, choices: Readonly<Record<string, Mark>>): Reviewed {
  const lines = paper.items.map((item, index): Line => {
    const mark = choices[item.id] ?? null;
    return { item, place: index + 1, mark, ...partsOf(item, mark) };
  });
  const missing = { motion: 0, election: 0, rating: 0 };
  for (const { item, marked, parts } of lines) missing[item.kind] += parts - marked;
  return {
    unmarked: lines.filter(({ marked, parts }) => marked < parts),
    marked: lines.filter(({ marked, parts }) => marked === parts),
    counts: marks.flatMap((mark) => {
      const count = lines.filter((line) => line.mark === mark).length;
      return count > 0 ? [[mark, count] as [MotionMark, number]] : [];
    }),
    missing,
  };
}
