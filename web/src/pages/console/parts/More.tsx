import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import classes from './console.module.css';

/** What is seldom needed, one click away. */
export function More({ title, open = false, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className={classes.more} open={open}>
      <summary>
        <Icon name="forward" size="1rem" />
        {title}
      </summary>
      {children}
    </details>
  );
}
