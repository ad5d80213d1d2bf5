import type { Offices } from '@congress/contract/congress/assembly/view';
import { useMemo } from 'react';
import { useCongressFact } from '../../live/selectors.ts';
import { usePeople } from '../queries.ts';

/**
 * Who held the offices in the session before, as far as they are formal delegates of this one: to be proposed, which
 * confers nothing (N-4). Null where it began from none.
 */
export function useFormerOfficers(): Offices | null {
  const last = useCongressFact((view) => view.lastSession);
  const { byId } = usePeople();
  return useMemo(() => {
    if (!last) return null;
    const here = (id: string): boolean => byId.get(id)?.capacity === 'formal';
    const one = (id: string | null): string | null => (id !== null && here(id) ? id : null);
    const { offices } = last;
    return {
      credentialsPanel: offices.credentialsPanel.filter(here),
      presidium: offices.presidium.filter(here),
      executiveChairs: offices.executiveChairs.filter(here),
      secretaryGeneral: one(offices.secretaryGeneral),
      chiefScrutineer: one(offices.chiefScrutineer),
      scrutineers: offices.scrutineers.filter(here),
      tellers: offices.tellers.filter(here),
    };
  }, [last, byId]);
}
