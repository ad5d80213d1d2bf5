import type { Paper } from '@congress/contract/congress/ballot/view';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../../live/http/http.ts';
import { waitingOn } from '../../../api/ballots.ts';
import { useCongress, useGauge, useMay } from '../../../live/selectors.ts';
import { RefusalAlert } from '../../../../ui/acts/RefusalAlert.tsx';
import { LineSkeleton } from '../../../../ui/frame/PageSkeleton.tsx';
import { VirtualList } from '../../../../ui/parts/VirtualList.tsx';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { More } from '../../../../ui/desk/More.tsx';
import { Tag } from '../../../../ui/desk/Tag.tsx';
import rowClasses from '../../people/people.module.css';
import { useAct } from '../../useAct.ts';

/** As many names as a desk looks at; the number of all stands above them. */
const SHOWN = 200;
/** From how many papers in a row that somebody did not hand in they are pointed out. */
const SEVERAL = 2;

/** Who has not handed in, by name and never what anybody voted; all of them, or one, can be reminded (B-27). */
export function WaitingList({ paper }: { paper: Paper }) {
  const { t } = useTranslation('ballotDesk');
  const may = useMay('remindVoters');
  const all = useAct('remindVoters');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <More title={t('waiting.title')} onToggle={setOpen}>
      <Answer of={all} />
      <div className={`${classes.bar} ${classes.spread}`}>
        <span className={classes.small}>{t('waiting.lead')}</span>
        <Button variant="default" loading={all.sending} onClick={() => void all.run({ paperId: paper.id })}>
          {t('waiting.remindAll')}
        </Button>
      </div>
      {open ? <Names paper={paper} /> : null}
    </More>
  );
}

function Names({ paper }: { paper: Paper }) {
  const { t } = useTranslation('ballotDesk');
  const { id, groups } = useCongress();
  const returned = useGauge('turnout')?.returned ?? 0;
  const { data, error, refetch } = useQuery({
    queryKey: ['waiting', id, paper.id, returned],
    queryFn: () => waitingOn(id, paper.id, { limit: SHOWN }),
    placeholderData: (before) => before,
  });
  if (error) return <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <LineSkeleton lines={3} />;
  const title = t('waiting.people', { count: data.total });
  return (
    <>
      <p className={classes.small} role="status">
        {title}
      </p>
      <VirtualList
        items={data.people}
        keyOf={(one) => one.id}
        label={title}
        maxHeight="22rem"
        rowHeight={3.5}
        render={({ id: personId, name, staffNumber, groupId, missed, remindedAt }) => (
          <div className={rowClasses.holder}>
            <strong>{name}</strong>
            <span className={classes.small}>
              {staffNumber} {groups.find((group) => group.id === groupId)?.name}
            </span>
            {missed >= SEVERAL ? <Tag tone="act">{t('waiting.missed', { count: missed })}</Tag> : null}
            <Remind paperId={paper.id} personId={personId} name={name} reminded={remindedAt !== null} />
          </div>
        )}
      />
    </>
  );
}

function Remind({
  paperId,
  personId,
  name,
  reminded,
}: {
  paperId: string;
  personId: string;
  name: string;
  reminded: boolean;
}) {
  const { t } = useTranslation('ballotDesk');
  const one = useAct('remindVoter');
  const [done, setDone] = useState(reminded);
  const remind = async (): Promise<void> => {
    if ((await one.run({ paperId, personId }))?.became === 'accepted') setDone(true);
  };
  return (
    <Button
      variant="subtle"
      loading={one.sending}
      aria-label={t('waiting.remindWho', { name })}
      onClick={() => void remind()}
    >
      {t(done ? 'waiting.reminded' : 'waiting.remind')}
    </Button>
  );
}
