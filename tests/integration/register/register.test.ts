/** The register over HTTP: people, terms and seats of one organization, and nobody else's. */
import { randomUUID } from 'node:crypto';
import type {
  ImportPreview,
  Member,
  MemberEntry,
  MemberDetails,
  Members,
  Seat,
  Term,
  Terms,
} from '@congress/contract/kernel/register/register';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client, request } from '../../../scripts/demo/client.ts';
import { foundTenant } from '../../../scripts/seed/tenant.ts';
import { enterAs, fingerprint, startServer, type Server } from '../../support/app.ts';
import { dayFromNow } from '../../../scripts/demo/scenes/scene.ts';
import { outcome } from '../guards/guarding.ts';
import { codeOf } from '../../support/codeOf.ts';

let server: Server;
let secretary: Client;
let stranger: Client;
beforeAll(async () => {
  server = await startServer();
  secretary = await enterAs(server, 'secretary');
  const { username, password } = await foundTenant(server.app.deps.tenancy, '另一家企业', 'other');
  stranger = await Client.enter(server.url, 'password', { username, password });
});
afterAll(() => server?.close());

const put = <T>({ url, token }: Client, path: string, body: Record<string, unknown>): Promise<T> =>
  request<T>(`${url}/api/v1${path}`, { method: 'PUT', token, body });
const row = (staffNumber: string, change: Partial<MemberEntry> = {}): MemberEntry => ({
  staffNumber,
  name: `职工${staffNumber}`,
  gender: 'female',
  ...change,
});
/** Looks, and takes in what was seen. */
async function takeIn(by: Client, rows: MemberEntry[]): Promise<ImportPreview> {
  const preview = await by.post<ImportPreview>('/register/members/preview', { rows });
  await by.post('/register/members/import', { rows, digest: preview.digest });
  return preview;
}
const find = async (staffNumber: string, by = secretary): Promise<Member> =>
  (await by.get<Members>(`/register/members?q=${staffNumber}&limit=1`)).members[0]!;
const recordOf = (id: string): Promise<MemberDetails> => secretary.get(`/register/members/${id}`);

const newTerm = (change: Partial<Term> = {}) => ({
  id: randomUUID(),
  body: 'workers-congress',
  number: 3,
  from: dayFromNow(-300),
  to: dayFromNow(3 * 365 + 200),
  ...change,
});
const newSeat = (memberId: string, termId: string, change: Partial<Seat> = {}) => ({
  id: randomUUID(),
  memberId,
  termId,
  office: 'congress-delegate',
  constituency: '第一选区',
  from: dayFromNow(-100),
  how: 'elected',
  document: '第3号当选通知',
  ...change,
});

test('R-10: an import does what its preview said: all rows or none, and a second time nothing', async () => {
  const rows = [row('A1', { unit: '总装', phone: '13800001234' }), row('A2', { category: 'technical' })];
  const preview = await secretary.post<ImportPreview>('/register/members/preview', { rows });
  expect(preview).toMatchObject({ added: 2, changed: 0, unchanged: 0, faults: [] });
  expect((await secretary.get<Members>('/register/members')).total).toBe(0);
  const commit = { rows, digest: preview.digest };
  const answers = await Promise.all([1, 2].map(() => secretary.post<object>('/register/members/import', commit)));
  expect(answers).toContainEqual({ added: 2, changed: 0, unchanged: 0 });
  expect(answers).toContainEqual({ added: 0, changed: 0, unchanged: 2 });
  const after = [row('A1', { unit: '机加' }), row('A2'), row('A3')];
  const seen = await secretary.post<ImportPreview>('/register/members/preview', { rows: after });
  expect(seen).toMatchObject({ added: 1, changed: 1, unchanged: 1, changes: [{ row: 1, fields: ['unit'] }] });
  await takeIn(secretary, [row('A3')]);
  expect(await codeOf(secretary.post('/register/members/import', { rows: after, digest: seen.digest }))).toBe(
    'preview-outdated',
  );
  const twice = [...after, row('A1')];
  expect(await secretary.post('/register/members/preview', { rows: twice })).toMatchObject({
    faults: [{ row: 4, problem: 'duplicate', of: 1 }],
  });
  expect(await codeOf(secretary.post('/register/members/import', { rows: twice, digest: seen.digest }))).toBe(
    'register-rows-faulty',
  );
  expect(await find('A1')).toMatchObject({ unit: '总装', phoneTail: '1234', status: 'member', offices: [] });
  await takeIn(secretary, after);
  expect(await find('A1')).toMatchObject({ unit: '机加', phoneTail: '1234' });
});

