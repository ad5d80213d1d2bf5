/** Who gets in, by what, for how long; and how they are put out. */
import { randomUUID } from 'node:crypto';
import type { Snapshot } from '@congress/contract/congress/snapshot';
import type { Session } from '@congress/contract/kernel/identity';
import { TOTP, Secret } from 'otpauth';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Client, Refused, request } from '../../../scripts/demo/client.ts';
import type { Cast, Delegate } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';

let server: Server;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'sign-in');
});
afterAll(() => server?.close());
afterEach(() => void vi.useRealTimers());

/** Moves the server's clock on; its timers go on as they are. */
function later(milliseconds: number): void {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(now + milliseconds);
}

type Way = 'password' | 'code' | 'ticket';
const enter = (way: Way, body: Record<string, unknown>): Promise<Session> =>
  request<Session>(`${server.url}/api/v1/sessions/${way}`, { method: 'POST', body });

/** The code of the refusal, or "entered". */
const outcomeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'entered',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : String(error)),
  );

async function newCode({ person }: Delegate): Promise<string> {
  const { codes } = await cast.host.post<{ codes: { code: string }[] }>(`/congresses/${cast.congressId}/codes`, {
    personIds: [person.id],
  });
  return codes[0]!.code;
}

const who = (token: string): Promise<string> => outcomeOf(request(`${server.url}/api/v1/me`, { token }));

/** A socket of this session: whether it got in, what it was told, and that it is gone. */
async function socketOf(token: string): Promise<{ in: boolean; gone: Promise<string[]> }> {
  const socket = io(server.url, { transports: ['websocket'], auth: { token }, forceNew: true, reconnection: false });
  const heard: string[] = [];
  socket.on('ended', () => heard.push('ended'));
  const gone = new Promise<string[]>((resolve) => socket.on('disconnect', () => resolve(heard)));
  const isIn = await new Promise<boolean>((resolve) => {
    socket.on('connect', () => resolve(true));
    socket.on('connect_error', () => resolve(false));
  });
  return { in: isIn, gone };
}

test('a personal code opens as it was typed: lower case, with spaces and dashes; a new one voids the old', async () => {
  const delegate = cast.formal[0]!;
  const code = await newCode(delegate);
  const spelt = code.toLowerCase().replace(/(.{4})/g, '$1 -');
  const { subject, congressId } = await enter('code', { code: spelt });
  expect({ subject, congressId }).toEqual({ subject: 'delegate', congressId: cast.congressId });
  await newCode(delegate);
  expect(await outcomeOf(enter('code', { code }))).toBe('wrong-credentials');
});

test('where the roster has a phone number, its last digits are asked for, and guesses at them are few', async () => {
  const delegate = cast.formal[1]!;
  await server.owner`update person set phone_tail = '4711' where id = ${delegate.person.id}`;
  const code = await newCode(delegate);
  const owner = await request(`${server.url}/api/v1/codes/owner`, { method: 'POST', body: { code } });
  expect(owner).toMatchObject({ name: delegate.person.name, checkRequired: true });
  expect(await outcomeOf(enter('code', { code }))).toBe('check-required');
  expect(await outcomeOf(enter('code', { code, check: '4712' }))).toBe('wrong-credentials');
  expect(await outcomeOf(enter('code', { code, check: '4711' }))).toBe('entered');
  const guesses: string[] = [];
  for (let guess = 0; guess < 12; guess += 1) {
    guesses.push(await outcomeOf(enter('code', { code, check: String(1000 + guess) })));
  }
  expect(guesses.at(-1)).toBe('too-many-requests');
  expect(await outcomeOf(enter('code', { code, check: '4711' }))).toBe('too-many-requests');
});

test('a one-time ticket opens once, also when it is handed in ten times at once, and not after its time', async () => {
  const issue = (): Promise<{ ticket: string }> => cast.host.post(`/congresses/${cast.congressId}/stage-links`, {});
  const { ticket } = await issue();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcomeOf(enter('ticket', { ticket }))));
  expect(outcomes.filter((each) => each === 'entered')).toHaveLength(1);
  expect(outcomes.filter((each) => each === 'wrong-credentials')).toHaveLength(9);
  const late = await issue();
  later(25 * 3_600_000);
  expect(await outcomeOf(enter('ticket', { ticket: late.ticket }))).toBe('wrong-credentials');
});

