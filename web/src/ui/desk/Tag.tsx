import type { ReactNode } from 'react';
import classes from './desk.module.css';

/** A state in a word. The word says it; the colour only helps to find it. */
export function Tag({ tone, children }: { tone?: 'act' | 'done' | 'declared'; children: ReactNode }) {
  return (
    <span className={classes.tag} {...(tone ? { 'data-tone': tone } : {})}>
      {children}
    </span>
  );
}
