import { useEffect, useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import classes from './FitText.module.css';

export type FitTextProps = {
  children: ReactNode;
  /** The size it would like, and the height it has, both in rem. */
  size: number;
  height: number;
  as?: 'h1' | 'h2' | 'p' | 'div' | 'span';
  className?: string | undefined;
};

/** Nothing is set smaller than this, in rem: nobody in the last row could read it. */
const READABLE = 1.75;
const STEP = 0.04;

function fit(box: HTMLElement | null, smallest: number): void {
  const text = box?.firstElementChild;
  if (!box || !(text instanceof HTMLElement)) return;
  delete box.dataset['cut'];
  for (let share = 1; share >= smallest - STEP / 2; share -= STEP) {
    box.style.setProperty('--share', Math.max(share, smallest).toFixed(3));
    // Not scrollHeight: of Song type that is more than its lines take.
    if (text.offsetHeight <= box.clientHeight + 1 && text.scrollWidth <= box.clientWidth + 1) return;
  }
  const lines = Math.floor(box.clientHeight / Number.parseFloat(getComputedStyle(text).lineHeight));
  box.style.setProperty('--lines', String(Math.max(1, lines)));
  box.dataset['cut'] = '';
}

/**
 * Text that becomes smaller until it fits the height given, as far as the last row can read it; what
 * is longer still ends in an ellipsis. A hall's screen cannot be scrolled.
 */
export function FitText({ children, size, height, as: Tag = 'p', className }: FitTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const smallest = Math.min(1, READABLE / size);
  // Whatever was drawn anew may need another size.
  useLayoutEffect(() => fit(box.current, smallest));
  useEffect(() => {
    const again = (): void => fit(box.current, smallest);
    const observer = new ResizeObserver(again);
    if (box.current?.parentElement) observer.observe(box.current.parentElement);
    void document.fonts?.ready.then(again);
    return () => observer.disconnect();
  }, [smallest]);
  const style = { '--size': `${size}rem`, '--height': `${height}rem` } as CSSProperties;
  return (
    <div ref={box} className={classes.box} style={style}>
      <Tag className={`${classes.text} ${className ?? ''}`}>{children}</Tag>
    </div>
  );
}
