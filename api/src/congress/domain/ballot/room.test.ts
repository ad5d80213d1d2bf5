import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockFaults } from '@congress/contract/kernel/ballot/block';
import {
  accepted,
  congressAt,
  preparatoryPaper,
  refusedWith,
  unmet,
  type World,
} from '../../../../../tests/support/domain.ts';
import { enterTwice, nominate } from '../../../../../tests/support/domain/hostOfPapers.ts';
import { blockOf, countersOf, hybridPaper } from '../../../../../tests/support/domain/rooms.ts';
import { brokenInvariant } from './countReport.ts';

const close = (world: World, paperId: string): void => void world.carryOut('closePaper', { paperId });
const closedHybrid = (world = congressAt('ballot')): { world: World; paperId: string; counters: string[] } => {
  const { id: paperId } = hybridPaper(world);
  close(world, paperId);
  return { world, paperId, counters: countersOf(world, paperId) };
};

describe('how one votes at a sitting', () => {
  test('B-10, B-5: whoever votes on paper when a paper opens is on its roll at once, and has no second vote online', () => {
    const world = congressAt('ballot');
    const paper = hybridPaper(world);
    expect(paper.room).toEqual({ issued: 5, entries: [], differing: null });
    const onPaper = world.present.slice(20).map(({ id }) => id);
    expect(onPaper.map((id) => world.cast(paper.id, id, {}))).toEqual(onPaper.map(() => false));
    const issued = world.log.find(({ type }) => type === 'room-ballots.issued');
    expect(issued?.payload).toMatchObject({ paperId: paper.id, issued: 5 });
    expect(JSON.stringify(issued?.payload)).not.toContain(onPaper[0]);
  });

  test('B-10a: people are moved while no paper is open, and only those in the hall', () => {
    const world = congressAt('ballot');
    const { id: paperId } = hybridPaper(world);
    const [first = '', last = ''] = [world.present[0]?.id, world.present.at(-1)?.id];
    const move = (personIds: string[], voting: 'paper' | 'online') => world.ask('setVoting', { personIds, voting });
    expect(move([last], 'online')).toEqual(refusedWith('voting-fixed'));
    close(world, paperId);
    expect(move([first], 'paper')).toEqual(refusedWith('nobody-moved'));
    expect(move([last], 'paper')).toEqual(refusedWith('nobody-moved'));
    expect(move([first, last], 'online')).toEqual(accepted);
    expect(world.log.at(-1)).toMatchObject({ type: 'voting.set', stream: 'staff', payload: { personIds: [last] } });
  });

  test('B-10: where nobody votes on paper there is no room, and nothing is entered of one', () => {
    const world = congressAt('ballot');
    const { id: paperId } = hybridPaper(world, { onPaper: 0 });
    close(world, paperId);
    expect(world.paper(paperId)).not.toHaveProperty('room');
    const [counter = ''] = countersOf(world, paperId);
    expect(world.ask('enterRoomBallots', blockOf(world, paperId, 1, { for: 1 }), counter)).toEqual(
      refusedWith('no-room'),
    );
    expect(world.ask('countPaper', { paperId })).toEqual(accepted);
  });
});

