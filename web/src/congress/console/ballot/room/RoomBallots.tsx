import type { Paper } from '@congress/contract/congress/ballot/view';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { More } from '../../../../ui/desk/More.tsx';
import { Note } from '../../../../ui/desk/Note.tsx';
import { PersonPicker } from '../../people/choose/PersonPicker.tsx';
import { usePeople, useRoomBallots } from '../../queries.ts';
import { useAct } from '../../useAct.ts';
import { RoomHolders } from './RoomHolders.tsx';

/** Hands ballots on paper to people in the room, by name, and says who holds one (B-10). */
export function RoomBallots({ paper }: { paper: Paper }) {
  const { t } = useTranslation('console');
  const { people } = usePeople();
  const { data: holders = [], refetch } = useRoomBallots(paper.id);
  const issue = useAct('issueRoomBallots');
  const [picking, setPicking] = useState(false);
  /** How many were asked for and how many of these were given one. */
  const [handed, setHanded] = useState<{ asked: number; issued: number } | null>(null);
  const held = new Set(holders.map(({ id }) => id));
  const here = people.filter((person) => person.capacity === 'formal' && person.present && !held.has(person.id));
  const hand = async (personIds: string[]): Promise<void> => {
    setPicking(false);
    setHanded(null);
    const answer = await issue.run({ paperId: paper.id, personIds });
    if (answer?.became !== 'accepted') return;
    const now = new Set((await refetch()).data?.map(({ id }) => id));
    setHanded({ asked: personIds.length, issued: personIds.filter((id) => now.has(id)).length });
  };
  return (
    <More title={t('room.title', { count: holders.length })}>
      <p className={classes.lead}>{t('room.lead')}</p>
      <Answer of={issue} />
      <Button variant="default" loading={issue.sending} onClick={() => setPicking(true)}>
        {t('room.issue')}
      </Button>
      {handed ? (
        <Note icon={handed.issued < handed.asked ? 'info' : 'check'} live>
          {t('room.issued', { count: handed.issued })}
          {handed.issued < handed.asked ? t('room.passedOver', { count: handed.asked - handed.issued }) : null}
        </Note>
      ) : null}
      <RoomHolders paper={paper} />
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
