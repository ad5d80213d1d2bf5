import type { Person } from '@congress/contract/congress/preparation/resources';
import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../../../ui/desk/desk.module.css';
import { Tag } from '../../../../ui/desk/Tag.tsx';
import { useNameOf } from '../../queries.ts';
import peopleClasses from '../people.module.css';
import { PersonPicker } from './PersonPicker.tsx';

export type PeopleFieldProps = {
  label: string;
  /** What the rules ask of them. */
  hint?: ReactNode;
  people: readonly Person[];
  value: readonly string[];
  single?: boolean;
  onChange: (personIds: string[]) => void;
};

/** A field whose value is people. */
export function PeopleField({ label, hint, people, value, single = false, onChange }: PeopleFieldProps) {
  const { t } = useTranslation('console');
  const nameOf = useNameOf();
  const labelId = useId();
  const [picking, setPicking] = useState(false);
  return (
    <div role="group" aria-labelledby={labelId}>
      <div id={labelId} className={peopleClasses.label}>
        {label}
      </div>
      {hint ? <div className={classes.small}>{hint}</div> : null}
      <div className={peopleClasses.chosen}>
        {value.map((personId) => (
          <Tag key={personId}>{nameOf(personId)}</Tag>
        ))}
        <Button
          variant="default"
          aria-label={`${label}: ${value.length > 0 ? t('people.choose') : t('people.chooseFirst')}`}
          onClick={() => setPicking(true)}
        >
          {value.length > 0 ? t('people.choose') : t('people.chooseFirst')}
        </Button>
      </div>
      {picking ? (
        <PersonPicker
          title={label}
          people={people}
          single={single}
          chosen={value}
          confirmLabel={t('people.done')}
          onDone={(ids) => {
            onChange(ids);
            setPicking(false);
          }}
          onCancel={() => setPicking(false)}
        />
      ) : null}
    </div>
  );
}
