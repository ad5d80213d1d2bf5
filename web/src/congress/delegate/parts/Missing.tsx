import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { Page } from './Page.tsx';

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
