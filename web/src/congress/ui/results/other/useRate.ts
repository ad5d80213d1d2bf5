import type { RatingScale } from '@congress/contract/kernel/ballot/items';
import type { RatedRow } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';

/** The satisfaction rate in per mille of the valid, rounded to the nearest; null where nobody's is valid. */
export function rateOf({ satisfied, valid }: Pick<RatedRow, 'satisfied' | 'valid'>): number | null {
  return valid > 0 ? Math.floor((2000 * satisfied + valid) / (2 * valid)) : null;
}

/** The rate as it is written, and what it is the rate of. */
export function useRate(): { of: (row: RatedRow) => string; definition: (scale: RatingScale) => string } {
  const { t } = useTranslation('results');
  const { locale } = useFormat();
  return {
    of: (row) => {
      const rate = rateOf(row);
      return rate === null ? '—' : `${(rate / 10).toFixed(1)}%`;
    },
    definition: ({ levels, satisfied }) =>
      t('rating.definition', {
        levels: levels
          .slice(0, satisfied)
          .map((level) => t('rating.quoted', { level: level[locale] }))
          .join(t('rating.plus')),
      }),
  };
}
