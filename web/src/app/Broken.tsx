import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/frame/EmptyState.tsx';
import { Shell } from '../ui/frame/Shell.tsx';
import { usePage } from '../ui/frame/usePage.ts';

/** What is shown when a page throws. */
export function Broken({ error }: { error: unknown }) {
  const { t } = useTranslation();
  usePage(t('broken.title'));
  return (
    <Shell heading={t('product')} width="phone">
      <EmptyState
        page
        icon="warn"
        title={t('broken.title')}
        action={<Button onClick={() => location.reload()}>{t('broken.reload')}</Button>}
      >
        {t('broken.text')}
        {import.meta.env.DEV ? ` ${String(error)}` : null}
      </EmptyState>
    </Shell>
  );
}
