import type { Voting } from '@congress/contract/congress/vocabulary';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openPaper } from '@congress/contract/congress/ballot/questions';
import { signInNow } from '@congress/contract/congress/assembly/questions';
import { useCongress, useGauge, useMay } from '../../live/selectors.ts';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { usePeople, useRosterCache } from '../queries.ts';
import { useAct } from '../useAct.ts';
import { PersonPicker } from './choose/PersonPicker.tsx';

/** As many as one command names. */
const AT_ONCE = 5000;

/** Who in the hall votes on paper at this sitting (B-10a). It rests while a paper is open. */
export function VotingWays() {
  const { t } = useTranslation('console');
  const congress = useCongress();
  const { people } = usePeople();
  const { refresh } = useRosterCache();
  const onPaper = useGauge('presence')?.onPaper ?? 0;
  const may = useMay('setVoting');
  const act = useAct('setVoting');
  const [picking, setPicking] = useState(false);
  if (!may || congress.mode === 'online' || signInNow(congress).state === 'closed') return null;
  const busy = openPaper(congress) !== undefined;
  const set = async (personIds: string[], voting: Voting): Promise<void> => {
    setPicking(false);
    for (let at = 0; at < personIds.length; at += AT_ONCE) {
      const answer = await act.run({ personIds: personIds.slice(at, at + AT_ONCE), voting });
      if (answer?.became !== 'accepted') break;
    }
    refresh();
  };
  return (
    <div className={classes.below}>
      <Answer of={act} />
      <div className={`${classes.bar} ${classes.spread}`}>
        <span className={classes.small}>{busy ? t('voting.busy') : t('voting.hint', { count: onPaper })}</span>
        <Button variant="default" loading={act.sending} disabled={busy} onClick={() => setPicking(true)}>
          {t('voting.choose')}
        </Button>
      </div>
      {picking ? (
        <PersonPicker
          title={t('voting.choose')}
          people={people.filter((one) => one.present && one.capacity === 'formal')}
          chosen={[]}
          confirmLabel={t('voting.toPaper')}
          onDone={(ids) => void set(ids, 'paper')}
          also={{ label: t('voting.toOnline'), onDone: (ids) => void set(ids, 'online') }}
          onCancel={() => setPicking(false)}
        />
      ) : null}
    </div>
  );
}
