import type { Refusal } from '@congress/contract/kernel/refusal';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { objectPublicly } from '../../api/publicPage.ts';
import { refusalOf } from '../../../live/http/http.ts';
import { newId } from '../../../live/http/newId.ts';
import { lookAgain } from '../../live/observe.ts';
import { tabStorage } from '../../../live/http/sessions.ts';
import { announce } from '../../../ui/theme/announcer.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import classes from './Objections.module.css';

const MOST = 2000;

/** Files an objection. The text stays until the server has it, and the same text is filed once. */
export function ObjectionForm({ slug }: { slug: string }) {
  const { t } = useTranslation('observer');
  const { number } = useFormat();
  const key = `congress:objection:${slug}`;
  const [text, setText] = useState(() => tabStorage.getItem(key) ?? '');
  const [id, setId] = useState(newId);
  const [sending, setSending] = useState(false);
  const [filed, setFiled] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const trimmed = text.trim();

  const write = (value: string): void => {
    setText(value);
    // Other words are another objection.
    setId(newId());
    setFiled(false);
    tabStorage.setItem(key, value);
  };
  const file = async (): Promise<void> => {
    setSending(true);
    setRefusal(null);
    try {
      await objectPublicly(slug, trimmed, id);
      tabStorage.removeItem(key);
      setText('');
      setId(newId());
      setFiled(true);
      announce(t('form.filed'));
      lookAgain();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setSending(false);
    }
  };
  const reason =
    trimmed === ''
      ? t('form.empty')
      : trimmed.length > MOST
        ? t('form.tooLong', { over: number(trimmed.length - MOST), most: number(MOST) })
        : null;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending && reason === null) void file();
      }}
    >
      <Textarea
        label={t('form.label')}
        description={t('form.description')}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        autosize
        minRows={4}
        maxRows={14}
      />
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      {filed ? <p className={classes.filed}>{t('form.filed')}</p> : null}
      <div className={classes.submit}>
        <PrimaryAction type="submit" sending={sending} reason={filed ? null : reason} fullWidth={false}>
          {t('form.file')}
        </PrimaryAction>
      </div>
    </form>
  );
}
