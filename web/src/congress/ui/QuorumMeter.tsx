import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Meter } from '../../ui/parts/Meter.tsx';
import { Why } from '../rules/why/Why.tsx';
import classes from './QuorumMeter.module.css';

export type QuorumMeterProps = { present: number; due: number; needed: number; size?: 'normal' | 'stage' };

/** Present against due, with the quorum marked on the bar and said in words. */
export function QuorumMeter({ present, due, needed, size = 'normal' }: QuorumMeterProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const short = Math.max(0, needed - present);
  const said =
    short === 0
      ? t('quorum.reached', { needed: number(needed) })
      : t('quorum.short', { count: short, needed: number(needed) });
  return (
    <div className={classes.meter} data-size={size}>
      <div className={classes.numbers}>
        <span className={classes.present}>{number(present)}</span>
        <span className={classes.due}>/ {number(due)}</span>
      </div>
      <Meter
        label={t('quorum.label')}
        words={t('quorum.of', { due: number(due), present: number(present) })}
        value={present}
        most={due}
        line={needed}
        size={size}
      />
      <div className={classes.words} data-reached={short === 0 || undefined}>
        {said} {size === 'stage' ? null : <Why rules={['quorum']} said={said} all={due} />}
      </div>
    </div>
  );
}
