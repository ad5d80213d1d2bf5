/**
 * Counting against an independent counter, over all small electorates. An election of 4 candidates, 2 seats and 2 people
 * who may be written in has 245 lawful ballots, and five delegates some 7.7 thousand million ways to hand them in. All of
 * them are covered in two halves. Counting is *additive*: every ballot alone, and every two together, count as the other
 * counter says; a sum does not know what was added third. And a *result* looks at nothing but sums, which are decided by
 * who was named on each valid ballot: 22 ways, and being invalid. All 98 280 sets of up to five of those are gone through.
 */
import type { CandidateMark, Choices, Mark } from '@congress/contract/kernel/ballot/marks';
import type { ElectionResult, RatingResult } from '@congress/contract/kernel/ballot/results';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bruteElection, bruteMotion, bruteRating, multisets } from '../../../../../tests/support/bruteForce.ts';
import { anElection, aRating, moreThanHalfOfAll } from '../../../../../tests/support/paperItems.ts';
import type { BallotItem, Election } from './items.ts';
import { resultOf } from './results.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { wrongSum } from './sums.ts';
import { type BoxTally, counting, together } from './tally.ts';

const strangers = ['w1', 'w2'];
const candidateMarks: CandidateMark[] = ['for', 'against', 'abstain'];

const subsets = <T>(of: readonly T[]): T[][] =>
  of.reduce<T[][]>((all, one) => all.concat(all.map((each) => each.concat([one]))), [[]]);

/** Every lawful mark on an election: all patterns, whom one may write in with them, and a spoilt one. */
function marksOn({ candidates }: Election): Mark[] {
  const patterns = candidates.reduce<Record<string, CandidateMark>[]>(
    (all, { id }) => all.flatMap((each) => candidateMarks.map((mark) => ({ ...each, [id]: mark }))),
    [{}],
  );
  return [
    'spoilt',
    ...patterns.flatMap((pattern) => {
      const against = Object.values(pattern).filter((mark) => mark === 'against').length;
      return subsets(strangers)
        .filter((writeIns) => writeIns.length <= against)
        .map((writeIns) => ({ candidates: pattern, writeIns }));
    }),
  ];
}

function sheet(items: BallotItem[], choices: Choices): Sheet {
  const made = sheetOf(items, choices);
  if ('misfit' in made) throw new Error(made.misfit);
  return made;
}

function countOf(items: BallotItem[], ballots: readonly Choices[]): BoxTally {
  const box = counting(items);
  for (const ballot of ballots) box.add(sheet(items, ballot));
  return box.result();
}

function electionOf(item: Election, counted: BoxTally, all: number): ElectionResult {
  const sizes = { all, present: counted.returned, returned: counted.returned };
  return resultOf(moreThanHalfOfAll, item, counted.items[item.id]!, sizes) as ElectionResult;
}

/** The result in the other counter's shape. */
function seen({ rows, valid, invalid, tiedSeats, openSeats }: ElectionResult): ReturnType<typeof bruteElection> {
  return {
    valid,
    invalid,
    tiedSeats,
    openSeats,
    rows: Object.fromEntries(
      rows.map(({ candidateId, personId, for: given, against, abstain, standing }) => [
        candidateId ?? personId!,
        { for: given, against: against ?? 0, abstain: abstain ?? 0, standing },
      ]),
    ),
  };
}

/** Comparing a hundred thousand results by `toEqual` takes minutes; this is the same for plain objects. */
const written = (result: ReturnType<typeof bruteElection>): string =>
  JSON.stringify({ ...result, rows: Object.entries(result.rows).toSorted(([one], [other]) => (one < other ? -1 : 1)) });

