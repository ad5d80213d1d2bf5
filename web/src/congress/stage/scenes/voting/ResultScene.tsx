import { isMotion, type MotionResult } from '@congress/contract/kernel/ballot/results';
import type { CountReport, Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { DeclarationText } from '../../../ui/results/DeclarationText.tsx';
import { ResultBars } from '../../../ui/results/ResultBars.tsx';
import { Phrases } from '../../../../ui/text/Phrases.tsx';
import { VotedOn } from '../../../ui/results/VotedOn.tsx';
import { FitText } from '../../parts/FitText.tsx';
import { Flow, useTurning } from '../../parts/Flow.tsx';
import { PageMark } from '../../parts/PageMark.tsx';
import { usePages } from '../../parts/usePages.ts';
import { having } from '../../../ui/results/other/useElectionWords.ts';
import { ElectedSlide, VotesSlide } from './ElectionSlides.tsx';
import { Numbers } from './Numbers.tsx';
import { RatingSlide } from './RatingSlide.tsx';
import { decidedOn, slidesInTurn, slidesOf, type Decided, type Slide } from './slides.ts';
import classes from './ResultScene.module.css';

const SECONDS = 14;

/**
 * A declared count. One item is declared in full; a paper of several shows the list first, then each of them in turn.
 * Pages turn by themselves, and by the keys of whoever holds the remote control.
 */
export function ResultScene({ paper, paperItemId }: { paper: Paper; paperItemId: string | null }) {
  const [lists, setLists] = useState(1);
  const decided = paper.report ? decidedOn(paper, paper.report) : [];
  const only = decided.find(({ item }) => item.id === paperItemId) ?? (decided.length === 1 ? decided[0] : undefined);
  const inTurn = only ? slidesOf(only) : slidesInTurn(decided);
  const listed = only ? 0 : lists;
  const pages = listed + inTurn.length;
  const page = usePages(pages, SECONDS, `${paper.id}:${paperItemId}`, { byKeys: true });
  const onMeasured = useCallback((measured: { pages: number }) => setLists(measured.pages), []);
  if (!paper.report) return null;
  const slide = inTurn[page - listed];
  const place = { report: paper.report, page, pages };
  return slide ? (
    <OneSlide slide={slide} {...place} />
  ) : (
    <Overview paper={paper} decided={decided} onMeasured={onMeasured} {...place} />
  );
}

type Place = { report: CountReport; page: number; pages: number };

function OneSlide({ slide, ...place }: Place & { slide: Slide }) {
  switch (slide.kind) {
    case 'motion':
      return <OneMotion key={slide.item.id} item={slide.item} result={slide.result} {...place} />;
    case 'elected':
      return <ElectedSlide item={slide.item} result={slide.result} {...place} />;
    case 'votes':
      return <VotesSlide {...slide} {...place} />;
    case 'rated':
      return <RatingSlide {...slide} {...place} />;
  }
}

type OneProps = Place & { item: PaperItem; result: MotionResult };

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

type OverviewProps = Place & {
  paper: Paper;
  decided: Decided[];
  onMeasured: (measured: { pages: number }) => void;
};

function Overview({ paper, report, decided, page, pages, onMeasured }: OverviewProps) {
  const { t } = useTranslation('stage');
  const { t: common } = useTranslation();
  const { number } = useFormat();
  const terms = useTerms();
  const motions = decided.flatMap(({ result }) => (isMotion(result) ? [result] : []));
  const adopted = motions.filter((result) => result.adopted).length;
  const outcome = useOutcomeWords();
  return (
    <div className={classes.scene}>
      <div className={classes.head}>
        <FitText as="h1" size={4} height={5.5} className={classes.title}>
          {t('result.title', { paper: paper.title })}
        </FitText>
        {motions.length > 0 ? (
          <p className={classes.sum}>{t('result.sum', { all: number(motions.length), adopted: number(adopted) })}</p>
        ) : null}
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
            <div key={item.id} className={classes.row} role="row" data-adopted={isGood(result) || undefined}>
              <span className={classes.item} role="rowheader">
                <Phrases of={terms.paperItem(item)} />
              </span>
              {(['for', 'against', 'abstain', 'invalid'] as const).map((figure) => (
                <span key={figure} className={figure === 'for' ? classes.for : ''} role="cell">
                  {isMotion(result) ? number(result[figure]) : null}
                </span>
              ))}
              <span className={classes.outcome} role="cell">
                {outcome(result)}
                {isMotion(result) && result.exactlyHalf ? <small> · {common('result.half')}</small> : null}
              </span>
            </div>
          ))}
        </Flow>
      </div>
      <Numbers report={report} {...(motions[0] ? { needed: motions[0].needed } : {})} page={page} pages={pages} />
    </div>
  );
}

/** Whether something came of it that is declared in gold. */
function isGood(result: Decided['result']): boolean {
  if (isMotion(result)) return result.adopted;
  return result.kind === 'election' && result.rows.some(({ standing }) => standing === 'elected');
}

/** What came of an item, in a word or two. */
function useOutcomeWords(): (result: Decided['result']) => string {
  const { t } = useTranslation('stage');
  const { t: common } = useTranslation();
  return (result) => {
    if (isMotion(result)) return common(result.adopted ? 'result.adopted' : 'result.rejected');
    if (result.kind === 'election') {
      return t('result.electedOf', { elected: having(result, 'elected').length, seats: result.seats });
    }
    return t(result.held ? 'result.held' : 'result.rated');
  };
}
