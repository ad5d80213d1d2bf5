import type { CongressView } from '@congress/contract/congress/snapshot';
import { lazy, useEffect } from 'react';
import { useCongressFact } from '../../live/selectors.ts';
import { fetchResults } from '../../ui/results/later.tsx';
import { fetchMarking } from './later.ts';

/** The page before casting: it has come by the time somebody has marked anything. */
async function fetchReview() {
  const { Review } = await import('./Review.tsx');
  return { default: Review };
}

export const Review = lazy(fetchReview);

/** What the papers on the table need that came not with the first load. */
function ahead({ papers, rehearsal }: CongressView): 'nothing' | 'review' | 'all' {
  const soon = [...papers, ...(rehearsal ? [rehearsal] : [])].filter(
    ({ state }) => state === 'prepared' || state === 'open',
  );
  if (soon.length === 0) return 'nothing';
  return soon.some(({ items }) => items.some(({ kind }) => kind !== 'motion')) ? 'all' : 'review';
}

/** Fetches it as soon as a paper is prepared that needs it, so that opening the paper waits for no network. */
export function useMarkingAhead(): void {
  const needed = useCongressFact(ahead) ?? 'nothing';
  useEffect(() => {
    if (needed === 'nothing' || !navigator.onLine) return;
    const wanted = needed === 'all' ? [fetchReview(), fetchMarking(), fetchResults()] : [fetchReview()];
    // Whoever opens the paper asks again, and is told if it does not come.
    void Promise.all(wanted).catch(() => undefined);
  }, [needed]);
}
