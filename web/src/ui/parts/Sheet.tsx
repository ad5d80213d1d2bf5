import { useId, type ReactNode } from 'react';
import classes from './Sheet.module.css';

export type SheetProps = {
  title?: ReactNode;
  /** Right of the title: a count, a small action. */
  extra?: ReactNode;
  /** `act` marks where something is to be done now, `declared` what was declared. */
  tone?: 'plain' | 'act' | 'declared';
  level?: 2 | 3;
  children: ReactNode;
};

/** A sheet of paper on the ground: one subject. */
export function Sheet({ title, extra, tone = 'plain', level = 2, children }: SheetProps) {
  const titleId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.sheet} data-tone={tone} {...(title ? { 'aria-labelledby': titleId } : {})}>
      {title ? (
        <div className={classes.head}>
          <Heading id={titleId} className={classes.title}>
            {title}
          </Heading>
          {extra}
        </div>
      ) : null}
      {children}
    </section>
  );
}
