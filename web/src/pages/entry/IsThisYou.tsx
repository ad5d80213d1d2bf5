import type { Refusal } from '@congress/contract/errors';
import type { codeOwner } from '@congress/contract/resources';
import { PinInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { PrimaryAction } from '../../ui/PrimaryAction.tsx';
import { RefusalAlert } from '../../ui/RefusalAlert.tsx';
import classes from './forms.module.css';

export type CodeOwner = z.infer<typeof codeOwner>;

type Props = {
  owner: CodeOwner;
  sending: boolean;
  refusal: Refusal | null;
  onEnter: (check: string | undefined) => void;
};

/** "Is this you?", with the last four digits of the phone number where the roster holds one. */
export function IsThisYou({ owner, sending, refusal, onEnter }: Props) {
  const { t } = useTranslation('entry');
  const [digits, setDigits] = useState('');
  const complete = !owner.checkRequired || /^\d{4}$/.test(digits);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (complete && !sending) onEnter(owner.checkRequired ? digits : undefined);
  };
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <div className={classes.card}>
        <p className={classes.question}>{t('join.isThisYou')}</p>
        <p className={classes.name}>{owner.name}</p>
        <p className={classes.congress}>{owner.organizationName}</p>
        <p className={classes.congress}>{owner.congressTitle}</p>
      </div>
      {owner.checkRequired ? (
        <fieldset className={classes.group}>
          <legend className={classes.label}>{t('join.check')}</legend>
          <PinInput
            className={classes.pin ?? ''}
            length={4}
            type="number"
            size="xl"
            value={digits}
            onChange={setDigits}
            placeholder=""
            error={refusal?.code === 'wrong-credentials'}
            aria-label={t('join.check')}
            getInputProps={(index) => ({ 'aria-label': t('join.digit', { number: index + 1 }) })}
          />
        </fieldset>
      ) : null}
      <RefusalAlert refusal={refusal} />
      <PrimaryAction type="submit" sending={sending} reason={complete ? null : t('join.checkMissing')}>
        {t('join.enter')}
      </PrimaryAction>
    </form>
  );
}
