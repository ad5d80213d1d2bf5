import { scaleKinds } from '@congress/contract/congress/preparation/itemParts';
import { mostDimensions, mostLevels, mostSubjects } from '@congress/contract/kernel/ballot/items';
import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../../../ui/desk/desk.module.css';
import { FieldGroup } from '../../../../ui/desk/forms/Form.tsx';
import { useTerms } from '../../../texts/useTerms.ts';
import { Why } from '../../../rules/why/Why.tsx';
import { PersonPicker } from '../../people/choose/PersonPicker.tsx';
import { useNameOf, usePeople } from '../../queries.ts';
import type { RatingFields as Fields } from './parts.ts';

type Props = { value: Fields; onChange: (value: Fields) => void };

/** Whom, in what respects, on which scale, and whether words may be added. */
export function RatingFields({ value, onChange }: Props) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const set = (change: Partial<Fields>): void => onChange({ ...value, ...change });
  const few = t('parts.few');
  return (
    <>
      <Subjects value={value} set={set} />
      <Dimensions value={value} set={set} />
      <Select
        label={t('parts.scale')}
        allowDeselect={false}
        data={scaleKinds.map((one) => ({ value: one, label: terms.scaleKind(one) }))}
        value={value.scaleKind}
        onChange={(chosen) => set({ scaleKind: scaleKinds.find((one) => one === chosen) ?? value.scaleKind })}
      />
      {value.scaleKind === 'own' ? (
        <>
          <Textarea
            label={t('parts.levels')}
            description={t('parts.levelsHint', { most: mostLevels })}
            value={value.levels}
            autosize
            minRows={3}
            onChange={(event) => set({ levels: event.currentTarget.value })}
          />
          <NumberInput
            label={t('parts.satisfied')}
            value={value.satisfied}
            min={1}
            max={mostLevels - 1}
            allowDecimal={false}
            clampBehavior="strict"
            onChange={(satisfied) => set({ satisfied: Math.max(1, Number(satisfied) || 1) })}
          />
        </>
      ) : null}
      <Checkbox
        label={t('parts.remarks')}
        description={t('parts.remarksHint')}
        checked={value.remarks}
        onChange={(event) => set({ remarks: event.currentTarget.checked })}
      />
      <p className={classes.small}>
        {few} <Why rules={['leastRaters', 'satisfiedLevels']} said={few} />
      </p>
    </>
  );
}

type Part = { value: Fields; set: (change: Partial<Fields>) => void };

function Subjects({ value: { subjects }, set }: Part) {
  const { t } = useTranslation('console');
  const { people } = usePeople();
  const nameOf = useNameOf();
  const [picking, setPicking] = useState(false);
  const ofRoster = subjects.flatMap(({ personId }) => personId ?? []);
  const change = (index: number, fields: Partial<Fields['subjects'][number]>): void =>
    set({ subjects: subjects.map((one, place) => (place === index ? { ...one, ...fields } : one)) });
  const choose = (ids: string[]): void => {
    const kept = subjects.filter(({ personId }) => personId === null || ids.includes(personId));
    const added = ids.filter((id) => !ofRoster.includes(id)).map((personId) => ({ personId, name: '', detail: '' }));
    set({ subjects: [...kept, ...added].slice(0, mostSubjects) });
    setPicking(false);
  };
  return (
    <FieldGroup title={t('parts.subjects')}>
      <ol className={classes.list}>
        {subjects.map((one, index) => {
          const name = one.personId ? nameOf(one.personId) : one.name;
          return (
            <li key={one.id ?? one.personId ?? index} className={classes.bar}>
              {one.personId ? (
                <span className={classes.name}>{name}</span>
              ) : (
                <TextInput
                  aria-label={t('parts.subjectName')}
                  placeholder={t('parts.subjectName')}
                  value={one.name}
                  maxLength={200}
                  onChange={(event) => change(index, { name: event.currentTarget.value })}
                />
              )}
              <TextInput
                className={classes.grow ?? ''}
                aria-label={t('parts.detailOf', { name })}
                placeholder={t('parts.detail')}
                value={one.detail}
                maxLength={200}
                onChange={(event) => change(index, { detail: event.currentTarget.value })}
              />
              <Button
                variant="subtle"
                color="gray"
                aria-label={t('items.removeWhat', { title: name })}
                onClick={() => set({ subjects: subjects.filter((_, place) => place !== index) })}
              >
                {t('act.remove')}
              </Button>
            </li>
          );
        })}
      </ol>
      <div className={classes.bar}>
        <Button variant="default" onClick={() => setPicking(true)}>
          {t('parts.addPeople')}
        </Button>
        <Button
          variant="default"
          disabled={subjects.length >= mostSubjects}
          onClick={() => set({ subjects: [...subjects, { personId: null, name: '', detail: '' }] })}
        >
          {t('parts.addBody')}
        </Button>
      </div>
      {picking ? (
        <PersonPicker
          title={t('parts.subjects')}
          people={people}
          single={false}
          chosen={ofRoster}
          confirmLabel={t('people.done')}
          onDone={choose}
          onCancel={() => setPicking(false)}
        />
      ) : null}
    </FieldGroup>
  );
}

function Dimensions({ value: { dimensions }, set }: Part) {
  const { t } = useTranslation('console');
  return (
    <FieldGroup title={t('parts.dimensions')}>
      {dimensions.map((one, index) => (
        <div key={one.id ?? index} className={classes.bar}>
          <TextInput
            className={classes.grow ?? ''}
            aria-label={t('parts.dimension', { n: index + 1 })}
            value={one.name}
            maxLength={200}
            onChange={(event) => {
              const name = event.currentTarget.value;
              set({ dimensions: dimensions.map((each, place) => (place === index ? { ...each, name } : each)) });
            }}
          />
          {dimensions.length > 1 ? (
            <Button
              variant="subtle"
              color="gray"
              aria-label={t('items.removeWhat', { title: one.name })}
              onClick={() => set({ dimensions: dimensions.filter((_, place) => place !== index) })}
            >
              {t('act.remove')}
            </Button>
          ) : null}
        </div>
      ))}
      <Button
        variant="default"
        disabled={dimensions.length >= mostDimensions}
        onClick={() => set({ dimensions: [...dimensions, { name: '' }] })}
      >
        {t('parts.addDimension')}
      </Button>
    </FieldGroup>
  );
}
