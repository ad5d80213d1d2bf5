import type { Paper } from '@congress/contract/congress/ballot/view';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCongress, useGauge, useMay } from '../../live/selectors.ts';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { ConfirmedAct } from '../../../ui/acts/ConfirmedAct.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { VotingWays } from '../people/VotingWays.tsx';
import { useAct } from '../useAct.ts';

/** Why the paper cannot be opened yet, in words and numbers. The server decides; this says it beforehand. */
function useOpeningHindrance(paper: Paper): string | null {
  const { t } = useTranslation('console');
  const { items, offices, steps } = useCongress();
  const presence = useGauge('presence');
  const host = useMay('openPaper');
  if (!host) return t('paper.hostOnly');
  if (presence && presence.present < presence.quorum) {
    return t('paper.noQuorum', { count: presence.quorum - presence.present, needed: presence.quorum });
  }
  const drafts = items.filter((item) => !item.frozen && paper.items.some((one) => one.itemId === item.id));
  if (drafts.length > 0) return t('paper.notFrozen', { count: drafts.length });
  const preliminary = steps.find((step) => step.id === paper.stepId)?.kind === 'preliminary';
  return !preliminary && offices.chiefScrutineer === null ? t('paper.noScrutineers') : null;
}

/** A paper that lies ready: open it, or take it back. */
export function PreparedPaper({ paper }: { paper: Paper }) {
  const { t } = useTranslation('console');
  const open = useAct('openPaper');
  const withdraw = useAct('withdrawPaper');
  const present = useGauge('presence')?.present ?? 0;
  return (
    <>
      <Answer of={open} />
      <Answer of={withdraw} />
      {paper.method === 'hands' ? null : <VotingWays />}
      <ConfirmedAct
        label={t('paper.open')}
        title={t('paper.openTitle', { title: paper.title })}
        irreversible
        reason={useOpeningHindrance(paper)}
        sending={open.sending}
        unconfirmed={open.unconfirmed}
        run={() => open.run({ paperId: paper.id })}
      >
        {t('paper.openText', { present, count: paper.items.length })}
      </ConfirmedAct>
      <div className={`${classes.bar} ${classes.end}`}>
        <Button
          variant="subtle"
          color="gray"
          mt="xs"
          loading={withdraw.sending}
          onClick={() => void withdraw.run({ paperId: paper.id })}
        >
          {t('paper.withdraw')}
        </Button>
      </div>
    </>
  );
}
