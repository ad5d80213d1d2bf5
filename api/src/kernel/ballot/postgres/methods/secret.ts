import type { Method } from './method.ts';

/**
 * 无记名. The box knows nothing of persons: random ids, random order within a batch, and at the close
 * all of it rewritten in random order, so that the order of casting and the transactions that wrote
 * it are gone.
 */
export const secret: Method = {
  name: 'secret',
  table: 'ballot',
  insert: `
    insert into ballot (paper_id, organization_id, choices)
    select paper_id, organization_id, choices from accepted order by gen_random_uuid()`,
  seal: async (tx, paperId) => {
    await tx`select shuffle_box(${paperId})`;
  },
};
