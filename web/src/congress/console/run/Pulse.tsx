import type { Rules } from '@congress/contract/congress/rules/ruleBehind';
import { useTranslation } from 'react-i18next';
import { Why } from '../../rules/why/Why.tsx';
import { useTerms } from '../../texts/useTerms.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCongress, useGauge } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import classes from './RunFrame.module.css';

type Figure = [what: string, figure: string, rules?: Rules];

/** The congress in a few numbers that move. */
export function Pulse() {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { number } = useFormat();
  const { roster } = useCongress();
  const online = useGauge('online');
  const presence = useGauge('presence');
  const here: Figure[] = presence
    ? [
        [t('pulse.present'), `${number(presence.present)} / ${number(presence.due)}`],
        [t('pulse.quorum'), number(presence.quorum), ['quorum']],
      ]
    : [[terms.headcount('formal'), number(roster.formal)]];
  const figures: Figure[] = [[t('pulse.online'), number(online?.people ?? 0)], ...here];
  return (
    <Sheet>
      <dl className={classes.pulse}>
        {figures.map(([what, figure, rules]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {figure} {rules ? <Why rules={rules} said={`${what} ${figure}`} /> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
