import { nextStep } from '@congress/contract/kernel/procedure/questions';
import { describe } from '@congress/contract/congress/conditions';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { Condition } from '@congress/contract/kernel/refusal';
import { Button, Checkbox } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import type { Body } from '@congress/contract/congress/tables/commands';
import type { CommandHandle } from '../../../live/commands/useCommand.ts';
import { useCongress, useGauge, useMay, useOpenStep } from '../../live/selectors.ts';
import { GateChecklist } from '../../../ui/acts/GateChecklist.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { ConfirmedAct } from '../../../ui/acts/ConfirmedAct.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { useAct } from '../useAct.ts';
import runClasses from './RunFrame.module.css';

/** What is still wanted before the procedure may go on, and the one act that moves it. */
export function GatePanel() {
  const congress = useCongress();
  const open = useOpenStep();
  const next = nextStep(congress) ?? null;
  // Kept here: closing a step can go on to open the next one, when the panel that closed it is gone.
  const opening = useAct('openStep');
  if (open) return <Closing key={open.id} step={open} next={next} opening={opening} />;
  if (next) return <Opening key={next.id} step={next} opening={opening} />;
  return null;
}

/** Phases in which nobody waits for the next step to begin. */
const quietPhases: readonly Step['phase'][] = ['preparation', 'after'];

/** Why nobody here may move the procedure now; null when they may. */
function useHindrance(): string | null {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { status } = useCongress();
  const host = useMay('closeStep');
  if (status !== 'active') return t('gate.standsStill', { status: terms.status(status) });
  return host ? null : t('gate.hostOnly');
}

type OpeningAct = CommandHandle<Body<'openStep'>>;

function Closing({ step, next, opening }: { step: Step; next: Step | null; opening: OpeningAct }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const terms = useTerms();
  const { locale } = useFormat();
  const hindrance = useHindrance();
  const gate = useGauge('gate');
  const close = useAct('closeStep');
  // Where nobody sits in a hall and waits, one step follows the other at once, unless it is wanted otherwise.
  const onward = next && next.phase === step.phase && quietPhases.includes(step.phase) ? next : null;
  const [goesOn, goOn] = useState(true);
  const conditions = gate?.stepId === step.id ? gate.conditions : null;
  const unmet = conditions?.filter((one) => !one.met) ?? [];
  const [first] = unmet;
  const lacking =
    first && unmet.length === 1
      ? t('gate.lacking', { condition: describe(first, locale) })
      : first
        ? t('gate.unmet', { count: unmet.length })
        : null;
  const reason = hindrance ?? (conditions ? lacking : t('gate.waiting'));
  const name = terms.step(step);
  return (
    <GateSheet title={common('gate.title')} conditions={conditions ?? undefined}>
      <Answer of={close} />
      <ConfirmedAct
        label={t('gate.close', { step: name })}
        title={t('gate.closeTitle', { step: name })}
        irreversible
        reason={reason}
        sending={close.sending || opening.sending}
        unconfirmed={close.unconfirmed || opening.unconfirmed}
        run={async () => {
          const answer = await close.run({ stepId: step.id });
          return answer?.became === 'accepted' && onward && goesOn ? opening.run({ stepId: onward.id }) : answer;
        }}
      >
        {next ? t('gate.closeText', { step: name, next: terms.step(next) }) : t('gate.closeLastText', { step: name })}
        {onward ? (
          <Checkbox
            mt="md"
            label={t('gate.goesOn', { next: terms.step(onward) })}
            checked={goesOn}
            onChange={(event) => goOn(event.currentTarget.checked)}
          />
        ) : null}
      </ConfirmedAct>
    </GateSheet>
  );
}

type GateSheetProps = {
  title: string;
  /** Undefined while they are not known. */
  conditions: Condition[] | undefined;
  children: ReactNode;
};

/** The act with its conditions over it; where there is no column for them, they are one press away. */
function GateSheet({ title, conditions, children }: GateSheetProps) {
  const { t } = useTranslation('console');
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className={runClasses.gate}>
      <Sheet
        title={title}
        tone="act"
        extra={
          <Button
            className={runClasses.showConditions}
            variant="subtle"
            aria-expanded={shown}
            aria-controls={id}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'gate.hide' : 'gate.show')}
          </Button>
        }
      >
        <div id={id} className={runClasses.conditions} data-shown={shown || undefined}>
          {conditions ? <GateChecklist conditions={conditions} /> : <LineSkeleton lines={3} />}
        </div>
        <div className={runClasses.act}>{children}</div>
      </Sheet>
    </div>
  );
}

function Opening({ step, opening }: { step: Step; opening: OpeningAct }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const reason = useHindrance();
  const { steps } = useCongress();
  const name = terms.step(step);
  const firstSignIn = step.kind === 'sign-in' && steps.find((one) => one.kind === 'sign-in')?.id === step.id;
  const position = steps.findIndex((one) => one.id === step.id) + 1;
  return (
    <div className={runClasses.gate}>
      <Sheet title={t('gate.next')} tone="act">
        <p>
          <strong>
            {position}. {name}
          </strong>
          <br />
          <span className={classes.muted}>{t(`about.${step.kind}`)}</span>
        </p>
        <Answer of={opening} />
        <ConfirmedAct
          label={t('gate.open', { step: name })}
          title={t('gate.openTitle', { step: name })}
          reason={reason}
          sending={opening.sending}
          unconfirmed={opening.unconfirmed}
          run={() => opening.run({ stepId: step.id })}
        >
          {firstSignIn ? t('gate.openFirstSignIn') : t('gate.openText', { step: name })}
        </ConfirmedAct>
      </Sheet>
    </div>
  );
}
