import type { Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useGauge, useMay } from '../../live/selectors.ts';
import { Timer } from '../../../ui/text/Timer.tsx';
import { Meter } from '../../../ui/parts/Meter.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { ConfirmedAct } from '../../../ui/acts/ConfirmedAct.tsx';
import ballotClasses from './ballot.module.css';
import { RoomHolders } from './room/RoomHolders.tsx';
import { WaitingList } from './waiting/WaitingList.tsx';
import { useAct } from '../useAct.ts';

/** A paper people are voting on: turnout, and nothing but turnout (B-8). */
export function OpenPaper({ paper, active }: { paper: Paper; active: boolean }) {
  const { t } = useTranslation('console');
  const { number } = useFormat();
  const host = useMay('closePaper');
  const gauge = useGauge('turnout');
  const close = useAct('closePaper');
  const returned = gauge?.paperId === paper.id ? gauge.returned : 0;
  // Whoever votes in the room hands in nothing here.
  const issued = paper.present - (paper.room?.issued ?? 0);
  const left = Math.max(0, issued - returned);
  return (
    <>
      <div className={ballotClasses.turnout}>
        <div className={ballotClasses.numbers}>
          <span className={ballotClasses.returned}>{number(returned)}</span>
          <span className={ballotClasses.issued}>/ {number(issued)}</span>
        </div>
        <Meter
          label={t('paper.turnoutTitle')}
          words={t('paper.returned', { returned, issued })}
          value={returned}
          most={issued}
        />
        <div className={ballotClasses.words}>
          <span>{left > 0 ? t('paper.left', { count: left }) : t('paper.everyone')}</span>
          {paper.openedAt ? (
            <span>
              {t('paper.since')} <Timer since={paper.openedAt} />
            </span>
          ) : null}
        </div>
        <p className={ballotClasses.quiet}>{t('paper.turnoutOnly')}</p>
      </div>
      {active ? (
        <>
          <Answer of={close} />
          <ConfirmedAct
            label={t('paper.close')}
            title={t('paper.closeTitle', { title: paper.title })}
            irreversible
            reason={host ? null : t('paper.hostOnly')}
            sending={close.sending}
            unconfirmed={close.unconfirmed}
            run={() => close.run({ paperId: paper.id })}
          >
            {left > 0 ? t('paper.closeText', { count: left }) : t('paper.closeAllText')}
          </ConfirmedAct>
          <WaitingList paper={paper} />
          {paper.room ? <RoomHolders paper={paper} room={paper.room} /> : null}
        </>
      ) : null}
    </>
  );
}
