import { signInNow } from '@congress/contract/congress/assembly/questions';
import type { Person } from '@congress/contract/congress/preparation/resources';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCongress, useCongressFact } from '../../live/selectors.ts';
import { ConfirmDialog } from '../../../ui/acts/ConfirmDialog.tsx';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { useRosterCache } from '../queries.ts';
import { useAct } from '../useAct.ts';
import { placesOf, release, remember, useDoor, type Place } from './door.ts';
import classes from './people.module.css';

/** Whether the door is open, even where it waits for a paper to be closed (S-3). */
export function signInGoesOn(view: CongressView): boolean {
  return signInNow(view).state !== 'closed';
}

/** What the door can do for one person: sign in, take that back, let go, decide on leave. */
export function PersonActs({ person }: { person: Person }) {
  const canSignIn = useCongressFact(signInGoesOn) === true;
  const justNow = useDoor(({ recent }) => recent.get(person.id));
  const awaited = person.leave !== 'granted' && person.leave !== 'requested';
  return (
    <div className={classes.acts}>
      {person.leave === 'requested' ? <DecideLeave person={person} /> : null}
      {justNow ? (
        <TakeBack person={person} place={justNow} />
      ) : canSignIn && person.present ? (
        <LetGo person={person} />
      ) : canSignIn && awaited ? (
        <SignIn person={person} />
      ) : null}
    </div>
  );
}

/** A press for each place there is; it is on record at once, and the way back stays open for a moment. */
function SignIn({ person: { id: personId, name } }: { person: Person }) {
  const { t } = useTranslation('console');
  const { patch } = useRosterCache();
  const places = placesOf(useCongress());
  const several = places.length > 1;
  const signIn = useAct('signInPerson');
  const enter = async (place: Place): Promise<void> => {
    if ((await signIn.run({ personId, place }))?.became !== 'accepted') return;
    remember(personId, place);
    patch(personId, { present: true, signedInAt: new Date().toISOString() });
  };
  return (
    <>
      {places.map((place) => (
        <Button
          key={place}
          variant="default"
          loading={signIn.sending}
          aria-label={t(several ? 'door.signInWho' : 'door.signInOnly', { name, place: t(`door.place.${place}`) })}
          onClick={() => void enter(place)}
        >
          {several ? t(`door.place.${place}`) : t('door.signIn')}
        </Button>
      ))}
      <Refused of={signIn} name={name} />
    </>
  );
}

function TakeBack({ person: { id: personId, name }, place }: { person: Person; place: Place }) {
  const { t } = useTranslation('console');
  const { patch } = useRosterCache();
  const depart = useAct('recordDeparture');
  const undo = async (): Promise<void> => {
    if ((await depart.run({ personId }))?.became !== 'accepted') return;
    patch(personId, { present: false, signedInAt: null });
    release(personId);
  };
  return (
    <>
      {/* Left of what was pressed: a second press of the same place falls on words. */}
      <Button
        variant="outline"
        loading={depart.sending}
        aria-label={t('door.undoWho', { name })}
        onClick={() => void undo()}
      >
        {t('door.undo')}
      </Button>
      <span className={classes.justNow} role="status">
        <Icon name="check" size="1em" /> <span className={classes.inFull}>{t('door.justNow')}</span>
        {t(`door.place.${place}`)}
      </span>
      <Refused of={depart} name={name} />
    </>
  );
}

function LetGo({ person: { id: personId, name } }: { person: Person }) {
  const { t } = useTranslation('console');
  const { patch } = useRosterCache();
  const depart = useAct('recordDeparture');
  const [asking, setAsking] = useState(false);
  const letGo = async (): Promise<void> => {
    if ((await depart.run({ personId }))?.became === 'accepted') patch(personId, { present: false, signedInAt: null });
    setAsking(false);
  };
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t('door.depart')}
      </Button>
      {/* A dialog costs as much as the row: there is one only while it is asked for. */}
      {asking ? (
        <ConfirmDialog
          opened
          title={t('door.departTitle', { name })}
          confirmLabel={t('door.depart')}
          sending={depart.sending}
          unconfirmed={depart.unconfirmed}
          onConfirm={() => void letGo()}
          onCancel={() => setAsking(false)}
        >
          {t('door.departText')}
        </ConfirmDialog>
      ) : null}
      <Refused of={depart} name={name} />
    </>
  );
}

function DecideLeave({ person: { id: personId, name } }: { person: Person }) {
  const { t } = useTranslation('console');
  const { patch } = useRosterCache();
  const decide = useAct('decideLeave');
  const settle = async (granted: boolean): Promise<void> => {
    if ((await decide.run({ personId, granted }))?.became === 'accepted')
      patch(personId, { leave: granted ? 'granted' : 'refused' });
  };
  return (
    <>
      <Button variant="default" loading={decide.sending} onClick={() => void settle(true)}>
        {t('door.grant')}
      </Button>
      <Button variant="default" loading={decide.sending} onClick={() => void settle(false)}>
        {t('door.refuse')}
      </Button>
      <Refused of={decide} name={name} />
    </>
  );
}

type Handle = Pick<ReturnType<typeof useAct>, 'notDone' | 'dismiss'>;

/** A row has no room for a refusal. */
function Refused({ of: { notDone, dismiss }, name }: { of: Handle; name: string }) {
  const { t } = useTranslation('console');
  if (!notDone) return null;
  return (
    <ConfirmDialog opened title={name} confirmLabel={t('people.done')} onConfirm={dismiss} onCancel={dismiss}>
      <NotDoneAlert of={notDone} />
    </ConfirmDialog>
  );
}
