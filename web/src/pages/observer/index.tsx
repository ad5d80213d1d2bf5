import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LivePublicPage } from '../../app/LivePublicPage.tsx';
import { usePage } from '../../app/usePage.ts';
import { usePublicView } from '../../live/selectors.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Shell } from '../../ui/Shell.tsx';
import { ShellTools } from '../../ui/ShellTools.tsx';

/** The public's face: `/o/:slug`, no account. */
export function Observer() {
  const { slug = '' } = useParams();
  return (
    <LivePublicPage slug={slug}>
      <Page />
    </LivePublicPage>
  );
}

function Page() {
  const { t } = useTranslation('observer');
  const page = usePublicView();
  usePage(page?.title ?? t('title'));
  return (
    <Shell heading={t('title')} subheading={page?.organizationName} tools={<ShellTools live />} width="phone">
      <h1>{page?.title}</h1>
      {page?.publication ? (
        <Sheet title={t('results')} tone="declared">
          {page.publication.results.length}
        </Sheet>
      ) : (
        <EmptyState title={t('nothingYet')}>{t('nothingYetText')}</EmptyState>
      )}
    </Shell>
  );
}
