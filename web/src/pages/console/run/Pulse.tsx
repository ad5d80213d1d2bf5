import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../../i18n/useTerms.ts';
import { useCongress, useGauge } from '../../../live/selectors.ts';
import { Sheet } from '../../../ui/Sheet.tsx';
import classes from './RunFrame.module.css';

/** The congress in a few numbers that move. */
export function Pulse() {
  const { t } = useTranslation('console');
  const { number } = useFormat();
  const terms = useTerms();
  const { roster, mode } = useCongress();
  const online = useGauge('online');
  const presence = useGauge('presence');
  return (
    <Sheet title={t('pulse.title')}>
      <dl className={classes.pulse}>
        <dt>{t('pulse.online')}</dt>
        <dd>{number(online?.people ?? 0)}</dd>
        {presence ? (
          <>
            <dt>{t('pulse.present')}</dt>
            <dd>
              {number(presence.present)} / {number(presence.due)}
            </dd>
            <dt>{t('pulse.quorum')}</dt>
            <dd>{number(presence.quorum)}</dd>
          </>
        ) : (
          <>
            <dt>{t('pulse.formal')}</dt>
            <dd>{number(roster.formal)}</dd>
          </>
        )}
        <dt>{t('pulse.mode')}</dt>
        <dd>{mode ? terms.mode(mode) : '—'}</dd>
      </dl>
    </Sheet>
  );
}
