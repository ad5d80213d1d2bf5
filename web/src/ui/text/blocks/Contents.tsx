import type { Place } from '@congress/contract/kernel/text/places';
import { useTranslation } from 'react-i18next';
import classes from './Blocks.module.css';

/** What a long text holds, folded: each entry leads to its place. */
export function Contents({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation();
  return (
    <details className={classes.contents}>
      <summary>{t('text.contents', { count: places.length })}</summary>
      <nav aria-label={t('text.contentsLabel')}>
        <ol>
          {places.map(({ anchor, depth, title }) => (
            <li key={anchor} data-depth={depth}>
              <a href={`#${anchor}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
