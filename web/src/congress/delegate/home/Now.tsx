import { openPaper } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { isPresent } from '../../live/me/attendance.ts';
import { recordOf, useCongress, useGauge, useMe, useOpenStep } from '../../live/selectors.ts';
import { Phrases } from '../../../ui/text/Phrases.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { QuorumMeter } from '../../ui/QuorumMeter.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Timer } from '../../../ui/text/Timer.tsx';
import classes from './Home.module.css';
import list from '../parts/lists.module.css';
import { latestFirst } from '../parts/latestFirst.ts';
import { Done, Row, Rows } from '../parts/Rows.tsx';
import { usePaperWords } from '../ballot/usePaperWords.ts';

/** What is happening in the open step, with its numbers, for somebody who came in just now. */
export function Now() {
  const step = useOpenStep();
  const congress = useCongress();
  const terms = useTerms();
  const { t } = useTranslation('delegate');
  if (!step && congress.status === 'archived') {
    return (
      <Sheet title={t('votes.declared')}>
        <Declared />
      </Sheet>
    );
  }
  if (!step) {
    const begun = congress.steps.some(({ state }) => state === 'closed');
    return (
      <Sheet title={t('now.title')}>
        <p className={classes.now}>{t(begun ? 'now.between' : 'now.waiting')}</p>
        <Declared />
      </Sheet>
    );
  }
  const waits = recordOf(step, 'publication')?.publishedAt === null;
  return (
    <Sheet title={<Phrases of={t('now.titleOf', { step: terms.step(step) })} />}>
      <p className={classes.now}>{t(`now.${step.kind}`, { context: waits ? 'waiting' : step.phase })}</p>
      <Attendance />
      <StepFacts />
      <Declared />
    </Sheet>
  );
}

function Attendance() {
  const step = useOpenStep();
  const congress = useCongress();
  const me = useMe();
  const presence = useGauge('presence');
  const { t } = useTranslation('delegate');
  if (step?.kind !== 'sign-in') return null;
  return (
    <div className={classes.present}>
      {presence ? <QuorumMeter present={presence.present} due={presence.due} needed={presence.quorum} /> : null}
      {isPresent(congress, me) ? <Done>{t('signIn.done')}</Done> : null}
    </div>
  );
}

function StepFacts() {
  const step = useOpenStep();
  const congress = useCongress();
  const me = useMe();
  const turnout = useGauge('turnout');
  const { t } = useTranslation('delegate');
  const { dateTime } = useFormat();
  const discussion = recordOf(step, 'discussion');
  if (discussion) {
    return (
      <Rows>
        <Row to="talk" title={t('now.summaries', { done: discussion.summaries.length, all: congress.groups.length })} />
      </Rows>
    );
  }
  const open = openPaper(congress);
  if (open) {
    const returned =
      turnout?.paperId === open.id ? t('vote.turnout', { returned: turnout.returned, issued: turnout.issued }) : '';
    const missed = me.capacity === 'formal' && !isPresent(congress, me) ? t('vote.notPresent') : '';
    return (
      <Rows>
        <Row to={`ballots/${open.id}`} title={open.title} detail={[returned, missed]} />
      </Rows>
    );
  }
  const report = recordOf(step, 'report');
  if (report) {
    const current = congress.agenda.find(({ id }) => !report.presented.some((one) => one.entryId === id));
    return (
      <>
        {current ? <p className={list.note}>{t('now.agendaAt', { title: current.title })}</p> : null}
        <Speaking />
      </>
    );
  }
  const shown = recordOf(step, 'publication')?.shownUntil;
  if (shown) return <p className={list.note}>{t('now.shownUntil', { date: dateTime(shown) })}</p>;
  return step?.phase === 'session' || step?.phase === 'preparatory-meeting' ? <Speaking /> : null;
}

/** What was declared in this part of the congress, latest first; afterwards all that was decided on the agenda. */
function declaredOf({ steps, papers }: CongressView): Paper[] {
  const part = latestFirst(steps).find(({ state }) => state !== 'pending')?.phase;
  const here = new Set(steps.flatMap(({ id, phase }) => (phase === part ? [id] : [])));
  const declared = latestFirst(papers).filter(({ report }) => report !== null);
  return declared.filter(({ stepId, items }) =>
    part === 'after' ? items.some(({ itemId }) => itemId) : here.has(stepId),
  );
}

function Declared() {
  const congress = useCongress();
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const words = usePaperWords();
  return (
    <Rows label={t('votes.declared')}>
      {declaredOf(congress).map((paper) => (
        <Row
          key={paper.id}
          to={`results/${paper.id}`}
          icon="ballot"
          title={paper.title}
          detail={[terms.paperState('declared'), ...words(paper)]}
        />
      ))}
    </Rows>
  );
}

/** Who has the floor. */
export function Speaking() {
  const { speakers } = useCongress();
  const { t } = useTranslation('delegate');
  const speaking = speakers.find(({ state }) => state === 'speaking');
  if (!speaking) return null;
  return (
    <p className={list.note}>
      {t('speak.now')}{' '}
      <strong>
        <PersonName id={speaking.personId} />
      </strong>{' '}
      <Timer since={speaking.since} />
    </p>
  );
}
