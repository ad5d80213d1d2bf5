import type { PublicView } from '@congress/contract/congress/after/view';
import { useTranslation } from 'react-i18next';
import { subjectOf } from '../../i18n/titleBreaks.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './Contents.module.css';

/** What is on the page and in which order; beside it on a wide screen, above it on a phone. */
export function Contents({ page, place }: { page: PublicView; place: 'rail' | 'top' }) {
  const { t } = useTranslation('observer');
  const { number } = useFormat();
  const { notice, publication, objections } = page;
  const parts = [
    ...(publication
      ? [
          { id: 'results', title: t('results.title'), count: publication.results.length },
          { id: 'resolutions', title: t('resolutions.title'), count: publication.resolutions.length },
          { id: 'objections', title: t('objections.title'), count: objections.length },
        ]
      : []),
    ...(notice ? [{ id: 'notice', title: t('notice.title'), count: null }] : []),
    ...(publication ? [{ id: 'verification', title: t('verification.title'), count: null }] : []),
  ];
  if (parts.length < 2) return null;
  return (
    <nav
      id={place === 'top' ? 'contents' : undefined}
      className={classes.contents}
      data-place={place}
      aria-label={t('contents')}
    >
      <ul>
        {parts.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {title}
              {count === null ? null : <span className={classes.count}>{number(count)}</span>}
            </a>
            {id === 'resolutions' && place === 'rail' && publication ? (
              <ul className={classes.inner}>
                {publication.resolutions.map((one) => (
                  <li key={one.id}>
                    <a href={`#r-${one.id}`}>{subjectOf(one.title)}</a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}
