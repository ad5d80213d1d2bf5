/** The tree over HTTP: what an upper union sees of those below and changes there, and what it never opens (T-1 to T-9). */
import { randomUUID } from 'node:crypto';
import type { Organization, UpperView } from '@congress/contract/kernel/tree/tree';
import { commandTypes } from '@congress/contract/congress/tables/commands';
import { demoOf } from '@congress/db/seed/demo';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client, request, type Ask } from '../../../scripts/demo/client.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { type Credentials, foundTenant, type Founded } from '../../../scripts/seed/tenant.ts';
import { fingerprint, smallest, stageCongress, startServer, type Server } from '../../support/app.ts';
import { arbitraryOf, commandsOf, openApiOf, routesOf, type OpenApi } from '../../support/schema.ts';
import { codeOf } from '../../support/codeOf.ts';

let server: Server;
let document: OpenApi;
/** A municipal federation with its administrator and somebody who only looks on. */
let upper: Founded;
let admin: Client;
let observer: Client;
/** Below it: an enterprise with a congress at its groups, and one whose first congress was held long ago. */
let enterprise: Founded;
let cast: Cast;
let late: Founded;

const enter = ({ username, password }: Credentials): Promise<Client> =>
  Client.enter(server.url, 'password', { username, password });

beforeAll(async () => {
  server = await startServer();
  document = await openApiOf(server.url);
  const { tenancy } = server.app.deps;
  upper = await foundTenant(tenancy, '某市总工会', 'upper', { kind: 'municipal' });
  const below = { parentId: upper.organizationId };
  enterprise = await foundTenant(tenancy, '某装备公司', 'one', { ...below, staff: 1286, members: 1241 });
  late = await foundTenant(tenancy, '某轴承公司', 'two', { ...below, staff: 40, members: 21 });
  admin = await enter(upper);
  const account = { username: 'looks-on', password: randomUUID(), name: '基层工作部', role: 'upper-observer' };
  await admin.post('/accounts', account);
  observer = await enter(account);
  cast = await stageCongress(server, 'grouping', { administrator: enterprise });
  await foundHeldCongress();
});
afterAll(() => server?.close());

/** A congress in earnest that met on 1 March 2024 and was never filed: past the guards, for no clock can be turned back. */
async function foundHeldCongress(): Promise<void> {
  const host = await enter(late);
  const wish = { ...demoOf(smallest).founding, profile: 'national', title: '不应外传的标题', term: 4, session: 1 };
  const { id } = await host.post<{ id: string }>('/congresses', wish);
  await server.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`
      update step set state = 'closed', closed_at = '2024-03-01T04:00:00Z'
      where congress_id = ${id} and phase <> 'after'`;
  });
}

const put = <T>(by: Client, path: string, body: Record<string, unknown>): Promise<T> =>
  request<T>(`${by.url}/api/v1${path}`, { method: 'PUT', token: by.token, body });
const look = (by = observer): Promise<UpperView> => by.get('/upper');
const figure = (view: UpperView, id: string) => view.figures.find((each) => each.id === id)!;
const add = (wish: Record<string, unknown>, by = admin): Promise<Organization> => by.post('/organizations', wish);

test('T-2, K-1: an upper union sees the units below, figures as sums of them, and what is overdue', async () => {
  const view = await look();
  expect(view.units.map(({ name, kind, staff, members, advice }) => [name, kind, staff, members, advice])).toEqual([
    ['某市总工会', 'municipal', null, null, []],
    ['某装备公司', 'grassroots', 1286, 1241, ['own-committee', 'full-time-chair']],
    ['某轴承公司', 'grassroots', 40, 21, ['smaller-committee']],
  ]);
  // The demo's rules are a trial's, so that congress counts as one, and in no state.
  expect(figure(view, 'congress.trial')).toMatchObject({ total: { counted: 1, base: null } });
  const concluding = figure(view, 'congress.concluding');
  expect(concluding.total).toEqual({ counted: 1, base: 1 });
  expect(concluding.units.toSorted((a, b) => a.unitId.localeCompare(b.unitId))).toEqual(
    [late.organizationId, upper.organizationId].toSorted().map((unitId) => ({ unitId, counted: 1, base: 1 })),
  );
  expect(figure(view, 'congress.filing-overdue').total).toEqual({ counted: 1, base: 1 });
  const day = (text: string): number => Date.parse(text) / 86_400_000;
  const today = new Date(Date.parse(view.asOf) + 8 * 3_600_000).toISOString().slice(0, 10);
  const [{ items }] = view.overdue as [UpperView['overdue'][number]];
  expect(items).toEqual([
    {
      unitId: late.organizationId,
      number: { 'zh-CN': '第4届第1次', en: 'term 4, session 1' },
      dueOn: '2024-03-16',
      days: day(today) - day('2024-03-16'),
    },
  ]);
});

