import type { MajorityRule } from '@congress/contract/congress/ballot/view';
import { words as ruleWords } from '@congress/contract/congress/rules/ruleWords';
import type { Locale } from '@congress/contract/kernel/primitives';
import { useTranslation } from 'react-i18next';
import { type Labels, labelsOf } from '../../i18n/labels.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useTerms } from '../texts/useTerms.ts';
import type { Band, RuleValues } from './ruleValues.ts';

type Say = { [R in keyof RuleValues]: (value: RuleValues[R]) => string };

const names: Record<Locale, Labels<typeof ruleWords>> = labelsOf(ruleWords);

/** The words of rules: what each is called, and how far its source was read. */
export function useRuleWords(): Labels<typeof ruleWords> {
  return names[useFormat().locale];
}

/** Puts the value of a profile's rule into words; a rule newer than this page is shown as it came. */
export function useRuleText(): (rule: string, value: unknown) => string {
  const { t } = useTranslation('rules');
  const terms = useTerms();
  const words = useRuleWords();
  const { number, list } = useFormat();
  const band = (one: Band): string => {
    const staff = number(one.fromStaff);
    switch (one.kind) {
      case 'fixed':
        return t('band.fixed', { staff, number: number(one.count) });
      case 'share':
        return t('band.share', { staff, percent: one.percent, floor: one.floor });
      case 'steps':
        return t('band.steps', { staff, base: one.base, plus: one.plus, per: number(one.perStaff) });
      case 'sliding':
        return t('band.sliding', { staff, base: one.base, reaching: one.reaching, at: number(one.atStaff) });
    }
  };
  const obliged = (mandatory: boolean): string => t(mandatory ? 'must' : 'explain');
  const counted = ({ percent, counts, mandatory }: RuleValues['presidiumShare']): string => {
    const who = t('counted', { who: list(counts.map(terms.category)) });
    return [t('atLeast', { percent }), who, obliged(mandatory)].join(t('semicolon'));
  };
  const majority = ({ numerator, denominator, base, strict, wording }: MajorityRule): string => {
    const counted = { fraction: `${numerator}/${denominator}`, base: t(`base.${base}`) };
    const said = t(strict ? 'moreThan' : 'noLess', counted);
    return wording ? t('printed', { said, wording: words.wording(wording) }) : said;
  };
  const secret = (is: boolean): string => t(is ? 'yes' : 'no');
  const size = ({ upToDelegates, least, most, mandatory }: RuleValues['presidiumSize'][number]): string => {
    const said =
      upToDelegates === null || upToDelegates > 1_000_000
        ? t('sizeAbove', { least })
        : t(most === null ? 'sizeLeast' : 'size', { upTo: number(upToDelegates), least, most });
    return mandatory ? said : t('advised', { size: said });
  };
  const said: Say = {
    minimumDelegates: ({ bands, mandatory, atLeast }) => {
      const least = atLeast === undefined ? [] : [t('inAnyCase', { number: number(atLeast) })];
      return `${[...bands.map(band), ...least].join(t('semicolon'))} ${obliged(mandatory)}`;
    },
    managersAtMost: ({ percent, mandatory }) => `${t('atMost', { percent })} ${obliged(mandatory)}`,
    frontLineAtLeast: counted,
    womenAtLeast: ({ measure, mandatory }) =>
      `${t(measure === 'some' ? 'some' : 'shareOfStaff')} ${obliged(mandatory)}`,
    quorum: (one) => t('quorum', { fraction: `${one.numerator}/${one.denominator}` }),
    majority,
    majorityToAdopt: majority,
    majorityToElect: majority,
    secretToAdopt: secret,
    secretToElect: secret,
    secretToEvaluate: secret,
    secretProcedural: secret,
    presidiumShare: counted,
    presidiumSize: (sizes) => (sizes.length === 0 ? t('unlimited') : sizes.map(size).join(t('semicolon'))),
    noticeDays: (count) => t('days', { count }),
    shownDays: (count) => t('days', { count }),
    publishWithinDays: (count) => t('days', { count }),
    fileWithinDays: ({ days: count, unit }) => t(unit === 'working' ? 'workingDays' : 'days', { count }),
    secondersNeeded: (count) => t('people', { count }),
    termYears: (years) => t('years', { years: list(years.map(number)) }),
    vitalInterest: (one) => t(`vital.${one}`),
    candidateSurplus: ({ percent, least }) => t('surplus', { percent, least }),
    singleSlate: (may) => t(may ? 'singleSlate' : 'noSingleSlate'),
    writeIn: (who) => t(`writeIn.${who}`),
    tieOrder: terms.tieOrder,
    petitionersNeeded: (count) => t('people', { count }),
    candidateNoticeDays: (count) => t('days', { count }),
    leastRaters: (count) => t('ballots', { count }),
    satisfiedLevels: (count) => t('levels', { count }),
  };
  return (rule, value) => (rule in said ? said[rule as keyof Say](value as never) : '');
}
