import * as people from '@congress/contract/kernel/people';
import * as words from '@congress/contract/congress/vocabulary';
import { mismatch, paper } from '@congress/contract/congress/ballot/view';
import { proposal } from '@congress/contract/congress/preparation/view';
import { step } from '@congress/contract/congress/procedure/view';
import { describe, expect, it } from 'vitest';
import en from './terms.en.json' with { type: 'json' };
import { han } from './useTerms.ts';
import zh from './terms.zh-CN.json' with { type: 'json' };

const lists: Record<string, readonly string[]> = {
  step: words.stepKinds,
  stepState: step.shape.state.options,
  phase: words.phases,
  capacity: words.capacity.options,
  category: people.category.options,
  gender: people.gender.options,
  power: words.power.options,
  decision: words.decisionKind.options,
  method: words.ballotMethod.options,
  mark: words.motionMark.options,
  preparatoryMatter: words.preparatoryMatters,
  role: words.roles,
  mode: words.mode.options,
  status: words.congressStatus.options,
  template: words.templateIds,
  profile: words.profileIds,
  paperState: paper.shape.state.options,
  mismatch: mismatch.shape.kind.options,
  proposalStatus: proposal.shape.status.options,
};

describe.each([
  ['zh-CN', zh],
  ['en', en],
])('the words of the field in %s', (_, texts: Record<string, unknown>) => {
  it.each(Object.entries(lists))('name every %s', (name, values) => {
    const known = Object.keys(texts[name] as Record<string, string>);
    expect(values.filter((value) => !known.includes(value))).toEqual([]);
  });
});

it('writes numbers as Chinese documents do', () => {
  expect([1, 3, 10, 12, 20, 21, 99].map(han)).toEqual(['一', '三', '十', '十二', '二十', '二十一', '九十九']);
});
