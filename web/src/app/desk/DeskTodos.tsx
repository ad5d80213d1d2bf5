import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@congress/contract/kernel/primitives';
import { amid } from '../../i18n/labels.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Link } from 'react-router';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import type { Todo } from '../context.ts';
import { useContexts } from '../useContexts.ts';
import classes from './DeskTodos.module.css';

/** Words among what fills a text, in the reader's language. */
function spoken(values: Todo['values'], locale: Locale): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? amid(value, locale) : value]),
  );
}

/** What waits for the office, of all businesses together; nothing where nothing waits. */
export function DeskTodos() {
  const { t } = useTranslation('desk');
  const { locale } = useFormat();
  const sources = useContexts().flatMap(({ name, desk: { todos } }) => (todos ? [{ name, todos }] : []));
  const found = useQueries({
    queries: sources.map(({ name, todos }) => ({
      queryKey: ['todos', name],
      queryFn: async (): Promise<Todo[]> => (await todos.fetch())(),
      // Whoever may not read something is not asked to do it.
      retry: false,
    })),
  });
  const todos = found.flatMap(({ data }) => data ?? []);
  if (todos.length === 0) return null;
  return (
    <div className={classes.todos}>
      <Sheet title={t('todos')} tone="act">
        <ul className={classes.list}>
          {todos.map(({ id, to, text, values }) => (
            <li key={id}>
              <Link to={to}>{t(text, spoken(values, locale))}</Link>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}
