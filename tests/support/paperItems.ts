/** Items of papers of any size, for whoever counts. */
import type { Election, Rating } from '@congress/api/kernel/ballot/domain/items';
import type { Majority } from '@congress/api/kernel/ballot/domain/majority';

/** 过半数 of all. */
export const moreThanHalfOfAll: Majority = { numerator: 1, denominator: 2, base: 'all', strict: true };

const upTo = <T>(size: number, of: (at: number) => T): T[] => Array.from({ length: size }, (_, at) => of(at));

/** An election with candidates `c0`, `c1` …; anyone else may be written in. */
export function anElection({ candidates, seats }: { candidates: number; seats: number }): Election {
  return {
    kind: 'election',
    id: 'election',
    title: '选举',
    seats,
    slate: 'differential',
    candidates: upTo(candidates, (at) => ({ id: `c${at}`, personId: `p${at}`, name: `候选人${at}`, detail: '' })),
    writeIn: true,
    ties: 'strokes',
  };
}

/** A rating of subjects `s0`, `s1` … in dimensions `d0`, `d1` …; of two levels or more the first half satisfies. */
export function aRating(size: { subjects: number; dimensions: number; levels: number }): Rating {
  return {
    kind: 'rating',
    id: 'rating',
    title: '测评',
    subjects: upTo(size.subjects, (at) => ({ id: `s${at}`, personId: null, name: `部门${at}`, detail: '' })),
    dimensions: upTo(size.dimensions, (at) => ({ id: `d${at}`, name: `方面${at}` })),
    scale: {
      levels: upTo(size.levels, (at) => ({ 'zh-CN': `档${at}`, en: `level ${at}` })),
      satisfied: Math.ceil(size.levels / 2),
    },
    remarks: true,
    leastReturned: 3,
  };
}
