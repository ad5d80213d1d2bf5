import type { BallotMethod } from '@congress/contract/congress/vocabulary';
import { count } from './count.ts';
import type { Method } from './method.ts';

/** Votes that stand beside the name of who gave them; nothing is to be sealed. */
export function openMethod(name: BallotMethod): Method {
  return {
    name,
    insert: `
      insert into open_vote (paper_id, person_id, congress_id, organization_id, choices)
      select paper_id, person_id, congress_id, organization_id, choices from accepted`,
    seal: async () => undefined,
    tally: (sql, paperId) => count(sql, 'open_vote', paperId),
  };
}