test('R-8, R-10: thirty thousand people are taken in, found and paged', async () => {
  const big = await Client.enter(server.url, 'password', await another('大企业'));
  const rows = Array.from({ length: 30_000 }, (_, n) =>
    row(`N${String(n).padStart(5, '0')}`, { unit: `车间${n % 40}`, constituency: `选区${n % 90}` }),
  );
  await takeIn(big, rows);
  const page = await big.get<Members>('/register/members?unit=%E8%BD%A6%E9%97%B47&limit=100');
  expect(page).toMatchObject({ total: 750, members: { length: 100 } });
  const next = await big.get<Members>(
    `/register/members?unit=%E8%BD%A6%E9%97%B47&limit=100&after=${page.members.at(-1)!.id}`,
  );
  expect(next.members[0]!.staffNumber).toBe('N04007');
  expect((await big.get<Members>('/register/members?q=N29999')).members).toHaveLength(1);
  expect((await big.get<Members>('/register/members?limit=30000')).members).toHaveLength(30_000);
}, 90_000);

/** Another organization with nobody in it. */
async function another(name: string): Promise<{ username: string; password: string }> {
  const { username, password } = await foundTenant(server.app.deps.tenancy, name, `a${randomUUID().slice(0, 8)}`);
  return { username, password };
}

test('R-1, R-2: a term is begun once, overlaps with none, and its seats confer something while it lives', async () => {
  const wish = newTerm();
  const begun = await secretary.post<Term>('/register/terms', wish);
  expect(begun).toMatchObject({ live: true, warning: false, seats: 0 });
  expect(await secretary.post<Term>('/register/terms', wish)).toEqual(begun);
  expect(await codeOf(secretary.post('/register/terms', { ...wish, number: 4 }))).toBe('command-id-reused');
  expect(await codeOf(secretary.post('/register/terms', newTerm({ number: 4 })))).toBe('terms-overlap');
  expect(await codeOf(stranger.post('/register/terms', { ...wish }))).toBe('command-id-reused');

  const { id } = await find('A1');
  const seat = newSeat(id, begun.id);
  const seated = await secretary.post<Seat>('/register/seats', seat);
  expect(seated).toMatchObject({ live: true, body: 'workers-congress', termNumber: 3, endedOn: null });
  expect(await secretary.post<Seat>('/register/seats', seat)).toEqual(seated);
  expect(await codeOf(secretary.post('/register/seats', newSeat(id, begun.id)))).toBe('seat-held');
  expect(await find('A1')).toMatchObject({ offices: ['congress-delegate'] });
  expect((await secretary.get<Members>('/register/members?office=congress-delegate')).total).toBe(1);
  const live = (query = ''): Promise<{ seats: Seat[] }> => secretary.get(`/register/seats${query}`);
  expect((await live('?office=congress-delegate')).seats).toMatchObject([{ id: seat.id, name: '职工A1' }]);
  expect((await live('?endingWithin=90')).seats).toEqual([]);
  expect((await live('?endingWithin=3000')).seats).toHaveLength(1);

  const old = newTerm({ body: 'committee', from: dayFromNow(-3 * 365 - 10), to: dayFromNow(60) });
  await secretary.post('/register/terms', old);
  const { terms, numbers } = await secretary.get<Terms>('/register/terms');
  expect(terms.find(({ id: each }) => each === old.id)).toMatchObject({ live: true, daysLeft: 61, warning: true });
  expect(numbers).toContainEqual({ name: 'termWarningDays', value: 90, source: '[house]' });
  const longer = await secretary.post<Term>(`/register/terms/${old.id}/extension`, {
    to: dayFromNow(200),
    reason: '经上级工会同意',
  });
  expect(longer).toMatchObject({ warning: false, extendedTo: dayFromNow(200) });
  expect(
    await codeOf(secretary.post(`/register/terms/${old.id}/extension`, { to: dayFromNow(210), reason: '再延' })),
  ).toBe('term-extended');

  await secretary.post('/register/seats', newSeat(id, old.id, { office: 'chair' }));
  const review = newTerm({ body: 'funds-review' });
  await secretary.post('/register/terms', review);
  const both = newSeat(id, review.id, { office: 'funds-review-member' });
  expect(await codeOf(secretary.post('/register/seats', both))).toBe('offices-incompatible');
  await secretary.post(`/register/terms/${old.id}/end`, { on: dayFromNow(0), reason: '提前换届' });
  expect(await find('A1')).toMatchObject({ offices: ['congress-delegate'] });
  expect(await codeOf(secretary.post('/register/seats', both))).toBe('done');
});

