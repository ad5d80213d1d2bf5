/** Seats: begun, held beside others or not, and ended. */
import { offices, type BodyName, type Office } from '@congress/contract/kernel/offices';
import type { HowSeated, NewSeat } from '@congress/contract/kernel/register/register';
import { refuse } from '@congress/contract/kernel/register/refusals';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { reviewersAreApart } from './numbers.ts';
import { isLive, isOver, lastDay, type TermRow } from './terms.ts';

export type SeatRow = {
  id: string;
  memberId: string;
  termId: string;
  office: Office;
  body: BodyName;
  constituency: string;
  from: string;
  how: HowSeated;
  document: string;
  endedOn: string | null;
  endReason: string | null;
};

/** A seat with the term it stands in. */
export type PlacedSeat = SeatRow & { term: TermRow };

/** A seat as it begins. */
export function newSeatRow(wish: NewSeat): SeatRow {
  return { ...wish, body: offices[wish.office].body, endedOn: null, endReason: null };
}

/** whether it confers anything on that day. */
export function confers({ from, endedOn, term }: PlacedSeat, day: string): boolean {
  return from <= day && (endedOn === null || day < endedOn) && isLive(term, day);
}

/** R-6, as far as the register alone can tell. Each pair with where it is written. */
const incompatible: readonly (readonly [Office, Office, string])[] = (
  ['chair', 'vice-chair', 'standing-member', 'finance-head'] as const
).map((other) => ['funds-review-member', other, reviewersAreApart]);

function beside(wanted: Office, held: readonly PlacedSeat[], today: string): Refusal | undefined {
  const now = held.filter(({ endedOn, term }) => (endedOn === null || endedOn > today) && !isOver(term, today));
  for (const [one, other, source] of incompatible) {
    const against = one === wanted ? other : other === wanted ? one : undefined;
    if (against !== undefined && now.some(({ office }) => office === against)) {
      return refuse('offices-incompatible', { wanted, held: against, rule: 'R-6', source });
    }
  }
  return undefined;
}

/** Why somebody who holds these seats cannot take this one. */
export function mayBeginSeat(
  wish: NewSeat,
  { term, held, left, today }: { term: TermRow; held: readonly PlacedSeat[]; left: boolean; today: string },
): Refusal | undefined {
  if (left) return refuse('member-left');
  if (offices[wish.office].body !== term.body) {
    return refuse('office-of-another-body', { office: wish.office, body: term.body });
  }
  if (isOver(term, today)) return refuse('term-over');
  const last = lastDay(term);
  if (wish.from < term.from || wish.from > last || (term.endedOn !== null && wish.from >= term.endedOn)) {
    return refuse('day-out-of-range', { least: term.from, most: last });
  }
  const twice = held.some(
    ({ office, termId, endedOn }) => office === wish.office && termId === term.id && endedOn === null,
  );
  return twice ? refuse('seat-held', { office: wish.office }) : beside(wish.office, held, today);
}

/** Why a seat cannot end on that day. A seat ends today or before; what is to come may still change. */
export function mayEndSeat({ from, endedOn }: SeatRow, on: string, today: string): Refusal | undefined {
  if (endedOn !== null) return refuse('seat-over');
  const most = from > today ? from : today;
  return on < from || on > most ? refuse('day-out-of-range', { least: from, most }) : undefined;
}

/** the seats that end when their holder leaves on that day, each on the day it can end. */
export function endedByLeaving(seats: readonly SeatRow[], on: string): { id: string; on: string }[] {
  return seats
    .filter(({ office, endedOn }) => endedOn === null && offices[office].bound)
    .map(({ id, from }) => ({ id, on: from > on ? from : on }));
}
