import type { PublishedResult } from '@congress/contract/congress/after/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { Phrases } from '../../../ui/text/Phrases.tsx';
import classes from './ResultTable.module.css';

/** The votes of one paper in figures. On a phone what was voted on stands above its numbers. */
export function ResultTable({ label, results }: { label: string; results: PublishedResult[] }) {
  const { t } = useTranslation('observer');
  const { t: common } = useTranslation();
  const { number } = useFormat();
  const terms = useTerms();
  return (
    <div className={classes.table} role="table" aria-label={label}>
      <div className={classes.heads} role="row">
        <span role="columnheader">{t('results.item')}</span>
        <span role="columnheader">{terms.mark('for')}</span>
        <span role="columnheader">{terms.mark('against')}</span>
        <span role="columnheader">{terms.mark('abstain')}</span>
        <span role="columnheader">{terms.figure('invalid')}</span>
        <span role="columnheader">{t('results.outcome')}</span>
      </div>
      {results.map(({ title, result }) => (
        <div key={result.paperItemId} className={classes.row} role="row" data-adopted={result.adopted || undefined}>
          <span role="rowheader" className={classes.item}>
            <Phrases of={title} />
          </span>
          <strong role="cell">{number(result.for)}</strong>
          <span role="cell">{number(result.against)}</span>
          <span role="cell">{number(result.abstain)}</span>
          <span role="cell">{number(result.invalid)}</span>
          <span role="cell" className={classes.outcome}>
            {common(result.adopted ? 'result.adopted' : 'result.rejected')}
          </span>
        </div>
      ))}
    </div>
  );
}
