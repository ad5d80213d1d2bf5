import type { AgendaEntry } from '@congress/contract/congress/preparation/view';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useCongress } from '../../../live/selectors.ts';
import { Attachments } from '../../../ui/files/Attachments.tsx';
import { EmptyState } from '../../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { Tag } from '../../../../ui/desk/Tag.tsx';
import { subjectOf } from '../../parts/titles.ts';
import { useNameOf } from '../../queries.ts';
import { AgendaForm, type Draft } from './AgendaForm.tsx';

/** The agenda as set, or the form that sets it. */
export function AgendaList({ active }: { active: boolean }) {
  const { t } = useTranslation('console');
  const { number } = useFormat();
  const nameOf = useNameOf();
  const { agenda, items } = useCongress();
  const [draft, setDraft] = useState<Draft[] | null>(null);
  const missing = items.filter((item) => !agenda.some((entry) => entry.itemId === item.id));
  const all = agenda.reduce((sum, entry) => sum + entry.minutes, 0);
  const begin = (): void => {
    const report = { title: t('agenda.report'), itemId: null, presenterId: null, minutes: 30 };
    setDraft([
      ...(agenda.length === 0 ? [report] : agenda),
      ...missing.map(({ id, title }) => ({
        title: t('agenda.about', { subject: subjectOf(title) }),
        itemId: id,
        presenterId: null,
        minutes: 10,
      })),
    ]);
  };
  if (draft) return <AgendaForm draft={draft} onDone={() => setDraft(null)} />;
  return (
    <Sheet
      title={t('agenda.title')}
      extra={agenda.length > 0 ? <Tag>{t('agenda.total', { minutes: number(all) })}</Tag> : null}
    >
      {agenda.length === 0 ? (
        <EmptyState
          title={t('agenda.none')}
          {...(active && items.length > 0 ? { action: <Button onClick={begin}>{t('agenda.make')}</Button> } : {})}
        >
          {t(items.length > 0 ? 'agenda.noneText' : 'agenda.itemsFirst')}
        </EmptyState>
      ) : (
        <>
          <ol className={classes.list}>
            {agenda.map((entry: AgendaEntry, index) => (
              <li key={entry.id} className={`${classes.bar} ${classes.spread}`}>
                <span className={classes.grow}>
                  {index + 1}. {entry.title}
                </span>
                <span className={classes.small}>
                  {entry.presenterId ? `${nameOf(entry.presenterId)} · ` : ''}
                  {t('agenda.minutes', { count: entry.minutes })}
                </span>
                <Attachments about={{ kind: 'report', id: entry.id }} label={entry.title} add={active} />
              </li>
            ))}
          </ol>
          {active ? (
            <div className={`${classes.bar} ${classes.end} ${classes.above}`}>
              {missing.length > 0 ? (
                <span className={classes.small}>{t('agenda.missing', { count: missing.length })}</span>
              ) : null}
              <Button variant={missing.length > 0 ? 'filled' : 'default'} onClick={begin}>
                {t('agenda.edit')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </Sheet>
  );
}
