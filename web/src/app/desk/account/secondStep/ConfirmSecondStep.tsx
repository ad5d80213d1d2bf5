import type { SecondStepBegun } from '@congress/contract/kernel/secondStep';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../../live/http/http.ts';
import { confirmSecondStep } from '../../../../live/http/ownWays.ts';
import { PrimaryAction } from '../../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../../ui/acts/RefusalAlert.tsx';
import { QrCode } from '../../../../ui/parts/QrCode.tsx';
import classes from './secondStep.module.css';

type Props = { begun: SecondStepBegun; onConfirmed: (recoveryCodes: readonly string[]) => void };

/** The secret as a code to scan, and in letters; in force once a code of the app came back. */
export function ConfirmSecondStep({ begun, onConfirmed }: Props) {
  const { t } = useTranslation('desk');
  const [code, setCode] = useState('');
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setRefusal(null);
    try {
      onConfirmed((await confirmSecondStep(code)).recoveryCodes);
    } catch (error) {
      setRefusal(refusalOf(error));
      setSending(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.setUp}>
      <ol className={classes.steps}>
        <li>{t('secondStep.app')}</li>
        <li>
          {t('secondStep.scan')}
          <QrCode value={begun.address} label={t('secondStep.title')} />
          <p>
            {t('secondStep.letters')} <span className={classes.secret}>{begun.secret.replace(/(.{4})/g, '$1 ')}</span>
          </p>
        </li>
        <li>
          <TextInput
            label={t('secondStep.code')}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
            maw="14rem"
          />
        </li>
      </ol>
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      <PrimaryAction
        type="submit"
        fullWidth={false}
        sending={sending}
        reason={code.replace(/\D/g, '').length === 6 ? undefined : t('secondStep.sixDigits')}
      >
        {t('secondStep.confirm')}
      </PrimaryAction>
    </form>
  );
}
