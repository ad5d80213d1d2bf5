import type { Refusal } from '@congress/contract/kernel/refusal';
import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../../live/http/http.ts';
import { endSecondStep } from '../../../../live/http/ownWays.ts';
import { RefusalAlert } from '../../../../ui/acts/RefusalAlert.tsx';

/** Ends the second step, with the password: whoever finds the desk open must not be able to. */
export function EndSecondStep({ onEnded }: { onEnded: () => void }) {
  const { t } = useTranslation('desk');
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    try {
      await endSecondStep(password);
      onEnded();
    } catch (error) {
      setRefusal(refusalOf(error));
    }
    setSending(false);
  };
  if (!asking) {
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('secondStep.end')}
      </Button>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <PasswordInput
        label={t('secondStep.password')}
        autoComplete="current-password"
        maw="28rem"
        mb="sm"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      <Button type="submit" variant="default" disabled={password === ''} loading={sending}>
        {t('secondStep.end')}
      </Button>
    </form>
  );
}
