import { Fragment, type ReactNode } from 'react';
import classes from './desk.module.css';

/** Names and values, as a record shows them. Rows without a value are left out. */
export function Facts({ rows }: { rows: readonly (readonly [ReactNode, ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {rows.map(([name, value], index) =>
        value === null || value === undefined || value === '' ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- rows of a record never move
          <Fragment key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}
