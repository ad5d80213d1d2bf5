import { useTranslation } from 'react-i18next';
import classes from './PageMark.module.css';

/** Which page of how many; nothing where there is but one. */
export function PageMark({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation('stage');
  if (pages < 2) return null;
  return <span className={classes.mark}>{t('page', { page: page + 1, pages })}</span>;
}
