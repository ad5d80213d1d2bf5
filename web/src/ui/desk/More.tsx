import type { ReactNode } from 'react';
import { Icon } from '../parts/Icon.tsx';
import classes from './desk.module.css';

type MoreProps = { title: ReactNode; open?: boolean; quiet?: boolean; children: ReactNode };

/** What is seldom needed, one click away. */
export function More({ title, open = false, quiet = false, children }: MoreProps) {
  return (
    <details className={`${classes.more} ${quiet ? classes.quiet : ''}`} open={open}>
      <summary>
        <Icon name="forward" size="1rem" />
        {title}
      </summary>
      {children}
    </details>
  );
}
