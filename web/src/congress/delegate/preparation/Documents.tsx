import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { recordOf, useCongress, useItem, useMe } from '../../live/selectors.ts';
import { useCommand } from '../../../live/commands/useCommand.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { latestFirst } from '../parts/latestFirst.ts';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Reader } from './Reader.tsx';
import { Done, Row, Rows } from '../parts/Rows.tsx';
import { givenNotice } from '../home/todos.ts';

/** The notice: when and where, its text, and the confirmation that it reached me. */
export function NoticePage() {
  const congress = useCongress();
  const { t } = useTranslation('delegate');
  const { dateTime, date } = useFormat();
  const notice = recordOf(givenNotice(congress), 'notice');
  return (
    <Page title={t('notice.title')} back="papers" ownHeading={Boolean(notice?.text)}>
      {notice?.text ? (
        <>
          <Sheet>
            <dl className={list.facts}>
              <dt>{t('notice.meetsAt')}</dt>
              <dd>{notice.meetsAt ? dateTime(notice.meetsAt) : '—'}</dd>
              <dt>{t('notice.place')}</dt>
              <dd>{notice.place}</dd>
              <dt>{t('notice.givenAt')}</dt>
              <dd>{notice.givenAt ? dateTime(notice.givenAt) : '—'}</dd>
            </dl>
          </Sheet>
          <Reader
            documentId={notice.text.documentId}
            title={t('notice.paper')}
            head={congress.organizationName}
            foot={notice.givenAt ? date(notice.givenAt) : null}
            mark={false}
          />
          <Confirmation documentId={notice.text.documentId} />
        </>
      ) : (
        <EmptyState icon="bell" title={t('notice.none')}>
          {t('notice.noneText')}
        </EmptyState>
      )}
    </Page>
  );
}

/** One tap says both: it reached me, and I have read it, down to here. */
function Confirmation({ documentId }: { documentId: string }) {
  const { noticeReceived } = useMe();
  const { run, sending, unconfirmed, refusal, dismiss } = useCommand('confirmNotice');
  const reading = useCommand('markRead');
  const { t } = useTranslation('delegate');
  const confirm = async (): Promise<void> => {
    const answer = await run({});
    if (answer?.ok) await reading.run({ documentId });
  };
  if (noticeReceived) return <Done>{t('notice.confirmed')}</Done>;
  return (
    <Sheet tone="act">
      <p className={list.quiet}>{t('notice.confirmText')}</p>
      <RefusalAlert refusal={refusal} onClose={dismiss} />
      <PrimaryAction sending={sending} unconfirmed={unconfirmed} onClick={() => void confirm()}>
        {t('notice.confirm')}
      </PrimaryAction>
    </Sheet>
  );
}

/** An item: what the law lets the congress do with it, its text, and what became of it. */
export function ItemPage() {
  const { itemId = '' } = useParams();
  const item = useItem(itemId);
  const { papers, organizationName } = useCongress();
  const terms = useTerms();
  const { t } = useTranslation('delegate');
  if (!item) return <Missing back="papers" />;
  const paper = latestFirst(papers).find(
    (one) => one.items.some((each) => each.itemId === item.id) && one.state === 'declared',
  );
  return (
    <Page title={item.title} back="papers" ownHeading={item.text !== null}>
      <p className={list.tags}>
        <span className={list.tag}>{terms.power(item.power)}</span>
        <span className={list.tag}>{terms.decision(item.decision)}</span>
        {item.vitalInterest ? (
          <span className={list.tag} data-strong>
            {t('item.vital')}
          </span>
        ) : null}
        <span className={list.tag}>{t(item.frozen ? 'item.final' : 'item.draft')}</span>
      </p>
      {item.text ? (
        <Reader
          documentId={item.text.documentId}
          title={item.title}
          head={organizationName}
          foot={t('item.revision', { number: item.text.revision })}
        />
      ) : (
        <EmptyState title={t('item.noText')}>{t('item.noTextText')}</EmptyState>
      )}
      <Sheet>
        <Rows>
          <Row
            to={`suggestions?item=${item.id}`}
            title={t('item.suggest')}
            detail={t('item.suggestText')}
            icon="speak"
          />
          {paper ? <Row to={`results/${paper.id}`} title={t('item.result')} icon="ballot" /> : null}
        </Rows>
      </Sheet>
    </Page>
  );
}

/** A resolution, once it is adopted. */
export function ResolutionPage() {
  const { resolutionId = '' } = useParams();
  const { resolutions } = useCongress();
  const { t } = useTranslation('delegate');
  const { date } = useFormat();
  const resolution = resolutions.find(({ id }) => id === resolutionId);
  if (!resolution) return <Missing back="papers" />;
  return (
    <Page title={resolution.title} back="papers" ownHeading>
      <Reader
        documentId={resolution.text.documentId}
        title={resolution.title}
        foot={t('resolution.adoptedAt', { date: date(resolution.adoptedAt) })}
      />
      <Sheet>
        <Rows>
          <Row to={`results/${resolution.paperId}`} title={t('item.result')} icon="ballot" />
        </Rows>
      </Sheet>
    </Page>
  );
}

/** The agenda, with what has been presented. */
export function AgendaPage() {
  const { agenda, steps } = useCongress();
  const { t } = useTranslation('delegate');
  const presented = steps.flatMap((step) => recordOf(step, 'report')?.presented ?? []);
  return (
    <Page title={t('agenda.title')} back="">
      {agenda.length === 0 ? (
        <EmptyState title={t('agenda.none')}>{t('agenda.noneText')}</EmptyState>
      ) : (
        <Sheet>
          <Rows>
            {agenda.map((entry, index) => {
              const done = presented.some((one) => one.entryId === entry.id);
              return (
                <Row
                  key={entry.id}
                  {...(entry.itemId ? { to: `items/${entry.itemId}` } : {})}
                  icon={done ? 'check' : 'circle'}
                  iconLabel={t(done ? 'agenda.presented' : 'agenda.toCome')}
                  tone={done ? 'done' : 'quiet'}
                  title={t('agenda.entry', { number: index + 1, title: entry.title })}
                  detail={t('agenda.minutes', { count: entry.minutes })}
                />
              );
            })}
          </Rows>
        </Sheet>
      )}
    </Page>
  );
}

/** What an address shows whose thing is not there (any more). */
export function Missing({ back }: { back: string }) {
  const { t } = useTranslation('delegate');
  return (
    <Page title={t('missing.title')} back={back} ownHeading>
      <EmptyState page icon="search" title={t('missing.title')}>
        {t('missing.text')}
      </EmptyState>
    </Page>
  );
}
