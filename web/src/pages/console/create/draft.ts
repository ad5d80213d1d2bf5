import type { ProfileId, TemplateId } from '@congress/contract/vocabulary';
import { useCallback, useState } from 'react';
import { tabStorage } from '../../../live/sessions.ts';

/** A congress not founded yet, as far as it is filled in. */
export type Draft = {
  template: TemplateId;
  profile: ProfileId;
  term: number | '';
  session: number | '';
  /** Null as long as the proposed name is kept. */
  title: string | null;
  total: number | '';
  women: number | '';
};

const KEY = 'congress:new-congress';
const empty: Draft = {
  template: 'annual',
  profile: 'national',
  term: '',
  session: '',
  title: null,
  total: '',
  women: '',
};

function kept(): Draft {
  try {
    return { ...empty, ...(JSON.parse(tabStorage.getItem(KEY) ?? '{}') as Partial<Draft>) };
  } catch {
    return empty;
  }
}

/** What was filled in so far; it outlives going back, another page and a reload, in this tab. */
export function useDraft(): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(kept);
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        tabStorage.setItem(KEY, JSON.stringify(next));
        return next;
      }),
    [],
  );
  return [draft, change];
}

/** Forgets it, once the congress is founded. */
export function forgetDraft(): void {
  tabStorage.removeItem(KEY);
}
