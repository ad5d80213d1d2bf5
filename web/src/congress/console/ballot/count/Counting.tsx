import type { Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../texts/useTerms.ts';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useGauge } from '../../../live/selectors.ts';
import { Count } from '../../../../ui/text/Count.tsx';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import { ConfirmedAct } from '../../../../ui/acts/ConfirmedAct.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { useAct } from '../../useAct.ts';
import { RoomHolders } from '../room/RoomHolders.tsx';
import { RoomProgress } from '../room/RoomProgress.tsx';

/** A closed paper: count it, once the room's ballots are in. */
export function Counting({ paper, active }: { paper: Paper; active: boolean }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { number } = useFormat();
  const gauge = useGauge('turnout');
  const count = useAct('countPaper');
  const returned = gauge?.paperId === paper.id ? gauge.returned : null;
  return (
    <>
      <div className={classes.counts}>
        <Count value={paper.present} label={terms.figure('issued')} />
        {returned === null ? null : <Count value={returned} label={t('report.returnedOnline')} />}
      </div>
      {paper.room ? (
        <>
          <RoomProgress paper={paper} room={paper.room} />
          <RoomHolders paper={paper} room={paper.room} />
        </>
      ) : null}
      {active ? (
        <div className={classes.above}>
          <Answer of={count} />
          <ConfirmedAct
            label={t('paper.count')}
            title={t('paper.countTitle', { title: paper.title })}
            irreversible
            reason={paper.room && paper.room.differing !== 0 ? t('room.enterFirst') : null}
            sending={count.sending}
            unconfirmed={count.unconfirmed}
            run={() => count.run({ paperId: paper.id })}
          >
            {t('paper.countText', { present: number(paper.present) })}
          </ConfirmedAct>
        </div>
      ) : null}
    </>
  );
}
