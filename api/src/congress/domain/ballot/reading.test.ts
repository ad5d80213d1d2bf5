/** 半数以上 and 过半数, at exactly half: which of the two is counted, who chose it, and when. */
import type { CountReport } from '@congress/contract/congress/ballot/view';
import type { Reading } from '@congress/contract/congress/rules/rules';
import type { ProfileId } from '@congress/contract/congress/vocabulary';
import { describe, expect, test } from 'vitest';
import {
  accepted,
  closedPaper,
  congressAt,
  demoEnterprise,
  drivenTo,
  preparatoryPaper,
  refusedWith,
  type World,
} from '../../../../../tests/support/domain.ts';

const choose = (world: World, reading: Reading): unknown =>
  world.ask('chooseReading', { reading, chosenBy: 'host', reason: '事业单位，按条例文字计票', document: null });

/** What 44 of 88 come to, with the reading chosen in preparation, if any was. */
function halfOf(profile: ProfileId, reading?: Reading): CountReport['items'][number] | undefined {
  const world = congressAt('roster', { ...demoEnterprise(), profile });
  if (reading) {
    const fields = { reading, chosenBy: 'upper-union' as const, reason: '上级工会批复', document: null };
    world.carryOut('chooseReading', fields);
  }
  drivenTo('ballot', world);
  const { id } = closedPaper(world, { for: 44, against: 44 }, 88);
  world.carryOut('countPaper', { paperId: id });
  return world.state.staff.reports.find(({ paperId }) => paperId === id)?.items[0];
}

describe('44 of 88', () => {
  test('上海 31, B-12: counted strictly where nothing was chosen, and flagged as exactly half', () => {
    expect(halfOf('shanghai')).toMatchObject({ for: 44, needed: 45, adopted: false, exactlyHalf: true });
  });

  test('上海 31, B-12a: adopted where the literal reading was chosen before the ballot, and flagged all the same', () => {
    expect(halfOf('shanghai', 'literal')).toMatchObject({ for: 44, needed: 44, adopted: true, exactlyHalf: true });
  });

  test('规定 20, B-12: not adopted under the national rule, whose words leave no choice', () => {
    expect(halfOf('national')).toMatchObject({ needed: 45, adopted: false, exactlyHalf: true });
  });
});

describe('the choice of a reading', () => {
  test('B-12a: only where the rule prints 半数以上', () => {
    expect(choose(congressAt('approval', { profile: 'zhejiang' }), 'literal')).toEqual(refusedWith('one-reading'));
    expect(choose(congressAt('approval', { profile: 'shanghai' }), 'literal')).toEqual(accepted);
  });

  test('B-12a: it may be changed until the voting method is on a paper, and not after', () => {
    const world = congressAt('preliminary', { ...demoEnterprise(), profile: 'shanghai' });
    expect(choose(world, 'literal')).toEqual(accepted);
    expect(choose(world, 'strict')).toEqual(accepted);
    const { id } = preparatoryPaper(world, 'voting-method');
    expect(choose(world, 'literal')).toEqual(refusedWith('reading-settled'));
    world.carryOut('withdrawPaper', { paperId: id });
    expect(choose(world, 'literal')).toEqual(accepted);
  });

  test.for(['report', 'ballot', 'declaration', 'publication'] as const)('B-12a: never once it meets: %s', (kind) => {
    const world = congressAt(kind, { ...demoEnterprise(), profile: 'shanghai' });
    expect(choose(world, 'literal')).toEqual(refusedWith('reading-settled'));
  });

  test('B-17: the paper on the voting method says how it is counted', () => {
    const world = congressAt('preliminary', { ...demoEnterprise(), profile: 'shanghai' });
    choose(world, 'literal');
    const [item] = preparatoryPaper(world, 'voting-method').items;
    expect(item?.votedOn).toMatchObject({
      majority: { strict: false, wording: 'half-or-more' },
      toElect: { strict: true, wording: 'more-than-half' },
    });
  });
});
