import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ArticleText } from '../../regulations/published.tsx';
import classes from './rules.module.css';

/** The article itself, as the library has it; asked for when somebody opens it. */
export function ArticleInFull({ title, article }: { title: string; article: string }) {
  const { t } = useTranslation('rules');
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.full} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('inFull')}</summary>
      {opened ? <ArticleText title={title} article={article} /> : null}
    </details>
  );
}
