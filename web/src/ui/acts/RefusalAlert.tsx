import { type Refusal, say } from '@congress/contract/kernel/refusal';
import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useGrounds } from './grounds.ts';
import { GateChecklist } from './GateChecklist.tsx';
import { Icon } from '../parts/Icon.tsx';

export type RefusalAlertProps = {
  /** Nothing is drawn for null. */
  refusal: Refusal | null | undefined;
  onClose?: () => void;
  onRetry?: () => void;
};

/** Says what was refused and why, with the gate's checklist where there is one. */
export function RefusalAlert({ refusal, onClose, onRetry }: RefusalAlertProps) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const grounds = useGrounds();
  if (!refusal) return null;
  return (
    <Alert
      role="alert"
      color="act"
      my="sm"
      icon={<Icon name="warn" />}
      title={t('refusal.title')}
      withCloseButton={Boolean(onClose)}
      closeButtonLabel={t('close')}
      {...(onClose ? { onClose } : {})}
    >
      {say(refusal, locale)} {grounds.refusal(refusal)}
      {refusal.conditions ? <GateChecklist conditions={refusal.conditions} /> : null}
      {onRetry ? (
        <Button mt="sm" variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      ) : null}
    </Alert>
  );
}
