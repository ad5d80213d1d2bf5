/** How each number that can be tightened is asked for, and said. */
import type { Limit, TightenableRule } from '@congress/contract/congress/tightening/limits';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useTerms } from '../texts/useTerms.ts';

type Asked =
  | { as: 'number'; unit: 'percent' | 'people' | 'days'; least: number; most: number }
  | { as: 'fraction' | 'yes' | 'vital' };

const percent = { as: 'number', unit: 'percent', least: 1, most: 100 } as const;
const days = { as: 'number', unit: 'days', least: 1, most: 365 } as const;
const people = { as: 'number', unit: 'people', least: 1 } as const;
const fraction = { as: 'fraction' } as const;
const yes = { as: 'yes' } as const;

/** In the order in which they are offered. */
export const asked: Record<TightenableRule, Asked> = {
  minimumDelegates: { ...people, most: 10_000 },
  managersAtMost: { ...percent, least: 0 },
  frontLineAtLeast: percent,
  womenAtLeast: yes,
  noticeDays: days,
  quorum: fraction,
  majority: fraction,
  majorityToAdopt: fraction,
  majorityToElect: fraction,
  secretToAdopt: yes,
  secretToElect: yes,
  secretToEvaluate: yes,
  secretProcedural: yes,
  presidiumShare: percent,
  presidiumSize: { ...people, most: 500 },
  vitalInterest: { as: 'vital' },
  shownDays: days,
  publishWithinDays: days,
  fileWithinDays: days,
};
export const rulesInOrder = Object.keys(asked) as TightenableRule[];

/** More than half, up to everybody: what is customary. */
export const fractions = ['3/5', '2/3', '3/4', '4/5', '5/6', '9/10', '1/1'] as const;

export function fractionOf(text: string): { numerator: number; denominator: number } {
  const [numerator = 1, denominator = 1] = text.split('/').map(Number);
  return { numerator, denominator };
}

/** A number as a union says it, without the profile it comes upon. */
export function useLimitText(): (limit: Limit) => string {
  const { t } = useTranslation('tightening');
  const { number } = useFormat();
  const terms = useTerms();
  return ({ rule, value }) => {
    if (value === true) return rule === 'womenAtLeast' ? t('limit.women') : terms.method('secret');
    if (typeof value === 'number') return t(`limit.${rule}`, { value: number(value), count: value });
    if (typeof value === 'string') return t(`limit.vital.${value}`);
    return t('limit.fraction', { fraction: `${value.numerator}/${value.denominator}` });
  };
}
