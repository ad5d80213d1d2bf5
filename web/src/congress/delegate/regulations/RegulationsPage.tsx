import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RegulationShelf, RegulationToRead } from '../../../regulations/published.tsx';
import { useHome } from '../home/useHome.ts';
import { Page } from '../parts/Page.tsx';

/** The regulations that my union works under, or one of them, to be read. */
export function RegulationsPage() {
  const { t } = useTranslation('delegateLater');
  const { regulationId } = useParams();
  const at = useHome()('regulations');
  return (
    <Page title={t('regulations.title')} back={regulationId ? 'regulations' : 'papers'}>
      {regulationId ? <RegulationToRead at={at} regulationId={regulationId} /> : <RegulationShelf at={at} />}
    </Page>
  );
}
