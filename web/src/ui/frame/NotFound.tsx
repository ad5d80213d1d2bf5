import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from './EmptyState.tsx';
import { Shell } from './Shell.tsx';
import { ShellTools } from './ShellTools.tsx';
import { usePage } from './usePage.ts';

/** What is shown for an address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  usePage(t('notFound.title'));
  return (
    <Shell heading={t('product')} tools={<ShellTools />} width="phone">
      <EmptyState
        page
        icon="search"
        title={t('notFound.title')}
        action={
          <Button component={Link} to="/">
            {t('toEntry')}
          </Button>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </Shell>
  );
}
