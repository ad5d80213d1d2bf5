import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import classes from './Flow.module.css';
import { usePages } from './usePages.ts';

/** How many pages a flow fills, and on which of them what is on now stands. */
type Measured = { pages: number; first: number };

export type Turning = Measured & { page: number; onMeasured: (measured: Measured) => void };

/** Turns the pages of a flow, from the one that holds what is on now; starts anew when `key` changes. */
export function useTurning(everySeconds: number, key: string): Turning {
  const [{ pages, first }, setMeasured] = useState<Measured>({ pages: 1, first: 0 });
  const page = usePages(pages, everySeconds, `${key}:${first}`, { first });
  const onMeasured = useCallback((next: Measured) => {
    setMeasured((last) => (last.pages === next.pages && last.first === next.first ? last : next));
  }, []);
  return { pages, first, page, onMeasured };
}

export type FlowProps = {
  children: ReactNode;
  page: number;
  onMeasured: (measured: Measured) => void;
  /** How many times its own size the type may become where there is room. */
  grow?: number;
  as?: 'ol' | 'ul' | 'div';
  role?: string;
  className?: string | undefined;
};

const STEP = 0.05;
const TURN = 350;

/**
 * A list or text in columns as wide as its box, of which one is in view: what does not fit turns its
 * pages, and the type is as large as that number of pages allows.
 */
export function Flow({ children, page, onMeasured, grow = 1, as: Tag = 'div', role, className }: FlowProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLElement | null>(null);
  const shown = useRef(page);
  const measure = useCallback((): void => {
    const box = sheet.current;
    const text = flow.current;
    if (!box || !text || box.clientWidth === 0) return;
    const pagesAt = (size: number): number => {
      text.style.setProperty('--grown', size.toFixed(2));
      return Math.max(1, Math.round(text.scrollWidth / box.clientWidth));
    };
    const pages = pagesAt(1);
    let size = grow;
    while (size > 1 && pagesAt(size) > pages) size -= STEP;
    if (size <= 1) pagesAt(1);
    const current = text.querySelector<HTMLElement>('[aria-current]');
    onMeasured({ pages, first: current ? Math.floor(current.offsetLeft / box.clientWidth) : 0 });
  }, [grow, onMeasured]);
  // Whatever was drawn anew may have another length.
  useLayoutEffect(measure);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (sheet.current) observer.observe(sheet.current);
    void document.fonts?.ready.then(measure);
    return () => observer.disconnect();
  }, [measure]);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    flow.current?.animate([{ opacity: 0 }, { opacity: 1 }], TURN);
  }, [page]);
  return (
    <div ref={sheet} className={classes.sheet}>
      <Tag
        ref={(element: HTMLElement | null) => void (flow.current = element)}
        role={role}
        className={`${classes.flow} ${className ?? ''}`}
        style={{ transform: `translateX(${-100 * page}%)` }}
      >
        {children}
      </Tag>
    </div>
  );
}
