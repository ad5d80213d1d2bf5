/** Elections worked out by hand, with the article each rests on. */
import type { CandidateMark, Choices, Mark } from '@congress/contract/kernel/ballot/marks';
import type { ElectionResult, RatingResult } from '@congress/contract/kernel/ballot/results';
import { describe, expect, test } from 'vitest';
import { anElection, aRating, moreThanHalfOfAll } from '../../../../../tests/support/paperItems.ts';
import { blockFaults, strangerIn } from '@congress/contract/kernel/ballot/block';
import type { ItemTally } from '@congress/contract/kernel/ballot/tallies';
import type { BallotItem, Election } from './items.ts';
import type { Majority } from './majority.ts';
import { type Known, published, resultOf } from './results.ts';
import { type Sheet, sheetOf, storedSheet } from './sheet.ts';
import { wrongSum } from './sums.ts';
import { counting, nothing, together } from './tally.ts';

/** The first thing that is wrong with what was counted by hand of one item, where it is of that item at all. */
function problemOf(item: BallotItem, tally: ItemTally, returned: number): object | undefined {
  const block = { returned, items: { [item.id]: tally } };
  const stranger = strangerIn({ items: [item] }, block);
  return stranger === undefined ? blockFaults({ items: [item] }, block)[0] : { stranger };
}

/** So many for each candidate by turns; the others of all who came are against. */
function votes(item: Election, given: number[], came: number): Mark[] {
  return Array.from({ length: came }, (_, voter) => ({
    candidates: Object.fromEntries(
      item.candidates.map(({ id }, at): [string, CandidateMark] => [id, voter < (given[at] ?? 0) ? 'for' : 'against']),
    ),
    writeIns: [],
  }));
}

function elect(
  item: Election,
  marks: Mark[],
  { all = marks.length, rule = moreThanHalfOfAll, known = {} }: { all?: number; rule?: Majority; known?: Known } = {},
): ElectionResult {
  const box = counting([item]);
  for (const mark of marks) box.add(sheetOf([item], { [item.id]: mark }) as Sheet);
  const { returned, items } = box.result();
  return resultOf(rule, item, items[item.id]!, { all, present: returned, returned }, known) as ElectionResult;
}

const standing = ({ rows }: ElectionResult): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [row.candidateId ?? row.personId ?? '', row.standing] as const));

