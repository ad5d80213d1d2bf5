import type { CountReport, ElectionItem } from '@congress/contract/congress/ballot/view';
import type { ElectedRow, ElectionResult } from '@congress/contract/kernel/ballot/results';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { having, useElectionWords } from '../../../ui/results/other/useElectionWords.ts';
import { majorityLine } from '../../../ui/results/ResultBars.tsx';
import { Phrases } from '../../../../ui/text/Phrases.tsx';
import { FitText } from '../../parts/FitText.tsx';
import classes from './ElectionSlides.module.css';
import { Numbers } from './Numbers.tsx';
import scene from './ResultScene.module.css';

type Props = { item: ElectionItem; result: ElectionResult; report: CountReport; page: number; pages: number };

function Head({ item, result }: Pick<Props, 'item' | 'result'>) {
  const terms = useTerms();
  const words = useElectionWords();
  return (
    <div className={scene.head}>
      <FitText as="h1" size={4} height={6} className={scene.title}>
        <Phrases of={terms.paperItem(item)} />
      </FitText>
      <p className={scene.sum}>{words.sum(result)}</p>
    </div>
  );
}

/** How large names may be, by how many there are. */
function sizeFor(count: number): 'few' | 'some' | 'many' {
  if (count <= 16) return 'few';
  return count <= 30 ? 'some' : 'many';
}

/** Who is elected, as large as so many names can be, and what follows where seats are left. */
export function ElectedSlide({ item, result, report, page, pages }: Props) {
  const { t } = useTranslation('stage');
  const { t: common } = useTranslation();
  const words = useElectionWords();
  const elected = having(result, 'elected');
  const tied = having(result, 'tied');
  const next = words.next(result);
  return (
    <div className={scene.scene} data-adopted={elected.length > 0 || undefined}>
      <Head item={item} result={result} />
      {elected.length > 0 ? (
        <>
          <h2 className={classes.heading}>{t('result.elected', { count: elected.length })}</h2>
          <ol className={classes.names} data-size={sizeFor(elected.length)}>
            {elected.map((row) => (
              <li key={row.candidateId ?? row.name}>
                <strong>{row.name}</strong>
                <span>{common('result.ballots', { count: row.for })}</span>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <h2 className={classes.heading}>{t('result.nobodyElected')}</h2>
      )}
      {next.length > 0 ? (
        <p className={classes.next}>
          {tied.length > 0 ? (
            <strong>{t('result.tied', { names: tied.map(({ name }) => name).join(t('result.between')) })} </strong>
          ) : null}
          {next.join(' ')}
        </p>
      ) : null}
      <Numbers report={report} valid={result.valid} invalid={result.invalid} page={page} pages={pages} />
    </div>
  );
}

/** A page of names with their votes, drawn as long as all delegates, with the line that has to be reached. */
export function VotesSlide({
  item,
  result,
  report,
  rows,
  from,
  page,
  pages,
}: Props & { rows: ElectedRow[]; from: number }) {
  const { t } = useTranslation('stage');
  const { t: common } = useTranslation();
  const { t: results } = useTranslation('results');
  const terms = useTerms();
  const { number } = useFormat();
  const words = useElectionWords();
  const share = (value: number): string => `${report.due > 0 ? Math.min(100, (100 * value) / report.due) : 0}%`;
  const of = (value: number | null): string => (value === null ? '—' : number(value));
  return (
    <div className={scene.scene}>
      <Head item={item} result={result} />
      <div
        className={classes.table}
        role="table"
        aria-label={t('result.title', { paper: item.title })}
        style={{ ['--needed' as string]: share(result.needed) }}
      >
        <div className={classes.heads} role="row">
          <span role="columnheader">{results('election.name')}</span>
          <span role="columnheader">
            {common(majorityLine(result.needed, report.due), { needed: number(result.needed) })}
          </span>
          <span role="columnheader">{terms.mark('for')}</span>
          <span role="columnheader">{terms.mark('against')}</span>
          <span role="columnheader">{terms.mark('abstain')}</span>
          <span role="columnheader">{common('result.outcome')}</span>
        </div>
        {rows.map((row, index) => (
          <div key={row.candidateId ?? row.name} className={classes.row} role="row" data-standing={row.standing}>
            <span className={classes.name} role="rowheader">
              <span className={classes.place}>{number(from + index + 1)}</span>
              {row.name}
            </span>
            <span className={classes.track} role="cell" aria-hidden="true">
              <span className={classes.bar} style={{ width: share(row.for) }} />
            </span>
            <strong role="cell">{of(row.for)}</strong>
            <span role="cell">{of(row.against)}</span>
            <span role="cell">{of(row.abstain)}</span>
            <span className={classes.outcome} role="cell">
              {words.standing(row)}
            </span>
          </div>
        ))}
      </div>
      <p className={classes.order}>{results(`order.${result.ties}`)}</p>
      <Numbers report={report} valid={result.valid} invalid={result.invalid} page={page} pages={pages} />
    </div>
  );
}
