import type { Step } from '@congress/contract/congress/procedure/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useObserverSlug } from '../../live/selectors.ts';
import { FitText } from '../parts/FitText.tsx';
import { JoinPanel } from './gathering/JoinPanel.tsx';
import classes from './PublicationScene.module.css';

/** What was decided is on public notice: until when, and where to read it. */
export function PublicationScene({ step, shownUntil }: { step: Step; shownUntil: string }) {
  const { resolutions } = useCongress();
  const slug = useObserverSlug();
  const { t } = useTranslation('stage');
  const { date } = useFormat();
  const terms = useTerms();
  return (
    <div className={classes.scene}>
      <div className={classes.words}>
        <FitText as="h1" size={11} height={16} className={classes.name}>
          {terms.step(step)}
        </FitText>
        <p className={classes.until}>{t('step.shownUntil', { date: date(shownUntil) })}</p>
        <p className={classes.what}>{t('public.what', { count: resolutions.length })}</p>
        <p className={classes.what}>{t('public.object')}</p>
      </div>
      {slug ? <JoinPanel path={`/o/${slug}`} purpose="public" /> : null}
    </div>
  );
}
