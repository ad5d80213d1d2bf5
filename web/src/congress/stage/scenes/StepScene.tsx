import type { Step } from '@congress/contract/congress/procedure/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { recordOf, useCongress } from '../../live/selectors.ts';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { Phrases } from '../../../ui/text/Phrases.tsx';
import { FitText } from '../parts/FitText.tsx';
import { PageMark } from '../parts/PageMark.tsx';
import { paged, usePages } from '../parts/usePages.ts';
import { PublicationScene } from './PublicationScene.tsx';
import classes from './StepScene.module.css';

const GROUPS = 12;

/** A step that has no picture of its own: its name, and how far it is. Without a step, the end. */
export function StepScene({ step }: { step: Step | null }) {
  const { status, title } = useCongress();
  const { t } = useTranslation('stage');
  const terms = useTerms();
  if (!step) {
    return (
      <div className={classes.scene}>
        <FitText as="h1" size={11} height={16} className={classes.name}>
          {t(status === 'archived' ? 'step.ended' : 'step.between')}
        </FitText>
        <FitText size={3.5} height={14} className={classes.congress}>
          <Phrases of={title} />
        </FitText>
      </div>
    );
  }
  const name = terms.step(step);
  const phase = terms.phase(step.phase);
  const discussing = step.kind === 'discussion';
  const shownUntil = recordOf(step, 'publication')?.shownUntil;
  if (shownUntil) return <PublicationScene step={step} shownUntil={shownUntil} />;
  return (
    <div className={classes.scene}>
      {phase === name ? null : <p className={classes.phase}>{phase}</p>}
      <FitText as="h1" size={discussing ? 7 : 11} height={discussing ? 9.5 : 16} className={classes.name}>
        {name}
      </FitText>
      {discussing ? <Summaries step={step} /> : null}
      {step.kind === 'ballot' || step.kind === 'preliminary' ? (
        <p className={classes.words}>{t('step.beforeBallot')}</p>
      ) : null}
      {step.kind === 'declaration' ? <p className={classes.words}>{t('step.beforeDeclaration')}</p> : null}
    </div>
  );
}

/** Which groups have handed in the summary of their discussion. */
function Summaries({ step }: { step: Step }) {
  const { groups } = useCongress();
  const { t } = useTranslation('stage');
  const { number } = useFormat();
  const handedIn = new Set((recordOf(step, 'discussion')?.summaries ?? []).map(({ groupId }) => groupId));
  const pages = paged(groups, GROUPS);
  const page = usePages(pages.length, 8, step.id);
  return (
    <>
      <p className={classes.words}>
        {t('step.summaries', { done: number(handedIn.size), all: number(groups.length) })}{' '}
        <PageMark page={page} pages={pages.length} />
      </p>
      <ul className={classes.groups}>
        {pages[page]?.map(({ id, name }) => (
          <li key={id} data-done={handedIn.has(id) || undefined}>
            <Icon
              name={handedIn.has(id) ? 'check' : 'circle'}
              size="2.25rem"
              label={t(handedIn.has(id) ? 'step.handedIn' : 'step.discussing')}
            />
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
