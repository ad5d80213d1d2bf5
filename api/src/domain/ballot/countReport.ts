import type { CountReport, MotionTally, Paper } from '@congress/contract/snapshot';
import type { RoomCount, Tally } from '../decision.ts';
import type { MajorityRule } from '../profiles/profile.ts';
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
export function countReport(paper: Paper, due: number, box: Tally, room: RoomCount, rule: MajorityRule): CountReport {
  const sizes = { all: due, present: paper.present };
  return {
    paperId: paper.id,
    due,
    present: paper.present,
    issued: paper.present,
    returned: box.returned + (room.entered?.returned ?? 0),
    room: { issued: room.issued, returned: room.entered?.returned ?? 0 },
    items: paper.items.map((item) =>
      motionResult(rule, item.id, sum(box.items[item.id] ?? empty, room.entered?.items[item.id] ?? empty), sizes),
    ),
  };
}

/** The invariant of a report that is broken, or nothing (B-11). A broken one is never declared. */
export function brokenInvariant(report: CountReport): string | undefined {
  const { due, present, issued, returned, room } = report;
  if (!(returned <= issued && issued <= present && present <= due)) {
    return `returned ${returned} ≤ issued ${issued} ≤ present ${present} ≤ due ${due}`;
  }
  if (room.returned > room.issued) return `room: returned ${room.returned} ≤ issued ${room.issued}`;
  for (const { valid, invalid, for: yes, against, abstain } of report.items) {
    if (valid + invalid !== returned) return `returned ${returned} = valid ${valid} + invalid ${invalid}`;
    if (yes + against + abstain !== valid)
      return `for ${yes} + against ${against} + abstain ${abstain} = valid ${valid}`;
  }
  return undefined;
}
