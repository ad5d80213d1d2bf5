/** Who stands for a post, and who may yet. Phones ask this too: nothing in here may be younger than they are. */
import type { ItemElection } from '../preparation/itemParts.ts';
import type { Item } from '../preparation/view.ts';
import type { CongressView } from '../snapshot.ts';
import type { Candidacy } from './view.ts';
import type { Standing } from './words.ts';

type Nominating = Pick<CongressView, 'nomination'>;

/** Everyone ever nominated for a post. */
export function candidaciesFor({ nomination }: Nominating, itemId: string): Candidacy[] {
  return nomination?.candidacies.filter((one) => one.itemId === itemId) ?? [];
}

/** Whether somebody stands for election: nominated by enough, willing, qualified, and not withdrawn (W-4). */
export function stands({ nominated, answer, check, withdrawn }: Candidacy): boolean {
  return nominated.complete && answer === 'accepted' && check?.qualified === true && withdrawn === null;
}

/** What is waited for before it is known whether somebody stands: their answer, or the check of their qualifications. */
export function awaits(one: Candidacy): 'answer' | 'check' | undefined {
  if (!one.nominated.complete || one.withdrawn || one.answer === 'declined' || one.check?.qualified === false) {
    return undefined;
  }
  if (one.answer === 'waiting') return 'answer';
  return one.check ? undefined : 'check';
}

/** Those who stand for a post, in the order drawn by lot; before it is drawn, as they were nominated. */
export function candidatesFor(view: Nominating, itemId: string): Candidacy[] {
  const standing = candidaciesFor(view, itemId).filter(stands);
  const order = view.nomination?.lots.find((one) => one.itemId === itemId)?.order ?? [];
  const place = ({ id }: Candidacy): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return standing.sort((one, other) => place(one) - place(other));
}

/** Whether the lot in force orders everyone who stands. */
export function isDrawn(view: Nominating, itemId: string): boolean {
  const order = view.nomination?.lots.find((one) => one.itemId === itemId)?.order;
  return order !== undefined && candidatesFor(view, itemId).every(({ id }) => order.includes(id));
}

/** An item that elects. */
export type Election = Omit<Item, 'election'> & { election: ItemElection };

/** Items that elect and have candidates of their own; older ones are voted on as motions. */
export function elections({ items }: Pick<CongressView, 'items'>): Election[] {
  return items.flatMap((item) => (item.election ? [{ ...item, election: item.election }] : []));
}

/** How many candidates more than seats an election among several has (差额), at least. */
export type Surplus = { percent: number; least: number };

/** How many candidates an election needs (W-4). */
export function candidatesNeeded({ seats, slate }: { seats: number; slate: string }, surplus: Surplus): number {
  if (slate === 'single') return seats;
  return seats + Math.max(surplus.least, Math.floor((surplus.percent * seats + 99) / 100));
}

/** Whether so many candidates are enough: as many as seats where that was decided, and otherwise the surplus too. */
export function areEnough(election: { seats: number; slate: string }, candidates: number, surplus: Surplus): boolean {
  return (
    (election.slate === 'single' && candidates === election.seats) ||
    candidates >= candidatesNeeded({ ...election, slate: 'differential' }, surplus)
  );
}

/** How far somebody nominated has come, in one word. */
export function standingOf(one: Candidacy): Standing {
  if (one.withdrawn) return 'withdrawn';
  if (one.answer === 'declined') return 'declined';
  if (one.check?.qualified === false) return 'unqualified';
  if (!one.nominated.complete) return 'petition';
  if (one.answer === 'waiting') return 'waiting';
  return one.check ? 'standing' : 'unchecked';
}
