import type { PublicView, PublishedResult } from '@congress/contract/snapshot';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useTerms } from '../../i18n/useTerms.ts';
import { DeclarationText } from '../../ui/DeclarationText.tsx';
import { ResultBars } from '../../ui/ResultBars.tsx';
import classes from './Results.module.css';

/** Results of one paper belong together: they share its numbers. */
function byPaper(results: PublishedResult[]): PublishedResult[][] {
  const papers = new Map<string, PublishedResult[]>();
  for (const one of results) papers.set(one.report.paperId, [...(papers.get(one.report.paperId) ?? []), one]);
  return [...papers.values()].toSorted((one, other) => order(one) - order(other));
}

/** What was voted on papers first; what was settled by a show of hands after it. */
const order = ([first]: PublishedResult[]): number => (first?.method === 'hands' ? 1 : 0);

/** Every declared result, paper by paper. */
export function Results({ page: { publication } }: { page: PublicView }) {
  const { t } = useTranslation('observer');
  if (!publication) return null;
  return (
    <section id="results" className={classes.section} aria-labelledby="results-title">
      <h2 id="results-title">{t('results.title')}</h2>
      {publication.results.length === 0 ? <p>{t('results.none')}</p> : null}
      {byPaper(publication.results).map((results) => (
        <OnePaper key={results[0]?.report.paperId} results={results} />
      ))}
    </section>
  );
}

function OnePaper({ results }: { results: PublishedResult[] }) {
  const { t } = useTranslation('observer');
  const { number } = useFormat();
  const terms = useTerms();
  const [first] = results;
  if (!first) return null;
  const { due, present, issued, returned } = first.report;
  return (
    <div className={classes.paper}>
      <h3 className={classes.paperTitle}>
        {first.paper}
        <span className={classes.method}>{terms.method(first.method)}</span>
      </h3>
      <dl className={classes.numbers}>
        {Object.entries({ due, present, issued, returned }).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`count.${name}`)}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      {first.method === 'hands' ? (
        <ByHands results={results} />
      ) : (
        results.map((one) => <InFull key={one.result.paperItemId} one={one} />)
      )}
    </div>
  );
}

function InFull({ one: { title, result, report } }: { one: PublishedResult }) {
  const { t } = useTranslation();
  return (
    <article className={classes.result} data-adopted={result.adopted || undefined}>
      <h4 className={classes.title}>
        {title}
        <span className={classes.verdict}>{t(result.adopted ? 'result.adopted' : 'result.rejected')}</span>
      </h4>
      <ResultBars result={result} all={report.due} />
      <DeclarationText result={result} />
    </article>
  );
}

/** A show of hands settles many small matters: one line each. */
function ByHands({ results }: { results: PublishedResult[] }) {
  const { t } = useTranslation();
  const { t: here } = useTranslation('observer');
  const { number } = useFormat();
  const terms = useTerms();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{here('results.matter')}</th>
          <th scope="col">{terms.mark('for')}</th>
          <th scope="col">{terms.mark('against')}</th>
          <th scope="col">{terms.mark('abstain')}</th>
          <th scope="col">{here('results.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ title, result }) => (
          <tr key={result.paperItemId} data-adopted={result.adopted || undefined}>
            <th scope="row">{title}</th>
            <td>{number(result.for)}</td>
            <td>{number(result.against)}</td>
            <td>{number(result.abstain)}</td>
            <td>{t(result.adopted ? 'result.adopted' : 'result.rejected')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
