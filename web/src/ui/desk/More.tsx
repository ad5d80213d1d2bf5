import type { ReactNode } from 'react';
import { Icon } from '../parts/Icon.tsx';
import classes from './desk.module.css';

type MoreProps = {
  title: ReactNode;
  open?: boolean;
  quiet?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
};

/** What is seldom needed, one click away. */
export function More({ title, open = false, quiet = false, onToggle, children }: MoreProps) {
  return (
    <details
      className={`${classes.more} ${quiet ? classes.quiet : ''}`}
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary>
        <Icon name="forward" size="1rem" />
        {title}
      </summary>
      {children}
    </details>
  );
}
