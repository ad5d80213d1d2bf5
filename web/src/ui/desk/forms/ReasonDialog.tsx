import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from './drafts.ts';
import { DraftNote } from './DraftNote.tsx';
import { ConfirmDialog } from '../../acts/ConfirmDialog.tsx';

export type ReasonDialogProps = {
  opened: boolean;
  /** Under which name the reason is kept until it is sent. */
  draft: string;
  title: string;
  /** What will happen, in full. */
  children: ReactNode;
  label: string;
  confirmLabel: string;
  maxLength?: number;
  irreversible?: boolean;
  sending?: boolean;
  unconfirmed?: boolean;
  /** Whether it was done. */
  onConfirm: (reason: string) => Promise<boolean>;
  onCancel: () => void;
};

/** Asks before an act that needs a reason, and for the reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation('desk');
  const kept = useDraft(props.draft, { reason: '' });
  const { reason } = kept.value;
  const { draft: _, children, label, onConfirm, maxLength = 200, ...dialog } = props;
  const confirm = async (): Promise<void> => {
    if (await onConfirm(reason.trim())) kept.forget();
  };
  return (
    <ConfirmDialog
      {...dialog}
      reason={reason.trim() === '' ? t('reasonMissing') : null}
      onConfirm={() => void confirm()}
    >
      {children}
      <DraftNote of={kept} />
      <Textarea
        mt="md"
        label={label}
        value={reason}
        onChange={(event) => kept.write({ reason: event.currentTarget.value })}
        maxLength={maxLength}
        autosize
        minRows={2}
      />
    </ConfirmDialog>
  );
}
