import type { Names } from '@congress/contract/congress/people';
import type { Person } from '@congress/contract/congress/preparation/resources';
import { attendance } from '@congress/db/schema/congress/ballot';
import { delivery, person } from '@congress/db/schema/congress/people';
import { account, session } from '@congress/db/schema/kernel/tenancy';
import { and, count, eq, exists, gt, gte, ilike, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { PeopleQuery } from '../../ports/rows.ts';
import { among, type Records } from '../../../kernel/postgres/records.ts';

/** People of the congress who were not removed. */
const onRoster = (congressId: string) => and(eq(person.congressId, congressId), isNull(person.removedAt));

/** One page of the roster in the order of staff numbers, and how many the whole query finds. */
export async function listPeople(
  records: Records,
  congressId: string,
  signInStepId: string | null,
  query: PeopleQuery,
): Promise<{ total: number; people: Person[] }> {
  const here = and(
    signInStepId === null ? sql`false` : eq(attendance.stepId, signInStepId),
    eq(attendance.personId, person.id),
    isNull(attendance.leftAt),
  );
  const found = and(onRoster(congressId), matching(query));
  const [counted] = await records.select({ total: count() }).from(person).leftJoin(attendance, here).where(found);
  const people = await records
    .select({
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
      noticeReceived: noticeReceived(records),
      code: codeState(records),
      present: sql<boolean>`${isNotNull(attendance.personId)}`,
      signedInAt: attendance.at,
      onPaper: sql<boolean>`coalesce(${attendance.voting} = 'paper', false)`,
    })
    .from(person)
    .leftJoin(attendance, here)
    .where(and(found, query.after === undefined ? undefined : beyond(records, congressId, query.after)))
    .orderBy(person.staffNo)
    .limit(query.limit);
  return { total: counted?.total ?? 0, people };
}

const partOf = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function matching({ q, name, groupId, capacity, leave, present }: PeopleQuery): SQL | undefined {
  const like = q ? partOf(q) : undefined;
  return and(
    like === undefined
      ? undefined
      : or(ilike(person.name, like), ilike(person.staffNo, like), ilike(person.unit, like)),
    name === undefined ? undefined : ilike(person.name, partOf(name)),
    groupId === undefined ? undefined : eq(person.groupId, groupId),
    capacity === undefined ? undefined : eq(person.capacity, capacity),
    leave === undefined ? undefined : eq(person.leave, leave),
    present === undefined ? undefined : (present ? isNotNull : isNull)(attendance.personId),
  );
}

/** Those after this person in the order of staff numbers. */
function beyond(records: Records, congressId: string, personId: string): SQL {
  const last = records
    .select({ staffNo: person.staffNo })
    .from(person)
    .where(and(eq(person.congressId, congressId), eq(person.id, personId)));
  return gt(person.staffNo, last);
}

function noticeReceived(records: Records): SQL<boolean> {
  const received = records
    .select({ one: sql`1` })
    .from(delivery)
    .where(and(eq(delivery.congressId, person.congressId), eq(delivery.personId, person.id)));
  return sql<boolean>`${exists(received)}`;
}

/** Whether a code was ever issued, and whether its owner has entered since. */
function codeState(records: Records): SQL<Person['code']> {
  const entered = records
    .select({ one: sql`1` })
    .from(session)
    .where(
      and(
        eq(session.organizationId, person.organizationId),
        eq(session.subjectId, person.id),
        gte(session.createdAt, sql`coalesce(${person.codeIssuedAt}, '-infinity')`),
      ),
    );
  return sql<Person['code']>`case
    when ${person.codeHash} is null then 'none' when ${exists(entered)} then 'entered' else 'issued' end`;
}

/** Names of those who acted, staff or on the roster once, by id. */
export async function actorNames(
  records: Records,
  congressId: string,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const staff = records.select({ id: account.id, name: account.name }).from(account).where(among(account.id, ids));
  const people = records
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(eq(person.congressId, congressId), among(person.id, ids)));
  return Object.fromEntries((await unionAll(staff, people)).map(({ id, name }) => [id, name]));
}

/** Somebody of a congress. */
export type Place = { congressId: string; personId: string };

/** These people, also those removed since: what they did keeps their name. */
export async function cards(records: Records, places: readonly Place[]): Promise<(Names[string] | undefined)[]> {
  const rows = await records
    .select({
      id: person.id,
      congressId: person.congressId,
      name: person.name,
      capacity: person.capacity,
      groupId: person.groupId,
      unit: person.unit,
      category: person.category,
    })
    .from(person)
    .where(
      and(
        among(
          person.id,
          places.map(({ personId }) => personId),
        ),
        among(person.congressId, [...new Set(places.map(({ congressId }) => congressId))]),
      ),
    );
  const found = new Map(rows.map(({ id, congressId, ...card }) => [`${congressId} ${id}`, card]));
  return places.map(({ congressId, personId }) => found.get(`${congressId} ${personId}`));
}

/** More than so many are read for themselves: one asker's crowd is a statement of its own. */
const few = 20;

/** Cards of people of one congress by id: of few, in one statement with what others ask meanwhile. */
export async function namesOf(
  records: Records,
  cardOf: (place: Place) => Promise<Names[string] | undefined>,
  { congressId, personIds }: { congressId: string; personIds: readonly string[] },
): Promise<Names> {
  const places = personIds.map((personId) => ({ congressId, personId }));
  const found = places.length > few ? await cards(records, places) : await Promise.all(places.map(cardOf));
  return Object.fromEntries(
    personIds.flatMap((id, at) => {
      const card = found[at];
      return card ? [[id, card] as const] : [];
    }),
  );
}

/** These people, or everyone, as far as they are on the roster. */
export function rosterOf(
  records: Records,
  congressId: string,
  personIds?: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return records
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(onRoster(congressId), personIds && among(person.id, personIds)))
    .orderBy(person.staffNo);
}

/** Sets the digests of personal codes; the codes people had before stop working. */
export async function setCodes(
  records: Records,
  congressId: string,
  codes: readonly { personId: string; codeHash: string }[],
): Promise<void> {
  const ids = codes.map(({ personId }) => personId);
  const hashes = Object.fromEntries(codes.map(({ personId, codeHash }) => [personId, codeHash]));
  // No join: right after an import there are no statistics, and PostgreSQL compared each person with each code.
  await records.execute(sql`
    update ${person} set code_hash = ${JSON.stringify(hashes)}::text::jsonb ->> id::text, code_issued_at = now()
    where ${onRoster(congressId)} and ${among(person.id, ids)}`);
}

/** Changes leave, if it is what `from` says; whether it was. */
export async function setLeave(
  records: Records,
  congressId: string,
  personId: string,
  change: { from: readonly Person['leave'][]; to: Person['leave']; reason?: string },
): Promise<boolean> {
  const changed = await records
    .update(person)
    .set({ leave: change.to, ...(change.reason === undefined ? {} : { leaveReason: change.reason }) })
    .where(and(onRoster(congressId), eq(person.id, personId), inArray(person.leave, change.from)))
    .returning({ id: person.id });
  return changed.length > 0;
}

export function leaveRequested(records: Records, congressId: string): Promise<number> {
  return records.$count(person, and(onRoster(congressId), eq(person.leave, 'requested')));
}