test('a session ended for a lost phone: its sockets are told and cut at once, HTTP answers 401', async () => {
  const delegate = cast.formal[2]!;
  const lost = await enter('code', { code: await newCode(delegate) });
  const socket = await socketOf(lost.token);
  expect([socket.in, await who(lost.token)]).toEqual([true, 'entered']);
  await request(`${server.url}/api/v1/congresses/${cast.congressId}/people/${delegate.person.id}/sessions`, {
    method: 'DELETE',
    token: cast.host.token,
  });
  expect(await socket.gone).toEqual(['ended']);
  expect(await who(lost.token)).toBe('unauthenticated');
  expect((await socketOf(lost.token)).in).toBe(false);
});

test('a long poll that was waiting when its session ended hears nothing more', async () => {
  const delegate = cast.formal[7]!;
  const { token } = await enter('code', { code: await newCode(delegate) });
  const congress = `${server.url}/api/v1/congresses/${cast.congressId}`;
  const { snapshot } = await request<{ snapshot: Snapshot }>(congress, { token });
  const after = encodeURIComponent(JSON.stringify(snapshot.cursor));
  const poll = outcomeOf(request(`${congress}/events?wait=20&after=${after}`, { token }));
  // Whoever asks after it is answered, so that it is surely waiting.
  await request(`${congress}/events?wait=0&after=${after}`, { token });
  await request(`${congress}/people/${delegate.person.id}/sessions`, { method: 'DELETE', token: cast.host.token });
  await cast.host.must({ type: 'announce', text: '请各位代表入场' });
  expect(await poll).toMatch(/session-ended|unauthenticated/);
});

test('leaving ends one’s own session and its sockets, and no other', async () => {
  const code = await newCode(cast.formal[3]!);
  const [one, other] = [await enter('code', { code }), await enter('code', { code })];
  const socket = await socketOf(one.token);
  const response = await fetch(`${server.url}/api/v1/sessions/current`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${one.token}` },
  });
  expect(response.status).toBe(204);
  expect(await socket.gone).toEqual(['ended']);
  expect([await who(one.token), await who(other.token)]).toEqual(['unauthenticated', 'entered']);
});

test('a session ends when its time is up, by the database’s clock and by the token’s', async () => {
  const code = await newCode(cast.formal[4]!);
  const { token } = await enter('code', { code });
  await server.owner`update session set expires_at = now() where subject_id = ${cast.formal[4]!.person.id}`;
  expect(await who(token)).toBe('unauthenticated');
  expect((await socketOf(token)).in).toBe(false);
  const staff = await enter('password', { ...server.administrator, accountId: undefined, organizationId: undefined });
  expect(await who(staff.token)).toBe('entered');
  later(12 * 3_600_000 + 1000);
  expect(await who(staff.token)).toBe('unauthenticated');
});

test('a token that was changed, signed by another, or not signed at all is nobody’s', async () => {
  const { token } = await enter('code', { code: await newCode(cast.formal[5]!) });
  const [head, claims, signature] = token.split('.') as [string, string, string];
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = [
    `${head}.${encode({ sid: randomUUID() })}.${signature}`,
    `${encode({ alg: 'none', typ: 'JWT' })}.${claims}.`,
    `${head}.${claims}.${signature.split('').toReversed().join('')}`,
    `${head}.${claims}`,
    'nonsense',
  ];
  expect(await Promise.all(forged.map(who))).toEqual(forged.map(() => 'unauthenticated'));
});

test('a cookie is only for staff, hidden from scripts and other sites, and changes nothing without the header of our pages', async () => {
  const { username, password } = server.administrator;
  const response = await fetch(`${server.url}/api/v1/sessions/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const [cookie = ''] = response.headers.getSetCookie();
  expect(cookie).toMatch(/; HttpOnly/i);
  expect(cookie).toMatch(/; SameSite=Strict/i);
  const headers = { cookie: cookie.split(';')[0]!, 'content-type': 'application/json' };
  const body = JSON.stringify({ id: randomUUID(), type: 'announce', text: '会议改在九点半开始' });
  const commands = `${server.url}/api/v1/congresses/${cast.congressId}/commands`;
  expect((await fetch(`${server.url}/api/v1/me`, { headers })).status).toBe(200);
  expect((await fetch(commands, { method: 'POST', headers, body })).status).toBe(401);
  const ours = { ...headers, 'x-requested-with': 'congress' };
  expect((await fetch(commands, { method: 'POST', headers: ours, body })).status).toBe(200);
  const delegate = await fetch(`${server.url}/api/v1/sessions/code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: await newCode(cast.formal[6]!) }),
  });
  expect([delegate.status, delegate.headers.getSetCookie()]).toEqual([200, []]);
});

test('S-1: the code of the hall is taken while it is shown and while the next one is, and not later', async () => {
  const { screen } = cast;
  await screen.until('the code of the hall', ({ gauges }) => gauges.onSiteCode !== undefined);
  const shown = server.app.deps.secrecy.onSiteCode(cast.congressId, new Date());
  const { code } = shown;
  const signIn = async (delegate: Delegate): Promise<string> => {
    const answer = await delegate.ask({ type: 'signIn', onSiteCode: code });
    return answer.ok ? 'signed in' : answer.error.code;
  };
  expect(await signIn(cast.formal[10]!)).toBe('signed in');
  later(30_000);
  expect(await signIn(cast.formal[11]!)).toBe('signed in');
  vi.setSystemTime(Date.parse(shown.validUntil) + 30_000);
  expect(await signIn(cast.formal[12]!)).toBe('wrong-on-site-code');
});

test('however many wrong codes and tickets come from an address, the right ones from it are taken', async () => {
  const codes = await Promise.all(cast.formal.slice(13, 23).map(newCode));
  const right = codes.flatMap((code) => [code, code, code]);
  const over = new AbortController();
  const told = new Set<string>();
  let wrong = 0;
  const flood = Array.from({ length: 3 }, async () => {
    while (!over.signal.aborted) {
      told.add(await outcomeOf(enter('code', { code: randomUUID().slice(0, 12) })));
      told.add(await outcomeOf(enter('ticket', { ticket: randomUUID() })));
      wrong += 2;
    }
  });
  await expect.poll(() => wrong, { timeout: 20_000 }).toBeGreaterThan(150);
  const outcomes: string[] = [];
  for (const code of right) outcomes.push(await outcomeOf(enter('code', { code })));
  over.abort();
  await Promise.all(flood);
  expect(outcomes).toEqual(right.map(() => 'entered'));
  expect([...told]).toEqual(['wrong-credentials']);
}, 60_000);

/** Enters as a browser does: with the cookie it was given, if any; says what it was told, and what it was given. */
async function byPassword(username: string, password: string, cookie = ''): Promise<{ told: string; cookie: string }> {
  const response = await fetch(`${server.url}/api/v1/sessions/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ username, password }),
  });
  const body = (await response.json()) as { error?: { code: string } };
  const given = response.headers.getSetCookie().find((each) => each.startsWith('congress_browser='));
  if (response.status === 429) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  return { told: body.error?.code ?? 'entered', cookie: given?.split(';')[0] ?? '' };
}

