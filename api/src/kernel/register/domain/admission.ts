/** Delegates that were elected elsewhere and are offered to the register: whom it takes in, and whom it seats. */
import type { MemberEntry, NewSeat } from '@congress/contract/kernel/register/register';
import { gist, planImport, type ImportPlan, type MemberRow } from './imports.ts';
import { mayBeginSeat, newSeatRow, type PlacedSeat, type SeatRow } from './seats.ts';
import type { TermRow } from './terms.ts';

/** What is offered: people by staff number, and where each of them was elected. */
export type Offered = { entry: MemberEntry; constituency: string };
type Named = { staffNumber: string; name: string };

export type Admission = {
  plan: ImportPlan;
  seats: SeatRow[];
  /** The number is somebody else's in the register. */
  strangers: (Named & { registered: string })[];
  unseatable: (Named & { code: string })[];
};

type Grounds = {
  known: readonly MemberRow[];
  seats: readonly PlacedSeat[];
  term: TermRow;
  from: string;
  document: string;
  today: string;
  newId: () => string;
  phoneHash: (number: string) => string;
};

/** takes in who is offered, seats who is not seated, and leaves out whose number has another name. */
export function planAdmission(offered: readonly Offered[], grounds: Grounds): Admission {
  const byNumber = new Map(grounds.known.map((one) => [one.staffNumber, one]));
  const strangers = offered.flatMap(({ entry: { staffNumber, name } }) => {
    const registered = byNumber.get(staffNumber)?.name;
    return registered === undefined || registered === name ? [] : [{ staffNumber, name, registered }];
  });
  const strange = new Set(strangers.map(({ staffNumber }) => staffNumber));
  const own = offered.filter(({ entry }) => !strange.has(entry.staffNumber));
  const entries = own.map(({ entry, constituency }) => {
    // Where somebody belongs is the register's to know; what the roster says of it is better than nothing.
    const known = byNumber.get(entry.staffNumber)?.constituency ?? '';
    return known === '' ? { ...entry, constituency } : entry;
  });
  const plan = planImport(grounds.known, entries, grounds);
  return { plan, strangers, ...seating(own, plan, grounds) };
}

function seating(
  own: readonly Offered[],
  plan: ImportPlan,
  { seats: held, term, from, document, today, newId }: Grounds,
): Pick<Admission, 'seats' | 'unseatable'> {
  const after = [...plan.added, ...plan.unchanged, ...plan.changed.map((one) => one.after)];
  const members = new Map(after.map((one) => [one.staffNumber, one]));
  const heldBy = Map.groupBy(held, ({ memberId }) => memberId);
  const none: PlacedSeat[] = [];
  const seats: SeatRow[] = [];
  const unseatable: Admission['unseatable'] = [];
  for (const { entry, constituency } of own) {
    const member = members.get(entry.staffNumber);
    if (!member) continue;
    const wish: NewSeat = {
      id: newId(),
      memberId: member.id,
      office: 'congress-delegate',
      termId: term.id,
      constituency: member.constituency || constituency,
      from,
      how: 'elected',
      document,
    };
    const no = mayBeginSeat(wish, { term, held: heldBy.get(member.id) ?? none, left: false, today });
    if (!no) seats.push(newSeatRow(wish));
    // Who is seated already is where they should be.
    else if (no.code !== 'seat-held')
      unseatable.push({ staffNumber: member.staffNumber, name: member.name, code: no.code });
  }
  return { seats, unseatable };
}

/** What it comes to, as a text that is the same when it would do the same. */
export function admissionGist({ plan, seats, strangers, unseatable }: Admission): string {
  return [gist(plan), seats.length, JSON.stringify(strangers), JSON.stringify(unseatable)].join('\n');
}
