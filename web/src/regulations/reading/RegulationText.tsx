import type { RegulationSheet, ShownArticle } from '@congress/contract/regulations/regulations';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import { namedBy } from './places.ts';
import classes from './reading.module.css';
import { useLibraryWords } from './words.ts';

/** An article with its place on the page. */
type Placed = ShownArticle & { anchor: string; begins: string[] };

/** Where each article stands, and the headings that begin with it. Of a number that comes twice, the first has the name. */
function placed(articles: readonly ShownArticle[]): Placed[] {
  const named = new Map<string, number>();
  return articles.map((article, index) => {
    const times = (named.get(article.label) ?? 0) + 1;
    named.set(article.label, times);
    const before = articles[index - 1]?.headings ?? [];
    const same = article.headings.findIndex((heading, level) => heading !== before[level]);
    const begins = same < 0 ? [] : article.headings.slice(same);
    return { ...article, anchor: times === 1 ? article.label : `${article.label}-${times}`, begins };
  });
}

/** A regulation as it is printed: where it stands, its chapters, and its articles, one of which the address may name. */
export function RegulationText({ at, sheet }: { at: string; sheet: RegulationSheet }) {
  const { hash } = useLocation();
  const cited = namedBy(hash);
  const articles = useMemo(() => placed(sheet.articles), [sheet.articles]);
  const edition = sheet.edition.id;
  // Its first line is the title, which stands above it already.
  const preamble = sheet.preamble
    .split('\n')
    .filter((line) => line !== sheet.title)
    .join('\n');
  useEffect(() => {
    if (cited !== '' && edition) document.getElementById(cited)?.scrollIntoView({ block: 'start' });
  }, [cited, edition]);
  return (
    <article className={classes.regulation}>
      <Standing at={at} sheet={sheet} />
      <Contents articles={articles} />
      <div className={classes.words} lang="zh-CN">
        {preamble === '' ? null : <p className={classes.preamble}>{preamble}</p>}
        {articles.map((article) => (
          <section key={article.anchor} id={article.anchor} data-cited={article.anchor === cited || undefined}>
            {article.begins.map((heading) => (
              <h2 key={heading} className={classes.chapter}>
                {heading}
              </h2>
            ))}
            <Paragraphs of={article} />
          </section>
        ))}
      </div>
    </article>
  );
}

function Standing({ at, sheet: { id, edition, editions, from, own } }: { at: string; sheet: RegulationSheet }) {
  const { t } = useTranslation('regulations');
  const { date } = useFormat();
  const { standing } = useLibraryWords();
  const other = editions.find((each) => each.standing === 'in-force' && each.id !== edition.id);
  return (
    <div className={classes.standing} data-warn={edition.standing !== 'in-force' || undefined}>
      <p>
        <strong>
          <Icon name={edition.standing === 'in-force' ? 'check' : 'warn'} size="1em" /> {standing(edition.standing)}
        </strong>
        {edition.reason ? t('read.because', { reason: edition.reason }) : null}{' '}
        {other ? <Link to={`${at}/${id}`}>{t('read.toInForce')}</Link> : null}
      </p>
      <p>
        {[
          edition.issuer,
          edition.number,
          t('read.adopted', { day: date(edition.adoptedOn) }),
          t('card.since', { day: date(edition.inForceFrom) }),
          own ? '' : t('card.from', { from }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function Contents({ articles }: { articles: readonly Placed[] }) {
  const { t } = useTranslation('regulations');
  const chapters = articles.filter(({ begins }) => begins.length > 0);
  if (chapters.length < 2) return null;
  return (
    <details className={classes.contents}>
      <summary>{t('read.contents')}</summary>
      <ol lang="zh-CN">
        {chapters.map(({ anchor, label, begins }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>
              {begins.join(' ')} <span className={classes.detail}>{label}</span>
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}
