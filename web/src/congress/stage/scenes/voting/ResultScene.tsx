import { motionsOf } from '@congress/contract/congress/ballot/questions';
import type { MotionResult } from '@congress/contract/kernel/ballot/results';
import type { CountReport, Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import { useCallback, useState } from 'react';
import type { Figure } from '@congress/contract/congress/ballot/words';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { DeclarationText } from '../../../ui/results/DeclarationText.tsx';
import { majorityLine, ResultBars } from '../../../ui/results/ResultBars.tsx';
import { Phrases } from '../../../../ui/text/Phrases.tsx';
import { VotedOn } from '../../../ui/results/VotedOn.tsx';
import { FitText } from '../../parts/FitText.tsx';
import { Flow, useTurning } from '../../parts/Flow.tsx';
import { PageMark } from '../../parts/PageMark.tsx';
import { usePages } from '../../parts/usePages.ts';
import classes from './ResultScene.module.css';

const SECONDS = 14;
/** Of more than these only the list is shown; one of them when the secretariat points at it. */
const MOST_IN_TURN = 8;

type Decided = { item: PaperItem; result: MotionResult };

function decidedOn(paper: Paper, report: CountReport): Decided[] {
  return paper.items.flatMap((item) => {
    const result = motionsOf(report).find(({ paperItemId }) => paperItemId === item.id);
    return result ? [{ item, result }] : [];
  });
}

/**
 * A declared count. One motion is declared in full; a paper of several shows the list first, then
 * each of them in turn.
 */
export function ResultScene({ paper, paperItemId }: { paper: Paper; paperItemId: string | null }) {
  const [lists, setLists] = useState(1);
  const decided = paper.report ? decidedOn(paper, paper.report) : [];
  const only = decided.find(({ item }) => item.id === paperItemId) ?? (decided.length === 1 ? decided[0] : undefined);
  const inTurn = decided.length > MOST_IN_TURN ? [] : decided;
  const pages = only ? 1 : lists + inTurn.length;
  const page = usePages(pages, SECONDS, `${paper.id}:${paperItemId}`);
  const onMeasured = useCallback((measured: { pages: number }) => setLists(measured.pages), []);
  if (!paper.report) return null;
  const one = only ?? inTurn[page - lists];
  const place = { report: paper.report, page, pages };
  return one ? (
    <OneMotion key={one.item.id} {...one} {...place} />
  ) : (
    <Overview paper={paper} decided={decided} onMeasured={onMeasured} {...place} />
  );
}

type OneProps = Decided & { report: CountReport; page: number; pages: number };

function OneMotion({ item, result, report, page, pages }: OneProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  return (
    <div className={classes.scene} data-adopted={result.adopted || undefined}>
      <div className={classes.head}>
        <FitText as="h1" size={4.25} height={9} className={classes.title}>
          <Phrases of={terms.paperItem(item)} />
        </FitText>
        <p className={classes.verdict}>{t(result.adopted ? 'result.adopted' : 'result.rejected')}</p>
      </div>
      <Subject of={item} />
      <ResultBars result={result} all={report.due} size="stage" />
      <div className={classes.declaration}>
        <DeclarationText result={result} size="stage" />
      </div>
      <Numbers report={report} valid={result.valid} invalid={result.invalid} page={page} pages={pages} />
    </div>
  );
}

/** Who or what was decided on; a list too long for its place turns its pages. */
function Subject({ of: item }: { of: PaperItem }) {
  const { page, pages, onMeasured } = useTurning(5, item.id);
  if (!item.votedOn) return null;
  return (
    <div className={classes.subject}>
      <Flow className={classes.subjectFlow} page={page} onMeasured={onMeasured}>
        <VotedOn of={item} size="stage" />
      </Flow>
      <PageMark page={page} pages={pages} />
    </div>
  );
}

type NumbersProps = {
  report: CountReport;
  valid?: number;
  invalid?: number;
  needed?: number;
  page: number;
  pages: number;
};

function Numbers({ report, valid, invalid, needed, page, pages }: NumbersProps) {
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

type OverviewProps = {
  paper: Paper;
  report: CountReport;
  decided: Decided[];
  page: number;
  pages: number;
  onMeasured: (measured: { pages: number }) => void;
};

function Overview({ paper, report, decided, page, pages, onMeasured }: OverviewProps) {
  const { t } = useTranslation('stage');
  const { t: common } = useTranslation();
  const { number } = useFormat();
  const terms = useTerms();
  const adopted = decided.filter(({ result }) => result.adopted).length;
  return (
    <div className={classes.scene}>
      <div className={classes.head}>
        <FitText as="h1" size={4} height={5.5} className={classes.title}>
          {t('result.title', { paper: paper.title })}
        </FitText>
        <p className={classes.sum}>{t('result.sum', { all: number(decided.length), adopted: number(adopted) })}</p>
      </div>
      <div className={classes.table} role="table" aria-label={t('result.title', { paper: paper.title })}>
        <div role="rowgroup">
          <div className={classes.heads} role="row">
            <span role="columnheader">{t('result.item')}</span>
            <span role="columnheader">{terms.mark('for')}</span>
            <span role="columnheader">{terms.mark('against')}</span>
            <span role="columnheader">{terms.mark('abstain')}</span>
            <span role="columnheader">{terms.figure('invalid')}</span>
            <span role="columnheader">{t('result.outcome')}</span>
          </div>
        </div>
        <Flow role="rowgroup" className={classes.rows} grow={1.4} page={page} onMeasured={onMeasured}>
          {decided.map(({ item, result }) => (
            <div key={item.id} className={classes.row} role="row" data-adopted={result.adopted || undefined}>
              <span className={classes.item} role="rowheader">
                <Phrases of={terms.paperItem(item)} />
              </span>
              <span className={classes.for} role="cell">
                {number(result.for)}
              </span>
              <span role="cell">{number(result.against)}</span>
              <span role="cell">{number(result.abstain)}</span>
              <span role="cell">{number(result.invalid)}</span>
              <span className={classes.outcome} role="cell">
                {common(result.adopted ? 'result.adopted' : 'result.rejected')}
                {result.exactlyHalf ? <small> · {common('result.half')}</small> : null}
              </span>
            </div>
          ))}
        </Flow>
      </div>
      <Numbers report={report} needed={decided[0]?.result.needed ?? 0} page={page} pages={pages} />
    </div>
  );
}
