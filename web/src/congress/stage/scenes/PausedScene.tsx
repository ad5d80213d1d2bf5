import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress } from '../../live/selectors.ts';
import { FitText } from '../parts/FitText.tsx';
import classes from './PausedScene.module.css';

/** Adjourned, postponed or cancelled: said large, with the reason. */
export function PausedScene() {
  const { status, statusReason } = useCongress();
  const { t } = useTranslation('stage');
  const terms = useTerms();
  return (
    <div className={classes.scene}>
      <h1 className={classes.word}>{terms.status(status)}</h1>
      {statusReason ? (
        <FitText size={3.5} height={14} className={classes.reason}>
          {statusReason}
        </FitText>
      ) : null}
      {status === 'adjourned' ? <p className={classes.next}>{t('paused.next')}</p> : null}
    </div>
  );
}
