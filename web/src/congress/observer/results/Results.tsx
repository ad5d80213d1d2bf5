import type { Figure } from '@congress/contract/congress/ballot/words';
import type { PublicView, PublishedResult } from '@congress/contract/congress/after/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { ExactlyHalfAmong } from '../../ui/results/ExactlyHalf.tsx';
import { DeclarationText } from '../../ui/results/DeclarationText.tsx';
import { Phrases } from '../../../ui/text/Phrases.tsx';
import { majorityLine, ResultBars } from '../../ui/results/ResultBars.tsx';
import { Disclosure } from '../Disclosure.tsx';
import classes from './Results.module.css';
import { ResultTable } from '../../ui/results/ResultTable.tsx';
import { Section } from '../Section.tsx';

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
    <Section id="results" title={t('results.title')}>
      {publication.results.length === 0 ? <p>{t('results.none')}</p> : null}
      {byPaper(publication.results).map((results) => (
        <OnePaper key={results[0]?.report.paperId} results={results} />
      ))}
    </Section>
  );
}

function OnePaper({ results }: { results: PublishedResult[] }) {
  const { t } = useTranslation('observer');
  const { t: common } = useTranslation();
  const { number } = useFormat();
  const terms = useTerms();
  const [first] = results;
  if (!first) return null;
  const { due, present, issued, returned, simulated } = first.report;
  const figures: [Figure, number | undefined][] = [
    ['due', due],
    ['present', present],
    ['issued', issued],
    ['returned', returned],
    ['simulated', simulated || undefined],
  ];
  const adopted = results.filter(({ result }) => result.adopted).length;
  return (
    <div className={classes.paper}>
      <h3 className={classes.paperTitle}>
        {first.paper}
        <span className={classes.method}>{terms.method(first.method)}</span>
      </h3>
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
      <p className={classes.sum}>
        {t('results.sum', { all: number(results.length), adopted: number(adopted) })}{' '}
        <strong>{common(majorityLine(first.result.needed, due), { needed: number(first.result.needed) })}</strong>
      </p>
      <ResultTable label={first.paper} rows={results} declared />
      <ExactlyHalfAmong rows={results} />
      {first.method === 'hands' ? null : (
        <Disclosure summary={t('results.inFull', { count: results.length })}>
          {results.map((one) => (
            <InFull key={one.result.paperItemId} one={one} />
          ))}
        </Disclosure>
      )}
    </div>
  );
}

function InFull({ one: { title, result, report } }: { one: PublishedResult }) {
  const { t } = useTranslation();
  return (
    <article className={classes.result} data-adopted={result.adopted || undefined}>
      <h4 className={classes.title}>
        <span>
          <Phrases of={title} />
        </span>
        <span className={classes.verdict}>{t(result.adopted ? 'result.adopted' : 'result.rejected')}</span>
      </h4>
      <ResultBars result={result} all={report.due} />
      <DeclarationText result={result} />
    </article>
  );
}
