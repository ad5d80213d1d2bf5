/** What is marked on a rating's part of a ballot: a level for each subject in each dimension. */
import type { RatingParts } from '@congress/contract/kernel/ballot/items';
import type { Mark, RatingMark } from '@congress/contract/kernel/ballot/marks';

type Parts = Pick<RatingParts, 'subjects' | 'dimensions'>;
type Levels = RatingMark['levels'];

/** The levels chosen; of an item without any, or a spoilt one, there are none. */
export function levelsOf(mark: Mark | null | undefined): Levels {
  return typeof mark === 'object' && mark !== null && 'levels' in mark ? mark.levels : {};
}

/** How many of all are rated: of everybody in every respect. */
export function countRated({ subjects, dimensions }: Parts, levels: Levels): { rated: number; all: number } {
  const rated = subjects.reduce(
    (sum, { id }) => sum + dimensions.filter((each) => levels[id]?.[each.id] !== undefined).length,
    0,
  );
  return { rated, all: subjects.length * dimensions.length };
}

/** The level that a subject has in every dimension, if it is one and the same. */
export function sameLevel({ dimensions }: Parts, levels: Levels, subjectId: string): number | null {
  const of = dimensions.map(({ id }) => levels[subjectId]?.[id]);
  return of.every((level) => level === of[0]) ? (of[0] ?? null) : null;
}

/** The marks with these levels of one subject, in place of what it had or beside it; null when none is left. */
export function withLevels(levels: Levels, subjectId: string, of: Levels[string]): RatingMark | null {
  const { [subjectId]: _, ...others } = levels;
  const next = Object.keys(of).length > 0 ? { ...others, [subjectId]: of } : others;
  return Object.keys(next).length > 0 ? { levels: next } : null;
}
