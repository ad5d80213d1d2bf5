import type { codeOwner } from '@congress/contract/kernel/identity';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { Button, PinInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import { Phrases } from '../../ui/text/Phrases.tsx';
import { PrimaryAction } from '../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import classes from '../../ui/door/forms.module.css';
import './mantine.css';

export type CodeOwner = z.infer<typeof codeOwner>;

type Props = {
  owner: CodeOwner;
  sending: boolean;
  refusal: Refusal | null;
  onEnter: (check: string | undefined) => void;
};

/** "Is this you?", with the last four digits of the phone number where the roster holds one. */
export function IsThisYou({ owner, sending, refusal, onEnter }: Props) {
  const { t } = useTranslation('entrance');
  const [digits, setDigits] = useState('');
  const complete = !owner.checkRequired || /^\d{4}$/.test(digits);
  const wrongDigits = owner.checkRequired && refusal?.code === 'wrong-credentials';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (complete && !sending) onEnter(owner.checkRequired ? digits : undefined);
  };
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <div className={classes.card}>
        <p className={classes.question}>{t('join.isThisYou')}</p>
        <p className={classes.name}>{owner.name}</p>
        {owner.congressTitle.includes(owner.organizationName) ? null : (
          <p className={classes.congress}>{owner.organizationName}</p>
        )}
        <p className={classes.congress}>
          <Phrases of={owner.congressTitle} />
        </p>
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
            error={wrongDigits}
            aria-label={t('join.check')}
            getInputProps={(index) => ({ 'aria-label': t('join.digit', { number: index + 1 }) })}
          />
        </fieldset>
      ) : null}
      {wrongDigits ? (
        <p className={classes.wrong} role="alert">
          {t('join.checkWrong')}
        </p>
      ) : (
        <RefusalAlert refusal={refusal} />
      )}
      <PrimaryAction type="submit" sending={sending} reason={complete ? null : t('join.checkMissing')}>
        {t('join.enter')}
      </PrimaryAction>
      <Button component={Link} to="/" variant="default" size="lg" fullWidth>
        {t('join.otherCode')}
      </Button>
    </form>
  );
}
