import type { Person } from '@congress/contract/congress/preparation/resources';
import { useEffect, useMemo, useState } from 'react';
import { useDoor, WAY_BACK } from '../door.ts';

/** Rows as they stood when this was asked for. */
type Standing = { question: string; found: readonly Person[] };

/**
 * Rows that stay where they are while somebody is about to press one of them: under the pointer, while the keyboard
 * is among them, for a moment after a touch, and while a way back is open. Otherwise they follow what is found.
 * `found` is the same array as long as it is the same answer; another `question` is answered at once. `box` is what the pointer is watched on.
 */
export function useSteadyRows(
  found: readonly Person[],
  byId: ReadonlyMap<string, Person>,
  question: string,
): { rows: readonly Person[]; box: (element: HTMLElement | null) => void } {
  const [element, box] = useState<HTMLElement | null>(null);
  const held = useHeld(element);
  const wayBack = useDoor(({ recent }) => recent.size > 0);
  const [standing, stand] = useState<Standing>({ question, found });
  const stays = (held || wayBack) && standing.question === question && standing.found.length > 0;
  if (!stays && standing.found !== found) stand({ question, found });
  const rows = useMemo(
    () => (stays ? standing.found.flatMap(({ id }) => byId.get(id) ?? []) : found),
    [stays, standing, byId, found],
  );
  return { rows, box };
}

/** Whether a pointer, a keyboard or a finger is on something. */
function useHeld(element: HTMLElement | null): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hold = (): void => {
      clearTimeout(timer);
      setHeld(true);
    };
    const letGo = (after: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setHeld(false), after);
    };
    const touch = ({ pointerType }: PointerEvent): void => {
      hold();
      if (pointerType !== 'mouse') letGo(WAY_BACK);
    };
    const leave = ({ pointerType }: PointerEvent): void => {
      if (pointerType === 'mouse') letGo(0);
    };
    const focus = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.matches(':focus-visible')) hold();
    };
    const blur = (): void => {
      if (!element.matches(':hover')) letGo(0);
    };
    const end = new AbortController();
    const { signal } = end;
    element.addEventListener('pointerenter', touch, { signal });
    element.addEventListener('pointerdown', touch, { signal });
    element.addEventListener('pointerleave', leave, { signal });
    element.addEventListener('focusin', focus, { signal });
    element.addEventListener('focusout', blur, { signal });
    return () => {
      clearTimeout(timer);
      end.abort();
      setHeld(false);
    };
  }, [element]);
  return held;
}
