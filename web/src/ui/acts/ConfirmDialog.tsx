import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ConfirmDialog.module.css';
import { PrimaryAction } from './PrimaryAction.tsx';

export type ConfirmDialogProps = {
  opened: boolean;
  title: string;
  /** What will happen, in full. */
  children: ReactNode;
  /** The verb: "宣布结果", never "确定" when a verb is at hand. */
  confirmLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
  irreversible?: boolean;
  sending?: boolean;
  unconfirmed?: boolean;
  reason?: string | null;
};

/** Asks before an act. Focus starts on cancel, so that Enter alone does nothing that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirmLabel, onConfirm, onCancel } = props;
  const { t } = useTranslation();
  const close = (): void => {
    if (!props.sending) onCancel();
  };
  return (
    <Modal.Root opened={opened} onClose={close} centered>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content>
        <Modal.Body>
          {/* Mantine's own header would be a second banner of the page. */}
          <div className={classes.head}>
            <Modal.Title>{title}</Modal.Title>
            <Modal.CloseButton aria-label={t('close')} size="lg" />
          </div>
          <div className={classes.text}>{children}</div>
          {props.irreversible ? <p className={classes.irreversible}>{t('dialog.irreversible')}</p> : null}
          <div className={classes.actions}>
            <Button data-autofocus size="lg" variant="default" onClick={close} disabled={props.sending === true}>
              {t('cancel')}
            </Button>
            <PrimaryAction
              onClick={onConfirm}
              sending={props.sending === true}
              unconfirmed={props.unconfirmed === true}
              reason={props.reason}
            >
              {confirmLabel}
            </PrimaryAction>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
