import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useItem } from '../../live/selectors.ts';
import { Attachments } from '../../ui/files/Attachments.tsx';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { latestFirst } from '../parts/latestFirst.ts';
import list from '../parts/lists.module.css';
import { Missing } from '../parts/Missing.tsx';
import { Page } from '../parts/Page.tsx';
import { Reader } from './Reader.tsx';
import { Row, Rows } from '../parts/Rows.tsx';

/** An item: what the law lets the congress do with it, its text, and what became of it. */
export function ItemPage() {
  const { itemId = '' } = useParams();
  const item = useItem(itemId);
  const { papers, organizationName } = useCongress();
  const terms = useTerms();
  const { t } = useTranslation('delegateLater');
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
      <Attachments about={{ kind: 'item', id: item.id }} label={item.title} />
      <Sheet>
        <Rows>
          {(item.text?.revision ?? 1) > 1 ? (
            <Row
              to={`items/${item.id}/changes`}
              title={t('item.changes')}
              detail={t('item.changesText')}
              icon="document"
            />
          ) : null}
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
