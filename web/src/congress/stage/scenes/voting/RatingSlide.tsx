import type { CountReport, RatingItem } from '@congress/contract/congress/ballot/view';
import type { RatedRow, RatingResult } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { Bar } from '../../../ui/results/other/RatingTable.tsx';
import { useRate } from '../../../ui/results/other/useRate.ts';
import { Phrases } from '../../../../ui/text/Phrases.tsx';
import { FitText } from '../../parts/FitText.tsx';
import { Numbers } from './Numbers.tsx';
import classes from './RatingSlide.module.css';
import scene from './ResultScene.module.css';

type Props = {
  item: RatingItem;
  result: RatingResult;
  rows: RatedRow[];
  report: CountReport;
  page: number;
  pages: number;
};

/** A page of a rating: one subject in every respect, or subjects in the one; held, why there are no numbers. */
export function RatingSlide({ item, result, rows, report, page, pages }: Props) {
  const { t } = useTranslation('results');
  const { locale, number } = useFormat();
  const terms = useTerms();
  const rate = useRate();
  const several = item.dimensions.length > 1;
  const subject = item.subjects.find(({ id }) => id === rows[0]?.subjectId);
  const nameOf = ({ subjectId, dimensionId }: RatedRow): string | undefined =>
    several
      ? item.dimensions.find(({ id }) => id === dimensionId)?.name
      : item.subjects.find(({ id }) => id === subjectId)?.name;
  return (
    <div className={scene.scene}>
      <div className={scene.head}>
        <FitText as="h1" size={4} height={6} className={scene.title}>
          <Phrases of={terms.paperItem(item)} />
        </FitText>
        {several && subject ? <p className={classes.subject}>{subject.name}</p> : null}
      </div>
      {result.held ? (
        <p className={classes.held}>{t('rating.held', { count: report.returned, least: item.leastReturned })}</p>
      ) : (
        <>
          <p className={classes.keys}>
            {item.scale.levels.map((level, index) => (
              <span key={level['zh-CN']}>
                <span className={classes.key} data-level={index} aria-hidden="true" />
                {level[locale]}
              </span>
            ))}
          </p>
          <div className={classes.rows}>
            {rows.map((row) => (
              <div key={row.subjectId + row.dimensionId} className={classes.row}>
                <span className={classes.name}>{nameOf(row)}</span>
                <span className={classes.drawn}>
                  <Bar levels={row.levels} of={row.valid} />
                  <span className={classes.votes}>
                    {row.levels.map((votes, index) => (
                      // oxlint-disable-next-line react/no-array-index-key -- levels have their places
                      <span key={index}>
                        {item.scale.levels[index]?.[locale]} {number(votes)}
                      </span>
                    ))}
                  </span>
                </span>
                <strong className={classes.rate}>{rate.of(row)}</strong>
              </div>
            ))}
          </div>
          <p className={classes.definition}>{rate.definition(item.scale)}</p>
        </>
      )}
      <Numbers report={report} page={page} pages={pages} />
    </div>
  );
}
