import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import type { NotDone } from '../../live/commands/reply.ts';
import { Icon } from '../parts/Icon.tsx';
import { RefusalAlert } from './RefusalAlert.tsx';

/** Says why something is not done, or that it is not known whether it is. Nothing is drawn for null. */
export function NotDoneAlert({ of, onClose }: { of: NotDone | null; onClose?: () => void }) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  const closing = onClose ? { onClose } : {};
  if (of?.became !== 'unconfirmed') return <RefusalAlert refusal={of?.refusal} {...closing} />;
  return (
    <Alert
      role="alert"
      color="declared"
      my="sm"
      icon={<Icon name="clock" />}
      title={t('sending.unknown')}
      withCloseButton={Boolean(onClose)}
      closeButtonLabel={t('close')}
      {...closing}
    >
      {of.message[locale]}
    </Alert>
  );
}
