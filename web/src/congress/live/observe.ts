import type { Snapshot } from '@congress/contract/congress/snapshot';
import { readPublicPage } from '../api/publicPage.ts';
import { Refused, refusalOf } from '../../live/http/http.ts';
import { congressKind } from './kind.ts';
import { begin, clear, receivePage, setConnection, setRefused, useLive } from '../../live/stream/store.ts';

/** A public page changes a few times a day; it need not hold a socket open. */
const EVERY = 20_000;

let current: (() => void) | null = null;

/** Asks for the followed page now: after something was filed that it will show. */
export function lookAgain(): void {
  current?.();
}

/** Follows a public page by asking for it now and then while it is looked at. Returns how to stop. */
export function observe(slug: string): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  begin({ kind: congressKind, id: slug, face: 'observer' });

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    try {
      const { cursor, public: page } = await readPublicPage(slug);
      const snapshot: Snapshot = { cursor, public: page };
      if (stopped) return;
      receivePage(snapshot);
      setConnection('live');
    } catch (error) {
      if (stopped) return;
      if (error instanceof Refused && !useLive.getState().snapshot) setRefused(refusalOf(error));
      else setConnection('offline');
    }
    timer = setTimeout(() => void look(), EVERY);
  };
  const wake = (): void => {
    if (document.visibilityState === 'visible') void look();
    else clearTimeout(timer);
  };
  document.addEventListener('visibilitychange', wake);
  addEventListener('online', wake);
  const now = (): void => void look();
  current = now;
  now();
  return () => {
    stopped = true;
    if (current === now) current = null;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', wake);
    removeEventListener('online', wake);
    clear();
  };
}
