import type { Mark } from '@congress/contract/kernel/ballot/marks';
import type { PaperItem } from '@congress/contract/congress/ballot/view';
import type { Ballot } from '../../../live/me/useBallot.ts';
import type { ItemProps } from '../ItemFrame.tsx';
import { ElectionMade } from './election/ElectionMade.tsx';
import { MarkElection } from './election/MarkElection.tsx';
import { MarkRating } from './rating/MarkRating.tsx';
import { RatingMade } from './rating/RatingMade.tsx';

/** An item that is no motion, to be marked. */
export function MarkItem({ item, ...rest }: ItemProps) {
  if (item.kind === 'election') return <MarkElection item={item} {...rest} />;
  return item.kind === 'rating' ? <MarkRating item={item} {...rest} /> : null;
}

/** What was marked on such an item, name by name, before it is handed in. */
export function MarksMade({ item, mark, ballot }: { item: PaperItem; mark: Mark | null; ballot: Ballot }) {
  if (mark === 'spoilt') return null;
  if (item.kind === 'election') return <ElectionMade item={item} mark={mark} named={ballot.named} />;
  return item.kind === 'rating' ? <RatingMade item={item} mark={mark} remarks={ballot.remarks[item.id]} /> : null;
}
