/** Between the register and congresses: a roster offered, a roster drawn, and one person in two congresses. */
import { randomUUID } from 'node:crypto';
import type { MemberDetails, Members, Seat, Terms } from '@congress/contract/kernel/register/register';
import type { Constituencies, TakenPart } from '@congress/contract/congress/preparation/rosterAndRegister';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client, request, type Ask } from '../../../scripts/demo/client.ts';
import { playTo } from '../../../scripts/demo/play.ts';
import { dayFromNow } from '../../../scripts/demo/scenes/scene.ts';
import type { Cast, Delegate } from '../../../scripts/demo/stage.ts';
import { draws, memberNamed, nextCongress, offers, others, peopleOf } from './asking.ts';
import { enterAs, fingerprint, smallest, stageCongress, startServer, type Server } from '../../support/app.ts';
import { codeOf } from '../../support/codeOf.ts';

let server: Server;
/** The first session, and the next one, at its roster. */
let cast: Cast;
let host: Client;
let nextId: string;
const termId = randomUUID();

beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'grouping');
  ({ host } = cast);
  await playTo(cast, 'credentials');
  nextId = await nextCongress(server);
});
afterAll(() => server?.close());
const delegate = (index: number): Delegate => cast.formal[index]!;

test('R-5: a roster is not drawn from a register without delegates', async () => {
  expect(await codeOf(draws(host, nextId).preview())).toBe('no-live-delegates');
  expect(await codeOf(offers(host, nextId, termId).preview())).toBe('roster-empty');
  expect(await codeOf(offers(host, cast.congressId, termId).preview())).toBe('not-found');
});

test('R-5: a roster that was imported is offered to the register; a name that differs is left out', async () => {
  await host.post('/register/terms', {
    id: termId,
    body: 'workers-congress',
    number: 3,
    from: dayFromNow(-10),
    to: dayFromNow(3 * 365),
  });
  const [known, strange] = [delegate(0).seed, delegate(1).seed];
  const rows = [
    { staffNumber: known.staffNumber, name: known.name, gender: known.gender, constituency: '机关选区' },
    { staffNumber: strange.staffNumber, name: '同号的人', gender: 'male' },
  ];
  const { digest } = await host.post<{ digest: string }>('/register/members/preview', { rows });
  await host.post('/register/members/import', { rows, digest });

  const preview = await offers(host, cast.congressId, termId).preview();
  const others = smallest - 2;
  expect(preview).toMatchObject({ added: others, changed: 1, seats: smallest - 1, unseatable: [] });
  expect(preview.strangers).toEqual([{ staffNumber: strange.staffNumber, name: strange.name, registered: '同号的人' }]);
  const before = await fingerprint(server.owner);
  await offers(host, cast.congressId, termId).preview();
  expect(await fingerprint(server.owner)).toEqual(before);

  expect(await codeOf(offers(host, cast.congressId, termId).offer('stale'))).toBe('preview-outdated');
  expect(await offers(host, cast.congressId, termId).offer(preview.digest)).toEqual({
    added: others,
    changed: 1,
    seats: smallest - 1,
    linked: smallest - 1,
  });
  expect(await offers(host, cast.congressId, termId).offer(preview.digest)).toEqual({
    added: 0,
    changed: 0,
    seats: 0,
    linked: 0,
  });
  const { seats, member } = await host.get<MemberDetails>(
    `/register/members/${await memberNamed(host, known.staffNumber)}`,
  );
  expect(member).toMatchObject({ category: known.category, offices: ['congress-delegate'] });
  expect(seats).toMatchObject([{ constituency: '机关选区', how: 'elected', document: cast.material.founding.title }]);
  const { terms } = await host.get<Terms>('/register/terms');
  expect(terms[0]).toMatchObject({ seats: smallest - 1 });
});

