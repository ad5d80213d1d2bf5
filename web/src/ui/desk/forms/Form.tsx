import type { ReactNode } from 'react';
import classes from '../desk.module.css';

/** A form whose fields stand under each other; Enter sends it. */
export function Form({ onSubmit, label, children }: { onSubmit: () => void; label?: string; children: ReactNode }) {
  return (
    <form
      className={classes.form}
      noValidate
      {...(label ? { 'aria-label': label } : {})}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** Fields beside each other where there is room. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={classes.cols}>{children}</div>;
}

/** Fields that belong together, under one name. */
export function FieldGroup({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={classes.fieldset}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
