import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Shell } from '../ui/Shell.tsx';
import { ShellTools } from '../ui/ShellTools.tsx';
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
