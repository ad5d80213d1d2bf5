import type { Todo } from '../../app/context.ts';
import { bodies } from '@congress/contract/kernel/offices';
import { listTerms } from '../api.ts';

/** terms about to end, each until the next one begins. */
export async function todos(): Promise<Todo[]> {
  const { terms } = await listTerms();
  return terms
    .filter(({ warning }) => warning)
    .map(({ id, body, number, daysLeft }) => ({
      id,
      to: '/console/register/terms',
      text: 'register:todo.termEnds',
      values: { body: bodies[body], number, days: daysLeft ?? 0 },
    }));
}
