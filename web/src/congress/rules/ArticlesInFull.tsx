import type { Source } from '@congress/contract/congress/rules/rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ArticleText } from '../../regulations/published.tsx';
import { articlesOf } from './articlesOf.ts';
import classes from './rules.module.css';

/** The articles themselves, as the library has them; asked for when somebody opens them. */
export function ArticlesInFull({ source }: { source: Source }) {
  const { t } = useTranslation('rules');
  const [opened, setOpened] = useState(false);
  const articles = articlesOf(source);
  if (articles.length === 0) return null;
  return (
    <details className={classes.full} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('inFull')}</summary>
      {opened ? articles.map((each) => <ArticleText key={each} title={source.title} article={each} />) : null}
    </details>
  );
}