test('R-5: the next roster is drawn from live seats as a copy, and later changes of the register leave it alone', async () => {
  const gone = await memberNamed(host, delegate(3).seed.staffNumber);
  await host.post(`/register/members/${gone}/leaving`, { on: dayFromNow(0), reason: '调出' });
  const preview = await draws(host, nextId).preview();
  expect(preview).toMatchObject({
    delegates: smallest - 2,
    added: smallest - 2,
    changed: 0,
    unseated: [],
    renamed: [],
  });
  expect(await codeOf(draws(host, nextId).draw('stale'))).toBe('preview-outdated');
  const id = randomUUID();
  expect(await draws(host, nextId).draw(preview.digest, id)).toMatchObject({ added: smallest - 2 });
  expect(await draws(host, nextId).draw(preview.digest, id)).toEqual({ added: 0, changed: 0, unchanged: smallest - 2 });
  const drawn = await peopleOf(host, nextId);
  expect(drawn.every(({ capacity }) => capacity === 'formal')).toBe(true);
  expect(drawn).toHaveLength(smallest - 2);

  const member = await memberNamed(host, delegate(5).seed.staffNumber);
  await request(`${server.url}/api/v1/register/members/${member}`, {
    method: 'PUT',
    token: host.token,
    body: { unit: '新的车间' },
  });
  expect(await peopleOf(host, nextId)).toEqual(drawn);
  const { congresses } = await host.get<TakenPart>(`/register/members/${member}/congresses`);
  expect(congresses.map(({ congressId, capacity }) => [congressId, capacity])).toEqual([
    [nextId, 'formal'],
    [cast.congressId, 'formal'],
  ]);
});

test('R-5: a by-elected delegate enters before credentials are closed; who lost the seat is named, not removed', async () => {
  const rows = [{ staffNumber: 'BY1', name: '补选代表', gender: 'female', category: 'front-line' }];
  const { digest } = await host.post<{ digest: string }>('/register/members/preview', { rows });
  await host.post('/register/members/import', { rows, digest });
  const memberId = await memberNamed(host, 'BY1');
  const office = 'congress-delegate';
  await host.post('/register/seats', {
    id: randomUUID(),
    memberId,
    termId,
    office,
    from: dayFromNow(0),
    how: 'by-elected',
  });
  const ended = await memberNamed(host, delegate(4).seed.staffNumber);
  const { seats } = await host.get<{ seats: Seat[] }>(`/register/members/${ended}`);
  await host.post(`/register/members/${ended}/seats/${seats[0]!.id}/end`, { on: dayFromNow(0), reason: '辞去代表' });
  const preview = await draws(host, nextId).preview();
  expect(preview).toMatchObject({ added: 1, changed: 1, unseated: [{ staffNumber: delegate(4).seed.staffNumber }] });
  await draws(host, nextId).draw(preview.digest);
  expect(await peopleOf(host, nextId)).toHaveLength(smallest - 1);
  const { constituencies } = await host.get<Constituencies>(`/congresses/${nextId}/roster/constituencies`);
  expect(constituencies.flatMap(({ personIds }) => personIds).length).toBeGreaterThan(smallest / 2);
  expect(constituencies.map(({ name }) => name)).toContain('机关选区');

  await playTo(cast, 'agenda');
  const late = draws(host, cast.congressId);
  expect(await codeOf(late.preview().then(({ digest: seen }) => late.draw(seen)))).toBe('step-not-open');
  const { id: personId } = delegate(6).person;
  const { groups } = host.congress;
  const tooLate: Ask[] = [
    { type: 'removePerson', personId, reason: '调出' },
    { type: 'defineGroups', groups: groups.map(({ id, name }) => ({ id, name })) },
    { type: 'assignToGroup', groupId: groups[0]!.id, personIds: [personId] },
  ];
  for (const command of tooLate) {
    expect(await host.askHttp(command)).toMatchObject({ ok: false, error: { code: 'step-not-open' } });
  }
});

