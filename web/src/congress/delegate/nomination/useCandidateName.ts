import type { Candidacy } from '@congress/contract/congress/nomination/view';
import { useLiveNames } from '../../live/selectors.ts';
import { useTerms } from '../../texts/useTerms.ts';

/** What somebody nominated is called: by the roster, or, who is not on it, as they were nominated. */
export function useCandidateName(): (one: Candidacy) => string {
  const names = useLiveNames();
  const terms = useTerms();
  return ({ personId, name }) => name ?? terms.name(personId ? names[personId] : null);
}
