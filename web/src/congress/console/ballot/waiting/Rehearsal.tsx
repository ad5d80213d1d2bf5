import { openPaper } from '@congress/contract/congress/ballot/questions';
import { openStep } from '@congress/contract/kernel/procedure/questions';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCongress, useGauge, useMay } from '../../../live/selectors.ts';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { More } from '../../../../ui/desk/More.tsx';
import { Meter } from '../../../../ui/parts/Meter.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import { useAct } from '../../useAct.ts';
import { WaitingList } from './WaitingList.tsx';

/** A vote to practise with, at any time before results are declared (B-28). */
export function Rehearsal() {
  const { t } = useTranslation('ballotDesk');
  const congress = useCongress();
  const may = useMay('openRehearsal');
  const gauge = useGauge('turnout');
  const begin = useAct('openRehearsal');
  const end = useAct('endRehearsal');
  const { rehearsal } = congress;
  const step = openStep(congress);
  if (!may) return null;
  if (rehearsal) {
    const managed = gauge?.paperId === rehearsal.id ? gauge.returned : 0;
    return (
      <Sheet title={t('rehearsal.title')} tone="act">
        <p className={classes.lead}>{t('rehearsal.running')}</p>
        <Meter
          label={t('rehearsal.managed')}
          words={t('rehearsal.words', { managed, all: rehearsal.present })}
          value={managed}
          most={rehearsal.present}
        />
        <p className={classes.small}>{t('rehearsal.words', { managed, all: rehearsal.present })}</p>
        <WaitingList paper={rehearsal} />
        <Answer of={end} />
        <Button loading={end.sending} onClick={() => void end.run({})}>
          {t('rehearsal.end')}
        </Button>
      </Sheet>
    );
  }
  const now = step && step.phase !== 'after' && step.kind !== 'declaration' && congress.roster.formal > 0;
  if (!now || openPaper(congress)) return null;
  return (
    <More title={t('rehearsal.title')} quiet>
      <p className={classes.lead}>{t('rehearsal.lead')}</p>
      <Answer of={begin} />
      <Button
        variant="default"
        loading={begin.sending}
        onClick={() => void begin.run({ kinds: ['motion', 'election', 'rating'] })}
      >
        {t('rehearsal.begin')}
      </Button>
    </More>
  );
}
