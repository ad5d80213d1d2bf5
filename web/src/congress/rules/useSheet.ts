import type { AdoptReading, ProfileSheet, PublicRules } from '@congress/contract/congress/rules/rules';
import { readRules } from '../api/congresses.ts';
import { readPublicRules } from '../api/publicPage.ts';
import { useCongressFact } from '../live/selectors.ts';
import { useLive } from '../live/store.ts';
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

/** What a congress is held to, as far as whoever asks may see it. */
type Held = Fetched<ProfileSheet> & {
  /** All formal delegates; none are told on the public page. */
  formal: number;
  adoptReading: Pick<AdoptReading, 'reading' | 'reason'> | null;
};

/** The rules this congress is held to, for whichever face asks: by its id, or on the public page by its link. */
export function useHeld(): Held {
  const id = useCongressFact((view) => view.id) ?? null;
  const formal = useCongressFact((view) => view.roster.formal) ?? 0;
  const chosen = useCongressFact((view) => view.adoptReading) ?? null;
  const slug = useLive((state) => state.target?.id) ?? '';
  const { value, ...rest } = useFetched(id ?? `/${slug}`, (): Promise<PublicRules | ProfileSheet> => {
    return id ? sheetOf(id) : readPublicRules(slug);
  });
  const isPublic = value !== null && 'sheet' in value;
  return {
    ...rest,
    value: isPublic ? value.sheet : value,
    formal,
    adoptReading: isPublic ? value.adoptReading : chosen,
  };
}
