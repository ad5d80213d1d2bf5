import type { Person } from '@congress/contract/congress/preparation/resources';
import { Button, Checkbox, Modal, Radio, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../texts/useTerms.ts';
import { useCongress } from '../../../live/selectors.ts';
import { EmptyState } from '../../../../ui/frame/EmptyState.tsx';
import { Icon } from '../../../../ui/parts/Icon.tsx';
import { PrimaryAction } from '../../../../ui/acts/PrimaryAction.tsx';
import { SimulatedMark } from '../../../ui/SimulatedMark.tsx';
import { VirtualList } from '../../../../ui/parts/VirtualList.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { Note } from '../../../../ui/desk/Note.tsx';
import { usePeople } from '../../queries.ts';
import { filterPeople } from './filterPeople.ts';
import pickerClasses from '../people.module.css';
import { useSteadyRows } from './useSteadyRows.ts';

export type PersonPickerProps = {
  title: string;
  people: readonly Person[];
  /** One or several. */
  single?: boolean;
  chosen: readonly string[];
  confirmLabel: string;
  onDone: (personIds: string[]) => void;
  /** Another thing that can be done with those chosen. */
  also?: { label: string; onDone: (personIds: string[]) => void };
  onCancel: () => void;
};

/** Chooses people from a list of any length. Mounted only while it is open. */
export function PersonPicker(props: PersonPickerProps) {
  const { title, people, single = false, chosen, confirmLabel, onDone, also, onCancel } = props;
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const terms = useTerms();
  const { groups } = useCongress();
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(chosen));
  const search = useDeferredValue(words);
  const ids = people.map(({ id }) => id).join();
  // oxlint-disable-next-line react/exhaustive-deps -- callers filter anew each time they draw; who they are is in `ids`
  const found = useMemo(() => filterPeople(people, { words: search }), [ids, search]);
  const { byId } = usePeople();
  const { rows: shown, box } = useSteadyRows(found, byId, search);
  const nameOfGroup = useMemo(() => new Map(groups.map((group) => [group.id, group.name])), [groups]);
  const known = new Set(people.map(({ id }) => id));
  // Whoever was chosen before and is no candidate any more is not chosen now.
  const valid = [...picked].filter((id) => known.has(id));
  const toggle = (personId: string): void => {
    const next = new Set(single ? [] : picked);
    if (!single && picked.has(personId)) next.delete(personId);
    else next.add(personId);
    setPicked(next);
  };
  const allShown = shown.length > 0 && shown.every(({ id }) => picked.has(id));
  const toggleShown = (): void => {
    const next = new Set(picked);
    for (const { id } of shown) {
      if (allShown) next.delete(id);
      else next.add(id);
    }
    setPicked(next);
  };
  // Closed by a slip, a long choice would be lost: it is asked for twice.
  const [leaving, setLeaving] = useState(false);
  const changed = !single && (picked.size !== chosen.length || chosen.some((id) => !picked.has(id)));
  const close = (): void => (changed && !leaving ? setLeaving(true) : onCancel());
  const Mark = single ? Radio : Checkbox;
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={false}
      title={title}
      size="42rem"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <div className={classes.bar}>
        <TextInput
          className={classes.grow}
          aria-label={t('people.search')}
          placeholder={t('people.searchHint')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          leftSection={<Icon name="search" />}
          data-autofocus
        />
        {single ? null : (
          <Button variant="default" onClick={toggleShown} disabled={shown.length === 0}>
            {allShown ? t('people.clearShown') : t('people.chooseShown', { count: shown.length })}
          </Button>
        )}
      </div>
      <p className={classes.small}>{t('people.picked', { picked: valid.length, shown: shown.length })}</p>
      {shown.length === 0 ? (
        <EmptyState icon="search" title={t('people.noneFound')} />
      ) : (
        <div ref={box}>
          <VirtualList
            items={shown}
            keyOf={(person) => person.id}
            label={title}
            maxHeight="45vh"
            render={(person) => (
              <label className={pickerClasses.pick} htmlFor={`pick-${person.id}`}>
                <Mark
                  id={`pick-${person.id}`}
                  checked={picked.has(person.id)}
                  onChange={() => toggle(person.id)}
                  name="person"
                />
                <span className={pickerClasses.who}>
                  <strong>
                    {person.name}
                    <SimulatedMark id={person.id} />
                  </strong>
                  <span className={classes.small}>
                    {person.staffNumber} ·{' '}
                    {person.category ? terms.category(person.category) : terms.capacity(person.capacity)} ·{' '}
                    {(person.groupId && nameOfGroup.get(person.groupId)) || person.unit}
                  </span>
                </span>
              </label>
            )}
          />
        </div>
      )}
      {leaving ? (
        <Note icon="warn" tone="warn" live>
          {t('people.unsent', { count: valid.length })}{' '}
          <Button variant="subtle" size="sm" onClick={onCancel}>
            {t('people.leave')}
          </Button>
        </Note>
      ) : null}
      <div className={pickerClasses.confirm}>
        {[{ label: confirmLabel, onDone }, ...(also ? [also] : [])].map((one) => (
          <PrimaryAction
            key={one.label}
            onClick={() => one.onDone(valid)}
            reason={valid.length === 0 ? t('people.nobodyPicked') : null}
          >
            {one.label}
          </PrimaryAction>
        ))}
      </div>
    </Modal>
  );
}