test('R-3: leaving ends the seats bound to the employer, and the staff number is free for somebody else', async () => {
  await takeIn(secretary, [row('B1')]);
  const { id } = await find('B1');
  const { terms } = await secretary.get<Terms>('/register/terms');
  const { id: termId } = terms.find(({ body }) => body === 'workers-congress')!;
  const deputies = newTerm({ body: 'people-congress', number: 19 });
  await secretary.post('/register/terms', deputies);
  const [delegate, deputy] = [newSeat(id, termId), newSeat(id, deputies.id, { office: 'peoples-deputy' })];
  await secretary.post('/register/seats', delegate);
  await secretary.post('/register/seats', deputy);
  const leaving = { on: dayFromNow(0), reason: '退休' };
  expect(await codeOf(secretary.post(`/register/members/${id}/leaving`, { on: dayFromNow(1), reason: '退休' }))).toBe(
    'day-out-of-range',
  );
  const left = await secretary.post<Member>(`/register/members/${id}/leaving`, leaving);
  expect(left).toMatchObject({ status: 'left', leftOn: dayFromNow(0), offices: ['peoples-deputy'] });
  expect(await secretary.post<Member>(`/register/members/${id}/leaving`, leaving)).toEqual(left);
  const { seats, changes } = await recordOf(id);
  expect(seats.find((seat) => seat.id === delegate.id)).toMatchObject({
    endedOn: dayFromNow(0),
    endReason: '退休',
    live: false,
  });
  expect(seats.find((seat) => seat.id === deputy.id)).toMatchObject({ endedOn: null, live: true });
  expect(changes.map(({ what }) => what).toSorted()).toEqual([
    'member.added',
    'member.left',
    'seat.begun',
    'seat.begun',
    'seat.ended',
  ]);
  expect(await codeOf(put(secretary, `/register/members/${id}`, { unit: '某处' }))).toBe('member-left');
  expect(await codeOf(secretary.post('/register/seats', newSeat(id, termId)))).toBe('member-left');
  expect(await takeIn(secretary, [row('B1', { name: '新来的' })])).toMatchObject({ added: 1, changed: 0 });
  const both = await secretary.get<Members>('/register/members?q=B1');
  expect(both.members.map(({ name, status }) => [name, status])).toEqual([
    ['新来的', 'member'],
    ['职工B1', 'left'],
  ]);
});

