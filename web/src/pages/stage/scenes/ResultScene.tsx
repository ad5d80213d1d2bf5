import type { CountReport, MotionResult, Paper, PaperItem } from '@congress/contract/snapshot';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../../i18n/useTerms.ts';
import { DeclarationText } from '../../../ui/DeclarationText.tsx';
import { ResultBars } from '../../../ui/ResultBars.tsx';
import { FitText } from '../FitText.tsx';
import { PageMark } from '../PageMark.tsx';
import { paged, rowsFor, usePages } from '../usePages.ts';
import classes from './ResultScene.module.css';

const SECONDS = 14;
/** Of more than these only the list is shown; one of them when the secretariat points at it. */
const MOST_IN_TURN = 8;

type Decided = { item: PaperItem; result: MotionResult };

function decidedOn(paper: Paper, report: CountReport): Decided[] {
  return paper.items.flatMap((item) => {
    const result = report.items.find(({ paperItemId }) => paperItemId === item.id);
    return result ? [{ item, result }] : [];
  });
}

/**
 * A declared count. One motion is declared in full; a paper of several shows the list first, then
 * each of them in turn.
 */
export function ResultScene({ paper, paperItemId }: { paper: Paper; paperItemId: string | null }) {
  const decided = paper.report ? decidedOn(paper, paper.report) : [];
  const only = decided.find(({ item }) => item.id === paperItemId) ?? (decided.length === 1 ? decided[0] : undefined);
  const lists = only ? [] : paged(decided, rowsFor(paper.items, 6, 4));
  const inTurn = decided.length > MOST_IN_TURN ? [] : decided;
  const pages = only ? 1 : lists.length + inTurn.length;
  const page = usePages(pages, SECONDS, `${paper.id}:${paperItemId}`);
  if (!paper.report) return null;
  const one = only ?? inTurn[page - lists.length];
  if (one) return <OneMotion report={paper.report} {...one} page={page} pages={pages} />;
  return (
    <Overview
      paper={paper}
      report={paper.report}
      decided={decided}
      rows={lists[page] ?? []}
      page={page}
      pages={pages}
    />
  );
}

type OneProps = Decided & { report: CountReport; page: number; pages: number };

function OneMotion({ item, result, report, page, pages }: OneProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  return (
    <div className={classes.scene} data-adopted={result.adopted || undefined}>
      <div className={classes.head}>
        <FitText as="h1" size={4.25} height={10.5} className={classes.title}>
          {item.matter ? terms.matter(item.matter) : item.title}
        </FitText>
        <p className={classes.verdict}>{t(result.adopted ? 'result.adopted' : 'result.rejected')}</p>
      </div>
      <ResultBars result={result} all={report.due} size="stage" />
      <div className={classes.declaration}>
        <DeclarationText result={result} size="stage" />
      </div>
      <Numbers report={report} valid={result.valid} invalid={result.invalid} page={page} pages={pages} />
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
  const { t } = useTranslation('stage');
  const { t: common } = useTranslation();
  const { number } = useFormat();
  const { due, present, issued, returned } = report;
  const all = { due, present, issued, returned, ...(valid === undefined ? {} : { valid, invalid: invalid ?? 0 }) };
  return (
    <div className={classes.foot}>
      <dl className={classes.numbers}>
        {Object.entries(all).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`count.${name}`)}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      {needed === undefined ? null : (
        <span className={classes.line}>{common('result.line', { needed: number(needed) })}</span>
      )}
      <PageMark page={page} pages={pages} />
    </div>
  );
}

type OverviewProps = {
  paper: Paper;
  report: CountReport;
  decided: Decided[];
  rows: Decided[];
  page: number;
  pages: number;
};

function Overview({ paper, report, decided, rows, page, pages }: OverviewProps) {
  const { t } = useTranslation('stage');
  const { t: common } = useTranslation();
  const { number } = useFormat();
  const terms = useTerms();
  const adopted = decided.filter(({ result }) => result.adopted).length;
  const needed = decided[0]?.result.needed ?? 0;
  return (
    <div className={classes.scene}>
      <div className={classes.head}>
        <FitText as="h1" size={4} height={5.5} className={classes.title}>
          {t('result.title', { paper: paper.title })}
        </FitText>
        <p className={classes.sum}>{t('result.sum', { all: number(decided.length), adopted: number(adopted) })}</p>
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('result.item')}</th>
            <th scope="col">{terms.mark('for')}</th>
            <th scope="col">{terms.mark('against')}</th>
            <th scope="col">{terms.mark('abstain')}</th>
            <th scope="col">{t('count.invalid')}</th>
            <th scope="col">{t('result.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, result }) => (
            <tr key={item.id} data-adopted={result.adopted || undefined}>
              <th scope="row">
                <FitText as="div" size={2.375} height={4.4}>
                  {item.matter ? terms.matter(item.matter) : item.title}
                </FitText>
              </th>
              <td className={classes.for}>{number(result.for)}</td>
              <td>{number(result.against)}</td>
              <td>{number(result.abstain)}</td>
              <td>{number(result.invalid)}</td>
              <td className={classes.outcome}>{common(result.adopted ? 'result.adopted' : 'result.rejected')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Numbers report={report} needed={needed} page={page} pages={pages} />
    </div>
  );
}
