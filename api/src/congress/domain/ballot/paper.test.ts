import { describe, expect, test } from 'vitest';
import type { Body } from '@congress/contract/congress/tables/commands';
import type { PreparatoryMatter } from '@congress/contract/congress/vocabulary';
import {
  accepted,
  close,
  closedPaper,
  congressAt,
  demoEnterprise,
  drivenTo,
  openedPaper,
  preparatoryPaper,
  preparedPaper,
  refusedWith,
  type World,
} from '../../../../../tests/support/domain.ts';
import { blockOf, hybridPaper } from '../../../../../tests/support/domain/rooms.ts';
import { countedAndSigned, enterTwice, nominate, nominees } from '../../../../../tests/support/domain/hostOfPapers.ts';
import { profiles } from '../profiles/registry.ts';

function paperBody(world: World, change: Partial<Body<'preparePaper'>> = {}): Body<'preparePaper'> {
  const itemIds = world.state.congress.items.slice(0, 1).map((item) => item.id);
  return { title: '表决票', method: 'secret', itemIds, matters: [], previousId: null, ...change };
}

/** A paper that became void because more came back from the room than went out. */
function voidPaper(world: World): string {
  const { id: paperId } = hybridPaper(world, { onPaper: 1 });
  world.carryOut('closePaper', { paperId });
  enterTwice(world, blockOf(world, paperId, 2, { for: 2 }));
  return paperId;
}

describe('preparing', () => {
  test('B-1: a paper is prepared in a step meant for voting, with something on it', () => {
    const report = congressAt('report');
    expect(report.ask('preparePaper', paperBody(report))).toEqual(refusedWith('step-not-open', { expected: 'ballot' }));
    const world = congressAt('ballot');
    expect(world.ask('preparePaper', paperBody(world, { itemIds: [] }))).toEqual(refusedWith('paper-empty'));
    const unknown = paperBody(world, { itemIds: [world.newId()] });
    expect(world.ask('preparePaper', unknown)).toEqual(refusedWith('item-not-found'));
  });

  test('B-2: adoption is by secret ballot, preparatory matters by hands', () => {
    const world = congressAt('ballot');
    for (const method of ['hands', 'named'] as const) {
      expect(world.ask('preparePaper', paperBody(world, { method }))).toEqual(
        refusedWith('method-not-allowed', { needed: 'secret' }),
      );
    }
    const preliminary = congressAt('preliminary');
    const matter = { itemIds: [], matters: ['agenda' as const] };
    expect(preliminary.ask('preparePaper', paperBody(preliminary, matter))).toEqual(
      refusedWith('method-not-allowed', { needed: 'hands' }),
    );
    expect(world.ask('preparePaper', paperBody(world, { ...matter, method: 'hands' }))).toEqual(
      refusedWith('step-not-open', { expected: 'preliminary' }),
    );
  });

  test('B-2: items of the agenda are voted in the ballot; none in the preparatory meeting or the evaluation', () => {
    for (const kind of ['preliminary', 'evaluation'] as const) {
      const world = congressAt(kind);
      expect(world.ask('preparePaper', paperBody(world))).toEqual(refusedWith('step-not-open', { expected: 'ballot' }));
    }
  });

  test('B-2: what ends in opinions or a report is not voted', () => {
    const world = congressAt('agenda');
    const fields = { vitalInterest: false, vitalReason: '', text: '全文' };
    const advice = world.carryOut('addItem', { title: '经营报告', power: 'advise', decision: 'opinions', ...fields });
    world.carryOut('addItem', { title: '集体合同', power: 'adopt', decision: 'secret', ...fields });
    drivenTo('ballot', world);
    expect(world.ask('preparePaper', paperBody(world, { itemIds: [advice] }))).toEqual(
      refusedWith('method-not-allowed', { needed: 'opinions' }),
    );
  });

  test('B-1: an item is on one paper at a time, and voted once', () => {
    const world = congressAt('ballot');
    const first = preparedPaper(world);
    const taken = refusedWith('item-already-voted', { title: first.items[0]?.title ?? '' });
    expect(world.ask('preparePaper', paperBody(world))).toEqual(taken);
    world.carryOut('withdrawPaper', { paperId: first.id });
    countedAndSigned(world, closedPaper(world, { against: 30 }).id);
    expect(world.ask('preparePaper', paperBody(world))).toEqual(taken);
  });

  test('B-1: a void paper is followed by a new round of the same items, which says so', () => {
    const world = congressAt('ballot');
    const previousId = voidPaper(world);
    expect(world.ask('preparePaper', paperBody(world))).toEqual(refusedWith('not-a-new-round'));
    const other = world.state.congress.items.slice(1).map((item) => item.id);
    expect(world.ask('preparePaper', paperBody(world, { previousId, itemIds: other }))).toEqual(
      refusedWith('not-a-new-round'),
    );
    const again = world.carryOut('preparePaper', paperBody(world, { previousId }));
    expect(world.paper(again)).toMatchObject({ round: 2, previousId, state: 'prepared' });
    expect(world.paper(previousId).state).toBe('void');
  });

  test('B-1: what was not void is not repeated', () => {
    const world = congressAt('ballot');
    const { id: previousId } = closedPaper(world, { for: 20 });
    expect(world.ask('preparePaper', paperBody(world, { previousId }))).toEqual(refusedWith('item-already-voted'));
    const other = world.state.congress.items.slice(1).map((item) => item.id);
    expect(world.ask('preparePaper', paperBody(world, { previousId, itemIds: other }))).toEqual(
      refusedWith('not-a-new-round'),
    );
  });
});

