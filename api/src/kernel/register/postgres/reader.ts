import type { MemberQuery } from '@congress/contract/kernel/register/register';
import type { Office, BodyName } from '@congress/contract/kernel/offices';
import { member, registerChange, seat, term } from '@congress/db/schema/kernel/register';
import { aliasedTable, and, count, desc, eq, exists, gt, ilike, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { among, type Records } from '../../postgres/records.ts';
import type { PlacedSeat } from '../domain/seats.ts';
import type { TermRow } from '../domain/terms.ts';
import type { RegisterReader } from '../ports.ts';

export const memberColumns = {
  id: member.id,
  name: member.name,
  gender: member.gender,
  staffNumber: member.staffNo,
  unit: member.unit,
  constituency: member.constituency,
  category: member.category,
  phoneTail: member.phoneTail,
  phoneHash: member.phoneHash,
  joinedOn: member.joinedOn,
  leftOn: member.leftOn,
  status: member.status,
  locale: member.locale,
};

const termColumns = {
  id: term.id,
  body: sql<BodyName>`${term.body}`,
  number: term.number,
  from: term.fromOn,
  to: term.toOn,
  extendedTo: term.extendedTo,
  endedOn: term.endedOn,
  reason: term.reason,
};

const seatColumns = {
  id: seat.id,
  memberId: seat.memberId,
  termId: seat.termId,
  office: sql<Office>`${seat.office}`,
  body: sql<BodyName>`${seat.body}`,
  constituency: seat.constituency,
  from: seat.fromOn,
  how: seat.how,
  document: seat.document,
  endedOn: seat.endedOn,
  endReason: seat.endReason,
};

/** Reads one organization's register, from a pool or within a transaction. */
export function createReader(records: Records, organizationId: string): RegisterReader {
  const atHome = eq(member.organizationId, organizationId);
  const placed = () =>
    records
      .select({ ...seatColumns, term: termColumns })
      .from(seat)
      .innerJoin(term, eq(term.id, seat.termId));
  return {
    members: async ({ after, limit, ...query }, today) => {
      const found = and(atHome, matching(records, query, today));
      const [counted] = await records.select({ total: count() }).from(member).where(found);
      const members = await records
        .select(memberColumns)
        .from(member)
        .where(and(found, after === undefined ? undefined : beyond(records, organizationId, after)))
        .orderBy(sql`${member.status} = 'left'`, member.staffNo, member.id)
        .limit(limit);
      return { total: counted?.total ?? 0, members };
    },
    member: async (memberId) => {
      const [row] = await records
        .select(memberColumns)
        .from(member)
        .where(and(atHome, eq(member.id, memberId)));
      return row;
    },
    terms: async (): Promise<TermRow[]> =>
      records
        .select(termColumns)
        .from(term)
        .where(eq(term.organizationId, organizationId))
        .orderBy(desc(term.fromOn), term.body),
    seatsOf: async (memberIds): Promise<PlacedSeat[]> =>
      placed()
        .where(and(eq(seat.organizationId, organizationId), among(seat.memberId, memberIds)))
        .orderBy(desc(seat.fromOn), seat.office),
    heldSeats: async ({ office, termId }) =>
      records
        .select({
          ...seatColumns,
          term: termColumns,
          holder: memberColumns,
        })
        .from(seat)
        .innerJoin(term, eq(term.id, seat.termId))
        .innerJoin(member, eq(member.id, seat.memberId))
        .where(
          and(
            eq(seat.organizationId, organizationId),
            isNull(seat.endedOn),
            office === undefined ? undefined : eq(seat.office, office),
            termId === undefined ? undefined : eq(seat.termId, termId),
          ),
        )
        .orderBy(seat.constituency, member.staffNo),
    changes: (subjectId) => changesOf(records, organizationId, subjectId),
  };
}

function matching(
  records: Records,
  { q, unit, constituency, category, status, office }: Omit<MemberQuery, 'after' | 'limit'>,
  today: string,
): SQL | undefined {
  const like = q ? `%${q.replace(/[\\%_]/g, String.raw`\$&`)}%` : undefined;
  return and(
    like === undefined
      ? undefined
      : or(ilike(member.name, like), ilike(member.staffNo, like), ilike(member.unit, like)),
    unit === undefined ? undefined : eq(member.unit, unit),
    constituency === undefined ? undefined : eq(member.constituency, constituency),
    category === undefined ? undefined : eq(member.category, category),
    status === undefined ? undefined : eq(member.status, status),
    office === undefined ? undefined : exists(holding(records, office, today)),
  );
}

/** A seat of that office that confers something today (R-2). */
function holding(records: Records, office: string, today: string) {
  return records
    .select({ one: sql`1` })
    .from(seat)
    .innerJoin(term, eq(term.id, seat.termId))
    .where(
      and(
        eq(seat.memberId, member.id),
        eq(seat.office, office),
        isNull(seat.endedOn),
        lte(seat.fromOn, today),
        lte(term.fromOn, today),
        sql`coalesce(${term.extendedTo}, ${term.toOn}) >= ${today}`,
        or(isNull(term.endedOn), gt(term.endedOn, today)),
      ),
    );
}

/** Those after this person: who left stands behind the others, each in the order of staff numbers. */
function beyond(records: Records, organizationId: string, memberId: string): SQL {
  const last = aliasedTable(member, 'last');
  const there = records
    .select({ left: sql`${last.status} = 'left'`, staffNo: last.staffNo, id: last.id })
    .from(last)
    .where(and(eq(last.organizationId, organizationId), eq(last.id, memberId)));
  return sql`(${member.status} = 'left', ${member.staffNo}, ${member.id}) > ${there}`;
}

async function changesOf(records: Records, organizationId: string, subjectId: string) {
  const own = records.select({ id: seat.id }).from(seat).where(eq(seat.memberId, subjectId));
  const rows = await records
    .select({
      at: registerChange.at,
      actorId: registerChange.actorId,
      what: registerChange.what,
      subjectId: registerChange.subjectId,
      fields: registerChange.fields,
    })
    .from(registerChange)
    .where(
      and(
        eq(registerChange.organizationId, organizationId),
        or(eq(registerChange.subjectId, subjectId), sql`${registerChange.subjectId} in ${own}`),
      ),
    )
    .orderBy(desc(registerChange.position))
    .limit(200);
  return rows;
}
