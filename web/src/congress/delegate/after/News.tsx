import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCongress } from '../../live/selectors.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { latestFirst } from '../parts/latestFirst.ts';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';

/** Every announcement, latest first. */
export function News() {
  const { announcements } = useCongress();
  const { t } = useTranslation(['delegateLater', 'delegate']);
  const { dateTime } = useFormat();
  return (
    <Page title={t('news.title')} back="">
      {announcements.length === 0 ? (
        <EmptyState icon="bell" title={t('news.none')}>
          {t('news.noneText')}
        </EmptyState>
      ) : null}
      {latestFirst(announcements).map((one) => (
        <Sheet key={one.id}>
          <p className={list.text}>{one.text}</p>
          <p className={list.note}>{dateTime(one.at)}</p>
        </Sheet>
      ))}
    </Page>
  );
}
