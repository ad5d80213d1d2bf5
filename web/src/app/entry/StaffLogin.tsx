import type { Refusal } from '@congress/contract/kernel/refusal';
import { PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { enterByPassword } from '../../live/http/identity.ts';
import { refusalOf } from '../../live/http/http.ts';
import { PrimaryAction } from '../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import './mantine.css';
import { safePath } from '../../ui/door/address.ts';
import classes from '../../ui/door/forms.module.css';

/** Account and password of the secretariat; goes on to `?next=` or the console. */
export function StaffLogin() {
  const { t } = useTranslation('entry');
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [secondStep, setSecondStep] = useState<string | null>(null);
  const digits = useRef<HTMLInputElement>(null);
  const asked = secondStep !== null;
  useEffect(() => {
    if (asked) digits.current?.focus();
  }, [asked]);
  const [sending, setSending] = useState(false);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (username.trim() === '' || password === '') return;
    setSending(true);
    setRefusal(null);
    try {
      await enterByPassword(username.trim(), password, secondStep?.trim() || undefined);
      void navigate(safePath(query.get('next'), '/console'));
    } catch (error) {
      const refused = refusalOf(error);
      // The first time it is a question; a wrong answer is a refusal.
      if (refused.code === 'second-step-required') setSecondStep('');
      else setRefusal(refused);
    } finally {
      setSending(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form} noValidate>
      <TextInput
        label={t('staff.username')}
        value={username}
        error={tried && username.trim() === '' ? t('staff.usernameMissing') : null}
        onChange={(event) => setUsername(event.currentTarget.value)}
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        size="lg"
        required
        withAsterisk={false}
      />
      <PasswordInput
        label={t('staff.password')}
        value={password}
        error={tried && password === '' ? t('staff.passwordMissing') : null}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('staff.showPassword') }}
        size="lg"
        required
        withAsterisk={false}
      />
      {secondStep === null ? null : (
        <TextInput
          label={t('staff.secondStep')}
          description={t('staff.secondStepHint')}
          value={secondStep}
          onChange={(event) => setSecondStep(event.currentTarget.value)}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          size="lg"
          ref={digits}
        />
      )}
      <RefusalAlert refusal={refusal} />
      <PrimaryAction type="submit" sending={sending}>
        {t('staff.enter')}
      </PrimaryAction>
    </form>
  );
}
