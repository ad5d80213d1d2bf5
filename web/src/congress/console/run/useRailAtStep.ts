import { useEffect, useRef, type RefObject } from 'react';

/** Keeps the step that is open, or looked at, in sight: a rail of twenty steps is longer than a screen. */
export function useRailAtStep(stepId: string | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scroller = box.current?.parentElement;
    const step = box.current?.querySelector(`a[href$="${stepId}"]`);
    if (!scroller || !step) return;
    const { top, height } = step.getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    if (top < frame.top || top + height > frame.bottom) scroller.scrollTop += top - frame.top - frame.height / 2;
  }, [stepId]);
  return box;
}
