import type { Objection } from '@congress/contract/congress/after/view';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { recordOf, useCongress, useMay } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { ConfirmedAct } from '../../../ui/acts/ConfirmedAct.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Facts } from '../../../ui/desk/Facts.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { ObserverLink } from '../parts/ObserverLink.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { Why } from '../../rules/why/Why.tsx';
import { useDocument, useRule } from '../queries.ts';
import type { PanelProps } from '../run/panel.ts';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

/** 公示: publishing, objections and their answers. */
export function PublicationPanel({ step, active }: PanelProps) {
  const { t } = useTranslation('console');
  const { dateTime } = useFormat();
  const { resolutions, objections } = useCongress();
  const host = useMay('publishResults');
  const publish = useAct('publishResults');
  const days = useRule('shownDays');
  const record = recordOf(step, 'publication');
  const lead = t('publication.lead', { count: resolutions.length, days: days ?? '—' });
  const open = objections.filter((one) => one.answer === null).length;
  return (
    <>
      <Sheet title={t('publication.title')} tone={record?.publishedAt ? 'declared' : 'act'}>
        {record?.publishedAt ? (
          <Facts
            rows={[
              [t('publication.publishedAt'), dateTime(record.publishedAt)],
              [
                t('publication.shownUntil'),
                record.shownUntil ? (
                  <>
                    {dateTime(record.shownUntil)}{' '}
                    <Why rules={['shownDays']} said={`${t('publication.shownUntil')} ${dateTime(record.shownUntil)}`} />
                  </>
                ) : null,
              ],
            ]}
          />
        ) : (
          <>
            <p className={classes.lead}>
              {lead} <Why rules={['shownDays', 'publishWithinDays']} said={lead} />
            </p>
            <Answer of={publish} />
            {active ? (
              <ConfirmedAct
                label={t('publication.publish')}
                title={t('publication.publishTitle')}
                irreversible
                reason={host ? null : t('paper.hostOnly')}
                sending={publish.sending}
                unconfirmed={publish.unconfirmed}
                run={() => publish.run({})}
              >
                {t('publication.publishText')}
              </ConfirmedAct>
            ) : null}
          </>
        )}
        <ObserverLink />
      </Sheet>
      {record?.publishedAt ? (
        <Sheet title={t('objection.title')} extra={<Tag>{t('objection.open', { count: open })}</Tag>}>
          {objections.length === 0 ? (
            <EmptyState title={t('objection.none')}>{t('objection.noneText')}</EmptyState>
          ) : (
            <ol className={classes.list}>
              {objections.map((one) => (
                <li key={one.id}>
                  <ObjectionRow objection={one} active={active} />
                </li>
              ))}
            </ol>
          )}
        </Sheet>
      ) : null}
    </>
  );
}

function TextOf({ documentId }: { documentId: string }) {
  const { data } = useDocument(documentId);
  return data ? <div className={classes.lines}>{data.text}</div> : <LineSkeleton lines={2} />;
}

function ObjectionRow({ objection, active }: { objection: Objection; active: boolean }) {
  const { t } = useTranslation('console');
  const { dateTime } = useFormat();
  const answer = useAct('answerObjection');
  const draft = useDraft(`objection:${objection.id}`, { text: '' });
  const { text } = draft.value;
  const submit = async (): Promise<void> => {
    if (text.trim() === '') return;
    if ((await answer.run({ objectionId: objection.id, answer: text.trim() }))?.became === 'accepted') draft.forget();
  };
  return (
    <>
      <p className={classes.small}>{t('objection.at', { time: dateTime(objection.at) })}</p>
      <TextOf documentId={objection.text.documentId} />
      {objection.answer ? (
        <div className={classes.above}>
          <Tag tone="done">{t('objection.answered')}</Tag>
          <TextOf documentId={objection.answer.documentId} />
        </div>
      ) : active ? (
        <Form onSubmit={() => void submit()}>
          <DraftNote of={draft} />
          <Textarea
            mt="sm"
            label={t('objection.answer')}
            description={t('objection.answerHint')}
            value={text}
            onChange={(event) => draft.write({ text: event.currentTarget.value })}
            maxLength={2000}
            autosize
            minRows={2}
          />
          <Answer of={answer} />
          <div className={`${classes.bar} ${classes.end}`}>
            <Button type="submit" loading={answer.sending} disabled={text.trim() === ''}>
              {t('objection.send')}
            </Button>
          </div>
        </Form>
      ) : (
        <Tag tone="act">{t('objection.waiting')}</Tag>
      )}
    </>
  );
}
