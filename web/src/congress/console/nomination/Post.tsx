import {
  candidaciesFor,
  candidatesFor,
  isDrawn,
  type Election,
} from '@congress/contract/congress/nomination/questions';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmedAct } from '../../../ui/acts/ConfirmedAct.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { useCongress } from '../../live/selectors.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useAct } from '../useAct.ts';
import { CandidateRow } from './CandidateRow.tsx';
import { NominateDialog } from './NominateDialog.tsx';

type Props = { item: Election; active: boolean; needed: number; enough: boolean };

/** One post: its seats, everybody nominated for it, and the order of the names. */
export function Post({ item, active, needed, enough }: Props) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const congress = useCongress();
  const draw = useAct('drawCandidateOrder');
  const [nominating, setNominating] = useState(false);
  const { post, seats, slate } = item.election;
  const standing = candidatesFor(congress, item.id);
  const others = candidaciesFor(congress, item.id).filter(({ id }) => !standing.some((one) => one.id === id));
  const drawn = standing.length > 0 && isDrawn(congress, item.id);
  const lot = congress.nomination?.lots.find(({ itemId }) => itemId === item.id);
  return (
    <Sheet
      title={item.title}
      tone={active && !enough ? 'act' : 'plain'}
      extra={<Tag tone={enough ? 'done' : 'act'}>{t('nomination.candidates', { count: standing.length, needed })}</Tag>}
    >
      <p className={classes.lead}>{t('parts.seatsOf', { post, count: seats, slate: terms.slate(slate) })}</p>
      <ol className={classes.list}>
        {[...standing, ...others].map((one) => (
          <CandidateRow
            key={one.id}
            candidacy={one}
            place={drawn && standing.includes(one) ? standing.indexOf(one) + 1 : null}
            active={active}
          />
        ))}
      </ol>
      <Answer of={draw} />
      {drawn && lot ? <p className={classes.small}>{t('nomination.seed', { seed: lot.seed })}</p> : null}
      {active ? (
        <div className={`${classes.bar} ${classes.end} ${classes.above}`}>
          {enough && !drawn ? (
            <ConfirmedAct
              label={t('nomination.draw')}
              look="plain"
              irreversible
              sending={draw.sending}
              unconfirmed={draw.unconfirmed}
              run={() => draw.run({ itemId: item.id })}
            >
              {t('nomination.drawText', { count: standing.length })}
            </ConfirmedAct>
          ) : null}
          <Button leftSection={<Icon name="plus" />} onClick={() => setNominating(true)}>
            {t('nomination.nominate')}
          </Button>
        </div>
      ) : null}
      {nominating ? <NominateDialog item={item} onClose={() => setNominating(false)} /> : null}
    </Sheet>
  );
}
