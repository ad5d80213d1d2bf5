import type { Person } from '@congress/contract/resources';
import { Button, Checkbox, Modal, Radio, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../i18n/useTerms.ts';
import { useCongress } from '../../../live/selectors.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PrimaryAction } from '../../../ui/PrimaryAction.tsx';
import { SimulatedMark } from '../../../ui/SimulatedMark.tsx';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import classes from '../parts/console.module.css';
import { filterPeople } from './filterPeople.ts';
import pickerClasses from './people.module.css';

export type PersonPickerProps = {
  title: string;
  people: readonly Person[];
  /** One or several. */
  single?: boolean;
  chosen: readonly string[];
  confirmLabel: string;
  onDone: (personIds: string[]) => void;
  onCancel: () => void;
};

/** Chooses people from a list of any length. Mounted only while it is open. */
export function PersonPicker(props: PersonPickerProps) {
  const { title, people, single = false, chosen, confirmLabel, onDone, onCancel } = props;
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const terms = useTerms();
  const { groups } = useCongress();
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(chosen));
  const search = useDeferredValue(words);
  const shown = useMemo(() => filterPeople(people, { words: search }), [people, search]);
  const nameOfGroup = useMemo(() => new Map(groups.map((group) => [group.id, group.name])), [groups]);
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
  const Mark = single ? Radio : Checkbox;
  return (
    <Modal opened onClose={onCancel} title={title} size="42rem" closeButtonProps={{ 'aria-label': common('close') }}>
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
      <p className={classes.small}>{t('people.picked', { picked: picked.size, shown: shown.length })}</p>
      {shown.length === 0 ? (
        <EmptyState icon="search" title={t('people.noneFound')} />
      ) : (
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
      )}
      <div style={{ marginTop: '1rem' }}>
        <PrimaryAction onClick={() => onDone([...picked])} reason={picked.size === 0 ? t('people.nobodyPicked') : null}>
          {confirmLabel}
        </PrimaryAction>
      </div>
    </Modal>
  );
}
