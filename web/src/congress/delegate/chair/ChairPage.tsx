import { inMeeting } from '@congress/contract/congress/assembly/questions';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordOf, useCongress, useMay, useOpenStep } from '../../live/selectors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { ConfirmedCommand } from '../parts/ConfirmedCommand.tsx';
import form from '../parts/WriteForm.module.css';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { ChairPapers } from './ChairPapers.tsx';
import { Floor } from './Floor.tsx';

/** What an executive chair may do in the session: the floor, the agenda, the papers, a pause. */
export function ChairPage() {
  const congress = useCongress();
  const chairs = useMay('openPaper');
  const { t } = useTranslation(['delegateLater', 'delegate']);
  if (!chairs) {
    return (
      <Page title={t('chair.title')} back="">
        <EmptyState icon="lock" title={t('chair.notYours')}>
          {t('chair.notYoursText')}
        </EmptyState>
      </Page>
    );
  }
  const halted = congress.status === 'adjourned' || congress.status === 'postponed';
  const meeting = congress.status === 'active' && inMeeting(congress);
  return (
    <Page title={t('chair.title')} back="">
      {halted ? <Resume /> : null}
      {meeting ? (
        <>
          <ChairPapers />
          <Agenda />
          <Floor />
          <Adjourn />
        </>
      ) : null}
      {!halted && !meeting ? (
        <EmptyState icon="clock" title={t('chair.notNow')}>
          {t('chair.notNowText')}
        </EmptyState>
      ) : null}
    </Page>
  );
}

/** The entry that is being presented, and the word that it has been. */
function Agenda() {
  const { agenda } = useCongress();
  const presented = recordOf(useOpenStep(), 'report')?.presented;
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('markPresented');
  if (!presented) return null;
  const left = agenda.filter(({ id }) => !presented.some(({ entryId }) => entryId === id));
  const [current, next] = left;
  return (
    <Sheet title={t('agenda.title')}>
      {current ? (
        <>
          <Rows>
            <Row
              title={current.title}
              detail={[
                t('chair.current'),
                t('chair.entriesLeft', { count: left.length }),
                next ? t('chair.then', { title: next.title }) : '',
              ]}
            />
          </Rows>
          <NotDoneAlert of={notDone} onClose={dismiss} />
          <PrimaryAction
            tone="quiet"
            sending={sending}
            unconfirmed={unconfirmed}
            onClick={() => void run({ entryId: current.id })}
          >
            {t('chair.present')}
          </PrimaryAction>
        </>
      ) : (
        <p>{t('chair.allPresented')}</p>
      )}
    </Sheet>
  );
}

function Adjourn() {
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const [reason, setReason] = useState('');
  return (
    <Sheet title={t('chair.adjourn')}>
      <div className={form.form}>
        <TextInput
          label={t('chair.reason')}
          description={t('chair.reasonHint')}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ConfirmedCommand
          type="adjourn"
          body={{ reason: reason.trim() }}
          label={t('chair.adjourn')}
          reason={reason.trim() === '' ? t('chair.noReason') : null}
          tone="quiet"
        >
          {t('chair.adjournText')}
        </ConfirmedCommand>
      </div>
    </Sheet>
  );
}

function Resume() {
  const { t } = useTranslation(['delegateLater', 'delegate']);
  return (
    <Sheet tone="act">
      <ConfirmedCommand type="resume" body={{}} label={t('chair.resume')}>
        {t('chair.resumeText')}
      </ConfirmedCommand>
    </Sheet>
  );
}
