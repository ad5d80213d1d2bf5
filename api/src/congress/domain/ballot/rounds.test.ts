import { describe, expect, test } from 'vitest';
import { courseOf } from '@congress/contract/congress/ballot/rounds';
import type { ElectionItem, Paper } from '@congress/contract/congress/ballot/view';
import { elections } from '@congress/contract/congress/nomination/questions';
import type { Body } from '@congress/contract/congress/tables/commands';
import type { CandidateMark } from '@congress/contract/kernel/ballot/marks';
import type { ElectionResult } from '@congress/contract/kernel/ballot/results';
import {
  accepted,
  checklist,
  congressAt,
  drivenTo,
  refusedWith,
  unmet,
  type World,
} from '../../../../../tests/support/domain.ts';
import { nominateEnough } from '../../../../../tests/support/domain/hostOfCandidates.ts';
import { countedAndSigned } from '../../../../../tests/support/domain/hostOfPapers.ts';

/** Four candidates for three seats, and the voting begun: 30 delegates, of whom 16 elect. */
function voting(): World {
  const world = congressAt('agenda', { template: 'election' });
  const election = { post: '委员', seats: 3, slate: 'differential', eligible: 'delegates' } as const;
  const rest = { decision: 'secret', vitalInterest: false, vitalReason: '', text: '办法' } as const;
  world.carryOut('addItem', { ...rest, title: '选举委员', power: 'elect', election });
  drivenTo('nomination', world);
  nominateEnough(world);
  drivenTo('ballot', world);
  world.signIn();
  return world;
}

const itemOf = (world: World): string => elections(world.state.congress)[0]?.id ?? '';
const awaited = (world: World): string | undefined => courseOf(world.state.congress, itemOf(world))?.awaits;

function body(world: World, change: Partial<Body<'preparePaper'>> = {}): Body<'preparePaper'> {
  return { title: '选举票', method: 'secret', itemIds: [itemOf(world)], matters: [], previousId: null, ...change };
}

const onHands = (world: World): Body<'preparePaper'> =>
  body(world, { method: 'hands', itemIds: [], openSeatsOf: itemOf(world) });

function electionOn(paper: Paper): ElectionItem {
  const item = paper.items.find(({ kind }) => kind === 'election');
  if (item?.kind !== 'election') throw new Error('no election on the paper');
  return item;
}

/** Opens, votes, closes, counts and signs; each vote marks candidates "for" by their place on the paper. */
function voted(world: World, previousId: string | null, votes: readonly (readonly number[])[]): string {
  const paperId = world.carryOut('preparePaper', body(world, { previousId }));
  world.carryOut('openPaper', { paperId });
  const item = electionOn(world.paper(paperId));
  votes.forEach((places, n) => {
    const candidates = Object.fromEntries(
      item.candidates.map(({ id }, place): [string, CandidateMark] => [id, places.includes(place) ? 'for' : 'abstain']),
    );
    world.cast(paperId, world.present[n]!.id, { [item.id]: { candidates, writeIns: [] } });
  });
  world.carryOut('closePaper', { paperId });
  countedAndSigned(world, paperId);
  return paperId;
}

const declared = (world: World, ...args: [string | null, readonly (readonly number[])[]]): string => {
  const paperId = voted(world, ...args);
  world.carryOut('declareResult', { paperId });
  return paperId;
};

function resultOf(world: World, paperId: string): ElectionResult {
  const [result] = world.paper(paperId).report?.items ?? [];
  if (result?.kind !== 'election') throw new Error('no election was declared');
  return result;
}

const times = (n: number, places: readonly number[]): (readonly number[])[] => Array.from({ length: n }, () => places);
/** The first has every vote; the other three have 20 each, for two seats. */
const tied = [...times(10, [0, 1, 2]), ...times(10, [0, 2, 3]), ...times(10, [0, 3, 1])];

/** Hands on the open seats: so many for it, the rest against. */
function handsOn(world: World, inFavour: number): void {
  const paperId = world.carryOut('preparePaper', onHands(world));
  world.carryOut('openPaper', { paperId });
  const [motion] = world.paper(paperId).items;
  world.present.forEach(({ id }, n) => world.cast(paperId, id, { [motion!.id]: n < inFavour ? 'for' : 'against' }));
  world.carryOut('closePaper', { paperId });
  world.carryOut('countPaper', { paperId });
  world.carryOut('declareResult', { paperId });
}

