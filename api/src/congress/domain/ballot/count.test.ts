import { describe, expect, test } from 'vitest';
import type { CountReport } from '@congress/contract/congress/ballot/view';
import {
  accepted,
  closedPaper,
  congressAt,
  demoEnterprise,
  preparatoryPaper,
  preparedPaper,
  refusedWith,
  type World,
} from '../../../../../tests/support/domain.ts';
import { driveUntil } from '../../../../../tests/support/domain/host.ts';
import { countedAndSigned } from '../../../../../tests/support/domain/hostOfPapers.ts';

const counted = (world: World, paperId: string): CountReport | undefined => {
  world.carryOut('countPaper', { paperId });
  return world.state.staff.reports.find((each) => each.paperId === paperId);
};

describe('the two votes of the demo congress', () => {
  test('B-12: 76 for, 4 against, 2 abstaining and one invalid, of 83 present of 88, are adopted', () => {
    const world = congressAt('ballot', demoEnterprise());
    const { id } = closedPaper(world, { for: 76, against: 4, abstain: 2, spoilt: 1 }, 83);
    expect(counted(world, id)).toMatchObject({
      due: 88,
      present: 83,
      issued: 83,
      returned: 83,
      items: [{ for: 76, against: 4, abstain: 2, invalid: 1, valid: 82, needed: 45, adopted: true }],
    });
  });

  test('B-12: 44 for, 30 against and 8 abstaining are 53 % of those voting and half of all: not adopted', () => {
    const world = congressAt('ballot', demoEnterprise());
    const { id } = closedPaper(world, { for: 44, against: 30, abstain: 8 }, 83);
    expect(counted(world, id)).toMatchObject({
      returned: 82,
      items: [{ for: 44, against: 30, abstain: 8, invalid: 0, valid: 82, needed: 45, adopted: false }],
    });
  });

  test('B-12: one more vote adopts it', () => {
    const world = congressAt('ballot', demoEnterprise());
    const { id } = closedPaper(world, { for: 45, against: 30, abstain: 8 }, 83);
    expect(counted(world, id)?.items).toMatchObject([{ adopted: true }]);
  });
});

describe('closing and counting', () => {
  test('B-1: open, closed, counted: in that order and each once', () => {
    const world = congressAt('ballot');
    const { id: paperId } = preparedPaper(world);
    const wrong = (state: string): unknown => refusedWith('paper-wrong-state', { state });
    expect(world.ask('closePaper', { paperId })).toEqual(wrong('prepared'));
    expect(world.ask('countPaper', { paperId })).toEqual(wrong('prepared'));
    world.carryOut('openPaper', { paperId });
    expect(world.ask('countPaper', { paperId })).toEqual(wrong('open'));
    world.carryOut('closePaper', { paperId });
    expect(world.ask('closePaper', { paperId })).toEqual(wrong('closed'));
    world.carryOut('countPaper', { paperId });
    expect(world.ask('countPaper', { paperId })).toEqual(wrong('counted'));
    expect(world.ask('countPaper', { paperId: world.newId() })).toEqual(refusedWith('paper-not-found'));
    expect(world.ask('closePaper', { paperId: world.newId() })).toEqual(refusedWith('paper-not-found'));
  });

  test('B-8: until it is declared nothing that everyone receives holds a tally', () => {
    const world = congressAt('ballot');
    countedAndSigned(world, closedPaper(world, { for: 20 }).id);
    const reported = world.log.filter((event) => event.type === 'report.made');
    expect(reported.every((event) => event.stream === 'staff')).toBe(true);
    expect(world.state.congress.papers.at(-1)?.report).toBeNull();
    const toAll = world.log.filter((event) => event.stream !== 'staff' && event.type !== 'paper.declared');
    expect(JSON.stringify(toAll)).not.toMatch(/"abstain"/);
  });

  test('B-11: a box that does not add up voids the paper instead of being counted', () => {
    const world = congressAt('ballot');
    const { id: paperId } = closedPaper(world, { for: 20 }, 20);
    // One more came back than was issued: the roll was written past.
    world.boxes.get(paperId)?.set(world.newId(), {});
    world.carryOut('countPaper', { paperId });
    expect(world.paper(paperId)).toMatchObject({ state: 'void', report: null });
    expect(world.state.staff.reports.some((each) => each.paperId === paperId)).toBe(false);
    driveUntil(world, () => world.open?.kind === 'declaration');
    expect(world.ask('declareResult', { paperId })).toEqual(refusedWith('result-not-certified'));
  });
});

describe('signing and declaring', () => {
  test('B-13: the chief scrutineer and one more sign, in either order, each once', () => {
    for (const order of [0, 1]) {
      const world = congressAt('ballot');
      const { id: paperId } = closedPaper(world, { for: 20 });
      const { chiefScrutineer, scrutineers, tellers } = world.state.congress.offices;
      const signers = [chiefScrutineer, scrutineers[0] ?? ''];
      const [first = '', second = ''] = order === 0 ? signers : signers.toReversed();
      const sign = (personId: string | null): unknown => world.ask('signCount', { paperId }, personId);
      expect(sign(first)).toEqual(refusedWith('paper-wrong-state', { state: 'closed' }));
      world.carryOut('countPaper', { paperId });
      expect(sign(first)).toEqual(accepted);
      expect(world.paper(paperId).state).toBe('counted');
      expect(sign(first)).toEqual(refusedWith('already-signed'));
      expect(sign(tellers[0] ?? '')).toEqual(refusedWith('not-a-scrutineer'));
      expect(sign(null)).toEqual(refusedWith('not-a-scrutineer'));
      expect(sign(second)).toEqual(accepted);
      expect(world.paper(paperId).state).toBe('certified');
      expect(sign(second)).toEqual(refusedWith('paper-wrong-state', { state: 'certified' }));
    }
  });

  test('B-13: a secret vote is declared in its step, signed, and with the report that was signed', () => {
    const world = congressAt('ballot');
    const paperId = countedAndSigned(world, closedPaper(world, { for: 20 }).id).id;
    const report = world.state.staff.reports.find((each) => each.paperId === paperId);
    expect(world.ask('declareResult', { paperId })).toEqual(refusedWith('step-not-open', { expected: 'declaration' }));
    driveUntil(world, () => world.open?.kind === 'declaration');
    world.carryOut('declareResult', { paperId });
    expect(world.paper(paperId)).toMatchObject({ state: 'declared', report });
    expect(world.ask('declareResult', { paperId })).toEqual(refusedWith('already-done'));
    expect(world.ask('declareResult', { paperId: world.newId() })).toEqual(refusedWith('paper-not-found'));
  });

  test('B-13: a show of hands is declared as counted, not before', () => {
    const world = congressAt('preliminary');
    const { id: paperId } = preparatoryPaper(world, 'agenda');
    world.carryOut('openPaper', { paperId });
    world.vote(paperId, { for: 30 });
    expect(world.ask('declareResult', { paperId })).toEqual(refusedWith('paper-wrong-state', { state: 'open' }));
    world.carryOut('closePaper', { paperId });
    expect(world.ask('declareResult', { paperId })).toEqual(refusedWith('paper-wrong-state', { state: 'closed' }));
    world.carryOut('countPaper', { paperId });
    expect(world.ask('declareResult', { paperId })).toEqual(accepted);
    expect(world.paper(paperId)).toMatchObject({ state: 'declared', signatures: [] });
  });
});
