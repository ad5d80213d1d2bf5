import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Draft } from './drafts.ts';
import { Note } from '../Note.tsx';

/** Says that a form shows what was not sent last time, and gives it up where that is wanted. */
export function DraftNote({ of: { found, forget } }: { of: Pick<Draft<object>, 'found' | 'forget'> }) {
  const { t } = useTranslation('desk');
  if (found === 'nothing') return null;
  const outdated = found === 'outdated';
  return (
    <Note icon={outdated ? 'warn' : 'info'} tone={outdated ? 'warn' : 'calm'} live>
      {t(outdated ? 'draft.outdated' : 'draft.found')}{' '}
      <Button variant="subtle" size="sm" onClick={forget}>
        {t('draft.drop')}
      </Button>
    </Note>
  );
}
