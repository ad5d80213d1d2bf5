import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import type { Band, RuleValues } from './ruleValues.ts';

type Say = { [R in keyof RuleValues]: (value: RuleValues[R]) => string };

/** Puts the value of a profile's rule into words; a rule newer than this page is shown as it came. */
export function useRuleText(): (rule: string, value: unknown) => string {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { number, list } = useFormat();
  const band = (one: Band): string => {
    const staff = number(one.fromStaff);
    switch (one.kind) {
      case 'fixed':
        return t('rules.band.fixed', { staff, number: number(one.count) });
      case 'share':
        return t('rules.band.share', { staff, percent: one.percent, floor: one.floor });
      case 'steps':
        return t('rules.band.steps', { staff, base: one.base, plus: one.plus, per: number(one.perStaff) });
      case 'sliding':
        return t('rules.band.sliding', { staff, base: one.base, reaching: one.reaching, at: number(one.atStaff) });
    }
  };
  const obliged = (mandatory: boolean): string => t(mandatory ? 'rules.must' : 'rules.explain');
  const said: Say = {
    minimumDelegates: ({ bands, mandatory }) => `${bands.map(band).join(t('rules.semicolon'))} ${obliged(mandatory)}`,
    managersAtMost: ({ percent, mandatory }) => `${t('rules.atMost', { percent })} ${obliged(mandatory)}`,
    frontLineAtLeast: ({ percent, mandatory }) => `${t('rules.atLeast', { percent })} ${obliged(mandatory)}`,
    womenAtLeast: ({ mandatory }) => `${t('rules.shareOfStaff')} ${obliged(mandatory)}`,
    quorum: (one) => t('rules.quorum', { fraction: `${one.numerator}/${one.denominator}` }),
    majority: ({ numerator, denominator, base, strict }) =>
      t(strict ? 'rules.moreThan' : 'rules.noLess', {
        fraction: `${numerator}/${denominator}`,
        base: t(`rules.base.${base}`),
      }),
    secretPowers: (powers) => list(powers.map(terms.power)),
    presidiumFrontLine: ({ percent }) => t('rules.atLeast', { percent }),
    presidiumSize: (sizes) =>
      sizes.length === 0
        ? t('rules.unlimited')
        : sizes
            .map(({ upToDelegates, least, most }) =>
              most === null || upToDelegates === null || upToDelegates > 1_000_000
                ? t('rules.sizeAbove', { least, most })
                : t('rules.size', { upTo: number(upToDelegates), least, most }),
            )
            .join(t('rules.semicolon')),
    noticeDays: (count) => t('rules.days', { count }),
    shownDays: (count) => t('rules.days', { count }),
    publishWithinDays: (count) => t('rules.days', { count }),
    fileWithinDays: (count) => t('rules.days', { count }),
    secondersNeeded: (count) => t('rules.people', { count }),
    termYears: ({ least, most }) => t('rules.years', { least, most }),
    vitalInterest: (one) => t(`rules.vital.${one}`),
  };
  return (rule, value) => (rule in said ? said[rule as keyof Say](value as never) : JSON.stringify(value));
}
