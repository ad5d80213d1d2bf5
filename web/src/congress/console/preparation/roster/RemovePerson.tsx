import type { Person } from '@congress/contract/congress/preparation/resources';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import { ReasonDialog } from '../../../../ui/desk/forms/ReasonDialog.tsx';
import { useAct } from '../../useAct.ts';

/** Takes a person off the roster, with the reason. */
export function RemovePerson({ person }: { person: Person }) {
  const { t } = useTranslation('console');
  const remove = useAct('removePerson');
  const [asking, setAsking] = useState(false);
  const confirm = async (reason: string): Promise<boolean> => {
    const answer = await remove.run({ personId: person.id, reason });
    if (answer?.became === 'accepted') setAsking(false);
    return answer?.became === 'accepted';
  };
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        aria-label={t('roster.removeWho', { name: person.name })}
        onClick={() => setAsking(true)}
      >
        {t('act.remove')}
      </Button>
      {asking ? (
        <ReasonDialog
          opened
          draft={`remove:${person.id}`}
          title={t('roster.removeTitle', { name: person.name })}
          label={t('roster.removeReason')}
          confirmLabel={t('roster.remove')}
          sending={remove.sending}
          unconfirmed={remove.unconfirmed}
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        >
          {t('roster.removeText')}
          <Answer of={remove} />
        </ReasonDialog>
      ) : null}
    </>
  );
}
