import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { recordOf, useCongress, useMay } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import ballotClasses from '../ballot/ballot.module.css';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Note } from '../../../ui/desk/Note.tsx';
import { useIssuing } from '../people/codes/keptCodes.ts';
import { PersonPicker } from '../people/choose/PersonPicker.tsx';
import { useComposition, useNameOf, usePeople } from '../queries.ts';
import { CarriedNote } from '../lastSession/CarriedNote.tsx';
import { useFormerOfficers } from '../lastSession/formerOfficers.ts';
import { Composition } from './roster/Composition.tsx';
import type { PanelProps } from '../run/panel.ts';
import { useAct } from '../useAct.ts';

/** The panel signs on its members' phones: whoever has no code yet gets it here. */
function WaysIn({ panel }: { panel: readonly string[] }) {
  const { t } = useTranslation('console');
  const { byId } = usePeople();
  const { list } = useFormat();
  const { issue, sending, refusal, dismiss } = useIssuing();
  const without = panel.flatMap((id) => {
    const person = byId.get(id);
    return person?.code === 'none' ? [person] : [];
  });
  if (without.length === 0) return null;
  return (
    <>
      <Note icon="warn" tone="warn">
        {t('credentials.codesNeeded', { people: list(without.map(({ name }) => name)) })}{' '}
        <Button variant="outline" loading={sending} onClick={() => void issue(without.map(({ id }) => id))}>
          {t('codes.forMissing', { count: without.length })}
        </Button>
      </Note>
      <RefusalAlert refusal={refusal} onClose={dismiss} />
    </>
  );
}

/** 资格审查: the panel, the composition it vouches for, and its signatures. */
export function CredentialsPanel({ step, active }: PanelProps) {
  const { t } = useTranslation('console');
  const { dateTime } = useFormat();
  const nameOf = useNameOf();
  const { offices, steps } = useCongress();
  const { people } = usePeople();
  const host = useMay('appointPanel');
  const appoint = useAct('appointPanel');
  const composition = useComposition();
  const [picking, setPicking] = useState(false);
  // What was chosen and not taken is there again when the list is opened once more.
  const [refused, setRefused] = useState<string[] | null>(null);
  const signatures = recordOf(step, 'credentials')?.signatures ?? [];
  const declared = steps.map((one) => recordOf(one, 'roster')).find((one) => one !== null);
  const checks = step.state === 'closed' ? declared?.checks : composition.data;
  const choose = async (personIds: string[]): Promise<void> => {
    setPicking(false);
    setRefused(personIds);
    const done = await appoint.run({ personIds });
    if (done?.became === 'accepted') setRefused(null);
  };
  const panel = offices.credentialsPanel;
  const proposed = useFormerOfficers()?.credentialsPanel ?? [];
  return (
    <>
      <Sheet title={t('credentials.panel')} tone={active && panel.length < 3 ? 'act' : 'plain'}>
        {panel.length === 0 ? (
          <EmptyState icon="people" title={t('credentials.none')}>
            {t('credentials.noneText')}
          </EmptyState>
        ) : (
          <ul className={ballotClasses.signers}>
            {panel.map((personId) => {
              const signed = signatures.find((one) => one.personId === personId);
              return (
                <li key={personId} data-signed={signed ? true : undefined}>
                  <Icon name={signed ? 'check' : 'circle'} label={t(signed ? 'sign.signed' : 'sign.unsigned')} />
                  <span>{nameOf(personId)}</span>
                  <span className={classes.small}>{signed ? dateTime(signed.at) : t('sign.waiting')}</span>
                </li>
              );
            })}
          </ul>
        )}
        {active && panel.length === 0 && proposed.length > 0 ? <CarriedNote what="proposed" /> : null}
        <Answer of={appoint} />
        {active && panel.length > 0 ? <WaysIn panel={panel} /> : null}
        {active ? (
          <div className={`${classes.bar} ${classes.end} ${classes.above}`}>
            {host ? null : <span className={classes.small}>{t('gate.hostAppoints')}</span>}
            <Button
              variant={panel.length < 3 ? 'filled' : 'default'}
              disabled={!host}
              loading={appoint.sending}
              onClick={() => setPicking(true)}
            >
              {t(panel.length === 0 ? 'credentials.appoint' : 'credentials.change')}
            </Button>
          </div>
        ) : null}
        {active && signatures.length > 0 ? <Note>{t('credentials.voidHint')}</Note> : null}
      </Sheet>
      {checks && checks.length > 0 ? (
        <Sheet title={t('composition.title')}>
          <Composition checks={checks} />
          {declared?.explanations.map(({ rule, reason }) => (
            <Note key={rule}>{reason}</Note>
          ))}
        </Sheet>
      ) : null}
      {picking ? (
        <PersonPicker
          title={t('credentials.appoint')}
          people={people.filter((person) => person.capacity === 'formal')}
          chosen={refused ?? (panel.length > 0 ? panel : proposed)}
          confirmLabel={t('credentials.confirm')}
          onDone={(ids) => void choose(ids)}
          onCancel={() => setPicking(false)}
        />
      ) : null}
    </>
  );
}
