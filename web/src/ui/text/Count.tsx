import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './Count.module.css';

export type CountProps = { value: number; label: ReactNode; of?: number; size?: 'normal' | 'stage' };

/** One number and what it counts. Digits keep their width, so that a climbing count does not jump. */
export function Count({ value, label, of, size = 'normal' }: CountProps) {
  const { number } = useFormat();
  return (
    <div className={classes.count} data-size={size}>
      <span className={classes.value}>
        {number(value)}
        {of === undefined ? null : <span className={classes.of}> / {number(of)}</span>}
      </span>
      <span className={classes.label}>{label}</span>
    </div>
  );
}
