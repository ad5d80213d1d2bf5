import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';
import { Icon, type IconName } from '../parts/Icon.tsx';

export type EmptyStateProps = {
  title: ReactNode;
  /** What to do about it, or when it will fill. */
  children?: ReactNode;
  icon?: IconName;
  action?: ReactNode;
  /** The whole page is this: its title is the page's heading. */
  page?: boolean;
};

/** Nothing here yet, and what follows from that. */
export function EmptyState({ title, children, icon = 'document', action, page = false }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <Icon name={icon} size="2rem" />
      {page ? <h1 className={classes.heading}>{title}</h1> : <p className={classes.title}>{title}</p>}
      {children ? <p className={classes.text}>{children}</p> : null}
      {action}
    </div>
  );
}
