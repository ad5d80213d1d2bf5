import type { CountReport } from '@congress/contract/congress/ballot/view';
import type { Figure } from '@congress/contract/congress/ballot/words';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { majorityLine } from '../../../ui/results/ResultBars.tsx';
import { PageMark } from '../../parts/PageMark.tsx';
import classes from './ResultScene.module.css';

type NumbersProps = {
  report: CountReport;
  valid?: number;
  invalid?: number;
  needed?: number;
  page: number;
  pages: number;
};

/** The numbers of a count, at the foot of whatever is declared of it. */
export function Numbers({ report, valid, invalid, needed, page, pages }: NumbersProps) {
  const { t: common } = useTranslation();
  const terms = useTerms();
  const { number } = useFormat();
  const { due, present, issued, returned, simulated } = report;
  const figures: [Figure, number | undefined][] = [
    ['due', due],
    ['present', present],
    ['issued', issued],
    ['returned', returned],
    ['simulated', simulated || undefined],
    ['valid', valid],
    ['invalid', invalid],
  ];
  return (
    <div className={classes.foot}>
      <dl className={classes.numbers}>
        {figures.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{terms.figure(name)}</dt>
              <dd>{number(value)}</dd>
            </div>
          ),
        )}
      </dl>
      {needed === undefined ? null : (
        <span className={classes.line}>{common(majorityLine(needed, due), { needed: number(needed) })}</span>
      )}
      <PageMark page={page} pages={pages} />
    </div>
  );
}
