import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { useGauge } from '../../../live/selectors.ts';
import { Meter } from '../../../../ui/parts/Meter.tsx';
import { Phrases } from '../../../../ui/text/Phrases.tsx';
import { VotedOn } from '../../../ui/results/VotedOn.tsx';
import { FitText } from '../../parts/FitText.tsx';
import { Flow, useTurning } from '../../parts/Flow.tsx';
import { PageMark } from '../../parts/PageMark.tsx';
import classes from './TurnoutScene.module.css';

type State = 'prepared' | 'open' | 'closed' | 'void';

/** What is said at the foot in each state. */
const foot = { prepared: 'noTally', open: 'noTally', closed: 'counting', void: 'again' } as const satisfies Record<
  State,
  string
>;

/** How many votes have come back. Never how they are marked, to anyone, before the count is declared. */
export function TurnoutScene({ paper }: { paper: Paper }) {
  const { t } = useTranslation('stage');
  const terms = useTerms();
  const state = stateOf(paper);
  return (
    <div className={classes.scene}>
      <section className={classes.main}>
        <div>
          <p className={classes.state} data-open={state === 'open' || undefined}>
            {t(`turnout.${state}`)}
            <span className={classes.method}>{terms.method(paper.method)}</span>
          </p>
          <FitText as="h1" size={4.5} height={12} className={classes.title}>
            <Phrases of={paper.title} />
          </FitText>
        </div>
        {state === 'void' ? (
          <p className={classes.mismatch}>
            <Phrases of={terms.mismatch(paper.voidReason)} />
          </p>
        ) : (
          <Returned paper={paper} />
        )}
        <p className={classes.secrecy}>{t(`turnout.${foot[state]}`)}</p>
      </section>
      <Motions paper={paper} />
    </div>
  );
}

function Returned({ paper }: { paper: Paper }) {
  const { t } = useTranslation('stage');
  const { t: common } = useTranslation();
  const { number } = useFormat();
  const gauge = useGauge('turnout');
  const live = gauge?.paperId === paper.id ? gauge : null;
  const issued = paper.report?.issued ?? live?.issued ?? paper.present;
  const returned = paper.report?.returned ?? live?.returned ?? null;
  const simulated = paper.report?.simulated ?? live?.simulated ?? 0;
  const left = Math.max(0, issued - (returned ?? 0));
  const shown = returned === null ? '—' : number(returned);
  const words = t('turnout.words', { returned: shown, issued: number(issued) });
  return (
    <div>
      <p className={classes.numbers}>
        <span className={classes.returned}>{shown}</span>
        <span className={classes.issued}>/ {number(issued)}</span>
      </p>
      <Meter label={t('turnout.label')} words={words} value={returned ?? 0} most={issued} size="stage" />
      <p className={classes.words}>
        <span>{words}</span> {simulated ? <span>{common('simulated.ballots', { count: simulated })} </span> : null}
        {paper.state === 'open' && returned !== null && left > 0 ? (
          <span>{t('turnout.left', { count: left })}</span>
        ) : null}
      </p>
    </div>
  );
}

function stateOf({ state }: Paper): State {
  return state === 'prepared' || state === 'open' || state === 'void' ? state : 'closed';
}

function Motions({ paper }: { paper: Paper }) {
  const { t } = useTranslation('stage');
  const terms = useTerms();
  const { page, pages, onMeasured } = useTurning(10, paper.id);
  return (
    <section className={classes.motions}>
      <div className={classes.head}>
        <h2 className={classes.motionsTitle}>{t('turnout.motions', { count: paper.items.length })}</h2>
        <PageMark page={page} pages={pages} />
      </div>
      <Flow as="ol" className={classes.list} grow={1.2} page={page} onMeasured={onMeasured}>
        {paper.items.map((item, index) => (
          <li key={item.id}>
            <span className={classes.number}>{index + 1}</span>
            <div className={classes.motion}>
              <Phrases of={terms.paperItem(item)} />
              <VotedOn of={item} size="stage" />
              <Parts of={item} />
            </div>
          </li>
        ))}
      </Flow>
    </section>
  );
}

/** How many are elected of how many, or rated. */
function Parts({ of: item }: { of: PaperItem }) {
  const { t } = useTranslation('stage');
  if (item.kind === 'motion') return null;
  const said =
    item.kind === 'election'
      ? t('turnout.election', { seats: item.seats, candidates: item.candidates.length })
      : t('turnout.rating', { subjects: item.subjects.length });
  return <div>{said}</div>;
}
