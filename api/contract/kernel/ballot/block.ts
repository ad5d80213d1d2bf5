/**
 * What came back in the room, as one person has counted it: its numbers, whether they add up, and in which of them two
 * people differ (B-10). Phones ask this too: nothing in here may be younger than they are.
 */
import type { ElectionParts, RatingParts } from './items.ts';
import type { ElectionTally, ItemTally, MotionTally, RatingTally } from './tallies.ts';

export type Block = { returned: number; items: Record<string, ItemTally> };

/** An item as far as its numbers go, whoever owns the paper. */
export type BlockItem = { id: string; title: string } & (
  | { kind: 'motion' }
  | ({ kind: 'election' } & ElectionParts)
  | ({ kind: 'rating' } & RatingParts)
);
type ElectionItem = Extract<BlockItem, { kind: 'election' }>;
type RatingItem = Extract<BlockItem, { kind: 'rating' }>;
type Items = { items: readonly BlockItem[] };

/** Two numbers of a block that contradict each other; `line` is the candidate, or subject and dimension. */
export type BlockFault = {
  kind: 'sum' | 'seats' | 'write-ins';
  item: BlockItem;
  line: string | null;
  found: number;
  expected: number;
};

const noMarks: MotionTally = { for: 0, against: 0, abstain: 0, invalid: 0 };

function motionIn(tally: ItemTally | undefined): MotionTally | undefined {
  return tally && 'for' in tally ? tally : undefined;
}

function electionIn(tally: ItemTally | undefined): ElectionTally | undefined {
  return tally && 'candidates' in tally ? tally : undefined;
}

function ratingIn(tally: ItemTally | undefined): RatingTally | undefined {
  return tally && 'subjects' in tally ? tally : undefined;
}

