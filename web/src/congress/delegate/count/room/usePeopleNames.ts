import { useLive } from '../../../live/store.ts';
import { useTerms } from '../../../texts/useTerms.ts';

/** Names by id, as they came with the stream. */
export function usePeopleNames(): (personId: string) => string {
  const names = useLive((state) => state.names);
  const terms = useTerms();
  return (personId) => terms.name(names[personId]);
}
