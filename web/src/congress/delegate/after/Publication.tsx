import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Why } from '../../rules/why/Why.tsx';
import { useTerms } from '../../texts/useTerms.ts';
import { recordOf, useCongress, useOpenStep } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { useText } from '../parts/useText.ts';
import { useWriting } from '../parts/useWriting.ts';
import { WriteForm } from '../parts/WriteForm.tsx';

/** What is published, objections to it, and what became of resolutions and proposals. */
export function Publication() {
  const { steps, objections, followUps, resolutions, proposals } = useCongress();
  const open = useOpenStep();
  const terms = useTerms();
  const { t } = useTranslation('delegateLater');
  const { dateTime, date } = useFormat();
  const step = steps.find((one) => one.kind === 'publication') ?? null;
  const record = recordOf(step, 'publication');
  const subjectOf = (kind: 'resolution' | 'proposal', id: string): string =>
    (kind === 'resolution' ? resolutions : proposals).find((one) => one.id === id)?.title ?? '';
  if (!record?.publishedAt) {
    return (
      <Page title={t('publication.title')} back="">
        <EmptyState title={t('publication.none')}>{t('publication.noneText')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t('publication.title')} back="">
      <Sheet>
        <dl className={list.facts}>
          <dt>{t('fact.published')}</dt>
          <dd>{dateTime(record.publishedAt)}</dd>
          <dt>{t('fact.shownUntil')}</dt>
          <dd>
            {record.shownUntil ? dateTime(record.shownUntil) : '—'}{' '}
            <Why
              rules={['shownDays']}
              said={`${t('fact.shownUntil')} ${dateTime(record.shownUntil ?? record.publishedAt)}`}
            />
          </dd>
        </dl>
        <Rows>
          <Row to="votes" icon="ballot" title={t('publication.toResults')} />
        </Rows>
      </Sheet>
      {followUps.length > 0 ? (
        <Sheet title={t('publication.followUps')}>
          <Rows>
            {followUps.map((one) => (
              <Row
                key={one.id}
                icon={one.outcome === 'solved' ? 'check' : 'clock'}
                tone={one.outcome === 'solved' ? 'done' : 'quiet'}
                title={subjectOf(one.subject.kind, one.subject.id)}
                detail={[
                  one.owner,
                  t('publication.deadline', { date: date(one.deadline) }),
                  one.outcome ? terms.followUpOutcome(one.outcome) : t('publication.noOutcome'),
                  one.note,
                ]}
              />
            ))}
          </Rows>
        </Sheet>
      ) : null}
      {objections.map((one, index) => (
        <Sheet
          key={one.id}
          title={t('publication.objection', { number: index + 1 })}
          extra={<span>{dateTime(one.at)}</span>}
        >
          <Text documentId={one.text.documentId} />
          {one.answer ? (
            <>
              <h3 className={list.above}>{t('publication.answer')}</h3>
              <Text documentId={one.answer.documentId} />
            </>
          ) : (
            <p className={list.note}>{t('publication.unanswered')}</p>
          )}
        </Sheet>
      ))}
      {open?.kind === 'publication' ? <Object /> : null}
    </Page>
  );
}

function Text({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const { value, refusal, retry } = useText(documentId);
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  return <p className={list.text}>{value?.text ?? t('loading')}</p>;
}

function Object() {
  const { t } = useTranslation('delegateLater');
  const writing = useWriting('objection', 'fileObjection', (text) => ({ text }));
  return (
    <Sheet>
      <WriteForm
        {...writing}
        label={t('publication.object')}
        description={t('publication.objectHint')}
        action={t('publication.objectSend')}
        most={2000}
      />
    </Sheet>
  );
}
