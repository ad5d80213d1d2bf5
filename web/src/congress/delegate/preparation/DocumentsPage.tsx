import { givenNotice } from '@congress/contract/congress/preparation/questions';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useMe } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { unreadItems } from '../home/todos.ts';

/** The papers of the congress, with what I have read. */
export function DocumentsPage() {
  const congress = useCongress();
  const me = useMe();
  const terms = useTerms();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const notice = givenNotice(congress);
  const items = congress.items.filter((item) => item.text);
  const unread = unreadItems(congress, me).length;
  const sign = (read: boolean) =>
    read
      ? ({ icon: 'check', iconLabel: t('read.read'), tone: 'done' } as const)
      : ({ icon: 'circle', iconLabel: t('read.unread'), tone: 'act' } as const);
  const openMatters = congress.lastSession ? (
    <Row to="open-matters" title={t('openMatters.title')} detail={terms.session(congress.lastSession)} />
  ) : null;
  const regulations = <Row to="regulations" title={t('regulations.title')} detail={t('regulations.detail')} />;
  if (!notice && items.length === 0 && congress.resolutions.length === 0) {
    return (
      <Page title={t('documents.title')}>
        <EmptyState title={t('documents.none')}>{t('documents.noneText')}</EmptyState>
        <Sheet>
          <Rows>
            {openMatters}
            {regulations}
          </Rows>
        </Sheet>
      </Page>
    );
  }
  return (
    <Page title={t('documents.title')}>
      {notice ? (
        <Sheet>
          <Rows>
            <Row
              to="notice"
              title={t('notice.document')}
              detail={t(me.noticeReceived ? 'notice.confirmed' : 'notice.unconfirmed')}
              {...sign(me.noticeReceived)}
            />
          </Rows>
        </Sheet>
      ) : null}
      {items.length > 0 ? (
        <Sheet
          title={t('documents.items')}
          extra={
            <span className={list.detail}>
              {t('documents.readOf', { read: items.length - unread, all: items.length })}
            </span>
          }
        >
          <Rows>
            {items.map((item) => (
              <Row
                key={item.id}
                to={`items/${item.id}`}
                title={item.title}
                detail={[
                  terms.power(item.power),
                  terms.decision(item.decision),
                  item.frozen ? t('documents.final') : '',
                ]}
                {...sign(item.text !== null && me.read.includes(item.text.documentId))}
              />
            ))}
          </Rows>
        </Sheet>
      ) : null}
      {congress.resolutions.length > 0 ? (
        <Sheet title={t('documents.resolutions')} tone="declared">
          <Rows>
            {congress.resolutions.map((resolution) => (
              <Row
                key={resolution.id}
                to={`resolutions/${resolution.id}`}
                title={resolution.title}
                {...sign(me.read.includes(resolution.text.documentId))}
              />
            ))}
          </Rows>
        </Sheet>
      ) : null}
      <Sheet>
        <Rows>
          <Row to="agenda" title={t('agenda.title')} detail={t('agenda.count', { count: congress.agenda.length })} />
          <Row
            to="proposals"
            title={t('proposals.title')}
            detail={t('proposals.count', { count: congress.proposals.length })}
          />
          {openMatters}
          {regulations}
        </Rows>
      </Sheet>
    </Page>
  );
}
