/** Reading the register of one's own organization. */
import type {
  HeldSeat,
  MemberQuery,
  MemberDetails,
  Members,
  SeatQuery,
  Terms,
} from '@congress/contract/kernel/register/register';
import type { Identity } from '../../identity/ports.ts';
import { refused } from '../refused.ts';
import { done, type Result } from '../../result.ts';
import { numbers } from '../domain/numbers.ts';
import type { PlacedSeat } from '../domain/seats.ts';
import { confers } from '../domain/seats.ts';
import { daysLeft } from '../domain/terms.ts';
import type { RegisterDeps } from '../ports.ts';
import { reading } from './access.ts';
import { heldSeatView, memberView, seatView, termView } from './views.ts';

/** People, searched and filtered, a page at a time. */
export function listMembers(deps: RegisterDeps, identity: Identity, query: MemberQuery): Promise<Result<Members>> {
  return reading(deps, identity, async (reader, today) => {
    const { total, members } = await reader.members(query, today);
    const seats = Map.groupBy(await reader.seatsOf(members.map(({ id }) => id)), ({ memberId }) => memberId);
    const none: PlacedSeat[] = [];
    return done({ total, members: members.map((row) => memberView(row, seats.get(row.id) ?? none, today)) });
  });
}

/** One person: every seat there was, and what was changed of them. */
export function readMember(deps: RegisterDeps, identity: Identity, memberId: string): Promise<Result<MemberDetails>> {
  return reading(deps, identity, async (reader, today) => {
    const row = await reader.member(memberId);
    if (!row) return refused('not-found');
    const seats = await reader.seatsOf([memberId]);
    return done({
      member: memberView(row, seats, today),
      seats: seats.map((each) => seatView(each, today)),
      changes: await reader.changes(memberId),
    });
  });
}

/** Every term, how long it has to go, and the numbers that are meant by "soon" and "long enough". */
export function listTerms(deps: RegisterDeps, identity: Identity): Promise<Result<Terms>> {
  return reading(deps, identity, async (reader, today) => {
    const held = await reader.heldSeats({});
    const counts = Map.groupBy(held, ({ termId }) => termId);
    const rows = await reader.terms();
    return done({
      terms: rows.map((row) => termView(row, counts.get(row.id)?.length ?? 0, today)),
      numbers: Object.entries(numbers).map(([name, number]) => ({ name, ...number })),
    });
  });
}

/** seats that confer something today; of those, the ones whose term ends within so many days. */
export function listLiveSeats(
  deps: RegisterDeps,
  identity: Identity,
  { endingWithin, ...only }: SeatQuery,
): Promise<Result<{ seats: HeldSeat[] }>> {
  return reading(deps, identity, async (reader, today) => {
    const held = await reader.heldSeats(only);
    const wanted = held.filter((seat) => {
      const left = daysLeft(seat.term, today);
      return confers(seat, today) && (endingWithin === undefined || (left !== null && left <= endingWithin));
    });
    return done({ seats: wanted.map((seat) => heldSeatView(seat, today)) });
  });
}