test('T-1: only a congress’s secretariat draws and offers; strangers find nothing', async () => {
  const auditor = await enterAs(server, 'auditor');
  const stranger = await cast.stranger();
  const path = `/congresses/${nextId}/roster`;
  for (const [who, code] of [
    [auditor, 'forbidden'],
    [stranger, 'not-found'],
    [delegate(0), 'not-found'],
  ] as const) {
    expect(await codeOf(who.post(`${path}/draw/preview`, {}))).toBe(code);
    expect(await codeOf(who.post(`${path}/draw`, { id: randomUUID(), digest: '' }))).toBe(code);
    expect(await codeOf(who.post(`${path}/offer/preview`, { termId, from: dayFromNow(0) }))).toBe(code);
    expect(await codeOf(who.get(`${path}/constituencies`))).toBe(code);
  }
  const member = await memberNamed(host, delegate(0).seed.staffNumber);
  expect(await codeOf(stranger.get(`/register/members/${member}/congresses`))).toBe('not-found');
});

/** Goes to the next congress. */
async function goOn(who: Client, check?: string): Promise<Client & { endsAt: string }> {
  const body = { congressId: nextId, ...(check === undefined ? {} : { check }) };
  const { token, name, expiresAt } = await who.post<{ token: string; name: string; expiresAt: string }>(
    '/sessions/other',
    body,
  );
  return Object.assign(new Client(name, server.url, token), { endsAt: expiresAt });
}

test('R-12: one entry shows all congresses of a person, and leads to each without a second code', async () => {
  const who = delegate(7);
  expect(await others(who)).toMatchObject([{ congressId: nextId, title: '第三次会议', checkRequired: false }]);
  const there = await goOn(who);
  expect(await there.get('/me')).toMatchObject({ subject: 'delegate', congressId: nextId, name: who.seed.name });
  expect(await others(there)).toMatchObject([{ congressId: cast.congressId }]);
  await expect(there.get(`/congresses/${cast.congressId}`)).rejects.toThrow('not-found');
  // Who has no link, has left, or is no delegate, has no other congress.
  for (const nobody of [delegate(1), delegate(3), host, cast.screen, cast.others[0]!]) {
    expect(await others(nobody), nobody.name).toEqual([]);
    expect(await codeOf(goOn(nobody)), nobody.name).toBe('not-found');
  }
  expect(await codeOf(goOn(new Client('nobody', server.url, '')))).toBe('unauthenticated');
});

test('R-12: the end of the telephone number is asked for as at the entrance, and cannot be tried for long', async () => {
  const who = delegate(8);
  await server.owner`
    update person set phone_tail = '2468' where congress_id = ${nextId} and staff_no = ${who.seed.staffNumber}`;
  expect(await others(who)).toMatchObject([{ checkRequired: true }]);
  expect(await codeOf(goOn(who))).toBe('check-required');
  expect(await codeOf(goOn(who, '1111'))).toBe('wrong-credentials');
  expect(await codeOf(goOn(who, '2468'))).toBe('done');
  const guesses = [];
  for (let guess = 0; guess < 8; guess += 1) guesses.push(await codeOf(goOn(who, '1111')));
  expect(guesses.at(-1)).toBe('too-many-requests');
});

test('R-12: ending a person’s sessions in one congress ends them in all; so does a session that has ended', async () => {
  const who = delegate(9);
  const there = await goOn(who);
  await there.join(nextId);
  const back = await request<{ token: string }>(`${server.url}/api/v1/sessions/other`, {
    method: 'POST',
    token: there.token,
    body: { congressId: cast.congressId },
  });
  const personId = (await peopleOf(host, nextId)).find(({ staffNumber }) => staffNumber === who.seed.staffNumber)!.id;
  const { ended } = await request<{ ended: number }>(
    `${server.url}/api/v1/congresses/${nextId}/people/${personId}/sessions`,
    { method: 'DELETE', token: host.token },
  );
  expect(ended).toBe(3);
  for (const token of [who.token, there.token, back.token]) {
    expect(await codeOf(new Client('', server.url, token).get('/me'))).toBe('unauthenticated');
  }
  there.leave();
});