describe('what is voted on', () => {
  const onPaper = (world: World, matter: PreparatoryMatter): unknown =>
    preparatoryPaper(world, matter).items[0]?.votedOn;

  test('B-17: a preparatory matter about people is put on paper with the people nominated, and not before', () => {
    const world = congressAt('preliminary');
    for (const matter of ['presidium', 'secretary-general', 'scrutineers'] as const) {
      const body = paperBody(world, { method: 'hands', itemIds: [], matters: [matter] });
      expect(world.ask('preparePaper', body)).toEqual(refusedWith('nominations-missing'));
    }
    nominate(world);
    const { presidium, secretaryGeneral, chiefScrutineer, scrutineers, tellers } = nominees(world);
    expect(onPaper(world, 'presidium')).toEqual({ kind: 'presidium', presidium });
    expect(onPaper(world, 'secretary-general')).toEqual({ kind: 'secretary-general', secretaryGeneral });
    const counters = { chiefScrutineer, scrutineers, tellers };
    expect(onPaper(world, 'scrutineers')).toEqual({ kind: 'scrutineers', ...counters });
  });

  test('B-17: the report, the agenda and the method of voting are put on paper as they are', () => {
    const world = congressAt('preliminary');
    const { agenda, roster, steps, items } = world.state.congress;
    const stepId = steps.find(({ kind }) => kind === 'credentials')?.id;
    const { formal, digest } = roster;
    expect(onPaper(world, 'credentials-report')).toEqual({
      kind: 'credentials-report',
      stepId,
      roster: digest,
      formal,
    });
    expect(onPaper(world, 'agenda')).toEqual({ kind: 'agenda', entries: agenda });
    expect(onPaper(world, 'voting-method')).toEqual({
      kind: 'voting-method',
      majority: profiles.demo.majority.value,
      items: items.map(({ id, decision }) => ({ itemId: id, decision })),
    });
  });

  test('B-17: what is voted on is in the log from the preparation on, and with the text of an item', () => {
    const world = congressAt('ballot');
    const paper = preparedPaper(world);
    expect(paper.items[0]).toMatchObject({ itemId: world.state.congress.items[0]?.id, votedOn: null });
    expect(world.log.at(-1)).toMatchObject({ type: 'paper.prepared', payload: { paper: { items: paper.items } } });
  });
});

