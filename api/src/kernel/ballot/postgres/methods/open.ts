import type { BallotMethod } from '@congress/contract/kernel/ballot/items';
import type { Method } from './method.ts';

/** Votes that stand beside the name of who gave them. Remarks never do: they are shuffled whatever the method. */
export function openMethod(name: BallotMethod): Method {
  return {
    name,
    table: 'open_vote',
    insert: `
      insert into open_vote (paper_id, person_id, congress_id, organization_id, choices)
      select paper_id, person_id, congress_id, organization_id, choices from accepted`,
    seal: async (tx, paperId) => {
      await tx`select shuffle_box(${paperId})`;
    },
  };
}
