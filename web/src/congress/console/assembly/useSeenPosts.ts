import { useCallback, useState } from 'react';
import { browserStorage } from '../../../live/http/sessions.ts';

const keyOf = (stepId: string): string => `congress:seen-posts:${stepId}`;

function read(stepId: string): Record<string, number> {
  try {
    return JSON.parse(browserStorage.getItem(keyOf(stepId)) ?? '{}') as Record<string, number>;
  } catch {
    return {};
  }
}

/** How many posts of each group this browser has shown, in one step: what is beyond is unread. */
export function useSeenPosts(stepId: string) {
  const [seen, setSeen] = useState(() => read(stepId));
  const of = useCallback((groupId: string) => seen[groupId] ?? 0, [seen]);
  const mark = useCallback(
    (groupId: string, count: number) =>
      setSeen((before) => {
        if ((before[groupId] ?? 0) >= count) return before;
        const next = { ...before, [groupId]: count };
        browserStorage.setItem(keyOf(stepId), JSON.stringify(next));
        return next;
      }),
    [stepId],
  );
  return { of, mark };
}
