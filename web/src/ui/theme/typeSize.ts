import { useSyncExternalStore } from 'react';
import { browserStorage } from '../../live/http/sessions.ts';

const KEY = 'congress:type';
const listeners = new Set<() => void>();

const isLarge = (): boolean => document.documentElement.dataset['type'] === 'large';

/** Applies the type size chosen before. Call once, before anything is drawn. */
export function restoreTypeSize(): void {
  if (browserStorage.getItem(KEY) === 'large') document.documentElement.dataset['type'] = 'large';
}

/** Large type (适老化) on or off, and remembered. */
export function setLargeType(large: boolean): void {
  if (large) document.documentElement.dataset['type'] = 'large';
  else delete document.documentElement.dataset['type'];
  browserStorage.setItem(KEY, large ? 'large' : 'normal');
  for (const listener of listeners) listener();
}

/** Whether large type is on. */
export function useLargeType(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isLarge);
}
