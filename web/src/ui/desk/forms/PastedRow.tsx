import type { ReactNode } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import shared from '../desk.module.css';
import classes from './PastedRow.module.css';

type PastedRowProps = {
  line: number;
  name: string;
  staffNumber: string;
  /** What is wrong with it, in words; such a row is not taken in. */
  problems: readonly string[];
  /** What else it says; stays in sight beside what is wrong. */
  children?: ReactNode;
  /** What would become of it, where nothing is wrong. */
  outcome: ReactNode;
};

/** A person as a line of a pasted sheet, before it is taken in. */
export function PastedRow({ line, name, staffNumber, problems, children, outcome }: PastedRowProps) {
  const bad = problems.length > 0;
  return (
    <div className={classes.row} data-bad={bad || undefined} data-wide={children ? true : undefined}>
      <span className={classes.line}>{line}</span>
      <span>
        <strong>{name || '—'}</strong>
        <br />
        <span className={shared.small}>{staffNumber || '—'}</span>
      </span>
      {children ? <span>{children}</span> : null}
      {bad ? (
        <span className={classes.problem}>
          <Icon name="warn" size="1em" /> {problems.join(' ')}
        </span>
      ) : (
        <span>{outcome}</span>
      )}
    </div>
  );
}
