import { type Organization, ownerships, unitKinds } from '@congress/contract/kernel/tree/tree';
import { kindsBelow } from '@congress/contract/kernel/tree/unitPlaces';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../live/commands/useAsk.ts';
import { newId } from '../../live/http/newId.ts';
import { PrimaryAction } from '../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../ui/acts/NotDoneAlert.tsx';
import { Columns, Form } from '../../ui/desk/forms/Form.tsx';
import { Note } from '../../ui/desk/Note.tsx';
import { addUnit, changeUnit, moveUnit } from '../api.ts';
import { filledIn, type Filled, wishOf } from './filled.ts';
import { useTreeWords } from './words.ts';

type Sent = { unit: Organization | null; id: string; filled: Filled };

/** Adds it, or says it anew and moves it where its place was changed. */
async function save({ unit, id, filled }: Sent): Promise<Organization> {
  const { parentId, kind, known } = wishOf(filled);
  if (!unit) return addUnit({ ...known, id, parentId, kind });
  const changed = await changeUnit(unit.id, { ...known, kind });
  return unit.parentId === parentId ? changed : moveUnit(unit.id, parentId);
}

type UnitFormProps = { unit: Organization | null; units: Organization[]; onDone: (unitId: string) => void };

/** What is known of a unit below, and where it stands; without one, a new unit. */
export function UnitForm({ unit, units, onDone }: UnitFormProps) {
  const { t } = useTranslation('tree');
  const words = useTreeWords();
  const id = useRef(newId());
  const [filled, setFilled] = useState(() => filledIn(unit, units[0]));
  const [saved, setSaved] = useState(false);
  const { run, sending, notDone, dismiss } = useAsk(save);
  const above = units.filter((each) => each.id !== unit?.id && kindsBelow(each.kind).length > 0);
  const kinds = kindsBelow(units.find((each) => each.id === filled.parentId)?.kind ?? 'branch');
  const shown = kinds.includes(filled.kind) ? kinds : [filled.kind, ...kinds];
  const put = (change: Partial<Filled>): void => {
    setSaved(false);
    setFilled((before) => ({ ...before, ...change }));
  };
  const text = (field: 'name' | 'industry' | 'staff' | 'members' | 'foundedOn') => ({
    label: t(`manage.${field}`),
    value: filled[field],
    maxLength: 200,
    onChange: (event: { currentTarget: { value: string } }) => put({ [field]: event.currentTarget.value }),
  });
  const reason = ((): string | null => {
    if (filled.name.trim() === '') return t('manage.nameMissing');
    return [filled.staff, filled.members].every((each) => /^\d{0,7}$/.test(each.trim()))
      ? null
      : t('manage.notANumber');
  })();
  const submit = async (): Promise<void> => {
    if (reason) return;
    const done = await run({ unit, id: id.current, filled });
    if (!done) return;
    setSaved(true);
    onDone(done.id);
  };
  const name = filled.name.trim();
  return (
    <Form onSubmit={() => void submit()}>
      <Columns>
        <TextInput {...text('name')} />
        <NativeSelect
          label={t('manage.above')}
          value={filled.parentId}
          data={above.map((each) => ({ value: each.id, label: each.name }))}
          onChange={(event) => put({ parentId: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('manage.kind')}
          value={filled.kind}
          data={shown.map((value) => ({ value, label: words.kind(value) }))}
          onChange={(event) => {
            const kind = unitKinds.find((each) => each === event.currentTarget.value);
            if (kind) put({ kind });
          }}
        />
        <TextInput {...text('staff')} inputMode="numeric" />
        <TextInput {...text('members')} inputMode="numeric" />
        <TextInput {...text('industry')} />
        <NativeSelect
          label={t('manage.ownership')}
          value={filled.ownership}
          data={[
            { value: '', label: t('manage.notKnown') },
            ...ownerships.map((value) => ({ value, label: t(`ownership.${value}`) })),
          ]}
          onChange={(event) => {
            const ownership = ownerships.find((each) => each === event.currentTarget.value);
            put({ ownership: ownership ?? '' });
          }}
        />
        <TextInput {...text('foundedOn')} type="date" />
      </Columns>
      {filled.kind === 'joint' ? (
        <Textarea
          label={t('manage.employers')}
          rows={4}
          value={filled.employers}
          onChange={(event) => put({ employers: event.currentTarget.value })}
        />
      ) : null}
      <NotDoneAlert of={notDone} onClose={dismiss} />
      {saved ? <Note live>{t('manage.saved')}</Note> : null}
      <PrimaryAction type="submit" tone="quiet" fullWidth={false} sending={sending} reason={reason}>
        {t(unit ? 'manage.save' : 'manage.add', { name })}
      </PrimaryAction>
    </Form>
  );
}
