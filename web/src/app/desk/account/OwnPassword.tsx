import type { Refusal } from '@congress/contract/kernel/refusal';
import { PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { setPassword } from '../../../live/http/identity.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { queryClient } from '../queryClient.ts';

/** A password has no fewer characters. */
export const shortestPassword = 10;

/** Sets one's own password. Every session of the account ends with it, this one too. */
export function OwnPassword({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const [password, setText] = useState('');
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const short = password.length < shortestPassword;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    try {
      await setPassword(id, password);
      queryClient.clear();
      void navigate('/?as=staff');
    } catch (error) {
      setRefusal(refusalOf(error));
      setSending(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p>{t('account.signedInAs', { name })}</p>
      <PasswordInput
        label={t('account.password')}
        description={t('account.passwordHint')}
        autoComplete="new-password"
        maw="28rem"
        mb="sm"
        value={password}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      <p>{t('account.setNote')}</p>
      <PrimaryAction
        type="submit"
        fullWidth={false}
        sending={sending}
        reason={short ? t('account.mismatch', { count: password.length }) : undefined}
      >
        {t('account.set')}
      </PrimaryAction>
    </form>
  );
}
