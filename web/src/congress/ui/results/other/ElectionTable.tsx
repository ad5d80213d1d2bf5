import type { Slate } from '@congress/contract/kernel/ballot/items';
import type { ElectedRow, ElectionResult } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { majorityLine } from '../ResultBars.tsx';
import classes from './ElectionTable.module.css';
import { useElectionWords } from './useElectionWords.ts';

type Props = { result: ElectionResult; slate: Slate | null; all: number; declared: boolean };

/** An election in figures: who has how many votes, in the order of the result, and what came of it for each. */
export function ElectionTable({ result, slate, all, declared }: Props) {
  const { t } = useTranslation('results');
  const { t: common } = useTranslation();
  const { number } = useFormat();
  const terms = useTerms();
  const words = useElectionWords();
  const { rows, seats, needed, invalid, valid } = result;
  return (
    <div className={classes.election} data-declared={declared || undefined}>
      <p className={classes.line}>
        {slate ? `${terms.slate(slate)} · ` : null}
        <strong>{words.sum(result)}</strong>
      </p>
      <p className={classes.line}>
        {common(majorityLine(needed, all), { needed: number(needed) })}
        {' · '}
        {terms.figure('valid')} {common('result.ballots', { count: valid })}
        {' · '}
        {terms.figure('invalid')} {common('result.ballots', { count: invalid })}
      </p>
      <div className={classes.table} role="table" aria-label={t('election.table', { seats, count: rows.length })}>
        <div className={classes.heads} role="row">
          <span role="columnheader">{t('election.name')}</span>
          <span role="columnheader">{terms.mark('for')}</span>
          <span role="columnheader">{terms.mark('against')}</span>
          <span role="columnheader">{terms.mark('abstain')}</span>
          <span role="columnheader">{common('result.outcome')}</span>
        </div>
        {rows.map((row, index) => (
          <Row key={row.candidateId ?? row.personId ?? index} row={row} at={index + 1} />
        ))}
      </div>
      <p className={classes.note}>{t(`order.${result.ties}`)}</p>
      {words.next(result).map((sentence) => (
        <p key={sentence} className={classes.note}>
          {sentence}
        </p>
      ))}
    </div>
  );
}

function Row({ row, at }: { row: ElectedRow; at: number }) {
  const { t } = useTranslation('results');
  const { number } = useFormat();
  const terms = useTerms();
  const words = useElectionWords();
  const of = (value: number | null): string => (value === null ? '—' : number(value));
  return (
    <div className={classes.row} role="row" data-standing={row.standing}>
      <span role="rowheader" className={classes.name}>
        <span className={classes.place}>{at}</span> {row.name}
        {row.candidateId === null ? <span className={classes.written}>{t('election.writtenIn')}</span> : null}
      </span>
      {(['for', 'against', 'abstain'] as const).map((mark) => (
        <span
          key={mark}
          role="cell"
          className={classes.votes}
          data-mark={terms.mark(mark)}
          data-for={mark === 'for' || undefined}
        >
          {of(row[mark])}
        </span>
      ))}
      <span role="cell" className={classes.outcome}>
        {words.standing(row)}
      </span>
    </div>
  );
}