describe('what came back in the room', () => {
  test('B-10b: two enter it on their own; only what both entered alike is counted, with the box', () => {
    const world = congressAt('ballot');
    const { id: paperId } = hybridPaper(world);
    world.vote(paperId, { for: 14, against: 6 });
    close(world, paperId);
    const [chief = '', second = ''] = countersOf(world, paperId);
    const count = () => world.ask('countPaper', { paperId });
    expect(count()).toEqual(refusedWith('room-entry-missing', { count: 2 }));
    world.carryOut('enterRoomBallots', blockOf(world, paperId, 4, { for: 3, invalid: 1 }), chief);
    expect(count()).toEqual(refusedWith('room-entry-missing', { count: 1 }));
    expect(world.paper(paperId).room).toMatchObject({ entries: [{ personId: chief }], differing: null });
    world.carryOut('enterRoomBallots', blockOf(world, paperId, 4, { for: 2, abstain: 1, invalid: 1 }), second);
    expect(world.paper(paperId).room).toMatchObject({ differing: 2 });
    expect(count()).toEqual(refusedWith('room-entries-differ', { count: 2 }));
    world.carryOut('enterRoomBallots', blockOf(world, paperId, 4, { for: 2, abstain: 1, invalid: 1 }), chief);
    expect(world.paper(paperId).room).toMatchObject({ differing: 0 });
    expect(world.log.findLast(({ type }) => type === 'room-ballots.entered')?.payload).toMatchObject({
      returned: 4,
      by: [second, chief],
    });
    expect(count()).toEqual(accepted);
    expect(world.state.staff.reports.at(-1)).toMatchObject({
      issued: 25,
      returned: 24,
      room: { issued: 5, returned: 4 },
      items: [{ for: 16, against: 6, abstain: 1, invalid: 1, valid: 23, needed: 16, adopted: true }],
    });
  });

  test('B-10b: no event that everybody reads says a number of what came back', () => {
    const { world, paperId } = closedHybrid();
    const before = world.log.length;
    enterTwice(world, blockOf(world, paperId, 4, { for: 4 }));
    const told = world.log.slice(before).filter(({ stream }) => stream === 'congress');
    expect(told.map(({ type }) => type)).toEqual(['room-entry.made', 'room-entry.made', 'room-entries.compared']);
    expect(told.map(({ payload }) => Object.keys(payload).toSorted().join())).toEqual([
      'insteadOf,issued,paperId,personId',
      'insteadOf,issued,paperId,personId',
      'differing,paperId',
    ]);
  });

  test('B-10b: until it is counted either may enter anew, and then it stands only when both agree again', () => {
    const { world, paperId, counters } = closedHybrid();
    enterTwice(world, blockOf(world, paperId, 4, { for: 4 }));
    world.carryOut('enterRoomBallots', blockOf(world, paperId, 4, { for: 3, against: 1 }), counters[0]);
    expect(world.ask('countPaper', { paperId })).toEqual(refusedWith('room-entries-differ', { count: 2 }));
    world.carryOut('enterRoomBallots', blockOf(world, paperId, 4, { for: 3, against: 1 }), counters[1]);
    expect(world.ask('countPaper', { paperId })).toEqual(accepted);
    expect(world.ask('enterRoomBallots', blockOf(world, paperId, 4, { for: 4 }), counters[0])).toEqual(
      refusedWith('paper-wrong-state', { state: 'counted' }),
    );
  });

  test('B-10b: it is entered once the paper is closed, by scrutineers, with sums that hold and nothing foreign', () => {
    const world = congressAt('ballot');
    const { id: paperId, items } = hybridPaper(world);
    const [chief = ''] = countersOf(world, paperId);
    const right = blockOf(world, paperId, 3, { for: 3 });
    const enter = (body: typeof right, by: string | null = chief) => world.ask('enterRoomBallots', body, by);
    expect(enter(right)).toEqual(refusedWith('paper-wrong-state', { state: 'open' }));
    close(world, paperId);
    const other = world.formal.find(({ id }) => !countersOf(world, paperId).includes(id))?.id ?? '';
    for (const by of [null, other, world.state.congress.offices.tellers[0] ?? '']) {
      expect(enter(right, by)).toEqual(refusedWith('not-yours-to-enter', { role: 'chief-scrutineer / scrutineer' }));
    }
    expect(enter({ ...right, returned: 4 })).toEqual(refusedWith('room-count-impossible'));
    expect(enter({ ...right, items: { [world.newId()]: right.items[items[0]?.id ?? '']! } })).toEqual(
      refusedWith('unknown-paper-item'),
    );
    expect(enter({ ...right, paperId: world.newId() })).toEqual(refusedWith('paper-not-found'));
    expect(enter(right)).toEqual(accepted);
  });

  test('B-10c: more returned than issued voids the paper, once both say so', () => {
    const { world, paperId } = closedHybrid();
    const { scrutineers, chiefScrutineer } = world.state.congress.offices;
    const tooMany = blockOf(world, paperId, 6, { for: 6 });
    world.carryOut('enterRoomBallots', tooMany, chiefScrutineer);
    expect(world.paper(paperId).state).toBe('closed');
    world.carryOut('enterRoomBallots', tooMany, scrutineers[0]);
    const voidReason = { kind: 'room-returned', found: 6, expected: 5 };
    expect(world.paper(paperId)).toMatchObject({ state: 'void', voidReason });
    expect(unmet(world)).toEqual(['items-voted']);
  });

  test('B-10c: a third takes the place of one of the two only when that one has left', () => {
    const world = congressAt('ballot');
    const { id: paperId } = hybridPaper(world);
    close(world, paperId);
    const { offices } = world.state.congress;
    const third = world.formal.find(({ id }) => !countersOf(world, paperId).includes(id))?.id ?? '';
    world.append({
      type: 'offices.installed',
      payload: { offices: { ...offices, scrutineers: [...offices.scrutineers, third] } },
    });
    const [chief = '', second = ''] = countersOf(world, paperId);
    const block = blockOf(world, paperId, 5, { for: 5 });
    world.carryOut('enterRoomBallots', blockOf(world, paperId, 5, { against: 5 }), chief);
    world.carryOut('enterRoomBallots', block, second);
    const take = (insteadOf?: string) =>
      world.ask('enterRoomBallots', { ...block, ...(insteadOf ? { insteadOf } : {}) }, third);
    expect(take()).toEqual(refusedWith('room-entries-full'));
    expect(take(chief)).toEqual(refusedWith('room-entries-full'));
    world.signIn(
      world.formal.filter(({ id }) => id === chief),
      'gone',
    );
    expect(take(second)).toEqual(refusedWith('room-entries-full'));
    expect(take(chief)).toEqual(accepted);
    expect(world.paper(paperId).room).toMatchObject({
      entries: [{ personId: second }, { personId: third }],
      differing: 0,
    });
  });

  test('B-10, B-11: online and room together keep the invariants, whatever came in in whatever order', () => {
    fc.assert(
      fc.property(
        fc.record({
          online: fc.nat(15),
          room: fc.array(fc.constantFrom('for', 'against', 'abstain', 'invalid'), { maxLength: 6 }),
          first: fc.nat(1),
          slips: fc.array(fc.boolean(), { maxLength: 4 }),
        }),
        ({ online, room, first, slips }) => {
          const world = congressAt('ballot');
          const { id: paperId } = hybridPaper(world, { present: 30, onPaper: 8 });
          world.vote(paperId, { for: online });
          close(world, paperId);
          const marks = (['for', 'against', 'abstain', 'invalid'] as const).map((mark) => [
            mark,
            room.filter((one) => one === mark).length,
          ]);
          const right = blockOf(world, paperId, room.length, Object.fromEntries(marks) as Record<string, number>);
          expect(blockFaults(world.paper(paperId), right)).toEqual([]);
          const who = countersOf(world, paperId);
          const pair = [who[first] ?? '', who[1 - first] ?? ''];
          // Slips on the way: a block that is one ballot off, by either of the two.
          for (const [n, later] of slips.entries()) {
            world.ask(
              'enterRoomBallots',
              blockOf(world, paperId, room.length + 1, { for: room.length + 1 }),
              pair[later ? 1 : 0],
            );
            if (n > 2) break;
          }
          if (world.paper(paperId).state === 'closed') {
            for (const one of pair) world.ask('enterRoomBallots', right, one);
          }
          world.carryOut('countPaper', { paperId });
          const report = world.state.staff.reports.at(-1)!;
          expect(brokenInvariant(report)).toBeUndefined();
          expect(report.returned - report.room.returned).toBe(online);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('raised hands counted in the hall', () => {
  test('B-10d: in the preparatory meeting, before there are scrutineers, two of the credentials panel enter what was counted', () => {
    const world = congressAt('preliminary');
    nominate(world);
    world.attendance.clear();
    world.signIn(world.formal.slice(0, 25), 'on-site');
    const body = {
      title: '举手',
      method: 'hands' as const,
      itemIds: [],
      matters: ['agenda' as const],
      previousId: null,
    };
    const paperId = world.carryOut('preparePaper', { ...body, hands: 'hall' });
    expect(world.paper(paperId).hands).toBe('hall');
    world.carryOut('openPaper', { paperId });
    expect(world.paper(paperId).room).toMatchObject({ issued: 25 });
    close(world, paperId);
    const panel = world.state.congress.offices.credentialsPanel;
    expect(countersOf(world, paperId)).toEqual(panel);
    const host = world.ask('enterRoomBallots', blockOf(world, paperId, 25, { for: 25 }), null);
    expect(host).toEqual(refusedWith('not-yours-to-enter', { role: 'credentials-reviewer' }));
    enterTwice(world, blockOf(world, paperId, 25, { for: 24, abstain: 1 }));
    world.carryOut('countPaper', { paperId });
    world.carryOut('declareResult', { paperId });
    expect(world.paper(paperId).report).toMatchObject({ room: { issued: 25, returned: 25 }, items: [{ for: 24 }] });
    expect(world.log.find(({ type }) => type === 'room-ballots.entered')?.payload).toMatchObject({
      by: panel.slice(0, 2),
    });
  });

  test('B-10d: where nobody is in the hall, hands are not counted there', () => {
    const world = congressAt('preliminary');
    nominate(world);
    const paper = preparatoryPaper(world, 'agenda');
    world.carryOut('withdrawPaper', { paperId: paper.id });
    const body = {
      title: '举手',
      method: 'hands' as const,
      itemIds: [],
      matters: ['agenda' as const],
      previousId: null,
    };
    const paperId = world.carryOut('preparePaper', { ...body, hands: 'hall' });
    expect(world.ask('openPaper', { paperId })).toEqual(refusedWith('nobody-in-the-hall'));
  });

  test('B-10d: hands on devices leave nobody to be counted in the hall, also those who vote on paper otherwise', () => {
    const world = congressAt('preliminary');
    nominate(world);
    world.attendance.clear();
    world.signIn(world.formal, 'on-site');
    world.carryOut('setVoting', { personIds: world.formal.map(({ id }) => id), voting: 'paper' });
    const { id: paperId } = preparatoryPaper(world, 'agenda');
    world.carryOut('openPaper', { paperId });
    expect(world.paper(paperId)).not.toHaveProperty('room');
    expect(world.cast(paperId, world.formal[0]?.id ?? '', {})).toBe(true);
  });
});
