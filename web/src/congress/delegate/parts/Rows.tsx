import { Children, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from '../../../ui/parts/Icon.tsx';
import { Title } from '../../../ui/text/Title.tsx';
import classes from './lists.module.css';
import { useHome } from '../home/useHome.ts';

export type RowProps = {
  /** Below the delegate's own address; without it, the row leads nowhere. */
  to?: string;
  icon?: IconName;
  /** What the sign means, where the words beside it do not say it. */
  iconLabel?: string;
  tone?: 'act' | 'done' | 'quiet';
  title: ReactNode;
  /** The quieter line; parts of a list stay whole where the line breaks. */
  detail?: ReactNode | readonly string[];
  /** Beside them, something of its own to tap; for rows that lead nowhere. */
  extra?: ReactNode;
};

/** A list of rows to tap. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  if (Children.toArray(children).length === 0) return null;
  return (
    <ul className={classes.list} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </ul>
  );
}

/** One row: a sign, a title, a quieter line, and where it leads. */
export function Row({ to, icon, iconLabel, tone = 'quiet', title, detail, extra }: RowProps) {
  const home = useHome();
  const marks = tone === 'done' ? { 'data-done': true } : tone === 'quiet' ? { 'data-quiet': true } : {};
  const content = (
    <>
      {icon ? (
        <span className={classes.sign} {...marks}>
          <Icon name={icon} size="1.5rem" {...(iconLabel ? { label: iconLabel } : {})} />
        </span>
      ) : null}
      <span className={classes.grow}>
        <span className={classes.title}>{typeof title === 'string' ? <Title of={title} /> : title}</span>
        {detail ? (
          <span className={classes.detail}>{Array.isArray(detail) ? <Parts of={detail} /> : detail}</span>
        ) : null}
      </span>
    </>
  );
  return (
    <li>
      {to === undefined ? (
        <div className={classes.row}>
          {content}
          {extra}
        </div>
      ) : (
        <Link className={classes.row} to={home(to)}>
          {content}
          <span className={classes.chevron}>
            <Icon name="forward" />
          </span>
        </Link>
      )}
    </li>
  );
}

/** Facts of one line, side by side; empty ones are left out. */
export function Parts({ of }: { of: readonly string[] }) {
  return (
    <span className={classes.parts}>
      <span>
        {of
          .filter((part) => part !== '')
          .map((part) => (
            <span key={part} className={classes.part}>
              {part}
            </span>
          ))}
      </span>
    </span>
  );
}

/** Something that is done, said with its sign. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <p className={classes.done}>
      <Icon name="check" />
      <span>{children}</span>
    </p>
  );
}