test('T-2: nothing in it is a title, a text, a congress’s id or anybody’s name', async () => {
  const told = JSON.stringify(await look());
  const { title } = cast.host.congress;
  const people = cast.formal.map(({ person }) => person.name);
  for (const secret of [title, '不应外传', cast.congressId, ...people]) expect(told).not.toContain(secret);
});

test('T-2: who is not of an upper union’s staff, or not charged with it, does not look below', async () => {
  const host = { username: 'upper-host', password: randomUUID(), name: '主持', role: 'host' };
  await admin.post('/accounts', host);
  const other = await enter(host);
  expect(await codeOf(look(other))).toBe('forbidden');
  expect((await other.get<Organization[]>('/organizations')).map(({ name }) => name)).toEqual(['某市总工会']);
  expect(await codeOf(look(cast.formal[0]))).toBe('forbidden');
  expect(await codeOf(look(new Client('nobody', server.url, '')))).toBe('unauthenticated');
  // A unit below sees itself, and neither its upper union nor its neighbour.
  const own = await look(cast.host);
  expect(own.units.map(({ name }) => name)).toEqual(['某装备公司']);
  expect(JSON.stringify(own)).not.toContain(late.organizationId);
});

test('T-1, T-2: by no route does an upper union open a congress below, or an observer any at all', async () => {
  const own = await admin.post<{ id: string }>('/congresses', demoOf(smallest).founding);
  const places: Record<string, string> = {
    personId: cast.formal[0]!.person.id,
    documentId: randomUUID(),
    groupId: cast.host.congress.groups[0]?.id ?? randomUUID(),
    paperId: randomUUID(),
    kind: 'minutes',
  };
  const routes = routesOf(document).filter(({ path }) => path.includes('{congressId}'));
  expect(routes.length).toBeGreaterThan(15);
  const before = await fingerprint(server.owner);
  const told: string[] = [];
  const tries = [
    [observer, cast.congressId],
    [admin, cast.congressId],
    [observer, own.id],
  ] as const;
  for (const { method, path, operation } of routes) {
    for (const [by, congressId] of tries) {
      const at = path.replace(/\{(\w+)\}/g, (_, name: string) => ({ ...places, congressId })[name] ?? randomUUID());
      const schema = operation.requestBody?.content['application/json'].schema;
      const body = schema && (fc.sample(arbitraryOf(document, schema), 1)[0] as Record<string, unknown>);
      const query = (operation.parameters ?? []).filter(({ in: where, required }) => where === 'query' && required);
      const url = `${server.url}${at}${query.length > 0 ? `?${query.map(({ name }) => `${name}=%7B%7D`).join('&')}` : ''}`;
      const code = await codeOf(request(url, { method, token: by.token, ...(body ? { body } : {}) }));
      if (code !== 'not-found') told.push(`${method} ${path} as ${by.name}: ${code}`);
    }
  }
  expect(told).toEqual([]);
  expect(await fingerprint(server.owner)).toEqual(before);
  expect(await codeOf(observer.get('/congresses'))).toBe('forbidden');
  expect(await codeOf(observer.post('/congresses', demoOf(smallest).founding))).toBe('forbidden');
  expect(JSON.stringify(await admin.get('/congresses'))).not.toContain(cast.congressId);
});

