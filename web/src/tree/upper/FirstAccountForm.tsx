import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useAsk } from '../../live/commands/useAsk.ts';
import { PrimaryAction } from '../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../ui/acts/NotDoneAlert.tsx';
import { CopyLink } from '../../ui/desk/CopyLink.tsx';
import shared from '../../ui/desk/desk.module.css';
import { Columns, Form } from '../../ui/desk/forms/Form.tsx';
import { giveFirstAccount } from '../api.ts';
import classes from './upper.module.css';

/** The account a unit begins with, and the link its owner comes in by (T-8). */
export function FirstAccountForm({ unitId }: { unitId: string }) {
  const { t } = useTranslation('tree');
  const { dateTime } = useFormat();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [link, setLink] = useState<{ url: string; until: string } | null>(null);
  const { run, sending, notDone, dismiss } = useAsk(giveFirstAccount);
  const reason = ((): string | null => {
    if (name.trim() === '') return t('first.personMissing');
    return /^[a-z0-9._-]{3,64}$/.test(username.trim()) ? null : t('first.usernameWrong');
  })();
  const submit = async (): Promise<void> => {
    if (reason) return;
    const made = await run(unitId, { name: name.trim(), username: username.trim() });
    if (made) setLink({ url: `${location.origin}/enter#ticket=${made.ticket}`, until: dateTime(made.expiresAt) });
  };
  return (
    <>
      <h3 className={classes.part}>{t('first.title')}</h3>
      <p className={shared.lead}>{t('first.lead')}</p>
      <Form label={t('first.title')} onSubmit={() => void submit()}>
        <Columns>
          <TextInput
            label={t('first.person')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('first.username')}
            description={t('first.usernameForm')}
            value={username}
            maxLength={64}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
        </Columns>
        <NotDoneAlert of={notDone} onClose={dismiss} />
        {link ? (
          <div className={classes.link}>
            <CopyLink label={t('first.link', { until: link.until })} url={link.url} />
          </div>
        ) : null}
        <PrimaryAction type="submit" tone="quiet" fullWidth={false} sending={sending} reason={reason}>
          {t('first.make')}
        </PrimaryAction>
      </Form>
    </>
  );
}
