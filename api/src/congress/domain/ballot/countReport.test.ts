import { motionsOf } from '@congress/contract/congress/ballot/questions';
import type { MotionTally } from '@congress/contract/kernel/ballot/tallies';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import { closedPaper, congressAt, openedPaper, type World } from '../../../../../tests/support/domain.ts';
import { national } from '../profiles/national.ts';
import type { RoomCount, Tally } from '../facts.ts';
import { brokenInvariant, countReport } from './countReport.ts';

const majority = () => national.majority.value;

/** The only numbers of an otherwise lawful paper that the count depends on. */
function paperOf(items: number, present: number): Paper {
  const world = congressAt('ballot');
  const [one] = openedPaper(world).items;
  const paper = world.state.congress.papers.at(-1);
  if (!one || !paper) throw new Error('no paper');
  const motions = Array.from({ length: items }, (_, index) => ({ ...one, id: `motion-${index}` }));
  return { ...paper, present, items: motions };
}
const template = paperOf(2, 0);

const marks = fc.constantFrom('for', 'against', 'abstain', 'invalid');

/** Ballots as handed in: for each, a mark on each of the two motions. */
const ballots = (max: number): fc.Arbitrary<[keyof MotionTally, keyof MotionTally][]> =>
  fc.array(fc.tuple(marks, marks), { maxLength: max });

function tallied(box: [keyof MotionTally, keyof MotionTally][]): Tally {
  const items = template.items.map(({ id }, index) => {
    const of = (mark: keyof MotionTally): number => box.filter((ballot) => ballot[index] === mark).length;
    return [id, { for: of('for'), against: of('against'), abstain: of('abstain'), invalid: of('invalid') }];
  });
  return { returned: box.length, items: Object.fromEntries(items) as Tally['items'] };
}

/** A box and a room such as roll and scrutineers can leave them. */
const lawful = fc
  .record({ box: ballots(20), room: ballots(10), notHandedIn: fc.nat(5), notInBox: fc.nat(5), absent: fc.nat(10) })
  .map(({ box, room, notHandedIn, notInBox, absent }) => {
    const present = box.length + notInBox + room.length + notHandedIn;
    const block: RoomCount = {
      issued: room.length + notHandedIn,
      entered: room.length + notHandedIn > 0 ? tallied(room) : null,
    };
    return { paper: { ...template, present }, due: present + absent, box: tallied(box), room: block };
  });

function reportOf({ paper, due, box, room }: { paper: Paper; due: number; box: Tally; room: RoomCount }): CountReport {
  return countReport(paper, due, { box, room, known: {} }, majority);
}

describe('the count report', () => {
  test('B-11: for any box and room that add up, the invariants hold', () => {
    fc.assert(
      fc.property(lawful, (count) => {
        const report = reportOf(count);
        const { returned, issued, present, due } = report;
        expect(brokenInvariant(report)).toBeUndefined();
        expect([returned <= issued, issued <= present, present <= due]).toEqual([true, true, true]);
        expect(report.room.returned).toBeLessThanOrEqual(report.room.issued);
        for (const motion of motionsOf(report)) {
          expect(motion.valid + motion.invalid).toBe(returned);
          expect(motion.for + motion.against + motion.abstain).toBe(motion.valid);
        }
      }),
    );
  });

  test('B-10: the room’s block and the box are one count', () => {
    fc.assert(
      fc.property(ballots(20), ballots(10), (box, room) => {
        const present = box.length + room.length;
        const apart = { issued: room.length, entered: room.length > 0 ? tallied(room) : null };
        const paper = { ...template, present };
        const split = reportOf({ paper, due: present, box: tallied(box), room: apart });
        const none = { issued: 0, entered: null };
        const together = reportOf({ paper, due: present, box: tallied([...box, ...room]), room: none });
        expect({ ...split, room: null }).toEqual({ ...together, room: null });
      }),
    );
  });

  test('B-12: a motion is adopted exactly when twice its votes are more than all', () => {
    fc.assert(
      fc.property(lawful, (count) => {
        const report = reportOf(count);
        for (const motion of motionsOf(report)) expect(motion.adopted).toBe(2 * motion.for > report.due);
      }),
    );
  });

  const broken: [string, (report: CountReport) => CountReport][] = [
    ['more returned than issued', (report) => ({ ...report, returned: report.issued + 1 })],
    ['more issued than present', (report) => ({ ...report, issued: report.present + 1 })],
    ['more present than due', (report) => ({ ...report, present: report.due + 1 })],
    [
      'more of the room returned than issued there',
      (report) => ({ ...report, room: { ...report.room, returned: report.room.issued + 1 } }),
    ],
    [
      'a vote more on one motion than ballots',
      (report) => ({
        ...report,
        items: motionsOf(report).map((each, n) => (n === 1 ? { ...each, valid: each.valid + 1 } : each)),
      }),
    ],
    [
      'an invalid ballot that was not returned',
      (report) => ({ ...report, items: motionsOf(report).map((each) => ({ ...each, invalid: each.invalid + 1 })) }),
    ],
    [
      'valid votes that are not the sum of the marks',
      (report) => ({ ...report, items: motionsOf(report).map((each) => ({ ...each, for: each.for + 1 })) }),
    ],
  ];

  test.for(broken)('B-11: %s breaks the report', ([, damage]) => {
    fc.assert(
      fc.property(lawful, (count) => {
        expect(brokenInvariant(damage(reportOf(count)))).toBeDefined();
      }),
    );
  });
});

describe('a whole count', () => {
  test('B-7: what is left unmarked is an abstention, and what is spoilt is returned and invalid', () => {
    const world: World = congressAt('ballot');
    const paper = openedPaper(
      world,
      25,
      world.state.congress.items.map((item) => item.id),
    );
    const [first, second] = paper.items.map((item) => item.id);
    const voters = world.present.map((one) => one.id);
    world.cast(paper.id, voters[0] ?? '', {});
    world.cast(paper.id, voters[1] ?? '', { [first ?? '']: 'spoilt' });
    world.cast(paper.id, voters[2] ?? '', { [first ?? '']: 'for', [second ?? '']: 'against' });
    world.carryOut('closePaper', { paperId: paper.id });
    world.carryOut('countPaper', { paperId: paper.id });
    const report = world.state.staff.reports.find((each) => each.paperId === paper.id);
    expect(report).toMatchObject({ due: 30, present: 25, issued: 25, returned: 3 });
    expect(motionsOf(report)).toMatchObject([
      { for: 1, against: 0, abstain: 1, invalid: 1, valid: 2 },
      { for: 0, against: 1, abstain: 2, invalid: 0, valid: 3 },
    ]);
  });

  test('B-16: the report says nothing of groups, categories or gender', () => {
    const world = congressAt('ballot');
    const { id } = closedPaper(world, { for: 20 });
    world.carryOut('countPaper', { paperId: id });
    const report = world.state.staff.reports.find((each) => each.paperId === id);
    expect(Object.keys(report ?? {})).toEqual(['paperId', 'due', 'present', 'issued', 'returned', 'room', 'items']);
    expect(JSON.stringify(report)).not.toMatch(/group|category|gender|women/i);
  });
});