describe('who is elected', () => {
  test('B-19: 《企业民主管理规定》第二十条, of 88: 45 elect, 44 do not, whoever came', () => {
    const item = anElection({ candidates: 2, seats: 2 });
    const result = elect(item, votes(item, [45, 44], 60), { all: 88 });
    expect(result).toMatchObject({ needed: 45, valid: 60, openSeats: 1, tiedSeats: 0 });
    expect(result.rows).toMatchObject([
      { candidateId: 'c0', for: 45, against: 15, missing: 0, standing: 'elected' },
      { candidateId: 'c1', for: 44, against: 16, missing: 1, standing: 'short' },
    ]);
  });

  test('B-19: 半数以上 by its letter, as 《上海市职工代表大会条例》第十五条 prints it of delegates: exactly half elects', () => {
    const item = anElection({ candidates: 1, seats: 1 });
    const rule = { ...moreThanHalfOfAll, strict: false };
    expect(standing(elect(item, votes(item, [44], 60), { all: 88, rule }))).toEqual({ c0: 'elected' });
    expect(standing(elect(item, votes(item, [44], 60), { all: 88 }))).toEqual({ c0: 'short' });
  });

  test('B-19: more than the seats pass: most votes first, and the last one loses the cut', () => {
    const item = anElection({ candidates: 4, seats: 3 });
    const result = elect(item, votes(item, [70, 65, 60, 50], 80));
    // Everyone marked four of three: nothing of it is valid.
    expect(result).toMatchObject({ valid: 30, invalid: 50 });
    const spread = [70, 65, 60, 50].flatMap((given, at) =>
      Array.from({ length: given }, (): Mark => ({ candidates: { [`c${at}`]: 'for' }, writeIns: [] })),
    );
    expect(standing(elect(item, spread, { all: 90 }))).toEqual({
      c0: 'elected',
      c1: 'elected',
      c2: 'elected',
      c3: 'beyond-seats',
    });
  });

  const one = (at: number, times: number): Mark[] =>
    Array.from({ length: times }, () => ({ candidates: { [`c${at}`]: 'for' }, writeIns: [] }));

  test('B-19: as many votes on both sides of the cut: both are tied, whoever is clearly above is elected', () => {
    const item = anElection({ candidates: 4, seats: 2 });
    const result = elect(item, [...one(0, 9), ...one(1, 8), ...one(2, 8), ...one(3, 7)], { all: 11 });
    expect(standing(result)).toEqual({ c0: 'elected', c1: 'tied', c2: 'tied', c3: 'beyond-seats' });
    expect(result).toMatchObject({ tiedSeats: 1, openSeats: 0 });
  });

  test('B-19: three tied for two seats: all three, and nobody is elected', () => {
    const item = anElection({ candidates: 3, seats: 2 });
    const result = elect(
      item,
      [0, 1, 2].flatMap((at) => one(at, 8)),
      { all: 11 },
    );
    expect(new Set(Object.values(standing(result)))).toEqual(new Set(['tied']));
    expect(result).toMatchObject({ tiedSeats: 2, openSeats: 0 });
  });

  test('B-19: as many votes, but seats for all of them: no tie', () => {
    const item = anElection({ candidates: 3, seats: 2 });
    const result = elect(item, [...one(0, 8), ...one(1, 8), ...one(2, 3)], { all: 11 });
    expect(standing(result)).toEqual({ c0: 'elected', c1: 'elected', c2: 'short' });
  });

  test('B-18, B-19: 表示反对的，可以另选他人 (《代表法》): somebody written in by a majority is elected like a candidate', () => {
    const item = anElection({ candidates: 1, seats: 1 });
    const other: Mark = { candidates: { c0: 'against' }, writeIns: ['w'] };
    const result = elect(item, [...one(0, 2), other, other, other], { known: { w: { name: '王五', place: 1 } } });
    expect(result.rows).toEqual([
      {
        candidateId: null,
        personId: 'w',
        name: '王五',
        for: 3,
        against: null,
        abstain: null,
        missing: 0,
        standing: 'elected',
      },
      {
        candidateId: 'c0',
        personId: 'p0',
        name: '候选人0',
        for: 2,
        against: 3,
        abstain: 0,
        missing: 1,
        standing: 'short',
      },
    ]);
  });

  test('B-20: of a hundred names written in once, sixty stand in the result, and the others as a sum', () => {
    const item = anElection({ candidates: 1, seats: 1 });
    const marks = Array.from({ length: 100 }, (_, at): Mark => {
      return { candidates: { c0: 'against' }, writeIns: [`w${at}`] };
    });
    const result = elect(item, marks);
    expect(result.rows).toHaveLength(61);
    expect(result.others).toEqual({ people: 40, votes: 40 });
    expect(wrongSum(result, 100)).toBeUndefined();
    expect(wrongSum({ ...result, others: { people: 40, votes: 41 } }, 100)).toMatchObject({
      found: 101,
      expected: 100,
    });
  });

  test('B-19: nobody came, nobody is elected, and every seat is open', () => {
    expect(elect(anElection({ candidates: 2, seats: 1 }), [], { all: 3 })).toMatchObject({
      valid: 0,
      openSeats: 1,
      rows: [{ standing: 'short', missing: 2 }, { standing: 'short' }],
    });
  });
});

test('B-20: equally many votes stand by the strokes of the surname 丁 王 李 赵, or as on the roster', () => {
  const named = ['赵三', '李四', '王五', '丁一'];
  const candidates = named.map((name, at) => ({ id: `c${at}`, personId: `p${at}`, name, detail: '' }));
  const item = { ...anElection({ candidates: 4, seats: 1 }), candidates };
  const names = (result: ElectionResult): string[] => result.rows.map(({ name }) => name);
  expect(names(elect(item, []))).toEqual(['丁一', '王五', '李四', '赵三']);
  const known = Object.fromEntries(named.map((name, at) => [`p${at}`, { name, place: (at + 2) % 4 }]));
  expect(names(elect({ ...item, ties: 'roster' }, [], { known }))).toEqual(['王五', '丁一', '赵三', '李四']);
});

