import { Textarea } from '@mantine/core';
import type { NotDone } from '../../../live/commands/reply.ts';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import classes from './WriteForm.module.css';

export type WriteFormProps = {
  label: string;
  description?: string;
  value: string;
  onChange: (text: string) => void;
  /** The verb on the button. */
  action: string;
  onSubmit: () => void;
  sending: boolean;
  unconfirmed: boolean;
  notDone: NotDone | null;
  onDismiss: () => void;
  most: number;
  rows?: number;
  /** The text has the focus as soon as it is there: whoever came asked to write. */
  focused?: boolean;
  /** Why it cannot be sent, besides being empty. */
  reason?: string | null;
  /** More fields, above the text. */
  children?: ReactNode;
};

/** One text to write and send. What is written stays until the server has it. */
export function WriteForm(props: WriteFormProps) {
  const { label, description, value, most, children } = props;
  const { t } = useTranslation('delegateLater');
  const { number } = useFormat();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.focused) field.current?.focus();
  }, [props.focused]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim() !== '' && !props.reason) props.onSubmit();
  };
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {children}
      <Textarea
        ref={field}
        label={label}
        {...(description ? { description } : {})}
        value={value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        rows={props.rows ?? 4}
        maxLength={most}
        readOnly={props.sending}
      />
      {value.length > most * 0.8 ? (
        <p className={classes.count}>{t('write.count', { used: number(value.length), most: number(most) })}</p>
      ) : null}
      <NotDoneAlert of={props.notDone} onClose={props.onDismiss} />
      <PrimaryAction
        type="submit"
        sending={props.sending}
        unconfirmed={props.unconfirmed}
        reason={props.reason ?? (value.trim() === '' ? t('write.empty') : null)}
      >
        {props.action}
      </PrimaryAction>
    </form>
  );
}
