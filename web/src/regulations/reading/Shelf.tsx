import type { RegulationCard } from '@congress/contract/regulations/regulations';
import { TextInput } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { listRegulations, searchRegulations } from '../api.ts';
import { Marked } from './Marked.tsx';
import classes from './reading.module.css';
import { useFetched } from '../../live/http/useFetched.ts';
import { useLibraryWords } from './words.ts';

/** The regulations, and a search through their articles. `load` is what leads to loading, for those who may. */
export function Shelf({ at, load }: { at: string; load?: ReactNode }) {
  const { t } = useTranslation('regulations');
  const { value, refusal, retry } = useFetched('shelf', listRegulations);
  const [words, setWords] = useState('');
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton lines={6} />;
  const { regulations, mayLoad } = value;
  if (regulations.length === 0) {
    return (
      <EmptyState title={t('shelf.none')} action={mayLoad ? load : null}>
        {t(mayLoad ? 'shelf.noneLoad' : 'shelf.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      <Sheet>
        <TextInput
          type="search"
          label={t('search.label')}
          description={t('search.hint')}
          value={words}
          maxLength={100}
          onChange={(event) => setWords(event.currentTarget.value)}
          leftSection={<Icon name="search" />}
        />
        <FoundArticles at={at} query={words.trim()} />
      </Sheet>
      <Sheet title={t('shelf.title')} extra={mayLoad ? load : null}>
        <ul className={classes.shelf}>
          {regulations.map((each) => (
            <Card key={each.id} at={at} card={each} />
          ))}
        </ul>
      </Sheet>
    </>
  );
}

function Card({ at, card: { id, title, from, own, edition } }: { at: string; card: RegulationCard }) {
  const { t } = useTranslation('regulations');
  const { date } = useFormat();
  const { standing } = useLibraryWords();
  return (
    <li>
      <Link to={`${at}/${id}`} className={classes.card}>
        <strong>{title}</strong>
        <span className={classes.detail}>
          {[
            edition.issuer,
            edition.number,
            t('card.since', { day: date(edition.inForceFrom) }),
            t('card.articles', { count: edition.articles }),
            standing(edition.standing),
            own ? '' : t('card.from', { from }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
    </li>
  );
}

/** What is typed, once the typing has paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

function FoundArticles({ at, query }: { at: string; query: string }) {
  const { t } = useTranslation('regulations');
  const asked = usePaused(query);
  const { value, refusal, retry } = useFetched(asked === '' ? null : asked, () => searchRegulations(asked));
  if (query === '') return null;
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton lines={3} />;
  const { articles, more } = value;
  return (
    <>
      <p role="status" className={classes.detail}>
        {articles.length === 0 ? t('search.none', { query: asked }) : null}
        {articles.length > 0 ? t(more ? 'search.more' : 'search.found', { count: articles.length }) : null}
      </p>
      <ul className={classes.shelf} aria-label={t('search.results')}>
        {articles.map(({ regulationId, title, label, excerpt }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an article may come twice in a text
          <li key={`${regulationId} ${label} ${index}`}>
            <Link to={`${at}/${regulationId}#${label}`} className={classes.card}>
              <strong>
                <Marked text={label} query={asked} />
              </strong>
              <span lang="zh-CN">
                <Marked text={excerpt} query={asked} />
              </span>
              <span className={classes.detail}>
                <Marked text={title} query={asked} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
