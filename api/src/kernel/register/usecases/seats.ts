/** Beginning and ending seats. Nothing else ever happens to one. */
import type { Ending, NewSeat, Seat } from '@congress/contract/kernel/register/register';
import type { Identity } from '../../identity/ports.ts';
import { refused } from '../refused.ts';
import { done, type Result } from '../../result.ts';
import { mayBeginSeat, mayEndSeat, newSeatRow, type PlacedSeat, type SeatRow } from '../domain/seats.ts';
import type { RegisterDeps } from '../ports.ts';
import { changing } from './access.ts';
import { seatView } from './views.ts';

const sameSeat = (one: SeatRow, other: NewSeat): boolean =>
  one.memberId === other.memberId &&
  one.termId === other.termId &&
  one.office === other.office &&
  one.from === other.from;

/** Seats somebody. The same id again seats them once. */
export function beginSeat(deps: RegisterDeps, identity: Identity, wish: NewSeat): Promise<Result<Seat>> {
  return changing(deps, identity, async (unit, act) => {
    const member = await unit.member(wish.memberId);
    const term = (await unit.terms()).find(({ id }) => id === wish.termId);
    if (!member || !term) return refused('not-found');
    const held = await unit.seatsOf([member.id]);
    const before = held.find(({ id }) => id === wish.id);
    if (before && sameSeat(before, wish)) return done(seatView(before, act.today));
    if (before) return refused('command-id-reused');
    const refusal = mayBeginSeat(wish, { term, held, left: member.status === 'left', today: act.today });
    if (refusal) return { ok: false, error: refusal };
    const begun: PlacedSeat = { ...newSeatRow(wish), term };
    if (!(await unit.beginSeats([begun]))) return refused('command-id-reused');
    await unit.journal(act, [{ what: 'seat.begun', subjectId: wish.id }]);
    return done(seatView(begun, act.today));
  });
}

/** Ends somebody's seat. */
export function endSeat(
  deps: RegisterDeps,
  identity: Identity,
  { memberId, seatId }: { memberId: string; seatId: string },
  { on, reason }: Ending,
): Promise<Result<Seat>> {
  return changing(deps, identity, async (unit, act) => {
    const before = (await unit.seatsOf([memberId])).find(({ id }) => id === seatId);
    if (!before) return refused('not-found');
    if (before.endedOn === on && before.endReason === reason) return done(seatView(before, act.today));
    const refusal = mayEndSeat(before, on, act.today);
    if (refusal) return { ok: false, error: refusal };
    await unit.endSeats([{ id: seatId, on, reason }]);
    await unit.journal(act, [{ what: 'seat.ended', subjectId: seatId }]);
    return done(seatView({ ...before, endedOn: on, endReason: reason }, act.today));
  });
}
