import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../../live/stream/clock.ts';
import { useGauge } from '../../../live/selectors.ts';
import classes from './OnSiteCode.module.css';

/** How long a code is shown, and how much longer it is still taken. */
const PERIOD = 30_000;

/** The code of the hall in digits for the last row, and how long it is still good. */
export function OnSiteCode() {
  const { t } = useTranslation('stage');
  const code = useGauge('onSiteCode');
  const now = useServerNow();
  const left = code ? Date.parse(code.validUntil) - now : 0;
  // Without a line to the server no new code comes; one that is taken no more must not be shown.
  const good = code !== undefined && left > -PERIOD;
  const share = Math.min(1, Math.max(0, left / PERIOD));
  return (
    <section className={classes.panel} aria-label={t('code.title')}>
      <h2 className={classes.title}>{t('code.title')}</h2>
      <p className={classes.code}>{good ? code.code.replace(/^(...)(...)$/, '$1 $2') : '— — —'}</p>
      <span className={classes.validity} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <p className={classes.words}>
        {good && left > 0 ? t('code.changesIn', { seconds: Math.ceil(left / 1000) }) : t('code.waiting')}
      </p>
    </section>
  );
}
