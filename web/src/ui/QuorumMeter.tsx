import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import classes from './QuorumMeter.module.css';

export type QuorumMeterProps = { present: number; due: number; needed: number; size?: 'normal' | 'stage' };

/** Present against due, with the quorum marked on the bar and said in words. */
export function QuorumMeter({ present, due, needed, size = 'normal' }: QuorumMeterProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const share = (value: number): string => `${due > 0 ? Math.min(100, (100 * value) / due) : 0}%`;
  const short = Math.max(0, needed - present);
  return (
    <div className={classes.meter} data-size={size}>
      <div className={classes.numbers}>
        <span className={classes.present}>{number(present)}</span>
        <span className={classes.due}>/ {number(due)}</span>
      </div>
      <div
        className={classes.bar}
        role="meter"
        aria-label={t('quorum.label')}
        aria-valuemin={0}
        aria-valuemax={due}
        aria-valuenow={present}
        aria-valuetext={t('quorum.of', { due: number(due), present: number(present) })}
      >
        <span className={classes.fill} style={{ width: share(present) }} data-reached={short === 0 || undefined} />
        <span className={classes.line} style={{ left: share(needed) }} />
      </div>
      <div className={classes.words} data-reached={short === 0 || undefined}>
        {short === 0
          ? t('quorum.reached', { needed: number(needed) })
          : t('quorum.short', { count: short, needed: number(needed) })}
      </div>
    </div>
  );
}
