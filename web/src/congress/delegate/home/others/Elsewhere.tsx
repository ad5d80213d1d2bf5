import type { OtherCongresses } from '@congress/contract/congress/preparation/rosterAndRegister';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { rememberCongress } from '../../../entrance/been.ts';
import { keepSession, keptSession } from '../../../../live/http/sessions.ts';
import { Icon } from '../../../../ui/parts/Icon.tsx';
import { Phrases } from '../../../../ui/text/Phrases.tsx';
import { NotDoneAlert } from '../../../../ui/acts/NotDoneAlert.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import { goToOther } from '../../../api/entrance.ts';
import { codeOf } from '../../../../live/commands/reply.ts';
import { useAsk } from '../../../../live/commands/useAsk.ts';
import classes from './others.module.css';

type Other = OtherCongresses['congresses'][number];

/** My other congresses, each a button that leads there. */
export function Elsewhere({ congresses }: { congresses: readonly Other[] }) {
  const { t } = useTranslation('delegateLater');
  return (
    <Sheet title={t('others.title')}>
      <ul className={classes.list}>
        {congresses.map((one) => (
          <li key={one.congressId}>
            <GoThere congress={one} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function GoThere({ congress: { congressId, title, checkRequired } }: { congress: Other }) {
  const { t } = useTranslation('delegateLater');
  const navigate = useNavigate();
  const going = useAsk(goToOther);
  const [asked, setAsked] = useState(false);
  const [check, setCheck] = useState('');
  const go = async (digits?: string): Promise<void> => {
    const session = await going.run(congressId, digits);
    if (!session) return;
    keepSession('delegate', congressId, session);
    rememberCongress(congressId, title);
    void navigate(`/d/${congressId}`);
  };
  const press = (): void => {
    // Whoever has been there has a way in already.
    if (keptSession('delegate', congressId)) void navigate(`/d/${congressId}`);
    else if (checkRequired) setAsked(true);
    else void go();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (/^\d{4}$/.test(check)) void go(check);
  };
  const wrong = codeOf(going.notDone) === 'wrong-credentials';
  return (
    <>
      <Button
        className={classes.there ?? ''}
        variant="default"
        size="lg"
        fullWidth
        justify="space-between"
        rightSection={<Icon name="forward" />}
        loading={going.sending && !asked}
        onClick={press}
      >
        <span>
          <Phrases of={title} />
        </span>
      </Button>
      {asked ? (
        <form className={classes.check} onSubmit={submit} noValidate>
          <TextInput
            size="lg"
            label={t('others.check')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            value={check}
            error={wrong ? t('others.wrong') : null}
            onChange={(event) => setCheck(event.currentTarget.value.replace(/\D/g, ''))}
          />
          <Button type="submit" size="lg" fullWidth loading={going.sending} disabled={check.length !== 4}>
            {t('others.go')}
          </Button>
        </form>
      ) : null}
      {wrong ? null : <NotDoneAlert of={going.notDone} onClose={going.dismiss} />}
    </>
  );
}
