import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../ui/frame/usePage.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCongress, useGauge, useMay } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

/** `/console/:congressId/announcements`: words to everyone. */
export function Announcements() {
  const { t } = useTranslation('console');
  const { dateTime } = useFormat();
  const { announcements, status } = useCongress();
  const may = useMay('announce') && status !== 'archived' && status !== 'cancelled';
  const online = useGauge('online')?.people ?? 0;
  const send = useAct('announce');
  const draft = useDraft('announcement', { text: '' });
  const { text } = draft.value;
  usePage(t('announce.title'));
  const submit = async (): Promise<void> => {
    if (text.trim() === '') return;
    if ((await send.run({ text: text.trim() }))?.became === 'accepted') draft.forget();
  };
  return (
    <>
      <h1>{t('announce.title')}</h1>
      {may ? (
        <Sheet title={t('announce.new')} tone="act">
          <Form onSubmit={() => void submit()}>
            <DraftNote of={draft} />
            <Textarea
              label={t('announce.text')}
              description={t('announce.hint', { count: online })}
              value={text}
              maxLength={500}
              autosize
              minRows={2}
              onChange={(event) => draft.write({ text: event.currentTarget.value })}
            />
            <Answer of={send} />
            <PrimaryAction
              type="submit"
              sending={send.sending}
              unconfirmed={send.unconfirmed}
              reason={text.trim() === '' ? t('act.missing', { field: t('announce.text') }) : null}
            >
              {t('announce.send')}
            </PrimaryAction>
          </Form>
        </Sheet>
      ) : null}
      <Sheet title={t('announce.sent')}>
        {announcements.length === 0 ? (
          <EmptyState icon="speak" title={t('announce.none')} />
        ) : (
          <ol className={classes.list}>
            {announcements.toReversed().map((one) => (
              <li key={one.id}>
                <span className={classes.small}>{dateTime(one.at)}</span>
                <div className={classes.lines}>{one.text}</div>
              </li>
            ))}
          </ol>
        )}
      </Sheet>
    </>
  );
}
