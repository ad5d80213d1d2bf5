import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCongress, useCongressFact } from '../../live/selectors.ts';
import classes from '../../../ui/desk/desk.module.css';
import { Note } from '../../../ui/desk/Note.tsx';
import { useNameOf, usePeople, useRosterCache } from '../queries.ts';
import { forEach, placesOf, WAY_BACK, type Outcomes, type Place } from './door.ts';
import { PersonPicker } from './choose/PersonPicker.tsx';
import { signInGoesOn } from './PersonActs.tsx';

type Answered = Outcomes & { place: Place };

/** Several at once, chosen by name; one press takes all of them back for a moment. */
export function SignInMany() {
  const { t } = useTranslation('console');
  const congress = useCongress();
  const { people } = usePeople();
  const { refresh } = useRosterCache();
  const open = useCongressFact(signInGoesOn) === true;
  const [picking, setPicking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const enter = async (place: Place, personIds: string[]): Promise<void> => {
    setPicking(false);
    setBusy(true);
    setAnswered({ ...(await forEach(personIds, 'signIn', place)), place });
    setBusy(false);
    refresh();
  };
  const undo = async ({ done, place }: Answered): Promise<void> => {
    setBusy(true);
    const { refused, unconfirmed } = await forEach(done, 'undo', place);
    setAnswered(refused.length + unconfirmed.length > 0 ? { done: [], refused, unconfirmed, place } : null);
    setBusy(false);
    refresh();
  };
  if (!open) return null;
  const [first, second] = placesOf(congress).map((place) => ({
    label: t('door.signInMany', { place: t(`door.place.${place}`) }),
    onDone: (ids: string[]) => void enter(place, ids),
  }));
  if (!first) return null;
  return (
    <>
      <div className={`${classes.bar} ${classes.spread} ${classes.below}`}>
        <span className={classes.small}>{t('door.hint')}</span>
        <Button variant="default" loading={busy} onClick={() => setPicking(true)}>
          {t('door.many')}
        </Button>
      </div>
      {answered ? <Said answered={answered} onUndo={() => void undo(answered)} /> : null}
      {picking ? (
        <PersonPicker
          title={t('door.many')}
          people={people.filter((one) => !one.present && one.leave !== 'granted' && one.leave !== 'requested')}
          chosen={[]}
          confirmLabel={first.label}
          onDone={first.onDone}
          {...(second ? { also: second } : {})}
          onCancel={() => setPicking(false)}
        />
      ) : null}
    </>
  );
}

/** What became of them; the way back is open for a moment, the names of those refused stay. */
function Said({ answered, onUndo }: { answered: Answered; onUndo: () => void }) {
  const { t } = useTranslation('console');
  const { list, locale } = useFormat();
  const nameOf = useNameOf();
  const { done, refused, unconfirmed, place } = answered;
  const [closed, setClosed] = useState<Answered | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setClosed(answered), WAY_BACK);
    return () => clearTimeout(timer);
  }, [answered]);
  const open = refused.length + unconfirmed.length > 0;
  const reasons = refused.map(({ personId, refusal }) => `${nameOf(personId)} (${refusal.message[locale]})`);
  return (
    <div className={classes.below}>
      <Note icon={open ? 'warn' : 'check'} tone={open ? 'warn' : 'calm'} live>
        {done.length > 0 ? t('door.manyDone', { count: done.length, place: t(`door.place.${place}`) }) : ''}{' '}
        {reasons.length > 0 ? t('door.manyRefused', { people: list(reasons) }) : ''}{' '}
        {unconfirmed.length > 0 ? t('door.manyUnconfirmed', { people: list(unconfirmed.map(nameOf)) }) : ''}
        {closed !== answered && done.length > 0 ? (
          <Button variant="outline" ml="sm" onClick={onUndo}>
            {t('door.undo')}
          </Button>
        ) : null}
      </Note>
    </div>
  );
}
