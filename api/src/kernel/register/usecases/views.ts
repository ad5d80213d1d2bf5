/** Rows as the wire shows them. */
import type { HeldSeat, Member, Seat, Term } from '@congress/contract/kernel/register/register';
import type { MemberRow } from '../domain/imports.ts';
import { confers, type PlacedSeat } from '../domain/seats.ts';
import { daysLeft, endsSoon, isLive, type TermRow } from '../domain/terms.ts';
import type { SeatWithHolder } from '../ports.ts';

export function seatView(placed: PlacedSeat, today: string): Seat {
  const { id, memberId, office, body, constituency, termId, from, endedOn, how, document, endReason, term } = placed;
  const shown = { id, memberId, office, body, constituency, termId, from, endedOn, how, document, endReason };
  return { ...shown, termNumber: term.number, live: confers(placed, today) };
}

export function heldSeatView({ holder, ...placed }: SeatWithHolder, today: string): HeldSeat {
  const { name, staffNumber, unit } = holder;
  return { ...seatView(placed, today), name, staffNumber, unit };
}

/** Somebody with what they hold today; the digest of the telephone number stays inside. */
export function memberView(
  { phoneHash: _inside, ...row }: MemberRow,
  seats: readonly PlacedSeat[],
  today: string,
): Member {
  return { ...row, offices: seats.filter((seat) => confers(seat, today)).map(({ office }) => office) };
}

export function termView(row: TermRow, seats: number, today: string): Term {
  return { ...row, live: isLive(row, today), daysLeft: daysLeft(row, today), warning: endsSoon(row, today), seats };
}
