import type { ProfileSheet } from '@congress/contract/congress/rules/rules';
import { readRules } from '../api/congresses.ts';
import { useCongress } from '../live/selectors.ts';
import { type Fetched, useFetched } from '../../live/http/useFetched.ts';

/** A congress keeps the version it began under: fetched once, its sheet stays. */
const fetched = new Map<string, Promise<ProfileSheet>>();

function sheetOf(congressId: string): Promise<ProfileSheet> {
  const known = fetched.get(congressId);
  if (known) return known;
  const asked = readRules(congressId);
  fetched.set(congressId, asked);
  asked.catch(() => fetched.delete(congressId));
  return asked;
}

/** The rules this congress is held to, for whichever face asks. */
export function useSheet(): Fetched<ProfileSheet> {
  const { id } = useCongress();
  return useFetched(id, () => sheetOf(id));
}
