import { Button } from '@mantine/core';
import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import type { Ballot } from '../../live/me/useBallot.ts';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { Phrases } from '../../../ui/text/Phrases.tsx';
import { VotedOn } from '../../ui/results/VotedOn.tsx';
import { Page } from '../parts/Page.tsx';
import { useHome } from '../home/useHome.ts';
import classes from './Ballot.module.css';
import { Choices } from './Choices.tsx';
import list from '../parts/lists.module.css';

/** Whoever came from the review goes back there, not through the items that follow. */
export const FROM_REVIEW = { review: true };

function cameFromReview(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'review' in state;
}

type Props = { paper: Paper; ballot: Ballot; place: number };

/** One item of a paper: what is voted on, and, always in sight below it, the mark on it. */
export function MarkItem({ paper, ballot, place }: Props) {
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const { number } = useFormat();
  const home = useHome();
  const all = paper.items.length;
  const at = Number.isInteger(place) ? Math.min(Math.max(1, place), all) : 1;
  const item = paper.items[at - 1];
  if (!item) return null;
  const chosen = ballot.choices[item.id] ?? null;
  return (
    <Page
      title={paper.title}
      ownHeading
      compact
      footer={
        <>
          <Choices
            name={item.id}
            chosen={chosen}
            labelledBy={`voted-on-${item.id}`}
            onChoose={(mark) => ballot.mark(item.id, mark)}
          />
          <Onward paper={paper} at={at} />
        </>
      }
    >
      <div className={classes.top}>
        <h1 className={classes.place}>
          <span className={classes.paper}>{paper.title}</span>{' '}
          <span>{t('vote.place', { place: number(at), all: number(all) })}</span>
        </h1>
        {all > 1 ? (
          <Link className={classes.whole} to={home(`ballots/${paper.id}/review`)}>
            {t('vote.whole')}
            <Icon name="forward" size="1rem" />
          </Link>
        ) : null}
      </div>
      <h2 id={`voted-on-${item.id}`} className={classes.title}>
        <Phrases of={terms.paperItem(item)} />
      </h2>
      {chosen === 'spoilt' ? (
        <div className={classes.spoilt}>
          <p className={list.flush}>{t('vote.spoiltHere')}</p>
          <Button mt="sm" variant="default" onClick={() => ballot.mark(item.id, null)}>
            {t('vote.unspoil')}
          </Button>
        </div>
      ) : null}
      <ReadOn of={item} />
      <VotedOn of={item} />
      {at === 1 ? <p className={classes.method}>{t(`vote.method.${paper.method}`)}</p> : null}
      {chosen !== null && chosen !== 'spoilt' ? (
        <Button variant="subtle" color="gray" onClick={() => ballot.mark(item.id, null)}>
          {t('vote.clear')}
        </Button>
      ) : null}
      {chosen === 'spoilt' ? null : <Spoil onSpoil={() => ballot.mark(item.id, 'spoilt')} />}
    </Page>
  );
}

/** Where what is voted on is to be read in full. */
function ReadOn({ of: { itemId, matter } }: { of: PaperItem }) {
  const { t } = useTranslation('delegate');
  const home = useHome();
  const to = itemId ? `items/${itemId}` : matter === 'credentials-report' ? 'credentials' : null;
  if (to === null) return null;
  return (
    <Link className={classes.read} to={home(to)}>
      <Icon name="document" />
      {t(itemId ? 'vote.readText' : 'vote.readReport')}
    </Link>
  );
}

/** To the item before and the one after; from the last one, and for whoever came from there, to the review. */
function Onward({ paper, at }: { paper: Paper; at: number }) {
  const { t } = useTranslation('delegate');
  const home = useHome();
  const reviewing = cameFromReview(useLocation().state);
  const here = home(`ballots/${paper.id}`);
  const onward = at < paper.items.length && !reviewing;
  return (
    <div className={classes.onward}>
      <Button component={Link} to={at > 1 ? `${here}/${at - 1}` : home('')} size="lg" variant="default">
        <Icon name="back" />
        <span className={classes.word}>{at > 1 ? t('vote.previous') : t('vote.later')}</span>
      </Button>
      <Button component={Link} to={onward ? `${here}/${at + 1}` : `${here}/review`} size="lg">
        {onward ? t('vote.next') : t('vote.toReview')}
      </Button>
    </div>
  );
}

function Spoil({ onSpoil }: { onSpoil: () => void }) {
  const { t } = useTranslation('delegate');
  return (
    <details className={classes.spoil}>
      <summary>
        {t('vote.spoil')}
        <Icon name="down" size="1rem" />
      </summary>
      <p>{t('vote.spoilText')}</p>
      <Button variant="default" onClick={onSpoil}>
        {t('vote.spoilAction')}
      </Button>
    </details>
  );
}