test('guesses at a password are slowed, and refuse nobody who knows it: not on another account, not on this one', async () => {
  const { username, password } = server.administrator;
  const { cookie } = await byPassword(username, password);
  expect(cookie).not.toBe('');
  await cast.host.post('/accounts', {
    username: 'gate-keeper',
    password: 'open the door',
    name: '门',
    role: 'auditor',
  });
  const told: string[] = [];
  const over = new AbortController();
  const flood = Array.from({ length: 15 }, async () => {
    while (!over.signal.aborted) told.push((await byPassword(username, randomUUID())).told);
  });
  await expect.poll(() => told, { timeout: 20_000 }).toContain('too-many-requests');
  // In the middle of it: with a browser that entered before, and on another account, at once.
  expect((await byPassword(username, password, cookie)).told).toBe('entered');
  expect((await byPassword('gate-keeper', 'open the door')).told).toBe('entered');
  const tried = told.filter((each) => each === 'wrong-credentials').length;
  expect(tried).toBeLessThan(20);
  over.abort();
  await Promise.all(flood);
  // And from any browser, once its turn comes.
  expect((await byPassword(username, password)).told).toBe('entered');
}, 60_000);

test('a wall clock that steps back ten minutes refuses nobody', async () => {
  const delegate = cast.formal[24]!;
  const code = await newCode(delegate);
  await cast.screen.until('the code of the hall', ({ gauges }) => gauges.onSiteCode !== undefined);
  for (let n = 0; n < 20; n += 1) await delegate.must({ type: 'requestLeave', reason: '出差' });
  const { code: shown } = server.app.deps.secrecy.onSiteCode(cast.congressId, new Date());
  later(-600_000);
  const { token } = await enter('code', { code });
  expect(await who(token)).toBe('entered');
  expect((await socketOf(token)).in).toBe(true);
  for (let n = 0; n < 20; n += 1) await delegate.must({ type: 'requestLeave', reason: '出差' });
  await delegate.must({ type: 'withdrawLeave' });
  await delegate.must({ type: 'signIn', onSiteCode: shown });
  const { username, password } = server.administrator;
  expect((await byPassword(username, password)).told).toBe('entered');
});

