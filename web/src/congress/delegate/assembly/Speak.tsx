import { inMeeting } from '@congress/contract/congress/assembly/questions';
import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCongress, useMe } from '../../live/selectors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Timer } from '../../../ui/text/Timer.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Done, Row, Rows } from '../parts/Rows.tsx';
import form from '../parts/WriteForm.module.css';

/** Asking for the floor, and the queue as it moves. */
export function Speak() {
  const { speakers } = useCongress();
  const me = useMe();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const waiting = speakers.filter(({ state }) => state === 'waiting');
  const speaking = speakers.find(({ state }) => state === 'speaking');
  const place = waiting.findIndex(({ personId }) => personId === me.id);
  return (
    <Page title={t('speak.title')} back="talk">
      {speaking ? (
        <Sheet title={t('speak.now')} tone={speaking.personId === me.id ? 'act' : 'plain'}>
          <Rows>
            <Row
              icon="speak"
              tone="act"
              title={speaking.personId === me.id ? t('speak.youNow') : <PersonName id={speaking.personId} />}
              detail={
                <>
                  {speaking.topic ? `${speaking.topic} · ` : null}
                  <Timer since={speaking.since} />
                </>
              }
            />
          </Rows>
        </Sheet>
      ) : null}
      {place >= 0 ? (
        <Sheet tone="act">
          <Done>{t('speak.queued')}</Done>
          <p className={list.text}>{place === 0 ? t('speak.next') : t('speak.before', { count: place })}</p>
          <Withdraw />
        </Sheet>
      ) : null}
      {place < 0 && speaking?.personId !== me.id ? <Ask /> : null}
      <Sheet title={t('speak.queue')}>
        {waiting.length === 0 ? (
          <EmptyState icon="people" title={t('speak.nobody')}>
            {t('speak.nobodyText')}
          </EmptyState>
        ) : (
          <Rows>
            {waiting.map((one, index) => (
              <Row
                key={one.personId}
                title={
                  <>
                    {index + 1}. <PersonName id={one.personId} />
                  </>
                }
                detail={one.topic}
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Page>
  );
}

function Withdraw() {
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('withdrawRequestToSpeak');
  return (
    <div className={form.below}>
      <NotDoneAlert of={notDone} onClose={dismiss} />
      <PrimaryAction tone="quiet" sending={sending} unconfirmed={unconfirmed} onClick={() => void run({})}>
        {t('speak.withdraw')}
      </PrimaryAction>
    </div>
  );
}

function Ask() {
  const congress = useCongress();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const [topic, setTopic] = useState('');
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('requestToSpeak');
  const may = inMeeting(congress) && congress.status === 'active';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (may) void run({ topic: topic.trim() });
  };
  return (
    <Sheet>
      <form onSubmit={submit} className={form.form} noValidate>
        <TextInput
          label={t('speak.topic')}
          description={t('speak.topicHint')}
          value={topic}
          maxLength={200}
          onChange={(event) => setTopic(event.currentTarget.value)}
        />
        <NotDoneAlert of={notDone} onClose={dismiss} />
        <PrimaryAction
          type="submit"
          sending={sending}
          unconfirmed={unconfirmed}
          reason={may ? null : t('speak.onlyInMeeting')}
        >
          {t('speak.ask')}
        </PrimaryAction>
      </form>
    </Sheet>
  );
}
