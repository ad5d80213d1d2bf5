/** Everybody on the roster with what they did, for prints. People who came and were taken off later stay on the list. */
import { attendance } from '@congress/db/schema/congress/ballot';
import { delivery, person, reading } from '@congress/db/schema/congress/people';
import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Records } from '../../../kernel/postgres/records.ts';
import type { AttendedRow, DeliveredRow } from '../../ports/rows.ts';

const listed = {
  id: person.id,
  name: person.name,
  staffNumber: person.staffNo,
  gender: person.gender,
  category: person.category,
  capacity: person.capacity,
  unit: person.unit,
  groupId: person.groupId,
  leave: person.leave,
  leaveReason: person.leaveReason,
};

/** By capacity, formal delegates first, then by staff number. */
const inOrder = [sql`array_position(array['formal','non-voting','guest'], ${person.capacity})`, person.staffNo];

export function attendedAt(records: Records, congressId: string, stepId: string): Promise<AttendedRow[]> {
  return records
    .select({ ...listed, via: attendance.via, at: attendance.at, leftAt: attendance.leftAt })
    .from(person)
    .leftJoin(attendance, and(eq(attendance.stepId, stepId), eq(attendance.personId, person.id)))
    .where(and(eq(person.congressId, congressId), or(isNull(person.removedAt), isNotNull(attendance.personId))))
    .orderBy(...inOrder);
}

export function deliveredTo(records: Records, congressId: string): Promise<DeliveredRow[]> {
  const read = records
    .select({ personId: reading.personId, read: sql<number>`count(*)::int`.as('read') })
    .from(reading)
    .where(eq(reading.congressId, congressId))
    .groupBy(reading.personId)
    .as('read_by');
  return records
    .select({
      ...listed,
      means: delivery.means,
      at: delivery.at,
      read: sql<number>`coalesce(${read.read}, 0)`,
    })
    .from(person)
    .leftJoin(delivery, and(eq(delivery.congressId, person.congressId), eq(delivery.personId, person.id)))
    .leftJoin(read, eq(read.personId, person.id))
    .where(and(eq(person.congressId, congressId), isNull(person.removedAt)))
    .orderBy(...inOrder);
}