test('T-1, T-2: no command and no socket either', async () => {
  const before = await fingerprint(server.owner);
  for (const [by, congressId] of [
    [observer, cast.congressId],
    [admin, cast.congressId],
  ] as const) {
    const stranger = new Client(by.name, by.url, by.token);
    await expect(stranger.join(congressId)).rejects.toThrow('not-found');
    expect(stranger.snapshot).toEqual({ cursor: {} });
    const told: string[] = [];
    for (const type of commandTypes) {
      const [command] = fc.sample(commandsOf(document, type), 1) as unknown as [Ask];
      const answers = [await stranger.ask(command, congressId), await stranger.askHttp(command, congressId)];
      if (answers.some((answer) => answer.ok || answer.error.code !== 'not-found')) told.push(type);
    }
    expect(told).toEqual([]);
    stranger.leave();
  }
  expect(await fingerprint(server.owner)).toEqual(before);
}, 120_000);

test('T-2, T-8: the register, people and accounts of a unit below are out of reach, too', async () => {
  for (const by of [admin, observer]) {
    const register = await codeOf(by.get('/register/members'));
    expect(register).toBe(by === admin ? 'done' : 'forbidden');
    for (const [method, path, body] of [
      ['PUT', `/accounts/${enterprise.accountId}/password`, { password: 'a new password' }],
      ['DELETE', `/accounts/${enterprise.accountId}/sessions`, undefined],
      ['DELETE', `/accounts/${enterprise.accountId}`, undefined],
    ] as const) {
      const asking = request(`${server.url}/api/v1${path}`, { method, token: by.token, ...(body ? { body } : {}) });
      expect(['not-found', 'forbidden']).toContain(await codeOf(asking));
    }
  }
  expect(JSON.stringify(await admin.get('/accounts'))).not.toContain(enterprise.accountId);
  await enter(enterprise);
});

test('T-8: a unit below is added once, and begins with an account whose link is made anew until somebody came in', async () => {
  const wish = { id: randomUUID(), name: '某食品公司', kind: 'grassroots', staff: 168, members: 151 };
  const unit = await add(wish);
  expect(await add(wish)).toEqual(unit);
  expect(unit).toMatchObject({ parentId: upper.organizationId, advice: ['own-committee'] });
  expect(await codeOf(add({ ...wish, name: '另一个' }))).toBe('command-id-reused');
  expect(await codeOf(add({ id: enterprise.organizationId, name: '某装备公司', kind: 'county' }))).toBe(
    'command-id-reused',
  );
  const path = `/organizations/${unit.id}/first-account`;
  const first = { username: 'food-union', name: '某食品公司工会主席' };
  type Link = { ticket: string };
  const { ticket: lost } = await admin.post<Link>(path, first);
  expect(await codeOf(admin.post(path, { ...first, username: 'somebody-else' }))).toBe('unit-has-accounts');
  const { ticket } = await admin.post<Link>(path, first);
  expect(await codeOf(Client.enter(server.url, 'ticket', { ticket: lost }))).toBe('wrong-credentials');
  const chair = await Client.enter(server.url, 'ticket', { ticket });
  expect(await chair.get('/me')).toMatchObject({ organizationId: unit.id, staffRole: 'administrator' });
  expect(await codeOf(admin.post(path, first))).toBe('unit-has-accounts');
  expect(await codeOf(observer.post(path, first))).toBe('forbidden');
  expect(await codeOf(admin.post(`/organizations/${enterprise.organizationId}/first-account`, first))).toBe(
    'unit-has-accounts',
  );
  expect(await codeOf(admin.post(`/organizations/${upper.organizationId}/first-account`, first))).toBe('forbidden');
  const taken = await add({ name: '某纺织公司' });
  expect(await codeOf(admin.post(`/organizations/${taken.id}/first-account`, first))).toBe('username-taken');
  const [{ accounts } = { accounts: -1 }] = await server.owner<{ accounts: number }[]>`
    select count(*)::int as accounts from account where organization_id = ${taken.id}`;
  expect(accounts).toBe(0);
});

