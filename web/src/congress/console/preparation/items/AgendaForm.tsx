import type { AgendaEntry } from '@congress/contract/congress/preparation/view';
import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../../live/http/newId.ts';
import { Icon } from '../../../../ui/parts/Icon.tsx';
import { PrimaryAction } from '../../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../../ui/desk/forms/Form.tsx';
import { PersonPicker } from '../../people/choose/PersonPicker.tsx';
import { useNameOf, usePeople } from '../../queries.ts';
import itemClasses from './items.module.css';
import { useDraft } from '../../../../ui/desk/forms/drafts.ts';
import { useAct } from '../../useAct.ts';

export type Draft = Omit<AgendaEntry, 'id'> & { id?: string };
type Keyed = Draft & { key: string };

/** Sets the agenda: order, minutes, presenters. */
export function AgendaForm({ draft, onDone }: { draft: Draft[]; onDone: () => void }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const set = useAct('setAgenda');
  const nameOf = useNameOf();
  const { people } = usePeople();
  const [initial] = useState<{ entries: Keyed[] }>(() => ({
    entries: draft.map((entry, index) => ({ ...entry, key: entry.id ?? entry.itemId ?? String(index) })),
  }));
  const kept = useDraft('agenda', initial, { base: JSON.stringify(draft) });
  const { entries } = kept.value;
  const setEntries = (next: (before: Keyed[]) => Keyed[]): void => kept.write({ entries: next(entries) });
  const [presenting, setPresenting] = useState<string | null>(null);
  const change = (key: string, fields: Partial<Draft>): void =>
    setEntries((before) => before.map((entry) => (entry.key === key ? { ...entry, ...fields } : entry)));
  const move = (index: number, by: -1 | 1): void =>
    setEntries((before) => {
      const next = [...before];
      const [moved] = next.splice(index, 1);
      if (moved) next.splice(index + by, 0, moved);
      return next;
    });
  const untitled = entries.some((entry) => entry.title.trim() === '');
  const reason = entries.length === 0 ? t('agenda.emptyDraft') : untitled ? t('agenda.untitled') : null;
  const submit = async (): Promise<void> => {
    if (reason) return;
    const answer = await set.run({
      entries: entries.map(({ id, title, itemId, presenterId, minutes }) => ({
        ...(id ? { id } : {}),
        title: title.trim(),
        itemId,
        presenterId,
        minutes,
      })),
    });
    if (answer?.became !== 'accepted') return;
    kept.forget();
    onDone();
  };
  return (
    <Sheet title={t('agenda.edit')} tone="act">
      <Form onSubmit={() => void submit()}>
        <DraftNote of={kept} />
        <ol className={classes.list}>
          {entries.map((entry, index) => (
            <li key={entry.key} className={itemClasses.entry}>
              <span className={itemClasses.position}>{index + 1}</span>
              <TextInput
                aria-label={t('agenda.entryTitle', { position: index + 1 })}
                value={entry.title}
                maxLength={200}
                onChange={(event) => change(entry.key, { title: event.currentTarget.value })}
              />
              <NumberInput
                aria-label={t('agenda.entryMinutes', { position: index + 1 })}
                suffix={` ${t('agenda.suffix')}`}
                value={entry.minutes}
                min={1}
                max={600}
                hideControls
                onChange={(value) => change(entry.key, { minutes: Math.min(600, Math.max(1, Number(value) || 1)) })}
              />
              <Button
                variant="default"
                px="sm"
                aria-label={`${t('agenda.presenterOf', { position: index + 1 })} ${entry.presenterId ? nameOf(entry.presenterId) : ''}`}
                onClick={() => setPresenting(entry.key)}
              >
                {entry.presenterId ? nameOf(entry.presenterId) : t('agenda.presenter')}
              </Button>
              <span className={itemClasses.moves}>
                <ActionIcon
                  aria-label={t('agenda.up', { position: index + 1 })}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <span className={classes.turned}>
                    <Icon name="down" />
                  </span>
                </ActionIcon>
                <ActionIcon
                  aria-label={t('agenda.down', { position: index + 1 })}
                  disabled={index === entries.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <Icon name="down" />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('agenda.drop', { position: index + 1 })}
                  onClick={() => setEntries((before) => before.filter(({ key }) => key !== entry.key))}
                >
                  <Icon name="cross" />
                </ActionIcon>
              </span>
            </li>
          ))}
        </ol>
        <div className={classes.bar}>
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() =>
              setEntries((before) => [
                ...before,
                { key: newId(), title: '', itemId: null, presenterId: null, minutes: 10 },
              ])
            }
          >
            {t('agenda.addEntry')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {common('cancel')}
          </Button>
        </div>
        <Answer of={set} />
        <PrimaryAction type="submit" sending={set.sending} unconfirmed={set.unconfirmed} reason={reason}>
          {t('agenda.set')}
        </PrimaryAction>
      </Form>
      {presenting ? (
        <PersonPicker
          title={t('agenda.presenter')}
          people={people}
          single
          chosen={[]}
          confirmLabel={t('people.done')}
          onDone={([personId]) => {
            change(presenting, { presenterId: personId ?? null });
            setPresenting(null);
          }}
          onCancel={() => setPresenting(null)}
        />
      ) : null}
    </Sheet>
  );
}