describe('B-30: rounds', () => {
  test('B-30: equally many at the last seats: a run-off among those alone, for those seats, once declared', () => {
    const world = voting();
    const first = voted(world, null, tied);
    expect(world.ask('preparePaper', body(world, { previousId: first }))).toEqual(refusedWith('round-undeclared'));
    expect(unmet(world)).toContain('items-voted');
    world.carryOut('declareResult', { paperId: first });
    expect(resultOf(world, first)).toMatchObject({ tiedSeats: 2, openSeats: 0, needed: 16 });
    const winner = resultOf(world, first).rows.find(({ standing }) => standing === 'elected');
    const runOff = world.paper(world.carryOut('preparePaper', body(world, { previousId: first })));
    expect(runOff).toMatchObject({ round: 2, previousId: first });
    const onRunOff = electionOn(runOff);
    expect(onRunOff).toMatchObject({ seats: 2, slate: 'differential', writeIn: false });
    expect(onRunOff.candidates).toHaveLength(3);
    expect(onRunOff.candidates.map(({ id }) => id)).not.toContain(winner?.candidateId);
    world.carryOut('withdrawPaper', { paperId: runOff.id });
    declared(world, first, times(30, [0, 1]));
    expect(awaited(world)).toBe('nothing');
    expect(unmet(world)).not.toContain('items-voted');
  });

  test('B-30, B-27: what is settled is not voted on again, of whatever kind', () => {
    const world = voting();
    const paperId = declared(world, null, times(30, [0, 1, 2]));
    expect(world.ask('preparePaper', body(world, { previousId: paperId }))).toEqual(refusedWith('election-settled'));
    expect(world.ask('preparePaper', onHands(world))).toEqual(refusedWith('no-open-seats'));
    const later = congressAt('ballot');
    later.signIn();
    const itemIds = [later.state.congress.items[0]?.id ?? ''];
    const motion = { title: '表决票', method: 'secret' as const, itemIds, matters: [], previousId: null };
    const adopted = later.carryOut('preparePaper', motion);
    later.carryOut('openPaper', { paperId: adopted });
    later.vote(adopted, { for: 30 });
    later.carryOut('closePaper', { paperId: adopted });
    countedAndSigned(later, adopted);
    expect(later.ask('preparePaper', { ...motion, previousId: adopted })).toEqual(refusedWith('item-already-voted'));
  });

  test('B-1: a void round is voted anew as it was', () => {
    const world = voting();
    const paperId = world.carryOut('preparePaper', body(world));
    world.carryOut('openPaper', { paperId });
    world.boxes.set(paperId, new Map(Array.from({ length: 31 }, () => [world.newId(), {}])));
    world.carryOut('closePaper', { paperId });
    world.carryOut('countPaper', { paperId });
    expect(world.paper(paperId).state).toBe('void');
    expect(world.ask('preparePaper', body(world))).toEqual(refusedWith('not-a-new-round'));
    declared(world, paperId, times(30, [0, 1, 2]));
    expect(awaited(world)).toBe('nothing');
  });
});

describe('B-31, B-32: seats that stay open', () => {
  test('B-31: they are voted on again only after hands decided so; who is elected is not on that paper', () => {
    const world = voting();
    const first = declared(world, null, [...times(20, [0, 1]), ...times(10, [2, 3])]);
    expect(resultOf(world, first)).toMatchObject({ openSeats: 1, tiedSeats: 0 });
    const again = body(world, { previousId: first });
    expect(world.ask('preparePaper', again)).toEqual(refusedWith('open-seats-undecided', { seats: 1 }));
    expect(world.ask('preparePaper', { ...onHands(world), method: 'secret' })).toEqual(
      refusedWith('method-not-allowed'),
    );
    handsOn(world, 16);
    expect(awaited(world)).toBe('further');
    expect(checklist(world)).toContainEqual({ id: 'items-voted', met: false, facts: { voted: 0, all: 1 } });
    const further = world.paper(world.carryOut('preparePaper', again));
    expect(electionOn(further)).toMatchObject({ seats: 1, slate: 'differential' });
    expect(electionOn(further).candidates).toHaveLength(2);
    world.carryOut('withdrawPaper', { paperId: further.id });
    declared(world, first, times(30, [0]));
    expect(courseOf(world.state.congress, itemOf(world))).toMatchObject({ awaits: 'nothing' });
    expect(courseOf(world.state.congress, itemOf(world))?.elected).toHaveLength(3);
  });

  test('B-31, B-32: turned down, they stay open, and that settles it', () => {
    const world = voting();
    const first = declared(world, null, times(30, [0]));
    handsOn(world, 15);
    expect(awaited(world)).toBe('nothing');
    expect(unmet(world)).not.toContain('items-voted');
    expect(world.ask('preparePaper', body(world, { previousId: first }))).toEqual(refusedWith('election-settled'));
    expect(world.ask('preparePaper', onHands(world))).toEqual(refusedWith('no-open-seats'));
  });

  test('B-30, B-31: a tie, a run-off that leaves a seat open, and hands that leave it so', () => {
    const world = voting();
    const first = declared(world, null, tied);
    const second = declared(world, first, [...times(15, [0, 1]), ...times(15, [0, 2])]);
    expect(resultOf(world, second)).toMatchObject({ openSeats: 1, tiedSeats: 0 });
    handsOn(world, 0);
    const course = courseOf(world.state.congress, itemOf(world));
    expect(course).toMatchObject({ awaits: 'nothing', seats: 1 });
    expect(course?.elected).toHaveLength(2);
  });
});