describe('elections', () => {
  const item = anElection({ candidates: 4, seats: 2 });
  const ballots = marksOn(item).map((mark): Choices => ({ [item.id]: mark }));

  test('B-11, B-18: every ballot alone and every two together count as the other counter says', () => {
    expect(ballots).toHaveLength(245);
    const tallies = ballots.map((ballot) => countOf([item], [ballot]).items[item.id]!);
    for (const [at, one] of ballots.entries()) {
      const alone = electionOf(item, countOf([item], [one]), 1);
      expect(seen(alone)).toEqual(bruteElection(item, [one], 1));
      for (const [with_, other] of ballots.entries()) {
        const counted = countOf([item], [one, other]);
        const sum = together(tallies[at]!, tallies[with_]!);
        if (JSON.stringify(sum) !== JSON.stringify(counted.items[item.id])) expect(counted.items[item.id]).toEqual(sum);
        if (with_ < at) continue;
        const [ours, theirs] = [seen(electionOf(item, counted, 2)), bruteElection(item, [one, other], 2)];
        if (written(ours) !== written(theirs)) expect(ours).toEqual(theirs);
      }
    }
  }, 60_000);

  test('B-18, B-19: every electorate of up to five, whoever of it handed in, elects whom the other counter says', () => {
    const named = ({ candidates, writeIns }: Exclude<Mark, string | { levels: unknown }>): string[] => [
      ...Object.keys(candidates).filter((id) => candidates[id] === 'for'),
      ...writeIns,
    ];
    // Ballots that name the same people do the same to every result: one way each, and one that is invalid.
    const ways = new Map<string, Choices>();
    for (const ballot of ballots) {
      const mark = ballot[item.id];
      const people = typeof mark === 'object' && 'candidates' in mark ? named(mark) : undefined;
      ways.set(people && people.length <= item.seats ? people.join() : 'invalid', ballot);
    }
    expect(ways.size).toBe(23);
    let cases = 0;
    for (const all of [1, 2, 3, 4, 5]) {
      for (let handedIn = 0; handedIn <= all; handedIn += 1) {
        // Fewer than half of all elect nobody, whatever they mark: told once, for five.
        if (2 * handedIn <= all && all < 5) continue;
        for (const votes of multisets([...ways.values()], handedIn)) {
          cases += 1;
          // Some of them online and some on paper in the room: the sum is what counts (B-10).
          const inRoom = cases % (handedIn + 1);
          const [online, room] = [countOf([item], votes.slice(inRoom)), countOf([item], votes.slice(0, inRoom))];
          const both = together(online.items[item.id]!, room.items[item.id]!);
          const result = electionOf(item, { returned: handedIn, items: { [item.id]: both } }, all);
          const theirs = bruteElection(item, votes, all);
          if (written(seen(result)) !== written(theirs)) expect(seen(result)).toEqual(theirs);
          if (wrongSum(result, handedIn)) expect(wrongSum(result, handedIn)).toBeUndefined();
        }
      }
    }
    expect(cases).toBeGreaterThan(98_280);
  }, 60_000);

  test('B-18, B-19: elections of any size, against the other counter', () => {
    const paper = fc
      .record({ candidates: fc.integer({ min: 1, max: 8 }), seats: fc.integer({ min: 1, max: 8 }) })
      .map((size) => anElection(size));
    const voted = paper.chain((one) => {
      const mark = fc.oneof(
        { weight: 1, arbitrary: fc.constant<Mark>('spoilt') },
        {
          weight: 9,
          arbitrary: fc
            .tuple(
              fc.tuple(...one.candidates.map(() => fc.option(fc.constantFrom(...candidateMarks), { nil: undefined }))),
              fc.subarray(['w1', 'w2', 'w3']),
            )
            .map(([marks, writeIns]): Mark => {
              const given = one.candidates.flatMap(({ id }, at) => (marks[at] ? [[id, marks[at]] as const] : []));
              const against = given.filter(([, each]) => each === 'against').length;
              return { candidates: Object.fromEntries(given), writeIns: writeIns.slice(0, against) };
            }),
        },
      );
      return fc.tuple(fc.constant(one), fc.array(mark, { maxLength: 30 }), fc.nat(10));
    });
    fc.assert(
      fc.property(voted, ([one, marks, absent]) => {
        const votes = marks.map((mark): Choices => ({ [one.id]: mark }));
        const all = votes.length + absent;
        const result = electionOf(one, countOf([one], votes), all);
        expect(seen(result)).toEqual(bruteElection(one, votes, all));
        expect(wrongSum(result, votes.length)).toBeUndefined();
        expect(result.rows.map((row) => row.for)).toEqual(result.rows.map((row) => row.for).toSorted((a, b) => b - a));
        expect(result.rows.every(({ for: given, missing }) => given + missing >= result.needed)).toBe(true);
      }),
    );
  });
});

describe('ratings', () => {
  const item = aRating({ subjects: 2, dimensions: 1, levels: 3 });
  const of = (levels: Record<string, number>[]): Mark => ({
    levels: Object.fromEntries(levels.map((given, at) => [item.subjects[at]!.id, given])),
  });
  const cell = [{}, ...item.scale.levels.map((_, level) => ({ [item.dimensions[0]!.id]: level }))] as Record<
    string,
    number
  >[];
  const marks: Mark[] = ['spoilt', ...cell.flatMap((one) => cell.map((other) => of([one, other])))];

  test('B-22: every electorate of up to four rates as the other counter says, and every cell adds up to what came back', () => {
    const wrong: Mark[][] = [];
    for (let handedIn = 0; handedIn <= 4; handedIn += 1) {
      for (const votes of multisets(marks, handedIn)) {
        const ballots = votes.map((mark): Choices => ({ [item.id]: mark }));
        const { items, returned } = countOf([item], ballots);
        const sizes = { all: 5, present: returned, returned };
        const result = resultOf(moreThanHalfOfAll, item, items[item.id]!, sizes) as RatingResult;
        const ours = Object.fromEntries(
          result.rows.map(({ subjectId, dimensionId, levels, invalid }) => [
            `${subjectId} ${dimensionId}`,
            [...levels, invalid],
          ]),
        );
        const theirs = bruteRating(item, ballots);
        const agree = JSON.stringify(ours) === JSON.stringify(theirs) && !wrongSum(result, returned);
        if (!agree || result.held !== handedIn < item.leastReturned) wrong.push(votes);
      }
    }
    expect(wrong).toEqual([]);
  });
});

test('B-7, B-11: a paper of motions, elections and ratings together counts each by itself', () => {
  const motion = { kind: 'motion', id: 'm', title: 'm' } as const;
  const election = anElection({ candidates: 2, seats: 1 });
  const rating = aRating({ subjects: 1, dimensions: 2, levels: 2 });
  const items: BallotItem[] = [motion, election, rating];
  const choices = fc.record(
    {
      m: fc.constantFrom<Mark>('for', 'against', 'abstain', 'spoilt'),
      [election.id]: fc.constantFrom(...marksOn(election)),
      [rating.id]: fc.constantFrom<Mark>('spoilt', { levels: {} }, { levels: { s0: { d0: 1 } } }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Choices>;
  fc.assert(
    fc.property(fc.array(choices, { maxLength: 12 }), (ballots) => {
      const counted = countOf(items, ballots);
      expect(counted.returned).toBe(ballots.length);
      expect(counted.items['m']).toEqual(bruteMotion(motion, ballots));
      expect(seen(electionOf(election, counted, 12))).toEqual(bruteElection(election, ballots, 12));
      const { subjects } = counted.items[rating.id] as {
        subjects: Record<string, Record<string, { levels: number[] }>>;
      };
      const theirs = bruteRating(rating, ballots);
      expect(subjects['s0']!['d0']!.levels).toEqual(theirs['s0 d0']!.slice(0, -1));
    }),
  );
});
