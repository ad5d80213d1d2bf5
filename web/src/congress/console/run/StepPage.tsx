import { nextStep } from '@congress/contract/kernel/procedure/questions';
import type { Step } from '@congress/contract/congress/procedure/view';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePage } from '../../../ui/frame/usePage.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useMay, useOpenStep, useStep } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { panels } from './registry.ts';
import { Rehearsal } from '../ballot/waiting/Rehearsal.tsx';
import { Evidence } from './Evidence.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { UnverifiedNote } from '../../rules/UnverifiedNote.tsx';
import { OpenMattersNote } from '../lastSession/OpenMattersNote.tsx';
import { SimulationCard } from '../simulation/SimulationCard.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import headClasses from './StepPage.module.css';

/** `/console/:congressId`: the step that is open, else the next one. */
export function CurrentStep() {
  const congress = useCongress();
  const open = useOpenStep();
  const step = open ?? nextStep(congress) ?? congress.steps.at(-1) ?? null;
  useMovedOn(step?.id);
  return <StepView step={step} />;
}

/** The page follows the procedure: its new step begins at the top, and a screen reader hears of it. */
function useMovedOn(stepId: string | undefined): void {
  const shown = useRef(stepId);
  useEffect(() => {
    if (shown.current === stepId) return;
    shown.current = stepId;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [stepId]);
}

/** `/console/:congressId/steps/:stepId`: one step, whatever its state. */
export function OneStep() {
  const { stepId } = useParams();
  return <StepView step={useStep(stepId)} />;
}

function StepView({ step }: { step: Step | null }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  usePage(step ? terms.step(step) : t('run.noStep'));
  if (!step) {
    return <EmptyState page icon="search" title={t('run.noStep')} action={<ToCurrent />} />;
  }
  return <Known key={step.id} step={step} />;
}

/** What may be worked on before its turn (P-7); opening and closing keep their order. */
const draftedAhead: ReadonlySet<Step['kind']> = new Set(['agenda', 'notice']);

/** Where a congress under numbers that nobody read is told so: where it is prepared first, and where it goes out. */
const untold: ReadonlySet<Step['kind']> = new Set(['approval', 'notice']);

function Known({ step }: { step: Step }) {
  const { t } = useTranslation('console');
  const congress = useCongress();
  const may = useMay('recordEvidence');
  const active = step.state === 'open' && congress.status === 'active' && may;
  const early = step.state === 'pending' && congress.status === 'active' && may && draftedAhead.has(step.kind);
  const Panel = panels[step.kind];
  return (
    <>
      <StepHead step={step} />
      {step.phase === 'preparation' && congress.lastSession ? <OpenMattersNote /> : null}
      {untold.has(step.kind) && step.state !== 'closed' ? <UnverifiedNote /> : null}
      {active ? <SimulationCard /> : null}
      {active ? <Rehearsal /> : null}
      {early ? <Note icon="clock">{t(`run.early.${step.kind}`)}</Note> : null}
      {early ? <div className={classes.above} /> : null}
      {step.state === 'pending' && !early ? <ToCome step={step} /> : <Panel step={step} active={active || early} />}
      {step.state === 'pending' ? null : <Evidence step={step} active={active} />}
    </>
  );
}

function StepHead({ step }: { step: Step }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const terms = useTerms();
  const { dateTime } = useFormat();
  const { steps } = useCongress();
  const position = steps.findIndex((one) => one.id === step.id) + 1;
  const tone = step.state === 'open' ? 'act' : 'done';
  return (
    <header className={headClasses.head}>
      <div className={headClasses.line}>
        <h1>{terms.step(step)}</h1>
        <Tag {...(step.state === 'pending' ? {} : { tone })}>{terms.stepState(step.state)}</Tag>
        {step.mandatory ? <Tag>{common('steps.mandatory')}</Tag> : null}
      </div>
      <p className={classes.small}>
        {common('steps.position', { position, all: steps.length })}
        {step.openedAt ? ` · ${t('run.opened', { time: dateTime(step.openedAt) })}` : ''}
        {step.closedAt ? ` · ${t('run.closed', { time: dateTime(step.closedAt) })}` : ''}
      </p>
    </header>
  );
}

function ToCome({ step }: { step: Step }) {
  const { t } = useTranslation('console');
  const congress = useCongress();
  const first = congress.steps.find((one) => one.state !== 'closed');
  return (
    <EmptyState
      icon="clock"
      title={t('run.toCome')}
      {...(first && first.id !== step.id ? { action: <ToCurrent /> } : {})}
    >
      {t(`about.${step.kind}`)}
    </EmptyState>
  );
}

function ToCurrent() {
  const { t } = useTranslation('console');
  const { id } = useCongress();
  return (
    <Button component={Link} to={`/console/${id}`} variant="default">
      {t('run.toCurrent')}
    </Button>
  );
}
