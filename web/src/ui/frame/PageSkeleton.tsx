import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './PageSkeleton.module.css';

/** What stands where a whole page will be: a title, and lines of text. */
export function PageSkeleton({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <main aria-busy="true" className={classes.page}>
      <VisuallyHidden component="h1">{t('product')}</VisuallyHidden>
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton height="2rem" width="60%" mb="lg" />
      <LineSkeleton lines={lines} />
    </main>
  );
}

/** Lines of text to come, inside a page that stands already. */
export function LineSkeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height="1rem" mb="sm" width={index % 3 === 2 ? '70%' : '100%'} />
      ))}
    </div>
  );
}
