import type { Paper } from '@congress/contract/snapshot';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../parts/Answer.tsx';
import classes from '../parts/console.module.css';
import { More } from '../parts/More.tsx';
import { Note } from '../parts/Note.tsx';
import { PersonPicker } from '../people/PersonPicker.tsx';
import { usePeople } from '../queries.ts';
import { useAct } from '../useAct.ts';

/** Hands ballots on paper to people in the room, by name (B-10). */
export function RoomBallots({ paper }: { paper: Paper }) {
  const { t } = useTranslation('console');
  const { people } = usePeople();
  const issue = useAct('issueRoomBallots');
  const [picking, setPicking] = useState(false);
  const [issued, setIssued] = useState(0);
  const here = people.filter((person) => person.capacity === 'formal' && person.present);
  const hand = async (personIds: string[]): Promise<void> => {
    setPicking(false);
    const answer = await issue.run({ paperId: paper.id, personIds });
    if (answer?.ok) setIssued(personIds.length);
  };
  return (
    <More title={t('room.title')}>
      <p className={classes.lead}>{t('room.lead')}</p>
      <Answer of={issue} />
      {issued > 0 ? (
        <Note icon="check" live>
          {t('room.issued', { count: issued })}
        </Note>
      ) : null}
      <Button variant="default" loading={issue.sending} onClick={() => setPicking(true)}>
        {t('room.issue')}
      </Button>
      {picking ? (
        <PersonPicker
          title={t('room.issue')}
          people={here}
          chosen={[]}
          confirmLabel={t('room.confirm')}
          onDone={(ids) => void hand(ids)}
          onCancel={() => setPicking(false)}
        />
      ) : null}
    </More>
  );
}
