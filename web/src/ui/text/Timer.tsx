import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../live/stream/clock.ts';
import classes from './Timer.module.css';

/** Milliseconds as `m:ss`, or `h:mm:ss` from an hour on. */
export function asClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export type TimerProps = { since: string; until?: never } | { until: string; since?: never };

/** Time passed since an instant, or left until one, by the server's clock. Not read out every second. */
export function Timer(props: TimerProps) {
  const { t } = useTranslation();
  const now = useServerNow();
  const text = props.since === undefined ? Date.parse(props.until) - now : now - Date.parse(props.since);
  return (
    <span role="timer" aria-live="off" className={classes.timer}>
      {props.until !== undefined && text <= 0 ? t('timer.over') : asClock(text)}
    </span>
  );
}
