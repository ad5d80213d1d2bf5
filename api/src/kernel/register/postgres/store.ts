import { member, registerChange, seat, term } from '@congress/db/schema/kernel/register';
import { and, eq, ne, sql } from 'drizzle-orm';
import { sayingUnavailable } from '../../postgres/failures.ts';
import type { Pools } from '../../postgres/pools.ts';
import { recordsIn, type Records } from '../../postgres/records.ts';
import type { RegisterReader, RegisterStore, RegisterWork } from '../ports.ts';
import { createReader, memberColumns } from './reader.ts';

/** The register as rows. Changes of one organization's stand in line at an advisory lock, on whatever node. */
export function createRegister({ records, transactions }: Pick<Pools, 'records' | 'transactions'>): RegisterStore {
  const { work } = sayingUnavailable({
    work: (organizationId: string, run: (unit: RegisterWork) => Promise<unknown>) =>
      transactions.begin(async (tx) => {
        await tx`select pg_advisory_xact_lock(hashtextextended(${`register:${organizationId}`}, 0))`;
        return run(createWork(recordsIn(tx), organizationId));
      }),
  });
  return {
    reader: (organizationId) => sayingUnavailable<RegisterReader>(createReader(records, organizationId)),
    work: work as RegisterStore['work'],
  };
}

function createWork(records: Records, organizationId: string): RegisterWork {
  return {
    ...createReader(records, organizationId),
    byStaffNumber: (staffNumbers) =>
      records
        .select(memberColumns)
        .from(member)
        .where(
          and(
            eq(member.organizationId, organizationId),
            ne(member.status, 'left'),
            sql`${member.staffNo} = any(${sql.param([...staffNumbers])}::text[])`,
          ),
        ),
    addMembers: async (rows, at) => {
      if (rows.length === 0) return;
      await records.execute(sql`
        insert into ${member} (id, organization_id, name, gender, staff_no, unit, constituency, category, phone_tail,
          phone_hash, joined_on, left_on, status, locale, created_at)
        select g.id, ${organizationId}, g.name, g.gender, g."staffNumber", g.unit, g.constituency, g.category,
          g."phoneTail", g."phoneHash", g."joinedOn", g."leftOn", g.status, g.locale, ${at}::timestamptz
        from ${given(rows)}`);
    },
    changeMembers: async (rows) => {
      if (rows.length === 0) return;
      await records.execute(sql`
        update ${member} set name = g.name, gender = g.gender, staff_no = g."staffNumber", unit = g.unit,
          constituency = g.constituency, category = g.category, phone_tail = g."phoneTail",
          phone_hash = g."phoneHash", joined_on = g."joinedOn", left_on = g."leftOn", status = g.status,
          locale = g.locale
        from ${given(rows)}
        where ${member.organizationId} = ${organizationId} and ${member.id} = g.id`);
    },
    addTerm: async ({ from, to, ...row }) => {
      const added = await records
        .insert(term)
        .values({ ...row, organizationId, fromOn: from, toOn: to })
        .onConflictDoNothing({ target: term.id })
        .returning({ id: term.id });
      return added.length > 0;
    },
    changeTerm: async ({ id, extendedTo, endedOn, reason }) => {
      await records
        .update(term)
        .set({ extendedTo, endedOn, reason })
        .where(and(eq(term.organizationId, organizationId), eq(term.id, id)));
    },
    beginSeats: async (seats) => {
      if (seats.length === 0) return true;
      const begun = await records.execute(sql`
        insert into ${seat} (id, organization_id, member_id, term_id, office, body, constituency, from_on, how, document)
        select g.id, ${organizationId}, g."memberId", g."termId", g.office, g.body, g.constituency, g."from", g.how,
          g.document
        from json_to_recordset(${JSON.stringify(seats)}::text::json) as g(id uuid, "memberId" uuid, "termId" uuid,
          office text, body text, constituency text, "from" date, how text, document text)
        on conflict (id) do nothing returning id`);
      return begun.length === seats.length;
    },
    endSeats: async (ends) => {
      if (ends.length === 0) return;
      await records.execute(sql`
        update ${seat} set ended_on = g.ended, end_reason = g.reason
        from json_to_recordset(${JSON.stringify(ends.map(({ id, on, reason }) => ({ id, ended: on, reason })))}::text::json)
          as g(id uuid, ended date, reason text)
        where ${seat.organizationId} = ${organizationId} and ${seat.id} = g.id and ${seat.endedOn} is null`);
    },
    journal: async ({ at, actorId }, changes) => {
      if (changes.length === 0) return;
      const lines = changes.map(({ what, subjectId, fields = [] }) => ({ what, subjectId, fields: fields.join() }));
      await records.execute(sql`
        insert into ${registerChange} (organization_id, at, actor_id, what, subject_id, fields)
        select ${organizationId}, ${at}::timestamptz, ${actorId}, g.what, g."subjectId", string_to_array(g.fields, ',')
        from json_to_recordset(${JSON.stringify(lines)}::text::json) as g(what text, "subjectId" uuid, fields text)`);
    },
  };
}

/** Thousands of rows in one parameter. */
function given(rows: readonly object[]) {
  return sql`json_to_recordset(${JSON.stringify(rows)}::text::json) as g(id uuid, name text, gender text,
    "staffNumber" text, unit text, constituency text, category text, "phoneTail" text, "phoneHash" text,
    "joinedOn" date, "leftOn" date, status text, locale text)`;
}
