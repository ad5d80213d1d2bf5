import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';

export type ReasonDialogProps = {
  opened: boolean;
  title: string;
  /** What will happen, in full. */
  children: ReactNode;
  label: string;
  confirmLabel: string;
  maxLength?: number;
  irreversible?: boolean;
  sending?: boolean;
  unconfirmed?: boolean;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
};

/** Asks before an act that needs a reason, and for the reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation('console');
  const [reason, setReason] = useState('');
  const { children, label, onConfirm, maxLength = 200, ...dialog } = props;
  return (
    <ConfirmDialog
      {...dialog}
      reason={reason.trim() === '' ? t('act.reasonMissing') : null}
      onConfirm={() => onConfirm(reason.trim())}
    >
      {children}
      <Textarea
        mt="md"
        label={label}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={maxLength}
        autosize
        minRows={2}
      />
    </ConfirmDialog>
  );
}
