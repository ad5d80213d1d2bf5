import { givenNotice } from '@congress/contract/congress/preparation/questions';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { recordOf, useCongress, useMe } from '../../live/selectors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Reader } from './Reader.tsx';
import { Done } from '../parts/Rows.tsx';

/** The notice: when and where, its text, and the confirmation that it reached me. */
export function NoticePage() {
  const congress = useCongress();
  const { t } = useTranslation('delegateLater');
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
            title={t('notice.document')}
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
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('confirmNotice');
  const reading = useCommand('markRead');
  const { t } = useTranslation('delegateLater');
  const confirm = async (): Promise<void> => {
    const answer = await run({});
    if (answer?.became === 'accepted') await reading.run({ documentId });
  };
  if (noticeReceived) return <Done>{t('notice.confirmed')}</Done>;
  return (
    <Sheet tone="act">
      <p className={list.quiet}>{t('notice.confirmText')}</p>
      <NotDoneAlert of={notDone} onClose={dismiss} />
      <PrimaryAction sending={sending} unconfirmed={unconfirmed} onClick={() => void confirm()}>
        {t('notice.confirm')}
      </PrimaryAction>
    </Sheet>
  );
}