test('T-7: kinds stand where they may; what is known of a unit is said by itself and by its upper union', async () => {
  await expect(add({ name: '某分会', kind: 'branch' })).rejects.toMatchObject({
    refusal: { code: 'kind-not-below', message: { 'zh-CN': '分工会不能设在市总工会之下' } },
  });
  const branch = await add({ name: '某分厂工会', parentId: enterprise.organizationId, kind: 'branch' });
  const known = {
    name: '某分厂工会',
    industry: '机械',
    ownership: 'non-public',
    staff: 90,
    members: 80,
    foundedOn: '2019-05-01',
    employers: [],
  };
  const path = `/organizations/${branch.id}`;
  expect(await put(cast.host, path, known)).toMatchObject({ ...known, kind: 'branch' });
  expect(await put(admin, path, { ...known, staff: 91 })).toMatchObject({ staff: 91 });
  expect(await codeOf(put(admin, path, { ...known, kind: 'joint' }))).toBe('kind-not-below');
  expect(await codeOf(put(admin, path, { ...known, employers: ['某厂'] }))).toBe('not-a-joint-union');
  expect(await codeOf(put(observer, path, known))).toBe('forbidden');
  const own = { ...known, name: '某装备公司', kind: 'joint' };
  expect(await codeOf(put(cast.host, `/organizations/${enterprise.organizationId}`, own))).toBe('forbidden');
  // A neighbour, and whoever is above: neither exists.
  for (const stranger of [late.organizationId, upper.organizationId]) {
    expect(await codeOf(put(cast.host, `/organizations/${stranger}`, known))).toBe('not-found');
  }
  const park = await add({ name: '某园区工会联合会', kind: 'joint', employers: ['甲厂', '乙厂'] });
  expect(park.employers).toEqual(['甲厂', '乙厂']);
});

test('T-4: the union both stand below moves a unit, with all below it; never into a circle', async () => {
  const county = await add({ name: '某县总工会', kind: 'county' });
  const park = await add({ name: '某园区', kind: 'joint', parentId: county.id });
  const inner = await add({ name: '某行业', kind: 'joint', parentId: park.id });
  const move = (by: Client, id: string, parentId: string): Promise<string> =>
    codeOf(put(by, `/organizations/${id}/parent`, { parentId }));
  const parentOf = async (id: string) =>
    (await admin.get<Organization[]>('/organizations')).find((each) => each.id === id)?.parentId;
  expect(await move(admin, park.id, inner.id)).toBe('unit-circle');
  expect(await move(admin, county.id, park.id)).toBe('unit-circle');
  expect(await move(admin, upper.organizationId, county.id)).toBe('forbidden');
  expect(await move(admin, county.id, enterprise.organizationId)).toBe('kind-not-below');
  expect(await move(cast.host, enterprise.organizationId, county.id)).toBe('not-found');
  expect(await move(admin, server.administrator.organizationId, county.id)).toBe('not-found');
  expect(await move(admin, enterprise.organizationId, server.administrator.organizationId)).toBe('not-found');
  // Twice is once, and of two that together would be a circle one is refused.
  expect([await move(admin, late.organizationId, park.id), await move(admin, late.organizationId, park.id)]).toEqual([
    'done',
    'done',
  ]);
  expect(await parentOf(late.organizationId)).toBe(park.id);
  const other = await add({ name: '某片区', kind: 'joint', parentId: county.id });
  const codes = await Promise.all([move(admin, park.id, other.id), move(admin, other.id, park.id)]);
  expect(codes.toSorted()).toEqual(['done', 'unit-circle']);
  const view = await look();
  expect(figure(view, 'congress.filing-overdue').units.find(({ unitId }) => unitId === county.id)).toMatchObject({
    counted: 1,
  });
  const journal = await server.owner`
    select what, parent_id as "parentId" from organization_change where organization_id = ${late.organizationId}`;
  expect([...journal]).toEqual([{ what: 'moved', parentId: park.id }]);
});

test('T-2: nobody has everything counted without end', async () => {
  // More at once than a person is given, whatever flows back meanwhile.
  const told = await Promise.all(Array.from({ length: 100 }, () => codeOf(look())));
  expect(new Set(told)).toEqual(new Set(['done', 'too-many-requests']));
  expect((await look(admin)).units.length).toBeGreaterThan(1);
});

test('T-2: partners are listed and counted nowhere', async () => {
  const bureau = await add({ name: '某市人社局', kind: 'partner' });
  const view = await look(admin);
  expect(view.units.some(({ id }) => id === bureau.id)).toBe(true);
  expect(view.figures.flatMap(({ units }) => units).some(({ unitId }) => unitId === bureau.id)).toBe(false);
});
