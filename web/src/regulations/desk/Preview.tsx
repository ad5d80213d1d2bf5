import { type Article, labelOf, type Recognized } from '@congress/contract/regulations/articles';
import { written } from '@congress/contract/kernel/numerals';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import desk from '../../ui/desk/desk.module.css';
import { Note } from '../../ui/desk/Note.tsx';
import { VirtualList } from '../../ui/parts/VirtualList.tsx';
import classes from './desk.module.css';

type Line = { key: string; article: Article; double: boolean };

/** What was recognized in a text, before it is saved: how many articles, how each begins, and what looks wrong. */
export function Preview({ of: { preamble, articles, gaps, doubles } }: { of: Recognized }) {
  const { t } = useTranslation('regulations');
  const { list } = useFormat();
  if (articles.length === 0) {
    return (
      <Note icon="warn" tone="warn" live>
        {t('preview.none')} {preamble === '' ? null : t('preview.begins', { words: preamble.slice(0, 40) })}
      </Note>
    );
  }
  const missing = gaps.map(({ from, to }) =>
    from === to ? `第${written(from)}条` : t('preview.range', { from: written(from), to: written(to) }),
  );
  const lines = articles.map((article, index): Line => {
    return { key: String(index), article, double: doubles.includes(labelOf(article)) };
  });
  return (
    <>
      <p role="status" className={classes.count}>
        <strong>{t('preview.count', { count: articles.length })}</strong>{' '}
        {t(missing.length + doubles.length === 0 ? 'preview.whole' : 'preview.look')}
      </p>
      {missing.length > 0 ? (
        <Note icon="warn" tone="warn">
          {t('preview.missing', { articles: list(missing) })}
        </Note>
      ) : null}
      {doubles.length > 0 ? (
        <Note icon="warn" tone="warn">
          {t('preview.doubles', { articles: list(doubles) })}
        </Note>
      ) : null}
      <VirtualList
        items={lines}
        keyOf={({ key }) => key}
        label={t('preview.list')}
        maxHeight="22rem"
        render={({ article, double }) => (
          <div className={classes.line} data-double={double || undefined} lang="zh-CN">
            <strong>{labelOf(article)}</strong>
            <span className={classes.words}>{article.text}</span>
            <span className={desk.small}>{article.headings[article.headings.length - 1]}</span>
          </div>
        )}
      />
    </>
  );
}
