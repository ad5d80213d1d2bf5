import type { Refusal } from '@congress/contract/errors';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx';
import { Note } from './Note.tsx';

type Handle = { refusal: Refusal | null; dismiss: () => void };

/**
 * What the server answered when it said no. That a colleague was faster is no failure: it is said
 * calmly, with their name.
 */
export function Answer({ of }: { of: Handle }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const { refusal, dismiss } = of;
  if (refusal?.code !== 'already-done') return <RefusalAlert refusal={refusal} onClose={dismiss} />;
  const by = String(refusal.facts['by'] ?? '—');
  return (
    <Note icon="check" live>
      {by === '—' ? t('act.alreadyDone') : t('act.alreadyDoneBy', { by })}{' '}
      <Button variant="subtle" color="gray" size="sm" onClick={dismiss}>
        {common('close')}
      </Button>
    </Note>
  );
}