describe('sheets', () => {
  const item = anElection({ candidates: 3, seats: 2 });
  const line = (mark: Mark): unknown => sheetOf([item], { election: mark });

  test('B-21: what means the same is the same sheet', () => {
    expect(line({ candidates: { c1: 'for', c2: 'abstain' }, writeIns: [] })).toEqual(['-f-']);
    expect(line({ candidates: { c1: 'for' }, writeIns: [] })).toEqual(['-f-']);
    const against = { c0: 'against', c2: 'against' } as const;
    expect(line({ candidates: against, writeIns: ['w2', 'w1'] })).toEqual(['a-a:w1,w2']);
    expect(line({ candidates: against, writeIns: ['w1', 'w2'] })).toEqual(['a-a:w1,w2']);
    expect(sheetOf([item, { kind: 'motion', id: 'm', title: '' }], {})).toEqual(['---', '-']);
  });

  const misfits: [string, Mark, string][] = [
    ['a candidate of another paper', { candidates: { c9: 'for' }, writeIns: [] }, 'unknown-candidate'],
    ['levels', { levels: {} }, 'mark-of-another-kind'],
    ['one mark for all', 'for', 'mark-of-another-kind'],
    ['a name without a mark against', { candidates: { c0: 'abstain' }, writeIns: ['w'] }, 'too-many-write-ins'],
    ['a candidate by person', { candidates: { c0: 'against' }, writeIns: ['p1'] }, 'write-in-of-candidate'],
    ['a candidate by id', { candidates: { c0: 'against' }, writeIns: ['c1'] }, 'write-in-of-candidate'],
    ['a name twice', { candidates: { c0: 'against', c1: 'against' }, writeIns: ['w', 'w'] }, 'write-in-repeated'],
  ];
  test.for(misfits)('B-18: %s does not fit', ([, mark, misfit]) => {
    expect(line(mark)).toMatchObject({ misfit });
  });

  test('B-18: where the paper takes no other names, none is taken', () => {
    const closed = { ...item, writeIn: false };
    expect(sheetOf([closed], { election: { candidates: { c0: 'against' }, writeIns: ['w'] } })).toMatchObject({
      misfit: 'write-in-not-allowed',
    });
  });

  test('B-22: levels out of the scale, subjects and dimensions of another paper do not fit', () => {
    const rating = aRating({ subjects: 2, dimensions: 2, levels: 3 });
    const rated = (levels: Record<string, Record<string, number>>): unknown =>
      sheetOf([rating], { rating: { levels } });
    expect(rated({ s1: { d0: 2 } })).toEqual(['--2-']);
    expect(rated({ s1: { d0: 3 } })).toMatchObject({ misfit: 'level-out-of-scale' });
    expect(rated({ s2: { d0: 0 } })).toMatchObject({ misfit: 'unknown-subject' });
    expect(rated({ s1: { d2: 0 } })).toMatchObject({ misfit: 'unknown-subject' });
    expect(sheetOf([rating], { rating: 'for' })).toMatchObject({ misfit: 'mark-of-another-kind' });
    expect(sheetOf([rating], { other: 'for' })).toMatchObject({ misfit: 'unknown-paper-item' });
  });

  test('B-7: boxes written when there was nothing but motions are read as they were', () => {
    const motions = ['m', 'n'].map((id) => ({ kind: 'motion' as const, id, title: '' }));
    const old: Choices = { n: 'spoilt', gone: 'for' };
    expect(storedSheet(motions, old)).toEqual(['-', 'x']);
    expect(storedSheet(motions, ['f', 'a'])).toEqual(['f', 'a']);
  });

  test.for(['', 'f', 'f--x', 'z--', 'ff-w', 'x'])('B-18: “%s” of three candidates is no vote, and invalid', (text) => {
    const box = counting([item]);
    box.add([text]);
    expect(box.result().items['election']).toMatchObject({ invalid: 1 });
  });
});

