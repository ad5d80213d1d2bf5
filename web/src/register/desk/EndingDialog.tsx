import type { Ending } from '@congress/contract/kernel/register/register';
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/Answer.tsx';
import { tabStorage } from '../../live/http/sessions.ts';
import { useDraft } from '../../ui/desk/forms/drafts.ts';
import { DraftNote } from '../../ui/desk/forms/DraftNote.tsx';
import { ConfirmDialog } from '../../ui/acts/ConfirmDialog.tsx';
import type { Ask } from '../../live/commands/useAsk.ts';
import { today } from '../../ui/desk/forms/today.ts';

type EndingDialogProps<T> = {
  title: string;
  /** What will happen, in full. */
  children: ReactNode;
  confirmLabel: string;
  dayLabel: string;
  /** The day that is proposed; today unless given. */
  proposed?: string;
  irreversible?: boolean;
  ask: Ask<[Ending], T>;
  onDone: () => void;
  onCancel: () => void;
};

/** Asks from when something ends, or until when it is extended, and why. Mounted while it is asked. */
export function EndingDialog<T>(props: EndingDialogProps<T>) {
  const { title, children, confirmLabel, dayLabel, proposed, irreversible = false, ask, onDone, onCancel } = props;
  const { t } = useTranslation('register');
  const draft = useDraft(`ending:${title}`, { on: proposed ?? today(), reason: '' }, { keeper: tabStorage });
  const { on, reason } = draft.value;
  const lacking = on === '' ? t('ending.dayMissing') : reason.trim() === '' ? t('desk:reasonMissing') : null;
  const confirm = async (): Promise<void> => {
    if (!(await ask.run({ on, reason: reason.trim() }))) return;
    draft.forget();
    onDone();
  };
  return (
    <ConfirmDialog
      opened
      title={title}
      confirmLabel={confirmLabel}
      irreversible={irreversible}
      sending={ask.sending}
      reason={lacking}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      {children}
      <DraftNote of={draft} />
      <TextInput
        mt="md"
        type="date"
        label={dayLabel}
        value={on}
        onChange={(event) => draft.write({ on: event.currentTarget.value })}
      />
      <TextInput
        mt="md"
        label={t('ending.reason')}
        value={reason}
        maxLength={200}
        onChange={(event) => draft.write({ reason: event.currentTarget.value })}
      />
      <Answer of={ask} />
    </ConfirmDialog>
  );
}
