import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';
import { Icon, type IconName } from './Icon.tsx';

export type EmptyStateProps = {
  title: ReactNode;
  /** What to do about it, or when it will fill. */
  children?: ReactNode;
  icon?: IconName;
  action?: ReactNode;
};

/** Nothing here yet, and what follows from that. */
export function EmptyState({ title, children, icon = 'document', action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <Icon name={icon} size="2rem" />
      <p className={classes.title}>{title}</p>
      {children ? <p className={classes.text}>{children}</p> : null}
      {action}
    </div>
  );
}
