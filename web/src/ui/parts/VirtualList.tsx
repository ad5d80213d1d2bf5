import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from 'react';
import classes from './VirtualList.module.css';
import { rowsInView } from './window.ts';

export type VirtualListProps<T> = {
  items: readonly T[];
  keyOf: (item: T) => string;
  render: (item: T, index: number) => ReactNode;
  /** Height of each row, in rem. Rows are cut to it. */
  rowHeight?: number;
  /** How high it may become, in CSS; it is no higher than its rows. By default what a screen has room for. */
  maxHeight?: string;
  label: string;
};

/** A screen less what stays at its top and what such a list is searched with. */
const ON_A_SCREEN = 'max(18rem, 100dvh - 19rem)';

/** A list of any length of which only the rows in view are in the document. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, keyOf, render, rowHeight = 3.5, maxHeight = ON_A_SCREEN, label } = props;
  const outer = useRef<HTMLDivElement>(null);
  const oneRow = useRef<HTMLDivElement>(null);
  const [scrolled, setTop] = useState(0);
  // Rows may come a moment late; the scrolling itself never waits for them.
  const top = useDeferredValue(scrolled);
  const [size, setSize] = useState({ height: 800, row: rowHeight * 16 });
  useEffect(() => {
    // The row is observed as well: large type changes what a rem is.
    const observer = new ResizeObserver(() => {
      if (outer.current && oneRow.current) {
        setSize({ height: outer.current.clientHeight, row: oneRow.current.offsetHeight || 56 });
      }
    });
    if (outer.current) observer.observe(outer.current);
    if (oneRow.current) observer.observe(oneRow.current);
    return () => observer.disconnect();
  }, []);
  const { first, last } = rowsInView({ top, height: size.height }, size.row, items.length);
  return (
    <div
      ref={outer}
      className={classes.outer}
      role="region"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      style={{ height: `min(${items.length * rowHeight}rem, ${maxHeight})` }}
    >
      <div ref={oneRow} className={classes.measure} style={{ height: `${rowHeight}rem` }} aria-hidden="true" />
      <ul className={classes.list} aria-label={label} style={{ height: `${items.length * rowHeight}rem` }}>
        {items.slice(first, last).map((item, offset) => (
          <li
            key={keyOf(item)}
            className={classes.row}
            aria-setsize={items.length}
            aria-posinset={first + offset + 1}
            style={{ top: `${(first + offset) * rowHeight}rem`, height: `${rowHeight}rem` }}
          >
            {render(item, first + offset)}
          </li>
        ))}
      </ul>
    </div>
  );
}
