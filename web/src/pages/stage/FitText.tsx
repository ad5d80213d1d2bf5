import { useEffect, useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import classes from './FitText.module.css';

export type FitTextProps = {
  children: ReactNode;
  /** The size it would like, and the height it has, both in rem. */
  size: number;
  height: number;
  as?: 'h1' | 'h2' | 'p' | 'div';
  className?: string | undefined;
};

/** Below this share of the wished size nobody in the hall could read it; the rest is cut. */
const SMALLEST = 0.42;
const STEP = 0.04;

function fit(box: HTMLElement | null): void {
  const text = box?.firstElementChild;
  if (!box || !(text instanceof HTMLElement)) return;
  for (let share = 1; share >= SMALLEST; share -= STEP) {
    box.style.setProperty('--share', share.toFixed(2));
    // Not scrollHeight: of Song type that is more than its lines take.
    if (text.offsetHeight <= box.clientHeight + 1 && text.scrollWidth <= box.clientWidth + 1) return;
  }
}

/** Text that becomes smaller until it fits the height given. A hall's screen cannot be scrolled. */
export function FitText({ children, size, height, as: Tag = 'p', className }: FitTextProps) {
  const box = useRef<HTMLDivElement>(null);
  // Whatever was drawn anew may need another size.
  useLayoutEffect(() => fit(box.current));
  useEffect(() => {
    const again = (): void => fit(box.current);
    const observer = new ResizeObserver(again);
    if (box.current?.parentElement) observer.observe(box.current.parentElement);
    void document.fonts?.ready.then(again);
    return () => observer.disconnect();
  }, []);
  const style = { '--size': `${size}rem`, '--height': `${height}rem` } as CSSProperties;
  return (
    <div ref={box} className={classes.box} style={style}>
      <Tag className={`${classes.text} ${className ?? ''}`}>{children}</Tag>
    </div>
  );
}
