import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { leave } from '../../live/http/identity.ts';
import { queryClient } from './queryClient.ts';

/** Signs out of the console, and forgets what it had fetched. */
export function LeaveButton() {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const go = async (): Promise<void> => {
    await leave().catch(() => undefined);
    queryClient.clear();
    void navigate('/?as=staff');
  };
  return (
    <Button variant="subtle" color="gray" px="xs" onClick={() => void go()}>
      {t('signOut')}
    </Button>
  );
}
