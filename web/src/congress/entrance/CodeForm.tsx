import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PrimaryAction } from '../../ui/acts/PrimaryAction.tsx';
import { codeFrom } from './codeFrom.ts';
import classes from '../../ui/door/forms.module.css';

/** Asks for the personal code, `initial` being what was tried before; whose it is, `/join` asks next. */
export function CodeForm({ initial }: { initial: string }) {
  const { t } = useTranslation('entrance');
  const navigate = useNavigate();
  const [text, setText] = useState(initial);
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const code = codeFrom(text);
    if (code.length < 6) setError(t('code.tooShort'));
    else void navigate('/join', { state: { code } });
  };
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <TextInput
        label={t('code.label')}
        description={t('code.hint')}
        value={text}
        error={error}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setError(null);
        }}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={300}
        size="lg"
        classNames={{ input: classes.code ?? '' }}
        required
        withAsterisk={false}
      />
      <PrimaryAction type="submit">{t('code.next')}</PrimaryAction>
      <p className={classes.help}>{t('code.help')}</p>
    </form>
  );
}
