import { Button } from '@mantine/core';
import type { Paper } from '@congress/contract/snapshot';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../../i18n/useTerms.ts';
import type { Ballot } from '../../../live/useBallot.ts';
import { Phrases } from '../../../ui/Phrases.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Page } from '../Page.tsx';
import { useHome } from '../useHome.ts';
import classes from './Ballot.module.css';

/** Whoever came from the review goes back there, not through the items that follow. */
export const FROM_REVIEW = { review: true };

function cameFromReview(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'review' in state;
}

const marks = ['for', 'against', 'abstain'] as const;

/** One item of a paper, and the mark on it. */
export function MarkItem({ paper, ballot, place }: { paper: Paper; ballot: Ballot; place: number }) {
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const { number } = useFormat();
  const home = useHome();
  const reviewing = cameFromReview(useLocation().state);
  const all = paper.items.length;
  const at = Number.isInteger(place) ? Math.min(Math.max(1, place), all) : 1;
  const item = paper.items[at - 1];
  if (!item) return null;
  const chosen = ballot.choices[item.id] ?? null;
  const here = home(`ballots/${paper.id}`);
  const previous = at > 1 ? `${here}/${at - 1}` : home('');
  const onward = at < all && !reviewing;
  const next = onward ? `${here}/${at + 1}` : `${here}/review`;
  return (
    <Page
      title={paper.title}
      ownHeading
      footer={
        <div className={classes.footer}>
          <Button component={Link} to={previous} size="lg" variant="default">
            {at > 1 ? t('vote.previous') : t('vote.later')}
          </Button>
          <Button component={Link} to={next} size="lg">
            {onward ? t('vote.next') : t('vote.toReview')}
          </Button>
        </div>
      }
    >
      <div className={classes.top}>
        <h1 className={classes.place}>
          {t('vote.place', { title: paper.title, place: number(at), all: number(all) })}
        </h1>
        {all > 1 ? (
          <Link className={classes.whole} to={`${here}/review`}>
            {t('vote.whole')}
            <Icon name="forward" size="1rem" />
          </Link>
        ) : null}
      </div>
      {at === 1 ? <p className={classes.method}>{t(`vote.method.${paper.method}`)}</p> : null}
      <fieldset className={classes.item}>
        <legend className={classes.legend}>
          <Phrases of={terms.paperItem(item)} />
        </legend>
        {item.itemId ? (
          <Link className={classes.read} to={home(`items/${item.itemId}`)}>
            <Icon name="document" />
            {t('vote.readText')}
          </Link>
        ) : null}
        {chosen === 'spoilt' ? (
          <div className={classes.spoilt}>
            <p style={{ margin: 0 }}>{t('vote.spoiltHere')}</p>
            <Button mt="sm" variant="default" onClick={() => ballot.mark(item.id, null)}>
              {t('vote.unspoil')}
            </Button>
          </div>
        ) : null}
        <div className={classes.marks}>
          {marks.map((mark) => (
            <label key={mark} className={classes.mark} data-chosen={chosen === mark || undefined}>
              <input
                type="radio"
                name={item.id}
                value={mark}
                checked={chosen === mark}
                onChange={() => ballot.mark(item.id, mark)}
              />
              <span className={classes.dot}>{chosen === mark ? <Icon name="check" /> : null}</span>
              <span>{terms.mark(mark)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {chosen !== null && chosen !== 'spoilt' ? (
        <Button
          className={classes.clear ?? ''}
          variant="subtle"
          color="gray"
          onClick={() => ballot.mark(item.id, null)}
        >
          {t('vote.clear')}
        </Button>
      ) : null}
      {chosen === 'spoilt' ? null : (
        <details className={classes.spoil}>
          <summary>
            {t('vote.spoil')}
            <Icon name="down" size="1rem" />
          </summary>
          <p>{t('vote.spoilText')}</p>
          <Button variant="default" onClick={() => ballot.mark(item.id, 'spoilt')}>
            {t('vote.spoilAction')}
          </Button>
        </details>
      )}
    </Page>
  );
}
