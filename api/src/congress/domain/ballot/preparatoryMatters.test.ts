import { describe, expect, test } from 'vitest';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { waitingPreparatoryMatters } from '@congress/contract/congress/ballot/questions';
import { type PreparatoryMatter, preparatoryMatters } from '@congress/contract/congress/vocabulary';
import {
  accepted,
  checklist,
  congressAt,
  preparatoryPaper,
  refusedWith,
  type World,
} from '../../../../../tests/support/domain.ts';
import { adoptByHands, nominate } from '../../../../../tests/support/domain/hostOfPapers.ts';

/** A preparatory matter on which half of the hands stay down. */
function turnDown(world: World, matter: PreparatoryMatter): Paper {
  const { id: paperId } = preparatoryPaper(world, matter);
  world.carryOut('openPaper', { paperId });
  world.vote(paperId, { for: 15, against: 15 });
  for (const type of ['closePaper', 'countPaper', 'declareResult'] as const) world.carryOut(type, { paperId });
  return world.paper(paperId);
}

describe('preparatory matters', () => {
  test('B-1a: a preparatory matter turned down installs nobody and may be put again, as a new round', () => {
    const world = congressAt('preliminary');
    nominate(world);
    const { id: paperId } = turnDown(world, 'presidium');
    expect(world.state.congress.offices.presidium).toEqual([]);
    adoptByHands(world, 'presidium');
    expect(world.state.congress.offices.presidium).toEqual(world.state.congress.nominations?.presidium);
    expect(world.state.congress.papers.at(-1)).toMatchObject({ round: 2, previousId: paperId });
  });

  test('B-1a: a new round refers to the paper that turned it down, or leaves that to the platform', () => {
    const world = congressAt('preliminary');
    nominate(world);
    const { id: first } = turnDown(world, 'agenda');
    turnDown(world, 'voting-method');
    const put = (matter: PreparatoryMatter, previousId: string) =>
      world.ask('preparePaper', { title: '再议', method: 'hands', itemIds: [], matters: [matter], previousId });
    expect(put('voting-method', first)).toEqual(refusedWith('not-a-new-round'));
    expect(put('agenda', first)).toEqual(accepted);
    expect(world.state.congress.papers.at(-1)).toMatchObject({ round: 2, previousId: first });
  });

  test('B-1a: a preparatory matter that was adopted is not put to the vote again', () => {
    const world = congressAt('preliminary');
    nominate(world);
    adoptByHands(world, 'presidium');
    const again = (previousId: string | null) =>
      world.ask('preparePaper', { title: '重议', method: 'hands', itemIds: [], matters: ['presidium'], previousId });
    expect(again(null)).toEqual(refusedWith('matter-adopted', { title: '主席团成员名单' }));
    expect(again(world.state.congress.papers[0]?.id ?? '')).toEqual(refusedWith('matter-adopted'));
  });

  test('B-1a: what was declared last holds, where an earlier version let an adopted preparatory matter be put again', () => {
    const world = congressAt('preliminary');
    nominate(world);
    adoptByHands(world, 'presidium');
    const [adopted] = world.state.congress.papers;
    const legacy = { ...adopted!, id: world.newId(), state: 'prepared' as const, signatures: [], report: null };
    world.append({ type: 'paper.prepared', payload: { paper: legacy } });
    expect(world.ask('openPaper', { paperId: legacy.id })).toEqual(refusedWith('matter-adopted'));
    world.append({ type: 'paper.opened', payload: { paperId: legacy.id, present: 30 } });
    world.vote(legacy.id, { against: 30 });
    for (const type of ['closePaper', 'countPaper', 'declareResult'] as const) {
      world.carryOut(type, { paperId: legacy.id });
    }
    expect(checklist(world)[0]).toMatchObject({ facts: { adopted: 0 } });
    expect(world.state.congress.offices.presidium).toEqual([]);
    adoptByHands(world, 'presidium');
    expect(checklist(world)[0]).toMatchObject({ facts: { adopted: 1 } });
  });

  test('B-1a, G-10: what waits for a paper is what is on none under way and not adopted', () => {
    const world = congressAt('preliminary');
    nominate(world);
    const waiting = () => waitingPreparatoryMatters(world.state.congress, preparatoryMatters);
    const without = (...gone: PreparatoryMatter[]) => preparatoryMatters.filter((matter) => !gone.includes(matter));
    turnDown(world, 'agenda');
    expect(waiting()).toEqual([...preparatoryMatters]);
    adoptByHands(world, 'presidium');
    expect(waiting()).toEqual(without('presidium'));
    const { id: paperId } = preparatoryPaper(world, 'agenda');
    expect(waiting()).toEqual(without('presidium', 'agenda'));
    world.carryOut('withdrawPaper', { paperId });
    expect(waiting()).toEqual(without('presidium'));
  });
});