describe('B-34: below the majority', () => {
  test('B-34: a report that elects somebody with too few votes is not declared by anyone', () => {
    const world = voting();
    const paperId = voted(world, null, times(15, [0, 1, 2]));
    const forged = structuredClone(world.state);
    const [result] = forged.staff.reports.find((one) => one.paperId === paperId)?.items ?? [];
    if (result?.kind !== 'election') throw new Error('no election');
    result.rows[0]!.standing = 'elected';
    world.state = forged;
    expect(world.ask('declareResult', { paperId })).toEqual(refusedWith('result-below-majority'));
    result.rows[0]!.standing = 'short';
    expect(world.ask('declareResult', { paperId })).toEqual(accepted);
  });
});

describe('G-13: ratings', () => {
  const rated = (): World => {
    const world = congressAt('evaluation', { template: 'evaluation' });
    world.signIn();
    return world;
  };
  const ratingPaper = (world: World): string => {
    const itemIds = world.state.congress.items.filter(({ rating }) => rating).map(({ id }) => id);
    return world.carryOut('preparePaper', {
      title: '测评票',
      method: 'secret',
      itemIds,
      matters: [],
      previousId: null,
    });
  };

  test('G-13a: whoever is rated reports first', () => {
    const world = rated();
    const paperId = ratingPaper(world);
    expect(world.ask('openPaper', { paperId })).toEqual(refusedWith('duty-report-unheard', { name: '总经理' }));
    const item = world.state.congress.items.find(({ rating }) => rating);
    const heard = { itemId: item?.id ?? '', subjectId: item?.rating?.subjects[0]?.id ?? '' };
    expect(world.ask('markReportHeard', { ...heard, subjectId: heard.itemId })).toEqual(
      refusedWith('subject-not-found'),
    );
    world.carryOut('markReportHeard', heard);
    expect(world.ask('markReportHeard', heard)).toEqual(refusedWith('already-done'));
    expect(world.ask('openPaper', { paperId })).toEqual(accepted);
  });

  test('G-13, E-1: a rating held on paper is settled by its document', () => {
    const world = rated();
    const evidence = { title: '评议汇总', number: '3号', date: '2026-03-02' };
    expect(unmet(world)).toEqual(['duty-reports-heard', 'evaluation-done']);
    world.carryOut('recordEvidence', { stepId: world.open?.id ?? '', evidence, note: '' });
    expect(unmet(world)).toEqual([]);
    drivenTo('ballot', world);
    expect(checklist(world)).toContainEqual({ id: 'items-voted', met: false, facts: { voted: 1, all: 3 } });
  });

  test('B-22: what fewer than the least handed in is declared without numbers', () => {
    const world = rated();
    const paperId = ratingPaper(world);
    for (const item of world.state.congress.items) {
      for (const { id: subjectId } of item.rating?.subjects ?? []) {
        world.carryOut('markReportHeard', { itemId: item.id, subjectId });
      }
    }
    world.carryOut('openPaper', { paperId });
    world.present.slice(0, 9).forEach(({ id }) => world.cast(paperId, id, {}));
    world.carryOut('closePaper', { paperId });
    countedAndSigned(world, paperId);
    expect(world.state.staff.reports.at(-1)?.items).toMatchObject([{ held: true, rows: [{}] }]);
    drivenTo('declaration', world);
    world.carryOut('declareResult', { paperId });
    expect(world.paper(paperId).report?.items).toMatchObject([{ held: true, rows: [] }]);
  });
});
