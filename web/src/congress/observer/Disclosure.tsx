import { useEffect, useRef, type ReactNode } from 'react';
import classes from './Disclosure.module.css';

type DisclosureProps = { id?: string; summary: ReactNode; open?: boolean; children: ReactNode };

/** A long text behind its title: opened by a press, by a link to it, and on paper. */
export function Disclosure({ id, summary, open = false, children }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const own = details.current;
    if (!own) return undefined;
    let openedForPaper = false;
    const beforePaper = (): void => {
      openedForPaper = !own.open;
      own.open = true;
    };
    const afterPaper = (): void => {
      if (openedForPaper) own.open = false;
    };
    const whenLinkedTo = (): void => {
      if (id === undefined || location.hash !== `#${id}`) return;
      own.open = true;
      own.scrollIntoView();
    };
    whenLinkedTo();
    addEventListener('beforeprint', beforePaper);
    addEventListener('afterprint', afterPaper);
    addEventListener('hashchange', whenLinkedTo);
    return () => {
      removeEventListener('beforeprint', beforePaper);
      removeEventListener('afterprint', afterPaper);
      removeEventListener('hashchange', whenLinkedTo);
    };
  }, [id]);
  return (
    <details ref={details} id={id} className={classes.disclosure} open={open}>
      <summary className={classes.summary}>{summary}</summary>
      <div className={classes.inside}>{children}</div>
    </details>
  );
}
