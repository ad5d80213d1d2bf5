/** S-2 to S-5: the attendance book against a real database. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  countAttendance,
  countByGroup,
  createAttendanceBook,
  holdSignIn,
  recordLeaving,
  signInWithin,
} from '../../../api/src/congress/infra/people/attendanceBook.ts';
import { ownFacts } from '../../../api/src/congress/infra/people/ownFacts.ts';
import { inDossier } from '../../../api/src/kernel/postgres/transaction.ts';
import type { SignInEntry } from '@congress/api/congress/ports/facts';
import { AT, Congress, ownDatabase, unguarded } from './fixture.ts';

const db = await ownDatabase();
const book = createAttendanceBook(db.pools, { now: () => new Date(AT) });

function entry(congress: Congress, personId: string, changes: Partial<SignInEntry> = {}): SignInEntry {
  return { stepId: congress.stepId('sign-in'), personId, via: 'online', commandId: randomUUID(), ...changes };
}

test('many sign in at once, each once (S-2)', async () => {
  const congress = await Congress.found(db);
  const people = await congress.people(1000);
  await congress.proceedTo('sign-in');
  const outcomes = await Promise.all(
    people.map((id) => Promise.all([book.signIn(entry(congress, id)), book.signIn(entry(congress, id))])),
  );
  for (const pair of outcomes) expect(pair.toSorted()).toEqual(['already', 'signed-in']);
  const counts = await countAttendance(db.pools.statements, congress.id, congress.stepId('sign-in'));
  expect(counts).toEqual({ present: 1000, onSite: 0, remote: 1000, others: 0, onLeave: 0 });
});

test('a repeat with the same command id gets the same answer', async () => {
  const congress = await Congress.found(db);
  const [person] = await congress.people(1);
  await congress.proceedTo('sign-in');
  const mine = entry(congress, person!);
  expect(await Promise.all([book.signIn(mine), book.signIn(mine)])).toEqual(['signed-in', 'signed-in']);
  expect(await book.signIn(mine)).toBe('signed-in');
  expect(await ownFacts(db.pools.statements, [{ congressId: congress.id, personId: person! }])).toMatchObject([
    { signedIn: [congress.stepId('sign-in')] },
  ]);
});

test('says why not', async () => {
  const congress = await Congress.found(db);
  const other = await Congress.found(db);
  const [person] = await congress.people(1);
  const [onLeave] = await congress.people(1, { leave: 'granted' });
  const [asked] = await congress.people(1, { leave: 'requested' });
  const [foreign] = await other.people(1);
  expect(await book.signIn(entry(congress, person!))).toBe('step-not-open');
  await congress.proceedTo('sign-in');
  expect(await book.signIn(entry(congress, onLeave!))).toBe('on-leave');
  expect(await book.signIn(entry(congress, asked!))).toBe('signed-in');
  expect(await book.signIn(entry(congress, foreign!))).toBe('person-not-found');
  expect(await book.signIn(entry(congress, person!, { stepId: congress.stepId('ballot') }))).toBe('step-not-open');
  await congress.happen({ type: 'congress.adjourned', payload: { reason: '午休' } });
  expect(await book.signIn(entry(congress, person!))).toBe('step-not-open');
});

test('who comes late signs in to the last sign-in, but not while a paper is open (S-3)', async () => {
  const { congress } = await Congress.atBallot(db, 1);
  const [late, later] = await congress.people(2);
  expect(await book.signIn(entry(congress, late!))).toBe('signed-in');
  await congress.openPaper();
  expect(await book.signIn(entry(congress, later!))).toBe('step-not-open');
  expect(await book.signIn(entry(congress, late!))).toBe('already');
});

test('who leaves is gone until they sign in again, and noting it twice is as once (S-4)', async () => {
  const { congress, delegates } = await Congress.atBallot(db, 2);
  const stepId = congress.stepId('sign-in');
  const present = async () => (await countAttendance(db.pools.statements, congress.id, stepId)).present;
  const leave = () => recordLeaving(db.pools.statements, { stepId, personId: delegates[0]!, at: AT });
  expect(await leave()).toBe(true);
  expect(await leave()).toBe(true);
  const [absent] = await congress.people(1);
  expect(await recordLeaving(db.pools.statements, { stepId, personId: absent!, at: AT })).toBe(false);
  expect(await present()).toBe(1);
  expect(await book.signIn(entry(congress, delegates[0]!))).toBe('signed-in');
  expect(await present()).toBe(2);
});

test('what a command counted stays so until it is committed', async () => {
  const { congress } = await Congress.atBallot(db, 1);
  const [late] = await congress.people(1);
  const stepId = congress.stepId('sign-in');
  let arriving: Promise<string> | undefined;
  await inDossier(db.pools, congress.id, async (tx) => {
    await holdSignIn(tx, stepId);
    expect((await countAttendance(tx, congress.id, stepId)).present).toBe(1);
    arriving = book.signIn(entry(congress, late!));
    // Another congress does not wait.
    const other = await Congress.found(db);
    const [person] = await other.people(1);
    await other.proceedTo('sign-in');
    expect(await book.signIn(entry(other, person!))).toBe('signed-in');
    expect((await countAttendance(tx, congress.id, stepId)).present).toBe(1);
  });
  expect(await arriving).toBe('signed-in');
});

test('the secretariat signs someone in within a command', async () => {
  const congress = await Congress.found(db);
  const [person, guest] = [...(await congress.people(1)), ...(await congress.people(1, { capacity: 'guest' }))];
  await congress.proceedTo('sign-in');
  const stepId = congress.stepId('sign-in');
  const signIn = (personId: string) =>
    inDossier(db.pools, congress.id, async (tx) => {
      await holdSignIn(tx, stepId);
      return signInWithin(tx, { ...entry(congress, personId, { via: 'secretariat' }), at: AT });
    });
  expect(await signIn(person!)).toBe('signed-in');
  expect(await signIn(person!)).toBe('already');
  expect(await signIn(guest!)).toBe('signed-in');
  const counts = await countAttendance(db.pools.statements, congress.id, stepId);
  expect(counts).toEqual({ present: 1, onSite: 1, remote: 0, others: 1, onLeave: 0 });
  const groupId = randomUUID();
  // Taken back, and signed in again from where they really are (S-2a).
  await recordLeaving(db.pools.statements, { stepId, personId: person!, at: AT });
  expect(await book.signIn(entry(congress, person!, { via: 'secretariat-online' }))).toBe('signed-in');
  expect(await countAttendance(db.pools.statements, congress.id, stepId)).toMatchObject({ onSite: 0, remote: 1 });
  await unguarded(db, (sql) => sql`update person set group_id = ${groupId} where congress_id = ${congress.id}`);
  expect(await countByGroup(db.pools.statements, congress.id, stepId)).toEqual({ [groupId]: 1 });
});
