import { describe, expect, test } from 'vitest';
import { profiles } from '../../../src/congress/domain/profiles/registry.ts';
import { sheetOf } from '../../../src/congress/domain/profiles/sheet.ts';
import { conditions } from '../conditions.ts';
import { compositionCheck } from '../preparation/view.ts';
import { errors } from '../refusals.ts';
import { behindComposition, behindCondition, behindRefusal, majorityBehind, secretBehind } from './ruleBehind.ts';
import { ruleNames } from './rules.ts';
import { power } from '../vocabulary.ts';

const enforced: readonly string[] = ruleNames;

describe('“why?”', () => {
  test('is answered of every condition and every composition rule, and of no other', () => {
    expect(Object.keys(behindCondition).toSorted()).toEqual(Object.keys(conditions).toSorted());
    expect(Object.keys(behindComposition).toSorted()).toEqual(compositionCheck.shape.rule.options.toSorted());
    for (const code of Object.keys(behindRefusal)) expect(errors).toHaveProperty(code);
  });

  test('leads, under every profile, to a rule that is on its sheet', () => {
    const ways = [...Object.values(behindCondition), ...Object.values(behindRefusal)].flatMap((rules) => rules ?? []);
    const used = [...ways, ...power.options.flatMap((one) => [majorityBehind(one), ...secretBehind(one)])];
    expect(used.filter((rule) => !enforced.includes(rule))).toEqual([]);
    expect(enforced.filter((rule) => !used.some((one) => one === rule))).toEqual(['termYears']);
  });

  test('what a roster is advised to have is on the sheet of a profile that advises it', () => {
    const lacking = Object.values(profiles).flatMap((profile) => {
      const rules = new Set(sheetOf(profile).rules.map(({ rule }) => rule));
      const { delegates, mostDelegates } = profile.advised;
      const silent = (delegates && !rules.has('advisedDelegates')) || (mostDelegates && !rules.has('maximumDelegates'));
      return silent ? [profile.id] : [];
    });
    expect(lacking).toEqual([]);
  });

  test('a majority is asked for under the rule of its power', () => {
    expect(majorityBehind('adopt')).toBe('majorityToAdopt');
    expect(majorityBehind('elect')).toBe('majorityToElect');
    expect(majorityBehind(null)).toBe('majority');
  });
});