test('nobody without a session follows a congress', async () => {
  const nobody = new Client('nobody', server.url, '');
  await expect(nobody.join(cast.congressId)).rejects.toThrow('unauthenticated');
  nobody.leave();
});

test('two steps: begun, confirmed, asked for after the password; a code opens once, a recovery code too', async () => {
  const { username, password } = server.administrator;
  const { token } = await enter('password', { username, password });
  const call = <T>(method: string, path: string, body?: Record<string, string>): Promise<T> =>
    request<T>(`${server.url}/api/v1/me${path}`, { method, token, ...(body ? { body } : {}) });
  const { secret } = await call<{ secret: string; address: string }>('POST', '/second-step', {});
  const codeAt = (seconds: number): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + 1000 * seconds });
  // Begun and not confirmed, it stands in nobody's way.
  expect(await outcomeOf(enter('password', { username, password }))).toBe('entered');
  const wrong = String((Number(codeAt(0)) + 1) % 1_000_000).padStart(6, '0');
  expect(await outcomeOf(call('POST', '/second-step/confirm', { code: wrong }))).toBe('second-step-wrong');
  const { recoveryCodes } = await call<{ recoveryCodes: string[] }>('POST', '/second-step/confirm', {
    code: codeAt(0),
  });
  expect(new Set(recoveryCodes).size).toBe(10);
  const [row] = await server.owner<{ text: string }[]>`select to_jsonb(second_step)::text as text from second_step`;
  for (const told of [secret, ...recoveryCodes]) expect(row!.text).not.toContain(told);

  const by = (secondStep?: string): Promise<string> =>
    outcomeOf(enter('password', { username, password, ...(secondStep ? { secondStep } : {}) }));
  expect(await outcomeOf(enter('password', { username, password: 'not-this-one', secondStep: codeAt(30) }))).toBe(
    'wrong-credentials',
  );
  expect(await by()).toBe('second-step-required');
  expect(await by(codeAt(0))).toBe('second-step-wrong');
  expect([await by(codeAt(30)), await by(codeAt(30))]).toEqual(['entered', 'second-step-wrong']);
  const spelt = recoveryCodes[0]!.toLowerCase().replace(/(.{4})/g, '$1-');
  expect([await by(spelt), await by(spelt)]).toEqual(['entered', 'second-step-wrong']);
  expect(await call('GET', '/second-step')).toMatchObject({ on: true, recoveryCodesLeft: 9 });
  expect(await outcomeOf(call('POST', '/second-step', {}))).toBe('second-step-on');

  expect(await outcomeOf(call('POST', '/second-step/end', { password: 'not-this-one' }))).toBe('wrong-credentials');
  await call('POST', '/second-step/end', { password });
  expect(await by()).toBe('entered');
});

test('one sees one’s own sessions by browser and ends any of them, and nobody else’s; a stage and observers see none', async () => {
  const code = await newCode(cast.formal[9]!);
  const phone =
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130 Mobile Safari/537.36';
  const response = await fetch(`${server.url}/api/v1/sessions/code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': phone },
    body: JSON.stringify({ code }),
  });
  const lost = (await response.json()) as Session;
  const { token } = await enter('code', { code });
  const mine = await request<{ id: string; browser: string; current: boolean }[]>(`${server.url}/api/v1/me/sessions`, {
    token,
  });
  expect(mine.filter(({ current }) => current)).toHaveLength(1);
  const other = mine.find(({ browser }) => browser === 'Chrome, Android')!;
  const end = (sessionId: string, by: string): Promise<string> =>
    outcomeOf(request(`${server.url}/api/v1/me/sessions/${sessionId}`, { method: 'DELETE', token: by }));
  expect(await end(other.id, cast.formal[8]!.token)).toBe('not-found');
  expect(await end(other.id, cast.screen.token)).toBe('forbidden');
  expect(await end(other.id, token)).toBe('entered');
  expect([await who(lost.token), await who(token)]).toEqual(['unauthenticated', 'entered']);
});
