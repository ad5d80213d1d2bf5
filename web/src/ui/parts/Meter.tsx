import classes from './Meter.module.css';

export type MeterProps = {
  /** What it measures, for whoever does not see it. */
  label: string;
  /** The figures in words. */
  words: string;
  value: number;
  most: number;
  /** A line on the bar that is to be reached. */
  line?: number;
  size?: 'normal' | 'stage';
};

/** How much of a whole is there, as a plain bar. */
export function Meter({ label, words, value, most, line, size = 'normal' }: MeterProps) {
  const share = (part: number): string => `${most > 0 ? Math.min(100, (100 * part) / most) : 0}%`;
  return (
    <div
      className={classes.bar}
      data-size={size}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={words}
    >
      <span
        className={classes.fill}
        style={{ width: share(value) }}
        data-reached={(line !== undefined && value >= line) || undefined}
      />
      {line === undefined ? null : <span className={classes.line} style={{ left: share(line) }} />}
    </div>
  );
}
