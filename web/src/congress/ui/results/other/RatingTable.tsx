import type { RatedRow, RatingResult } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import type { OutcomeProps } from '../later.tsx';
import classes from './RatingTable.module.css';
import { useRate } from './useRate.ts';

type Rating = Extract<NonNullable<OutcomeProps['item']>, { kind: 'rating' }>;
type Props = { result: RatingResult; item: Rating; returned: number };

/** A rating: how often each level was chosen, drawn and in figures, and what share is satisfied. */
export function RatingTable({ result, item, returned }: Props) {
  const { t } = useTranslation('results');
  const rate = useRate();
  if (result.held) {
    return <p className={classes.held}>{t('rating.held', { count: returned, least: item.leastReturned })}</p>;
  }
  return (
    <div className={classes.rating}>
      {item.subjects.map((subject) => (
        <section key={subject.id} className={classes.subject}>
          <h4 className={classes.name}>
            {subject.name}
            {subject.detail ? <span className={classes.detail}>{subject.detail}</span> : null}
          </h4>
          <Levels item={item} subject={subject.name} rows={result.rows.filter((row) => row.subjectId === subject.id)} />
        </section>
      ))}
      <p className={classes.note}>{rate.definition(item.scale)}</p>
    </div>
  );
}

type LevelsProps = { item: Rating; subject: string; rows: RatedRow[] };

function Levels({ item: { scale, dimensions }, subject, rows }: LevelsProps) {
  const { t } = useTranslation('results');
  const terms = useTerms();
  const { number, locale } = useFormat();
  const rate = useRate();
  const invalid = terms.figure('invalid');
  return (
    <div
      className={classes.table}
      role="table"
      aria-label={t('rating.table', { name: subject })}
      style={{ ['--levels' as string]: scale.levels.length }}
    >
      <div className={classes.heads} role="row">
        <span role="columnheader">{t('rating.dimension')}</span>
        {scale.levels.map((level, index) => (
          <span key={level['zh-CN']} role="columnheader">
            <span className={classes.key} data-level={index} aria-hidden="true" />
            {level[locale]}
          </span>
        ))}
        <span role="columnheader">{invalid}</span>
        <span role="columnheader">{t('rating.rate')}</span>
      </div>
      {rows.map((row) => (
        <div key={row.dimensionId} className={classes.row} role="row">
          <span role="rowheader" className={classes.dimension}>
            {dimensions.find(({ id }) => id === row.dimensionId)?.name}
          </span>
          <Bar levels={row.levels} of={row.valid} />
          {scale.levels.map((level, index) => (
            <span key={level['zh-CN']} role="cell" className={classes.votes} data-name={level[locale]}>
              {number(row.levels[index] ?? 0)}
            </span>
          ))}
          <span role="cell" className={classes.votes} data-name={invalid}>
            {number(row.invalid)}
          </span>
          <strong role="cell" className={classes.rate} data-name={t('rating.rate')}>
            {rate.of(row)}
          </strong>
        </div>
      ))}
    </div>
  );
}

/** The levels as parts of one bar; the figures beside it say the same. */
export function Bar({ levels, of }: { levels: readonly number[]; of: number }) {
  return (
    <span className={classes.bar} aria-hidden="true">
      {levels.map((votes, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- levels have their places
        <span key={index} data-level={index} style={{ width: `${of > 0 ? (100 * votes) / of : 0}%` }} />
      ))}
    </span>
  );
}
