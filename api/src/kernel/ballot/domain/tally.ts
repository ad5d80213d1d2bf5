/** Sheets added up, one by one, so that a box of any size is counted as it is read. */
import type {
  CandidateTally,
  ElectionTally,
  ItemTally,
  MotionTally,
  RatingTally,
} from '@congress/contract/kernel/ballot/tallies';
import type { BallotItem, Election, Rating } from './items.ts';
import { letter, type Sheet, writeInsOf, writtenIn } from './sheet.ts';

/** What the ballots of a box, or of a room, add up to. */
export type BoxTally = { returned: number; items: Record<string, ItemTally> };

type LineCounter = { add(line: string): void; result(): ItemTally };

const code = (text: string): number => text.charCodeAt(0);
const [yes, no, abstention] = [code(letter.for), code(letter.against), code(letter.abstain)];
const [colon, zero] = [code(writtenIn), code('0')];

function motionCounter(): LineCounter {
  const tally: MotionTally = { for: 0, against: 0, abstain: 0, invalid: 0 };
  return {
    add: (line) => {
      if (line === letter.for) tally.for += 1;
      else if (line === letter.against) tally.against += 1;
      else if (line === letter.abstain) tally.abstain += 1;
      else tally.invalid += 1;
    },
    result: () => tally,
  };
}

/** Marks "for" on a line of so many candidates; a line that nobody can read has too many for any number of seats. */
function marksFor(line: string, candidates: number): number {
  if (line.length < candidates) return Infinity;
  let marked = 0;
  for (let at = 0; at < candidates; at += 1) {
    const mark = line.charCodeAt(at);
    if (mark === yes) marked += 1;
    else if (mark !== no && mark !== abstention) return Infinity;
  }
  return line.length === candidates || line.charCodeAt(candidates) === colon ? marked : Infinity;
}

/** An election's vote is invalid when it is spoilt, or names more people, those written in among them, than seats. */
function electionCounter({ seats, candidates }: Election): LineCounter {
  const size = candidates.length;
  const marked = { for: new Int32Array(size), against: new Int32Array(size) };
  const written = new Map<string, number>();
  let [valid, invalid] = [0, 0];
  return {
    add: (line) => {
      const writeIns = line.length > size ? writeInsOf(line) : [];
      if (marksFor(line, size) + writeIns.length > seats) {
        invalid += 1;
        return;
      }
      valid += 1;
      for (let at = 0; at < size; at += 1) {
        const mark = line.charCodeAt(at);
        if (mark === yes) marked.for[at] = (marked.for[at] ?? 0) + 1;
        else if (mark === no) marked.against[at] = (marked.against[at] ?? 0) + 1;
      }
      for (const id of writeIns) written.set(id, (written.get(id) ?? 0) + 1);
    },
    result: (): ElectionTally => ({
      kind: 'election',
      invalid,
      candidates: Object.fromEntries(
        candidates.map(({ id }, at) => {
          const [given, refused] = [marked.for[at] ?? 0, marked.against[at] ?? 0];
          return [id, { for: given, against: refused, abstain: valid - given - refused }];
        }),
      ),
      writeIns: Object.fromEntries(written),
    }),
  };
}

/** A rating that is unmarked, or on an item handed in spoilt, is invalid for its subject and dimension. */
function ratingCounter({ subjects, dimensions, scale }: Rating): LineCounter {
  const levels = scale.levels.length;
  const cells = subjects.length * dimensions.length;
  const chosen = new Int32Array(cells * levels);
  let returned = 0;
  return {
    add: (line) => {
      returned += 1;
      if (line.length !== cells) return;
      for (let at = 0; at < cells; at += 1) {
        const level = line.charCodeAt(at) - zero;
        if (level >= 0 && level < levels) chosen[at * levels + level] = (chosen[at * levels + level] ?? 0) + 1;
      }
    },
    result: (): RatingTally => {
      const cell = (at: number): RatingTally['subjects'][string][string] => {
        const given = [...chosen.subarray(at * levels, (at + 1) * levels)];
        return { levels: given, invalid: returned - total(given) };
      };
      return {
        kind: 'rating',
        subjects: Object.fromEntries(
          subjects.map(({ id }, row) => [
            id,
            Object.fromEntries(
              dimensions.map((dimension, column) => [dimension.id, cell(row * dimensions.length + column)]),
            ),
          ]),
        ),
      };
    },
  };
}

function counterOf(item: BallotItem): LineCounter {
  switch (item.kind) {
    case 'motion':
      return motionCounter();
    case 'election':
      return electionCounter(item);
    case 'rating':
      return ratingCounter(item);
  }
}

/** Counts sheets of a paper with these items as they are fed to it. */
export function counting(items: readonly BallotItem[]): { add(sheet: Sheet): void; result(): BoxTally } {
  const counters = items.map((item) => ({ id: item.id, counter: counterOf(item) }));
  let returned = 0;
  return {
    add: (sheet) => {
      returned += 1;
      for (const [at, { counter }] of counters.entries()) counter.add(sheet[at] ?? letter.spoilt);
    },
    result: () => ({
      returned,
      items: Object.fromEntries(counters.map(({ id, counter }) => [id, counter.result()])),
    }),
  };
}

/** What no ballots at all add up to. */
export function nothing(item: BallotItem): ItemTally {
  return counterOf(item).result();
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

function added<T>(one: Record<string, T>, other: Record<string, T>, add: (a: T, b: T) => T): Record<string, T> {
  const sum = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = sum[key];
    sum[key] = before === undefined ? value : add(before, value);
  }
  return sum;
}

const plus = (one: number, other: number): number => one + other;

/** Box and room, or any two parts of one count, as one (B-10). Both are of the same item. */
export function together(one: ItemTally, other: ItemTally): ItemTally {
  if ('kind' in one && 'kind' in other) {
    if (one.kind === 'election' && other.kind === 'election') {
      return {
        kind: 'election',
        invalid: one.invalid + other.invalid,
        candidates: added(one.candidates, other.candidates, (a, b): CandidateTally => ({
          for: a.for + b.for,
          against: a.against + b.against,
          abstain: a.abstain + b.abstain,
        })),
        writeIns: added(one.writeIns, other.writeIns, plus),
      };
    }
    if (one.kind === 'rating' && other.kind === 'rating') {
      return {
        kind: 'rating',
        subjects: added(one.subjects, other.subjects, (a, b) =>
          added(a, b, (cell, more) => ({
            levels: cell.levels.map((given, at) => given + (more.levels[at] ?? 0)),
            invalid: cell.invalid + more.invalid,
          })),
        ),
      };
    }
  }
  if ('kind' in one || 'kind' in other) throw new RangeError('tallies of two kinds of items');
  return {
    for: one.for + other.for,
    against: one.against + other.against,
    abstain: one.abstain + other.abstain,
    invalid: one.invalid + other.invalid,
  };
}
