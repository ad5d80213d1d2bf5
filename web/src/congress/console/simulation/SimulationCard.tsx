import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { openPaper } from '@congress/contract/congress/ballot/questions';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { type SimulatedAct, trialProfiles } from '@congress/contract/congress/vocabulary';
import { Button, NumberInput, Select } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCongress, useGauge, useMay } from '../../live/selectors.ts';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { useAct } from '../useAct.ts';
import { dueAct } from './dueAct.ts';
import classes from './simulation.module.css';

/** Over so many seconds sign-ins and votes come in. */
const SECONDS = 8;
/** So many at once at most. */
const MOST = 500;

/**
 * How many sign in unless one says otherwise: nine in ten, so that the quorum is reached, what most are for has more
 * than half of all, and a few are left for other windows.
 */
function usually({ roster }: CongressView): number {
  return Math.min(MOST, Math.max(1, Math.ceil(0.9 * roster.formal)));
}

const leanings = {
  agreed: { for: 80, against: 10, abstain: 10 },
  divided: { for: 45, against: 35, abstain: 20 },
  opposed: { for: 20, against: 65, abstain: 15 },
} as const;
type Leaning = keyof typeof leanings;
const leaningNames: Leaning[] = ['agreed', 'divided', 'opposed'];

/** For whoever practises: in a trial, and there only, lets simulated delegates do what the open step waits for. */
export function SimulationCard() {
  const congress = useCongress();
  const { t } = useTranslation('console');
  const isHost = useMay('simulate');
  const due = dueAct(congress);
  if (!trialProfiles.includes(congress.profile) || !isHost || due === null) return null;
  return (
    <section className={classes.card} aria-labelledby="simulation">
      <h2 id="simulation" className={classes.title}>
        <Icon name="people" />
        {t('simulation.title')}
        <span className={classes.mark}>{t('simulation.mark')}</span>
      </h2>
      {due === 'wait' ? (
        <p className={classes.text}>{t('simulation.wait')}</p>
      ) : (
        <Ordering key={`${due} ${openPaper(congress)?.id ?? ''}`} act={due} />
      )}
    </section>
  );
}

function Ordering({ act }: { act: SimulatedAct }) {
  const { t } = useTranslation('console');
  const congress = useCongress();
  const { run, sending, ...answer } = useAct('simulate');
  const [people, setPeople] = useState(() => usually(congress));
  const [leaning, setLeaning] = useState<Leaning>('agreed');
  const [busy, start] = useBusyFor(SECONDS);
  const spread = act === 'sign-in' || act === 'votes' || act === 'notice';
  const order = async (): Promise<void> => {
    const shares = leanings[leaning];
    const done = await run({ act, people: act === 'sign-in' ? people : MOST, seconds: SECONDS, shares });
    if (done?.became === 'accepted' && spread) start();
  };
  const hands = openPaper(congress)?.method === 'hands';
  const panel = openStepOf(congress, 'credentials') !== undefined;
  const name = act === 'votes' && hands ? 'hands' : act === 'signatures' && panel ? 'panel' : act;
  return (
    <>
      <p className={classes.text}>{t(`simulation.about.${name}`)}</p>
      <div className={classes.row}>
        {act === 'sign-in' ? (
          <NumberInput
            className={classes.number}
            label={t('simulation.people')}
            min={1}
            max={MOST}
            allowDecimal={false}
            clampBehavior="strict"
            value={people}
            onChange={(value) => setPeople(Math.max(1, Number(value)))}
          />
        ) : null}
        {act === 'votes' ? (
          <Select
            className={classes.choice}
            label={t('simulation.leaning')}
            allowDeselect={false}
            data={leaningNames.map((one) => ({ value: one, label: t(`simulation.lean.${one}`) }))}
            value={leaning}
            onChange={(value) => setLeaning(leaningNames.find((one) => one === value) ?? leaning)}
          />
        ) : null}
        <Button variant="default" onClick={() => void order()} loading={sending} disabled={busy}>
          {t(`simulation.do.${name}`, { count: people })}
        </Button>
        <Progress act={act} busy={busy} />
      </div>
      <Answer of={answer} />
      <p className={classes.small}>{t('simulation.rule')}</p>
    </>
  );
}

/** How far they are, as the totals tell it. */
function Progress({ act, busy }: { act: SimulatedAct; busy: boolean }): ReactNode {
  const { t } = useTranslation('console');
  const presence = useGauge('presence');
  const turnout = useGauge('turnout');
  const count = (act === 'sign-in' ? presence?.simulated : act === 'votes' ? turnout?.simulated : 0) ?? 0;
  const said = act === 'sign-in' || act === 'votes' ? t(`simulation.so.${act}`, { count }) : '';
  return (
    <p className={classes.progress} role="status">
      {busy ? `${t('simulation.busy')} ` : ''}
      {count > 0 ? said : ''}
    </p>
  );
}

/** True for so many seconds from when it was started. */
function useBusyFor(seconds: number): [boolean, () => void] {
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setBusy(false), (seconds + 1) * 1000);
    return () => clearTimeout(timer);
  }, [busy, seconds]);
  return [busy, () => setBusy(true)];
}
