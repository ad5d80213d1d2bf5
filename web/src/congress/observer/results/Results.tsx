import type { Figure } from '@congress/contract/congress/ballot/words';
import type { PublicView, PublishedResult } from '@congress/contract/congress/after/view';
import { majorityBehind } from '@congress/contract/congress/rules/ruleBehind';
import type { RuleName } from '@congress/contract/congress/rules/rules';
import { isMotion, type MotionResult } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { ExactlyHalfAmong } from '../../ui/results/ExactlyHalf.tsx';
import { DeclarationText } from '../../ui/results/DeclarationText.tsx';
import { Phrases } from '../../../ui/text/Phrases.tsx';
import { OtherDeclared, OtherOutcome } from '../../ui/results/later.tsx';
import { majorityLine, ResultBars } from '../../ui/results/ResultBars.tsx';
import { Why } from '../../rules/why/Why.tsx';
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

type MotionPublished = PublishedResult & { result: MotionResult };

/** Of those of a paper, the motions, which are adopted or not. */
function motionsAmong(results: PublishedResult[]): MotionPublished[] {
  return results.flatMap((one) => (isMotion(one.result) ? [{ ...one, result: one.result }] : []));
}

/** What was voted on papers first; what was settled by a show of hands after it. */
const order = ([first]: PublishedResult[]): number => (first?.method === 'hands' ? 1 : 0);

/** The rule its majority comes from; not known of what was published before it was told. */
function majorityOf({ power }: PublishedResult): RuleName | null {
  return power === undefined ? null : majorityBehind(power);
}

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
  const motions = motionsAmong(results);
  return (
    <div className={classes.paper}>
      <h3 className={classes.paperTitle}>
        {first.paper}
        <span className={classes.method}>
          {terms.method(first.method)}
          {first.round ? ` · ${t('results.round', { round: first.round })}` : null}
        </span>
      </h3>
      <dl className={classes.numbers}>
        {figures.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{terms.figure(name)}</dt>
              <dd>
                {number(value)}{' '}
                {name === 'present' ? (
                  <Why rules={['quorum']} said={`${terms.figure(name)} ${number(value)}`} all={due} />
                ) : null}
              </dd>
            </div>
          ),
        )}
      </dl>
      {motions.length > 0 ? <Motions motions={motions} /> : null}
      {results.map((one) => (
        <Other key={one.result.paperItemId} one={one} />
      ))}
    </div>
  );
}

/** The motions of a paper in one table, and each in full for whoever opens it. */
function Motions({ motions }: { motions: MotionPublished[] }) {
  const { t } = useTranslation('observer');
  const { t: common } = useTranslation();
  const { number } = useFormat();
  const [first] = motions;
  if (!first) return null;
  const { due } = first.report;
  const line = common(majorityLine(first.result.needed, due), { needed: number(first.result.needed) });
  const majorities = [...new Set(motions.flatMap((one) => majorityOf(one) ?? []))];
  const adopted = motions.filter(({ result }) => result.adopted).length;
  return (
    <>
      <p className={classes.sum}>
        {t('results.sum', { all: number(motions.length), adopted: number(adopted) })} <strong>{line}</strong>{' '}
        {majorities.length > 0 ? <Why rules={majorities} said={line} all={due} /> : null}
      </p>
      <ResultTable label={first.paper} rows={motions} declared />
      <ExactlyHalfAmong rows={motions} />
      {first.method === 'hands' ? null : (
        <Disclosure summary={t('results.inFull', { count: motions.length })}>
          {motions.map((one) => (
            <InFull key={one.result.paperItemId} one={one} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

/** An election or a rating, as it was declared and in figures. */
function Other({ one: { title, result, report, parts } }: { one: PublishedResult }) {
  if (isMotion(result)) return null;
  const props = { result, item: parts ?? null, all: report.due, returned: report.returned, declared: true };
  return (
    <article className={classes.result} data-adopted>
      <h4 className={classes.title}>
        <span>
          <Phrases of={title} />
        </span>
      </h4>
      <OtherOutcome {...props} />
      {result.kind === 'election' ? <OtherDeclared {...props} /> : null}
    </article>
  );
}

function InFull({ one }: { one: MotionPublished }) {
  const { title, result, report } = one;
  const rule = majorityOf(one);
  const { t } = useTranslation();
  return (
    <article className={classes.result} data-adopted={result.adopted || undefined}>
      <h4 className={classes.title}>
        <span>
          <Phrases of={title} />
        </span>
        <span className={classes.verdict}>{t(result.adopted ? 'result.adopted' : 'result.rejected')}</span>
      </h4>
      <ResultBars result={result} all={report.due} {...(rule ? { rule } : {})} />
      <DeclarationText result={result} />
    </article>
  );
}
