import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCongress, useGauge } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import classes from './RunFrame.module.css';

/** The congress in a few numbers that move. */
export function Pulse() {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { number } = useFormat();
  const { roster } = useCongress();
  const online = useGauge('online');
  const presence = useGauge('presence');
  const figures = [
    [t('pulse.online'), number(online?.people ?? 0)],
    ...(presence
      ? [
          [t('pulse.present'), `${number(presence.present)} / ${number(presence.due)}`],
          [t('pulse.quorum'), number(presence.quorum)],
        ]
      : [[terms.headcount('formal'), number(roster.formal)]]),
  ];
  return (
    <Sheet>
      <dl className={classes.pulse}>
        {figures.map(([what, figure]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
