import type { Refusal } from '@congress/contract/kernel/refusal';
import { create } from 'zustand';

/** What a colleague did while one was about to do it: by name, or `null` when it is not known who. */
type Notice = { kind: 'already-done'; by: string | null } | { kind: 'moved-on' };

/** The last such notice, kept apart from the panels: what it is about has often left the screen by then. */
export const useNotices = create<{ notice: Notice | null }>()(() => ({ notice: null }));

/** Whether a refusal says that somebody did it before. */
export function saysDone({ code }: Refusal): boolean {
  return code === 'already-done' || code === 'already-done-by';
}

/** Says that a colleague was faster. */
export function notify(notice: Notice | null): void {
  useNotices.setState({ notice });
}
