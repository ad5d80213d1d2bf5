import type { CountReport, MajorityRule, Mismatch, Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import { type Known, published, resultOf } from '../../../kernel/ballot/domain/results.ts';
import { wrongSum } from '../../../kernel/ballot/domain/sums.ts';
import { nothing, together } from '../../../kernel/ballot/domain/tally.ts';
import type { RoomCount, Tally } from '../facts.ts';

/** 计票报告单: the box and the room's block together, with the result of each item (B-11). */
export function countReport(
  paper: Pick<Paper, 'id' | 'items' | 'present'>,
  due: number,
  { box, room, known }: { box: Tally; room: RoomCount; known: Known },
  ruleOf: (item: PaperItem) => MajorityRule,
): CountReport {
  const returned = box.returned + (room.entered?.returned ?? 0);
  const counted = { all: due, present: paper.present, returned };
  return {
    paperId: paper.id,
    due,
    present: paper.present,
    issued: paper.present,
    returned,
    room: { issued: room.issued, returned: room.entered?.returned ?? 0 },
    ...(box.simulated ? { simulated: box.simulated } : {}),
    items: paper.items.map((item) => {
      const tally = together(box.items[item.id] ?? nothing(item), room.entered?.items[item.id] ?? nothing(item));
      return resultOf(ruleOf(item), item, tally, counted, known);
    }),
  };
}

/** The first invariant of a report that is broken, or nothing (B-10, B-11). A broken one is never declared. */
export function brokenInvariant({ due, present, issued, returned, room, items }: CountReport): Mismatch | undefined {
  const atMost: Mismatch[] = [
    { kind: 'returned', found: returned, expected: issued },
    { kind: 'issued', found: issued, expected: present },
    { kind: 'present', found: present, expected: due },
    { kind: 'room-returned', found: room.returned, expected: room.issued },
  ];
  for (const each of atMost) if (each.found > each.expected) return each;
  for (const result of items) {
    const wrong = wrongSum(result, returned);
    if (wrong) return wrong;
  }
  return undefined;
}

/** A report as it is declared: what is held of ratings is told to nobody but those who counted (B-22). */
export function declared(report: CountReport): CountReport {
  return { ...report, items: published(report.items) };
}
