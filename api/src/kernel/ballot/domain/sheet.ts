/**
 * A ballot as it lies in the box: a *sheet*, one short text per item in the paper's order. Of a motion one letter; of an
 * election a letter per candidate, and `:` with the ids of who was written in; of a rating a digit per subject and
 * dimension. It names nobody who stands on the paper, is the same for whatever means the same (an abstention that was
 * marked and one left out, write-ins in whatever order), and is counted by its letters.
 */
import type { refusals } from '@congress/contract/kernel/ballot/refusals';
import type { Choices, ElectionMark, Mark, RatingMark } from '@congress/contract/kernel/ballot/marks';
import type { Facts } from '@congress/contract/kernel/refusal';
import type { BallotItem, Election, Rating } from './items.ts';

export type Sheet = readonly string[];

/** Why marks cannot lie on a paper. */
export type Misfit = { misfit: keyof typeof refusals; facts?: Facts };

/** The letters of a sheet. */
export const letter = { for: 'f', against: 'a', abstain: '-', spoilt: 'x' } as const;
/** Nothing chosen: an abstention, or of a rating nothing at all. */
const unmarked = '-';
/** Stands between the marks of an election and who was written in. */
export const writtenIn = ':';

function electionLine(item: Election, { candidates: marks, writeIns }: ElectionMark): string | Misfit {
  const { title, candidates } = item;
  let line = '';
  let [known, against] = [0, 0];
  for (const { id } of candidates) {
    const mark = marks[id];
    if (mark !== undefined) known += 1;
    if (mark === 'against') against += 1;
    line += letter[mark ?? 'abstain'];
  }
  if (known < Object.keys(marks).length) return { misfit: 'unknown-candidate', facts: { title } };
  if (writeIns.length === 0) return line;
  if (!item.writeIn) return { misfit: 'write-in-not-allowed', facts: { title } };
  if (new Set(writeIns).size < writeIns.length) return { misfit: 'write-in-repeated' };
  if (candidates.some(({ id, personId }) => writeIns.includes(id) || (personId && writeIns.includes(personId)))) {
    return { misfit: 'write-in-of-candidate', facts: { title } };
  }
  if (writeIns.length > against) {
    return { misfit: 'too-many-write-ins', facts: { against, named: writeIns.length } };
  }
  return `${line}${writtenIn}${writeIns.toSorted().join()}`;
}

function ratingLine({ title, subjects, dimensions, scale }: Rating, { levels: marks }: RatingMark): string | Misfit {
  let line = '';
  let known = 0;
  for (const subject of subjects) {
    const given = marks[subject.id];
    if (given) known += 1;
    let chosen = 0;
    for (const { id } of dimensions) {
      const level = given?.[id];
      if (level !== undefined) chosen += 1;
      if (level !== undefined && level >= scale.levels.length)
        return { misfit: 'level-out-of-scale', facts: { title } };
      line += level ?? unmarked;
    }
    if (given && chosen < Object.keys(given).length) return { misfit: 'unknown-subject', facts: { title } };
  }
  return known < Object.keys(marks).length ? { misfit: 'unknown-subject', facts: { title } } : line;
}

const nothingMarked = { candidates: {}, writeIns: [] };

function lineOf(item: BallotItem, mark: Mark | undefined): string | Misfit {
  if (mark === 'spoilt') return letter.spoilt;
  switch (item.kind) {
    case 'motion':
      if (typeof mark === 'object') break;
      return letter[mark ?? 'abstain'];
    case 'election':
      if (mark !== undefined && !(typeof mark === 'object' && 'candidates' in mark)) break;
      return electionLine(item, mark ?? nothingMarked);
    case 'rating':
      if (mark !== undefined && !(typeof mark === 'object' && 'levels' in mark)) break;
      return ratingLine(item, mark ?? { levels: {} });
  }
  return { misfit: 'mark-of-another-kind', facts: { title: item.title } };
}

/** The sheet of a ballot, or what does not fit the paper. Whether who is written in may be elected is not looked at. */
export function sheetOf(items: readonly BallotItem[], choices: Choices): Sheet | Misfit {
  const sheet: string[] = [];
  let known = 0;
  for (const item of items) {
    const mark = choices[item.id];
    if (mark !== undefined) known += 1;
    const line = lineOf(item, mark);
    if (typeof line !== 'string') return line;
    sheet.push(line);
  }
  return known < Object.keys(choices).length ? { misfit: 'unknown-paper-item' } : sheet;
}

/** Whom a line of an election writes in. */
export function writeInsOf(line: string): string[] {
  const at = line.indexOf(writtenIn);
  return at < 0 ? [] : line.slice(at + 1).split(',');
}

/**
 * A sheet as a box keeps it. Before there was anything but motions, a box kept marks by the ids of items, and those
 * boxes are counted still.
 */
export function storedSheet(items: readonly BallotItem[], stored: unknown): Sheet {
  if (Array.isArray(stored)) return stored as Sheet;
  const sheet = sheetOf(items, knownOf(items, stored as Choices));
  if ('misfit' in sheet) throw new RangeError(`a ballot that no version wrote: ${sheet.misfit}`);
  return sheet;
}

/** Marks on items that the paper does not have are not looked at. */
function knownOf(items: readonly BallotItem[], choices: Choices): Choices {
  return Object.fromEntries(items.flatMap(({ id }) => (choices[id] === undefined ? [] : [[id, choices[id]]])));
}
