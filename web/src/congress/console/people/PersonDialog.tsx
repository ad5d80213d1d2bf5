import { rosterOpen } from '@congress/contract/congress/preparation/questions';
import type { Person } from '@congress/contract/congress/preparation/resources';
import { Modal, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useMay } from '../../live/selectors.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { tabStorage } from '../../../live/http/sessions.ts';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Columns, Form } from '../../../ui/desk/forms/Form.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { useRosterCache } from '../queries.ts';
import { RemovePerson } from '../preparation/roster/RemovePerson.tsx';
import { useAct } from '../useAct.ts';
import { PersonCode } from './codes/PersonCode.tsx';

/** One person in place: what the roster says of them, and their way in. */
export function PersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const { steps, status } = useCongress();
  const may = useMay('changePerson') && status === 'active';
  const changes = may && rosterOpen({ steps });
  return (
    <Modal
      opened
      onClose={onClose}
      title={person.name}
      size="46rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {may ? <PersonCode person={person} /> : null}
      {changes ? <PersonForm person={person} onDone={onClose} /> : <Note>{t('people.fixed')}</Note>}
    </Modal>
  );
}

const genders: Person['gender'][] = ['female', 'male'];
const categories: NonNullable<Person['category']>[] = ['front-line', 'technical', 'administrative', 'manager'];
const capacities: Person['capacity'][] = ['formal', 'non-voting', 'guest'];

type Fields = Pick<Person, 'name' | 'gender' | 'category' | 'capacity' | 'unit'> & { phone: string };

function PersonForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { refresh } = useRosterCache();
  const change = useAct('changePerson');
  const { name, gender, category, capacity, unit } = person;
  const before = { name, gender, category, capacity, unit, phone: '' };
  // In this tab only: it is personal data.
  const draft = useDraft<Fields>(`person:${person.id}`, before, { keeper: tabStorage });
  const { value, write } = draft;
  const reason =
    value.name.trim() === ''
      ? t('act.missing', { field: terms.rosterField('name') })
      : value.capacity === 'formal' && value.category === null
        ? t('roster.problem.categoryMissing')
        : value.phone !== '' && !/^\d{4}$/.test(value.phone)
          ? t('roster.problem.phone', { value: value.phone })
          : null;
  const submit = async (): Promise<void> => {
    if (reason) return;
    const { phone, ...fields } = value;
    const said = { ...fields, name: fields.name.trim(), unit: fields.unit.trim() };
    const answer = await change.run({ personId: person.id, ...said, ...(phone ? { phoneTail: phone } : {}) });
    if (answer?.became !== 'accepted') return;
    draft.forget();
    refresh();
    onDone();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <DraftNote of={draft} />
      <Columns>
        <TextInput
          label={terms.rosterField('name')}
          value={value.name}
          maxLength={200}
          onChange={(event) => write({ name: event.currentTarget.value })}
        />
        <TextInput label={terms.rosterField('staffNumber')} value={person.staffNumber} readOnly />
        <TextInput
          label={terms.rosterField('unit')}
          value={value.unit}
          maxLength={100}
          onChange={(event) => write({ unit: event.currentTarget.value })}
        />
        <Select
          label={terms.rosterField('gender')}
          allowDeselect={false}
          data={genders.map((one) => ({ value: one, label: terms.gender(one) }))}
          value={value.gender}
          onChange={(chosen) => write({ gender: genders.find((one) => one === chosen) ?? value.gender })}
        />
        <Select
          label={terms.rosterField('capacity')}
          allowDeselect={false}
          data={capacities.map((one) => ({ value: one, label: terms.capacity(one) }))}
          value={value.capacity}
          onChange={(chosen) => write({ capacity: capacities.find((one) => one === chosen) ?? value.capacity })}
        />
        <Select
          label={terms.rosterField('category')}
          clearable={value.capacity !== 'formal'}
          data={categories.map((one) => ({ value: one, label: terms.category(one) }))}
          value={value.category}
          onChange={(chosen) => write({ category: categories.find((one) => one === chosen) ?? null })}
        />
        <TextInput
          label={t('people.phone')}
          description={t('people.phoneHint')}
          value={value.phone}
          maxLength={4}
          inputMode="numeric"
          onChange={(event) => write({ phone: event.currentTarget.value })}
        />
      </Columns>
      <p className={classes.small}>{t('people.voids')}</p>
      <Answer of={change} />
      <PrimaryAction type="submit" sending={change.sending} unconfirmed={change.unconfirmed} reason={reason}>
        {t('act.save')}
      </PrimaryAction>
      <div className={`${classes.bar} ${classes.end}`}>
        <RemovePerson person={person} />
      </div>
    </Form>
  );
}
