/** What may be marked on an election's part of a ballot, so that no more are marked "for" than there are seats. */
import type { CandidateMark, ElectionMark, Mark } from '@congress/contract/kernel/ballot/marks';
import type { ElectionParts } from '@congress/contract/kernel/ballot/items';

type Parts = Pick<ElectionParts, 'seats' | 'candidates' | 'writeIn'>;

export type ElectionCount = Record<CandidateMark, number> & {
  unmarked: number;
  /** For this many more one may still vote. */
  left: number;
};

/** Why a mark is not made: every seat has its vote, or somebody was written in instead of whom it would no longer be. */
export type Hindrance = 'full' | 'written-in';

/** The marks on an election; of an item without any, or a spoilt one, there are none. */
export function marksOf(mark: Mark | null | undefined): ElectionMark {
  return typeof mark === 'object' && mark !== null && 'candidates' in mark ? mark : { candidates: {}, writeIns: [] };
}

/** How many have which mark. Who is written in counts among those voted for. */
export function countMarks({ seats, candidates }: Parts, { candidates: marks, writeIns }: ElectionMark): ElectionCount {
  const having = (mark: CandidateMark | undefined): number => candidates.filter(({ id }) => marks[id] === mark).length;
  const chosen = having('for') + writeIns.length;
  return {
    for: chosen,
    against: having('against'),
    abstain: having('abstain'),
    unmarked: having(undefined),
    left: seats - chosen,
  };
}

/** What hinders that a candidate is marked so, if anything does. */
export function hindrance(
  parts: Parts,
  marks: ElectionMark,
  candidateId: string,
  mark: CandidateMark | null,
): Hindrance | null {
  const before = marks.candidates[candidateId];
  const { left, against } = countMarks(parts, marks);
  if (mark === 'for' && before !== 'for' && left <= 0) return 'full';
  if (before === 'against' && mark !== 'against' && against <= marks.writeIns.length) return 'written-in';
  return null;
}

/** What hinders that somebody is written in, if anything does: nobody without a mark "against", nobody beyond the seats. */
export function writeInHindrance(parts: Parts, marks: ElectionMark): 'full' | 'against-first' | null {
  const { left, against } = countMarks(parts, marks);
  if (against <= marks.writeIns.length) return 'against-first';
  return left <= 0 ? 'full' : null;
}

/** The marks with one more or another, or without it; null when none is left. */
export function withMark(marks: ElectionMark, candidateId: string, mark: CandidateMark | null): ElectionMark | null {
  const { [candidateId]: _, ...others } = marks.candidates;
  return orNone({ ...marks, candidates: mark ? { ...others, [candidateId]: mark } : others });
}

/** The marks with these people written in. */
export function withWriteIns(marks: ElectionMark, writeIns: string[]): ElectionMark | null {
  return orNone({ ...marks, writeIns });
}

function orNone(marks: ElectionMark): ElectionMark | null {
  return Object.keys(marks.candidates).length > 0 || marks.writeIns.length > 0 ? marks : null;
}
