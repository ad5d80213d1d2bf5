import { Button } from '@mantine/core';
import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import type { ReactNode } from 'react';
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
import list from '../parts/lists.module.css';

/** Whoever came from the review goes back there, not through the items that follow. */
export const FROM_REVIEW = { review: true };

function cameFromReview(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'review' in state;
}

/** One item of a paper, whatever its kind. */
export type ItemProps<I extends PaperItem = PaperItem> = { paper: Paper; ballot: Ballot; item: I; at: number };

/** Id of what names the item. */
export const titleIdOf = ({ id }: Pick<PaperItem, 'id'>): string => `voted-on-${id}`;

type Props = ItemProps & {
  /** Always in sight at the foot, above the way onward. */
  foot?: ReactNode;
  /** What stands between the title and the way to spoil the item. */
  children?: ReactNode;
};

/** Where one is on the paper, what is voted on, how to spoil it, and the way onward. */
export function ItemFrame({ paper, ballot, item, at, foot, children }: Props) {
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  const { number } = useFormat();
  const home = useHome();
  const all = paper.items.length;
  return (
    <Page
      title={paper.title}
      ownHeading
      compact
      footer={
        <>
          {foot}
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
      <h2 id={titleIdOf(item)} className={classes.title}>
        <Phrases of={terms.paperItem(item)} />
      </h2>
      <ReadOn of={item} />
      <VotedOn of={item} />
      {at === 1 ? <p className={classes.method}>{t(`vote.method.${paper.method}`)}</p> : null}
      {ballot.choices[item.id] === 'spoilt' ? (
        <div className={classes.spoilt}>
          <p className={list.flush}>{t('vote.spoiltHere')}</p>
          <Button mt="sm" variant="default" onClick={() => ballot.unspoil(item.id)}>
            {t('vote.unspoil')}
          </Button>
        </div>
      ) : (
        <>
          {children}
          <Spoil onSpoil={() => ballot.mark(item.id, 'spoilt')} />
        </>
      )}
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