describe('ratings', () => {
  const item = aRating({ subjects: 1, dimensions: 1, levels: 4 });
  const rate = (lines: string[]): RatingResult => {
    const box = counting([item]);
    for (const each of lines) box.add([each]);
    const { returned, items } = box.result();
    return resultOf(moreThanHalfOfAll, item, items['rating']!, { all: 9, present: 9, returned }) as RatingResult;
  };

  test('B-22: 非常满意 3, 满意 2, 基本满意 1, 不满意 1, one left unmarked: five of seven are satisfied', () => {
    expect(rate(['0', '0', '0', '1', '1', '2', '3', '-'])).toMatchObject({
      held: false,
      rows: [{ levels: [3, 2, 1, 1], valid: 7, satisfied: 5, invalid: 1 }],
    });
  });

  test('B-22: fewer than the least: held, and published without a number', () => {
    const held = rate(['0', 'x']);
    expect(held).toMatchObject({ held: true, rows: [{ valid: 1 }] });
    expect(published([held])).toEqual([{ kind: 'rating', paperItemId: 'rating', held: true, rows: [] }]);
    const open = rate(['0', 'x', '3']);
    expect(published([open])).toEqual([open]);
  });
});

describe('a block counted by hand', () => {
  const item = anElection({ candidates: 2, seats: 1 });
  const block = (c0: number[], c1: number[], writeIns: Record<string, number> = {}, invalid = 0) => {
    const of = ([given = 0, against = 0, abstain = 0]: number[]) => ({ for: given, against, abstain });
    return { kind: 'election' as const, invalid, candidates: { c0: of(c0), c1: of(c1) }, writeIns };
  };

  test('B-10: an election adds up by candidate, and to no more people than ballots can name', () => {
    expect(problemOf(item, block([2, 1], [1, 2], { w: 0 }), 3)).toBeUndefined();
    expect(problemOf(item, block([2, 1], [0, 3], { w: 1 }), 3)).toBeUndefined();
    expect(problemOf(item, block([2, 1], [1, 1]), 3)).toMatchObject({ found: 2, expected: 3 });
    expect(problemOf(item, block([2, 1], [1, 1, 1], {}, 1), 3)).toMatchObject({ found: 3, expected: 2 });
    expect(problemOf(item, block([2, 1], [2, 1]), 3), 'four named by three').toMatchObject({
      found: 4,
      expected: 3,
    });
    expect(problemOf(item, block([0, 1, 2], [0, 0, 3], { w: 2 }), 3)).toMatchObject({ found: 2, expected: 1 });
    expect(problemOf(item, block([0, 3], [0, 3], { p1: 1 }), 3)).toEqual({ stranger: 'p1' });
    expect(problemOf(item, { ...block([3], []), candidates: {} }, 3)).toMatchObject({ found: 0, expected: 3 });
    expect(problemOf(item, { for: 3, against: 0, abstain: 0, invalid: 0 }, 3)).toBeDefined();
  });

  test('B-10: a rating adds up in every cell', () => {
    const rating = aRating({ subjects: 1, dimensions: 2, levels: 2 });
    const cells = (d0: number[], d1: number[]) => ({
      kind: 'rating' as const,
      subjects: { s0: { d0: { levels: d0, invalid: 1 }, d1: { levels: d1, invalid: 1 } } },
    });
    expect(problemOf(rating, cells([2, 0], [1, 1]), 3)).toBeUndefined();
    expect(problemOf(rating, cells([2, 0], [1, 0]), 3)).toMatchObject({ found: 2, expected: 3 });
    expect(problemOf(rating, cells([2, 0, 0], [1, 1]), 3)).toEqual({ stranger: 'd0' });
  });

  test('B-10: of two kinds nothing is added up', () => {
    expect(() => together(nothing(item), { for: 0, against: 0, abstain: 0, invalid: 0 })).toThrow(RangeError);
  });
});