function election(item: ElectionItem, tally: ItemTally | undefined): ElectionTally {
  const given = electionIn(tally);
  const of = (id: string) => given?.candidates[id] ?? { for: 0, against: 0, abstain: 0 };
  const named = Object.entries(given?.writeIns ?? {}).filter(([, votes]) => votes > 0);
  return {
    kind: 'election',
    invalid: given?.invalid ?? 0,
    candidates: Object.fromEntries(
      item.candidates.map(({ id }) => {
        const { for: yes, against, abstain } = of(id);
        return [id, { for: yes, against, abstain }];
      }),
    ),
    writeIns: Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

function rating(item: RatingItem, tally: ItemTally | undefined): RatingTally {
  const given = ratingIn(tally)?.subjects;
  return {
    kind: 'rating',
    subjects: Object.fromEntries(
      item.subjects.map(({ id: subject }) => [
        subject,
        Object.fromEntries(
          item.dimensions.map(({ id }) => {
            const cell = given?.[subject]?.[id];
            return [
              id,
              { levels: item.scale.levels.map((_, level) => cell?.levels[level] ?? 0), invalid: cell?.invalid ?? 0 },
            ];
          }),
        ),
      ]),
    ),
  };
}

/** The tally of an item with each of its numbers, in the order of the paper; what was not given is none. */
function tallyOf(item: BlockItem, tally: ItemTally | undefined): ItemTally {
  switch (item.kind) {
    case 'motion': {
      const { for: yes, against, abstain, invalid } = motionIn(tally) ?? noMarks;
      return { for: yes, against, abstain, invalid };
    }
    case 'election':
      return election(item, tally);
    case 'rating':
      return rating(item, tally);
  }
}

/** A block with all numbers that its paper asks for, and no others: two that say the same are the same text. */
export function wholeBlock({ items }: Items, block: Block): Block {
  return {
    returned: block.returned,
    items: Object.fromEntries(items.map((item) => [item.id, tallyOf(item, block.items[item.id])])),
  };
}

/** What a block speaks of that is not on its paper, by its id; nothing where there is none. */
export function strangerIn({ items }: Items, block: Block): string | undefined {
  for (const [itemId, tally] of Object.entries(block.items)) {
    const item = items.find(({ id }) => id === itemId);
    const known =
      item?.kind === 'motion' ? motionIn(tally) : item?.kind === 'election' ? electionIn(tally) : ratingIn(tally);
    if (!item || !known) return itemId;
    const stranger = strangersOf(item, tally)[0];
    if (stranger !== undefined) return stranger;
  }
  return undefined;
}

function strangersOf(item: BlockItem, tally: ItemTally): string[] {
  if (item.kind === 'motion') return [];
  if (item.kind === 'election') {
    const given = electionIn(tally);
    const standing = new Set(item.candidates.flatMap(({ id, personId }) => [id, personId]));
    const candidates = Object.keys(given?.candidates ?? {}).filter(
      (id) => !item.candidates.some((one) => one.id === id),
    );
    const named = Object.keys(given?.writeIns ?? {}).filter((id) => !item.writeIn || standing.has(id));
    return [...candidates, ...named];
  }
  return Object.entries(ratingIn(tally)?.subjects ?? {}).flatMap(([subject, dimensions]) => [
    ...(item.subjects.some(({ id }) => id === subject) ? [] : [subject]),
    ...Object.entries(dimensions).flatMap(([dimension, { levels }]) =>
      item.dimensions.some(({ id }) => id === dimension) && levels.length <= item.scale.levels.length
        ? []
        : [dimension],
    ),
  ]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

function faultsOf(item: BlockItem, tally: ItemTally, returned: number): BlockFault[] {
  const fault = (kind: BlockFault['kind'], line: string | null, found: number, expected: number): BlockFault[] =>
    (kind === 'sum' ? found === expected : found <= expected) ? [] : [{ kind, item, line, found, expected }];
  switch (item.kind) {
    case 'motion': {
      const { for: yes, against, abstain, invalid } = motionIn(tally) ?? noMarks;
      return fault('sum', null, yes + against + abstain + invalid, returned);
    }
    case 'election': {
      const { invalid, candidates, writeIns } = election(item, tally);
      const valid = returned - invalid;
      const lines = Object.entries(candidates);
      const named = sum(Object.values(writeIns));
      return [
        ...fault('sum', null, Math.max(invalid, returned), returned),
        ...lines.flatMap(([id, { for: yes, against, abstain }]) => fault('sum', id, yes + against + abstain, valid)),
        ...fault('write-ins', null, named, sum(lines.map(([, { against }]) => against))),
        ...fault('write-ins', null, Math.max(0, ...Object.values(writeIns)), valid),
        ...fault('seats', null, sum(lines.map(([, each]) => each.for)) + named, valid * item.seats),
      ];
    }
    case 'rating':
      return Object.entries(rating(item, tally).subjects).flatMap(([subject, dimensions]) =>
        Object.entries(dimensions).flatMap(([dimension, { levels, invalid }]) =>
          fault('sum', `${subject} ${dimension}`, sum(levels) + invalid, returned),
        ),
      );
  }
}

/** What does not add up in a block, item by item (B-10). */
export function blockFaults({ items }: Items, block: Block): BlockFault[] {
  return items.flatMap((item) => faultsOf(item, tallyOf(item, block.items[item.id]), block.returned));
}

/** The numbers of an item's tally, by where they stand: `<candidate> for`, `<subject> <dimension> 0`, `+<person>`, `invalid`. */
export function numbersOf(item: BlockItem, given: ItemTally | undefined): Map<string, number> {
  const tally = tallyOf(item, given);
  if ('subjects' in tally) {
    return new Map(
      Object.entries(tally.subjects).flatMap(([subject, dimensions]) =>
        Object.entries(dimensions).flatMap(([dimension, { levels, invalid }]) => [
          ...levels.map((votes, level): [string, number] => [`${subject} ${dimension} ${level}`, votes]),
          [`${subject} ${dimension} invalid`, invalid] as [string, number],
        ]),
      ),
    );
  }
  if ('candidates' in tally) {
    return new Map([
      ...Object.entries(tally.candidates).flatMap(([id, marks]) =>
        Object.entries(marks).map(([mark, votes]): [string, number] => [`${id} ${mark}`, votes]),
      ),
      ...Object.entries(tally.writeIns).map(([id, votes]): [string, number] => [`+${id}`, votes]),
      ['invalid', tally.invalid],
    ]);
  }
  return new Map(Object.entries(tally));
}

/** One number in which two blocks differ: of an item at a place, or of all that came back. */
export type Difference = { itemId: string | null; place: string; one: number; other: number };

/** In which numbers two blocks of a paper differ, in its order. */
export function differences({ items }: Items, one: Block, other: Block): Difference[] {
  const all =
    one.returned === other.returned
      ? []
      : [{ itemId: null, place: 'returned', one: one.returned, other: other.returned }];
  const each = items.flatMap((item) => {
    const [mine, theirs] = [numbersOf(item, one.items[item.id]), numbersOf(item, other.items[item.id])];
    return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((place) => {
      const pair = { itemId: item.id, place, one: mine.get(place) ?? 0, other: theirs.get(place) ?? 0 };
      return pair.one === pair.other ? [] : [pair];
    });
  });
  return [...all, ...each];
}
