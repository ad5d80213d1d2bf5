import type { Step } from '@congress/contract/congress/procedure/view';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTerms } from '../texts/useTerms.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import classes from './StepRail.module.css';

export type StepRailProps = {
  steps: Step[];
  /** Makes each step a link. */
  href?: (step: Step) => string;
  /** The step being looked at, when that is another than the open one. */
  selectedId?: string | undefined;
};

const icons = { closed: 'check', open: 'now', pending: 'circle' } as const;

/** The procedure from first to last: done, now, to come; grouped by phase. */
export function StepRail({ steps, href, selectedId }: StepRailProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const phases = [...new Set(steps.map((step) => step.phase))];
  return (
    <nav aria-label={t('steps.title')} className={classes.rail}>
      {phases.map((phase) => (
        <div key={phase}>
          <div className={classes.phase}>{terms.phase(phase)}</div>
          <ol className={classes.list}>
            {steps.map((step, index) => {
              if (step.phase !== phase) return null;
              const content = (
                <>
                  <span className={classes.sign}>
                    <Icon name={icons[step.state]} size="1.125rem" label={terms.stepState(step.state)} />
                  </span>
                  <span className={classes.number}>{index + 1}</span>
                  <span className={classes.name}>{terms.step(step)}</span>
                </>
              );
              const common = {
                className: classes.step,
                'data-state': step.state,
                'data-selected': step.id === selectedId || undefined,
                'aria-current': step.state === 'open' ? ('step' as const) : undefined,
              };
              return (
                <li key={step.id} value={index + 1}>
                  {href ? (
                    <Link {...common} to={href(step)}>
                      {content}
                    </Link>
                  ) : (
                    <div {...common}>{content}</div>
                  )}
                </li>
              );
            })}
          </ol>
        </div>
      ))}
    </nav>
  );
}
