import type { RatingResult } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import type { OutcomeProps } from '../later.tsx';
import classes from '../DeclarationText.module.css';
import { useRate } from './useRate.ts';

type Rating = Extract<NonNullable<OutcomeProps['item']>, { kind: 'rating' }>;
type Props = {
  result: RatingResult;
  item: Rating;
  returned: number;
  title?: string | undefined;
  size?: 'normal' | 'stage' | undefined;
};

/** A rating in words: each subject's rate, by dimension where there are several; held, why there are no numbers. */
export function RatingDeclared({ result, item, returned, title, size = 'normal' }: Props) {
  const { t } = useTranslation('results');
  const rate = useRate();
  const several = item.dimensions.length > 1;
  return (
    <div className={classes.declaration} data-size={size} data-adopted={!result.held || undefined}>
      {title ? <p className={classes.title}>{title}</p> : null}
      {result.held ? (
        <p className={classes.words}>{t('rating.held', { count: returned, least: item.leastReturned })}</p>
      ) : (
        item.subjects.map((subject) => (
          <p key={subject.id} className={classes.words}>
            {t('rating.declared', {
              name: subject.name,
              rates: result.rows
                .filter(({ subjectId }) => subjectId === subject.id)
                .map((row) => {
                  const dimension = item.dimensions.find(({ id }) => id === row.dimensionId)?.name ?? '';
                  return several ? t('rating.declaredOf', { dimension, rate: rate.of(row) }) : rate.of(row);
                })
                .join(t('rating.comma')),
            })}
          </p>
        ))
      )}
    </div>
  );
}
