import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { recordOf, useCongress, useGroup, useMe, useOpenStep } from '../../live/selectors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { DocumentText } from '../../../ui/text/DocumentText.tsx';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Reader } from '../preparation/Reader.tsx';
import { Done } from '../parts/Rows.tsx';
import { useDraft } from '../parts/useDraft.ts';
import { useText } from '../parts/useText.ts';
import { WriteForm } from '../parts/WriteForm.tsx';

/** The summary of my group: read by its members, written, looked over and submitted by its leader. */
export function SummaryPage() {
  const { stepId } = useParams();
  const me = useMe();
  const open = useOpenStep();
  const { steps } = useCongress();
  const group = useGroup(me.groupId);
  const { t } = useTranslation('delegateLater');
  const terms = useTerms();
  const { dateTime } = useFormat();
  const [editing, setEditing] = useState(false);
  const step = stepId ? (steps.find(({ id }) => id === stepId) ?? null) : open;
  const submitted = recordOf(step, 'discussion')?.summaries.find((one) => one.groupId === group?.id) ?? null;
  const leads = step !== null && step.id === open?.id && step.kind === 'discussion' && group?.leaderId === me.id;
  return (
    <Page title={t('summary.title')} back="talk">
      {group && step ? (
        <p className={list.quiet}>
          {group.name} · {terms.step(step)}
        </p>
      ) : null}
      {submitted ? (
        <>
          <Sheet>
            <Done>{t('summary.submittedAt', { at: dateTime(submitted.at) })}</Done>
          </Sheet>
          <Reader
            documentId={submitted.text.documentId}
            title={t('summary.of', { group: group?.name ?? '' })}
            level={2}
            mark={false}
          />
        </>
      ) : null}
      {leads && (editing || !submitted) ? (
        <WriteSummary before={submitted?.text.documentId ?? null} onDone={() => setEditing(false)} />
      ) : null}
      {leads && submitted && !editing ? (
        <Button variant="default" size="lg" fullWidth onClick={() => setEditing(true)}>
          {t('summary.again')}
        </Button>
      ) : null}
      {!submitted && !leads ? <EmptyState title={t('summary.none')}>{t('summary.noneText')}</EmptyState> : null}
    </Page>
  );
}

function WriteSummary({ before, onDone }: { before: string | null; onDone: () => void }) {
  const me = useMe();
  const group = useGroup(me.groupId);
  const step = useOpenStep();
  const { t } = useTranslation('delegateLater');
  const [text, write] = useDraft(`summary:${step?.id ?? ''}`);
  const earlier = useText(before);
  const [looking, setLooking] = useState(false);
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('submitSummary');
  if (!group) return null;
  const submit = async (): Promise<void> => {
    const answer = await run({ groupId: group.id, text: text.trim() });
    if (answer?.became === 'accepted') {
      write('');
      onDone();
    }
  };
  if (looking) {
    return (
      <Sheet tone="act" title={t('summary.preview')}>
        <p className={list.quiet}>{t('summary.previewText')}</p>
        <DocumentText title={t('summary.of', { group: group.name })} text={text} />
        <div className={`${list.stack} ${list.above}`}>
          <NotDoneAlert of={notDone} onClose={dismiss} />
          <PrimaryAction sending={sending} unconfirmed={unconfirmed} onClick={() => void submit()}>
            {t('summary.submit')}
          </PrimaryAction>
          <Button variant="default" size="lg" disabled={sending} onClick={() => setLooking(false)}>
            {t('summary.backToText')}
          </Button>
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet tone="act">
      {before && text === '' && earlier.value ? (
        <Button variant="default" mb="md" onClick={() => write(earlier.value?.text ?? '')}>
          {t('summary.takeEarlier')}
        </Button>
      ) : null}
      <WriteForm
        label={t(before ? 'summary.again' : 'summary.write')}
        description={t('summary.hint')}
        value={text}
        onChange={write}
        action={t('summary.look')}
        onSubmit={() => setLooking(true)}
        sending={false}
        unconfirmed={false}
        notDone={null}
        onDismiss={dismiss}
        most={20_000}
        rows={10}
      />
    </Sheet>
  );
}