test('R-12: whoever was begun from a session that is being ended is ended with it, however close', async () => {
  const told: string[] = [];
  for (const index of [10, 11, 12, 13]) {
    const who = delegate(index);
    const ending = request<{ ended: number }>(
      `${server.url}/api/v1/congresses/${cast.congressId}/people/${who.person.id}/sessions`,
      { method: 'DELETE', token: host.token },
    );
    const goings = await Promise.allSettled([goOn(who), goOn(who)]);
    await ending;
    for (const going of goings) if (going.status === 'fulfilled') told.push(await codeOf(going.value.get('/me')));
  }
  expect(told.filter((code) => code !== 'unauthenticated')).toEqual([]);
});

test('R-12: a session elsewhere ends when the first would have; who is taken off a roster cannot go there', async () => {
  const who = delegate(14);
  await server.owner`update session set expires_at = now() + interval '1 hour' where subject_id = ${who.person.id}`;
  const { endsAt } = await goOn(who);
  expect(Date.parse(endsAt)).toBeLessThan(Date.now() + 3_700_000);
  await server.owner`
    update person set removed_at = now() where congress_id = ${nextId} and staff_no = ${who.seed.staffNumber}`;
  expect(await others(who)).toEqual([]);
  expect(await codeOf(goOn(who))).toBe('not-found');
});

test('R-12: a staff number that becomes somebody else’s leads nobody into the past of another', async () => {
  const who = delegate(15);
  const { staffNumber } = who.seed;
  const member = await memberNamed(host, staffNumber);
  const rename = (name: string): Promise<unknown> =>
    request(`${server.url}/api/v1/register/members/${member}`, { method: 'PUT', token: host.token, body: { name } });
  // The register was overwritten by the next holder of the number, and the roster drawn again.
  await rename('新员工');
  const preview = await draws(host, nextId).preview();
  expect(preview.renamed).toEqual([{ staffNumber, name: '新员工', before: who.seed.name }]);
  await draws(host, nextId).draw(preview.digest);
  const personId = (await peopleOf(host, nextId)).find((each) => each.staffNumber === staffNumber)!.id;
  const { codes } = await host.post<{ codes: { code: string }[] }>(`/congresses/${nextId}/codes`, {
    personIds: [personId],
  });
  const newcomer = await Client.enter(server.url, 'code', { code: codes[0]!.code });
  expect(newcomer.name).toBe('新员工');
  expect(await others(newcomer)).toEqual([]);
  expect(await others(who)).toEqual([]);
  // A pasted roster that renames somebody says no longer who of the register that is.
  const [first] = await server.owner<{ memberId: string | null }[]>`
    select member_id as "memberId" from person where id = ${personId}`;
  expect(first!.memberId).toBe(member);
  const entry = { name: '再一人', staffNumber, gender: 'male', category: 'front-line', capacity: 'formal' } as const;
  const people = [{ ...entry, unit: '', phoneTail: null }];
  expect(await host.askHttp({ type: 'importRoster', people }, nextId)).toMatchObject({ ok: true });
  const [second] = await server.owner<{ memberId: string | null }[]>`
    select member_id as "memberId" from person where id = ${personId}`;
  expect(second!.memberId).toBe(null);
});

test('R-12: no link leads to a member of another home, whatever writes it', async () => {
  const stranger = await cast.stranger();
  const rows = [{ staffNumber: 'X1', name: '外单位的人', gender: 'female' }];
  const { digest } = await stranger.post<{ digest: string }>('/register/members/preview', { rows });
  await stranger.post('/register/members/import', { rows, digest });
  const { id } = (await stranger.get<Members>('/register/members')).members[0]!;
  await expect(server.owner`update person set member_id = ${id} where id = ${delegate(20).person.id}`).rejects.toThrow(
    'person_member',
  );
});
