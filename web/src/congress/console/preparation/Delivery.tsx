import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { More } from '../../../ui/desk/More.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { PeopleTable } from '../people/PeopleTable.tsx';
import { PersonPicker } from '../people/choose/PersonPicker.tsx';
import { usePeople, useRosterCache } from '../queries.ts';
import { MeansField, type Means } from './MeansField.tsx';
import { useAct } from '../useAct.ts';

/** Who has not confirmed the notice yet, and recording that it reached them otherwise. */
export function Delivery({ active }: { active: boolean }) {
  const { t } = useTranslation('console');
  const { people, loading } = usePeople();
  const { refresh } = useRosterCache();
  const record = useAct('recordDelivery');
  const [means, setMeans] = useState<Means>('telephone');
  const [picking, setPicking] = useState(false);
  const waiting = people.filter((person) => !person.noticeReceived);
  const formal = waiting.filter((person) => person.capacity === 'formal').length;
  const done = async (personIds: string[]): Promise<void> => {
    setPicking(false);
    if ((await record.run({ personIds, means }))?.became === 'accepted') refresh();
  };
  if (loading) return null;
  if (waiting.length === 0) return <Note icon="check">{t('notice.everyone')}</Note>;
  return (
    <>
      <Note>{t('notice.waiting', { count: waiting.length, formal })}</Note>
      {active ? (
        <div className={`${classes.bar} ${classes.feet} ${classes.above}`}>
          <MeansField value={means} onChange={setMeans} />
          <Button variant="outline" loading={record.sending} onClick={() => setPicking(true)}>
            {t('notice.record')}
          </Button>
        </div>
      ) : null}
      <Answer of={record} />
      <More title={t('notice.who')}>
        <PeopleTable label={t('notice.who')} filters={['not-notified', 'all']} presence={false} />
      </More>
      {picking ? (
        <PersonPicker
          title={t('notice.record')}
          people={waiting}
          chosen={[]}
          confirmLabel={t('notice.recordFor')}
          onDone={(ids) => void done(ids)}
          onCancel={() => setPicking(false)}
        />
      ) : null}
    </>
  );
}
