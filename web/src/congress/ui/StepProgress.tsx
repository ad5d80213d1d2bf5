import type { Step } from '@congress/contract/congress/procedure/view';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../texts/useTerms.ts';
import classes from './StepProgress.module.css';

/** Where the congress stands, in one line and a row of marks: the rail for a phone. */
export function StepProgress({ steps }: { steps: Step[] }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const at = steps.findIndex((step) => step.state === 'open');
  const open = steps[at];
  const next = steps.find((step) => step.state === 'pending');
  return (
    <div className={classes.progress}>
      <div className={classes.line}>
        <strong className={classes.name}>{open ? terms.step(open) : t('steps.none')}</strong>
        {open ? (
          <span className={classes.count}>{t('steps.position', { position: at + 1, all: steps.length })}</span>
        ) : null}
      </div>
      <div className={classes.marks} aria-hidden="true">
        {steps.map((step) => (
          <span key={step.id} data-state={step.state} />
        ))}
      </div>
      {next ? <div className={classes.next}>{t('steps.nextIs', { step: terms.step(next) })}</div> : null}
    </div>
  );
}