describe('opening', () => {
  test('B-3: a paper opens with quorum counted anew, and not with one fewer', () => {
    const world = congressAt('ballot', demoEnterprise());
    const { id: paperId } = preparedPaper(world);
    world.attendance.clear();
    world.signIn(world.formal.slice(0, 58));
    expect(world.ask('openPaper', { paperId })).toEqual(refusedWith('no-quorum', { present: 58, needed: 59, due: 88 }));
    world.signIn(world.formal.slice(0, 59));
    expect(world.ask('openPaper', { paperId })).toEqual(accepted);
    expect(world.paper(paperId)).toMatchObject({ state: 'open', present: 59 });
  });

  test('B-15: once quorum is lost no paper opens; one already open is closed and counts', () => {
    const world = congressAt('ballot');
    const { id: paperId } = openedPaper(world, 20);
    world.vote(paperId, { for: 17 });
    const [, second = ''] = world.state.congress.items.map((item) => item.id);
    const next = preparedPaper(world, [second]);
    world.signIn(world.formal.slice(0, 10), 'gone');
    expect(world.ask('openPaper', { paperId: next.id })).toEqual(refusedWith('no-quorum', { present: 10, needed: 20 }));
    world.carryOut('closePaper', { paperId });
    expect(countedAndSigned(world, paperId).state).toBe('certified');
  });

  test('B-3: the text of every item is final', () => {
    const world = congressAt('ballot');
    const { id: paperId } = preparedPaper(world);
    const { congress } = world.state;
    world.state = {
      ...world.state,
      congress: { ...congress, items: congress.items.map((i) => ({ ...i, frozen: false })) },
    };
    expect(world.ask('openPaper', { paperId })).toEqual(
      refusedWith('text-not-frozen', { title: congress.items[0]?.title ?? '' }),
    );
  });

  test('B-3: scrutineers are in office, except where they are being appointed', () => {
    const world = congressAt('ballot');
    const { id: paperId } = preparedPaper(world);
    const { congress } = world.state;
    const offices = { ...congress.offices, chiefScrutineer: null };
    world.state = { ...world.state, congress: { ...congress, offices } };
    expect(world.ask('openPaper', { paperId })).toEqual(refusedWith('no-scrutineers'));
  });

  test('B-17: hands do not go up for a preparatory matter with nothing under it', () => {
    const world = congressAt('preliminary');
    const { id: paperId, items } = preparatoryPaper(world, 'agenda');
    const { congress } = world.state;
    const blank = items.map((item) => ({ ...item, votedOn: null }));
    const papers = congress.papers.map((paper) => ({ ...paper, items: blank }));
    world.state = { ...world.state, congress: { ...congress, papers } };
    expect(world.ask('openPaper', { paperId })).toEqual(refusedWith('nominations-missing'));
  });

  test('V-1: under `require-hybrid` a vital item is voted with someone in the room', () => {
    const world = congressAt('ballot');
    const { id: paperId } = preparedPaper(world);
    const { vitalInterest } = profiles.demo;
    profiles.demo.vitalInterest = { ...vitalInterest, value: 'require-hybrid' };
    try {
      expect(world.ask('openPaper', { paperId })).toEqual(refusedWith('vital-item-online-only'));
      world.signIn(world.formal.slice(0, 1), 'on-site');
      expect(world.ask('openPaper', { paperId })).toEqual(accepted);
    } finally {
      profiles.demo.vitalInterest = vitalInterest;
    }
  });

  test('B-1: only a prepared paper opens or is withdrawn', () => {
    const world = congressAt('ballot');
    const { id: paperId } = openedPaper(world);
    expect(world.ask('openPaper', { paperId })).toEqual(refusedWith('paper-wrong-state', { state: 'open' }));
    expect(world.ask('withdrawPaper', { paperId })).toEqual(refusedWith('paper-wrong-state', { state: 'open' }));
    expect(world.ask('openPaper', { paperId: world.newId() })).toEqual(refusedWith('paper-not-found'));
    expect(world.ask('withdrawPaper', { paperId: world.newId() })).toEqual(refusedWith('paper-not-found'));
  });

  test('B-1: the step does not close over a paper that was never opened', () => {
    const world = congressAt('ballot');
    for (const { id } of world.state.congress.items) preparedPaper(world, [id]);
    expect(close(world)).toEqual(refusedWith('gate-not-met', { unmet: 2 }));
  });
});