test('R-1, R-11: a seat ends once; one person is corrected; the journal has names of fields and no more', async () => {
  const { id } = await find('A2');
  const { terms } = await secretary.get<Terms>('/register/terms');
  const { id: termId } = terms.find(({ body }) => body === 'workers-congress')!;
  const seat = newSeat(id, termId, { how: 'by-elected' });
  await secretary.post('/register/seats', seat);
  const end = (reason: string, on = dayFromNow(0)): Promise<unknown> =>
    secretary.post(`/register/members/${id}/seats/${seat.id}/end`, { on, reason });
  expect(await codeOf(end('调动', dayFromNow(2)))).toBe('day-out-of-range');
  expect([await codeOf(end('调动')), await codeOf(end('调动')), await codeOf(end('别的'))]).toEqual([
    'done',
    'done',
    'seat-over',
  ]);
  expect(await codeOf(put(secretary, `/register/members/${id}`, { staffNumber: 'A1' }))).toBe('staff-number-taken');
  await put(secretary, `/register/members/${id}`, { phone: '13900007777', locale: 'en' });
  const { changes, member } = await recordOf(id);
  expect(changes[0]).toMatchObject({ what: 'member.changed', fields: ['locale', 'phone'] });
  expect(member).toMatchObject({ phoneTail: '7777', locale: 'en' });
  expect(member).not.toHaveProperty('phoneHash');
  const kept = await server.owner<{ told: string }[]>`
    select distinct what || ' ' || array_to_string(fields, ' ') as told from register_change`;
  expect(JSON.stringify(kept)).not.toMatch(/职工|7777|总装/);
  const [hashed] = await server.owner<{ hash: string }[]>`select phone_hash as hash from member where id = ${id}`;
  expect(hashed!.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('T-1: what is another organization’s does not exist, and changes nothing', async () => {
  const { id } = await find('A1');
  const { seats } = await recordOf(id);
  const seatId = seats[0]!.id;
  const { termId } = seats[0]!;
  const before = await fingerprint(server.owner);
  const ending = { on: dayFromNow(0), reason: '无' };
  const asked = [
    stranger.get(`/register/members/${id}`),
    put(stranger, `/register/members/${id}`, { unit: '别处' }),
    stranger.post(`/register/members/${id}/leaving`, ending),
    stranger.post(`/register/members/${id}/seats/${seatId}/end`, ending),
    stranger.post(`/register/terms/${termId}/end`, ending),
    stranger.post(`/register/terms/${termId}/extension`, { to: dayFromNow(900), reason: '无' }),
    stranger.post('/register/seats', newSeat(id, termId)),
  ];
  expect(await Promise.all(asked.map(codeOf))).toEqual(asked.map(() => 'not-found'));
  expect(await stranger.get('/register/members')).toEqual({ total: 0, members: [] });
  expect((await stranger.get<Terms>('/register/terms')).terms).toEqual([]);
  expect(await stranger.get('/register/seats')).toEqual({ seats: [] });
  expect(await fingerprint(server.owner)).toEqual(before);
});

test('an auditor reads the register and changes nothing; nobody outside the staff does either', async () => {
  const auditor = await enterAs(server, 'auditor');
  expect(await codeOf(auditor.get('/register/members'))).toBe('done');
  const ending = { on: dayFromNow(0), reason: '无' };
  const { id } = await find('A1');
  const asked = [
    auditor.post('/register/members/preview', { rows: [row('Z1')] }),
    auditor.post('/register/members/import', { rows: [row('Z1')], digest: '' }),
    put(auditor, `/register/members/${id}`, { unit: '别处' }),
    auditor.post(`/register/members/${id}/leaving`, ending),
    auditor.post('/register/terms', newTerm({ body: 'women' })),
    auditor.post('/register/seats', newSeat(id, randomUUID())),
  ];
  expect(await Promise.all(asked.map(codeOf))).toEqual(asked.map(() => 'forbidden'));
});

test('R-1, R-3, R-11: the database says no as well', async () => {
  const { owner } = server;
  const told = (statement: PromiseLike<unknown>): Promise<string> => outcome(statement);
  expect(await told(owner`update seat set constituency = '别处'`)).toBe('CG014');
  expect(await told(owner`delete from seat`)).toBe('CG014');
  expect(await told(owner`update seat set ended_on = '2026-01-01' where ended_on is not null`)).toBe('CG014');
  expect(await told(owner`update term set to_on = to_on + 1`)).toBe('CG015');
  expect(await told(owner`delete from term`)).toBe('CG015');
  expect(
    await told(owner`insert into term (id, organization_id, body, number, from_on, to_on)
      select gen_random_uuid(), organization_id, body, number + 1, to_on, to_on + 900 from term
      where ended_on is null limit 1`),
  ).toBe('CG015');
  expect(await told(owner`update member set name = '别人' where status = 'left'`)).toBe('CG016');
  expect(await told(owner`delete from member`)).toBe('CG016');
  expect(await told(owner`update register_change set what = ''`)).toBe('CG001');
  expect(await told(owner`delete from register_change`)).toBe('CG001');
});
