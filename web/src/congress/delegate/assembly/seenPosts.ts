import type { Post } from '@congress/contract/congress/assembly/view';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useCongressFact, useGroupView } from '../../live/selectors.ts';
import { browserStorage } from '../../../live/http/sessions.ts';
import { useLive } from '../../live/store.ts';

/** The posts of others after the last one I have looked at. */
export function unreadPosts(posts: readonly Post[], seen: number, me: string): Post[] {
  return posts.filter((post) => post.seq > seen && post.by !== me);
}

const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const seenAt = (key: string): number => Number(browserStorage.getItem(key)) || 0;

/** Remembers, in this browser, that everything up to this post was looked at. */
function look(key: string, seq: number): void {
  if (seq <= seenAt(key)) return;
  browserStorage.setItem(key, String(seq));
  for (const listener of listeners) listener();
}

/** Where this browser keeps how far I have read my group: each congress, person and group has its own place. */
function useKey(): string {
  const congressId = useCongressFact((view) => view.id);
  const me = useLive((state) => state.me);
  return `congress:seen:${congressId}:${me?.id}:${me?.groupId}`;
}

/** How many posts of others there are in my group since I last looked. */
export function useUnread(): number {
  const key = useKey();
  const me = useLive((state) => state.me?.id ?? '');
  const posts = useGroupView()?.posts;
  const seen = useSyncExternalStore(listen, () => seenAt(key));
  return posts ? unreadPosts(posts, seen, me).length : 0;
}

/** Looks at the posts, as long as they are on a screen that is on. @returns the last one seen before that. */
export function useLooking(posts: readonly Post[]): number {
  const key = useKey();
  const [before] = useState(() => seenAt(key));
  const latest = posts[posts.length - 1]?.seq ?? 0;
  useEffect(() => {
    const saw = (): void => {
      if (document.visibilityState === 'visible') look(key, latest);
    };
    saw();
    document.addEventListener('visibilitychange', saw);
    return () => document.removeEventListener('visibilitychange', saw);
  }, [key, latest]);
  return before;
}
