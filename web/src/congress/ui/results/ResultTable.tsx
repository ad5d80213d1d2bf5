import type { MotionResult } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Phrases } from '../../../ui/text/Phrases.tsx';
import { useTerms } from '../../texts/useTerms.ts';
import classes from './ResultTable.module.css';

export type ResultRow = { title: string; result: MotionResult };

/** The votes of one paper in figures, an item a row. On a phone what was voted on stands above its numbers. */
export function ResultTable({
  label,
  rows,
  declared,
}: {
  label: string;
  rows: readonly ResultRow[];
  declared: boolean;
}) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const terms = useTerms();
  return (
    <div className={classes.table} role="table" aria-label={label} data-declared={declared || undefined}>
      <div className={classes.heads} role="row">
        <span role="columnheader">{t('result.item')}</span>
        <span role="columnheader">{terms.mark('for')}</span>
        <span role="columnheader">{terms.mark('against')}</span>
        <span role="columnheader">{terms.mark('abstain')}</span>
        <span role="columnheader">{terms.figure('invalid')}</span>
        <span role="columnheader">{t('result.outcome')}</span>
      </div>
      {rows.map(({ title, result }) => (
        <div key={result.paperItemId} className={classes.row} role="row" data-adopted={result.adopted || undefined}>
          <span role="rowheader" className={classes.item}>
            <Phrases of={title} />
          </span>
          <strong role="cell">{number(result.for)}</strong>
          <span role="cell">{number(result.against)}</span>
          <span role="cell">{number(result.abstain)}</span>
          <span role="cell">{number(result.invalid)}</span>
          <span role="cell" className={classes.outcome}>
            {t(result.adopted ? 'result.adopted' : 'result.rejected')}
            {result.exactlyHalf ? ` (${t('result.half')})` : null}
          </span>
        </div>
      ))}
    </div>
  );
}
