import { undecidedSeats } from '@congress/contract/congress/ballot/rounds';
import { useTranslation } from 'react-i18next';
import { ConfirmedAct } from '../../../ui/acts/ConfirmedAct.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { useCongress } from '../../live/selectors.ts';
import { useAct } from '../useAct.ts';

/** Seats that nobody had enough votes for: hands are raised on whether they are voted on again (B-31). */
export function OpenSeats() {
  const { t } = useTranslation('console');
  const prepare = useAct('preparePaper');
  const open = undecidedSeats(useCongress());
  if (open.length === 0) return null;
  return (
    <Sheet title={t('prepare.openSeats')} tone="act">
      {open.map(({ itemId, title, seats }) => (
        <div key={itemId} className={`${classes.bar} ${classes.spread}`}>
          <p className={`${classes.lead} ${classes.grow}`}>{t('prepare.openSeatsOf', { title, count: seats })}</p>
          <ConfirmedAct
            label={t('prepare.askHands')}
            sending={prepare.sending}
            unconfirmed={prepare.unconfirmed}
            run={() =>
              prepare.run({
                title: t('prepare.handsTitle', { title }).slice(0, 200),
                method: 'hands',
                itemIds: [],
                matters: [],
                previousId: null,
                openSeatsOf: itemId,
              })
            }
          >
            {t('prepare.askHandsText')}
          </ConfirmedAct>
        </div>
      ))}
      <Answer of={prepare} />
    </Sheet>
  );
}
