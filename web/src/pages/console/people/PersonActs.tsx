import type { CongressView } from '@congress/contract/snapshot';
import type { Person } from '@congress/contract/resources';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCongressFact } from '../../../live/selectors.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx';
import { useRosterCache } from '../queries.ts';
import classes from './people.module.css';
import { useAct } from '../useAct.ts';

/** Whether the door is open: people meet, and results are not being declared yet (S-3). */
function signInGoesOn({ steps, status }: CongressView): boolean {
  const open = steps.find((step) => step.state === 'open');
  const met = open?.phase === 'preparatory-meeting' || open?.phase === 'session';
  return status === 'active' && met && open.kind !== 'declaration';
}

/** What the door can do for one person: sign in, let go, decide on leave. */
export function PersonActs({ person }: { person: Person }) {
  const { t } = useTranslation('console');
  const { patch } = useRosterCache();
  const canSignIn = useCongressFact(signInGoesOn) === true;
  const signIn = useAct('signInPerson');
  const depart = useAct('recordDeparture');
  const decide = useAct('decideLeave');
  const [asking, setAsking] = useState(false);
  const personId = person.id;
  const refusal = signIn.refusal ?? depart.refusal ?? decide.refusal;
  const enter = async (): Promise<void> => {
    if ((await signIn.run({ personId }))?.ok) patch(personId, { present: true, signedInAt: new Date().toISOString() });
  };
  const settle = async (granted: boolean): Promise<void> => {
    if ((await decide.run({ personId, granted }))?.ok) patch(personId, { leave: granted ? 'granted' : 'refused' });
  };
  const letGo = async (): Promise<void> => {
    if ((await depart.run({ personId }))?.ok) patch(personId, { present: false });
    setAsking(false);
  };
  const dismiss = (): void => {
    signIn.dismiss();
    depart.dismiss();
    decide.dismiss();
  };
  return (
    <div className={classes.acts}>
      {person.leave === 'requested' ? (
        <>
          <Button variant="default" loading={decide.sending} onClick={() => void settle(true)}>
            {t('door.grant')}
          </Button>
          <Button variant="default" loading={decide.sending} onClick={() => void settle(false)}>
            {t('door.refuse')}
          </Button>
        </>
      ) : null}
      {person.present ? (
        canSignIn ? (
          <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
            {t('door.depart')}
          </Button>
        ) : null
      ) : canSignIn && person.leave !== 'granted' && person.leave !== 'requested' ? (
        <Button
          variant="default"
          loading={signIn.sending}
          aria-label={t('door.signInWho', { name: person.name })}
          onClick={() => void enter()}
        >
          {t('door.signIn')}
        </Button>
      ) : null}
      {/* A dialog costs as much as the row: there is one only while it is asked for. */}
      {asking ? (
        <ConfirmDialog
          opened
          title={t('door.departTitle', { name: person.name })}
          confirmLabel={t('door.depart')}
          sending={depart.sending}
          unconfirmed={depart.unconfirmed}
          onConfirm={() => void letGo()}
          onCancel={() => setAsking(false)}
        >
          {t('door.departText')}
        </ConfirmDialog>
      ) : null}
      {refusal ? (
        <ConfirmDialog
          opened
          title={person.name}
          confirmLabel={t('people.done')}
          onConfirm={dismiss}
          onCancel={dismiss}
        >
          <RefusalAlert refusal={refusal} />
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
