import { lazy, useEffect } from 'react';
import { loadTexts } from '../../../i18n/i18n.ts';
import { fetchResults } from '../../ui/results/later.tsx';
import { useCongressFact } from '../../live/selectors.ts';

/** What elections and ratings are marked and reviewed with, and its texts: few papers carry them, so it comes by itself. */
async function fetchMarking() {
  const [{ MarkItem, MarksMade }] = await Promise.all([import('./marking/Marking.tsx'), loadTexts('marking')]);
  return { MarkItem, MarksMade };
}

export const MarkItem = lazy(async () => ({ default: (await fetchMarking()).MarkItem }));
export const MarksMade = lazy(async () => ({ default: (await fetchMarking()).MarksMade }));

/** Fetches it as soon as a paper is prepared that needs it, so that opening the paper waits for no network. */
export function useMarkingAhead(): void {
  const needed = useCongressFact(({ papers }) =>
    papers.some(
      ({ state, items }) => (state === 'prepared' || state === 'open') && items.some(({ kind }) => kind !== 'motion'),
    ),
  );
  useEffect(() => {
    // Whoever opens the paper asks again, and is told if it does not come.
    if (needed && navigator.onLine) void Promise.all([fetchMarking(), fetchResults()]).catch(() => undefined);
  }, [needed]);
}
