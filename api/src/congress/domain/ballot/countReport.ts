import type { ItemResult } from '@congress/contract/kernel/ballot/results';
import type { MotionTally } from '@congress/contract/kernel/ballot/tallies';
import type { CountReport, MajorityRule, Mismatch, Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import type { RoomCount, Tally } from '../facts.ts';
import { motionResult } from './threshold.ts';

const empty: MotionTally = { for: 0, against: 0, abstain: 0, invalid: 0 };

function sum(one: MotionTally, other: MotionTally): MotionTally {
  return {
    for: one.for + other.for,
    against: one.against + other.against,
    abstain: one.abstain + other.abstain,
    invalid: one.invalid + other.invalid,
  };
}

/** Why a block of paper ballots does not add up, or nothing when it does (B-10). */
export function roomProblem(paper: Paper, block: Tally): string | undefined {
  for (const item of paper.items) {
    const tally = block.items[item.id] ?? empty;
    const marks = tally.for + tally.against + tally.abstain + tally.invalid;
    if (marks !== block.returned) return `${item.title}: ${marks} ≠ ${block.returned}`;
  }
  return undefined;
}

/** 计票报告单: the box and the room's block together, with the result of each motion (B-11). */
export function countReport(
  paper: Paper,
  due: number,
  box: Tally,
  room: RoomCount,
  ruleOf: (item: PaperItem) => MajorityRule,
): CountReport {
  const sizes = { all: due, present: paper.present };
  return {
    paperId: paper.id,
    due,
    present: paper.present,
    issued: paper.present,
    returned: box.returned + (room.entered?.returned ?? 0),
    room: { issued: room.issued, returned: room.entered?.returned ?? 0 },
    ...(box.simulated ? { simulated: box.simulated } : {}),
    items: paper.items.map((item) =>
      motionResult(
        ruleOf(item),
        item.id,
        sum(box.items[item.id] ?? empty, room.entered?.items[item.id] ?? empty),
        sizes,
      ),
    ),
  };
}

/** What has to be equal in the result of one item: ballots to what came back, marks to the valid ones. */
function sumsOf(result: ItemResult, returned: number): Mismatch[] {
  switch (result.kind) {
    case 'election':
      return [
        { kind: 'papers', found: result.valid + result.invalid, expected: returned },
        ...result.rows.flatMap(({ for: yes, against, abstain }): Mismatch[] =>
          against === null || abstain === null
            ? []
            : [{ kind: 'marks', found: yes + against + abstain, expected: result.valid }],
        ),
      ];
    case 'rating':
      return result.rows.flatMap(({ levels, valid, invalid }): Mismatch[] => [
        { kind: 'papers', found: valid + invalid, expected: returned },
        { kind: 'marks', found: levels.reduce((sum, each) => sum + each, 0), expected: valid },
      ]);
    default: {
      const { valid, invalid, for: yes, against, abstain } = result;
      return [
        { kind: 'papers', found: valid + invalid, expected: returned },
        { kind: 'marks', found: yes + against + abstain, expected: valid },
      ];
    }
  }
}

/** The first invariant of a report that is broken, or nothing (B-10, B-11). A broken one is never declared. */
export function brokenInvariant(report: CountReport): Mismatch | undefined {
  const { due, present, issued, returned, room, items } = report;
  const atMost: Mismatch[] = [
    { kind: 'returned', found: returned, expected: issued },
    { kind: 'issued', found: issued, expected: present },
    { kind: 'present', found: present, expected: due },
    { kind: 'room-returned', found: room.returned, expected: room.issued },
  ];
  const equal = items.flatMap((result) => sumsOf(result, returned));
  return (
    atMost.find(({ found, expected }) => found > expected) ?? equal.find(({ found, expected }) => found !== expected)
  );
}
