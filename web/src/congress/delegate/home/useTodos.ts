import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCongress, useGroupView, useMe } from '../../live/selectors.ts';
import type { IconName } from '../../../ui/parts/Icon.tsx';
import { useUnread } from '../assembly/seenPosts.ts';
import { todosOf, type Todo, type TodoKind } from './todos.ts';

/** The sign of each kind of thing to do. */
export const todoIcon: Record<TodoKind, IconName> = {
  vote: 'ballot',
  signIn: 'pen',
  withdrawLeave: 'pen',
  confirmNotice: 'bell',
  credentials: 'pen',
  chair: 'speak',
  onPaper: 'ballot',
  count: 'people',
  sign: 'pen',
  summary: 'document',
  freeze: 'lock',
  read: 'document',
  discuss: 'speak',
  posts: 'speak',
  second: 'plus',
  propose: 'plus',
  answerNomination: 'pen',
  secondNomination: 'plus',
  nominate: 'plus',
  candidates: 'people',
  object: 'info',
};

/** What I owe, and may do, now. */
export function useTodos(): Todo[] {
  const view = useCongress();
  const me = useMe();
  const group = useGroupView();
  const unread = useUnread();
  return useMemo(() => todosOf({ view, me, group, unread }), [view, me, group, unread]);
}

/** Title and second line of a thing to do. */
export function useTodoWords(): (todo: Todo) => { title: string; detail: string } {
  const { t } = useTranslation('delegate');
  return ({ kind, title, count }) => ({
    title: t(`todo.${kind}`),
    detail: t(`todoDetail.${kind}`, { title, count }),
  });
}
