import type { ReactNode } from 'react';
import { Icon, type IconName } from '../parts/Icon.tsx';
import classes from './desk.module.css';

type NoteProps = { icon?: IconName; tone?: 'calm' | 'warn'; live?: boolean; children: ReactNode };

/** Something to know before going on. `live` has it read out when it appears. */
export function Note({ icon = 'info', tone = 'calm', live = false, children }: NoteProps) {
  return (
    <div className={classes.note} data-tone={tone} {...(live ? { role: 'status' } : {})}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
