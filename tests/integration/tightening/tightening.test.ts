/** K-6 over HTTP: what a union tightens binds the congresses that begin below it afterwards, and each keeps its own. */
import { randomUUID } from 'node:crypto';
import type { CompositionCheck } from '@congress/contract/congress/preparation/view';
import type { ProfileSheet, SheetRule } from '@congress/contract/congress/rules/rules';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Bindings, Previewed, Publication, Tightening } from '@congress/contract/congress/tightening/tightening';
import { demoOf } from '@congress/db/seed/demo';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setParent } from '../../../scripts/admin/tree.ts';
import { Client } from '../../../scripts/demo/client.ts';
import { type Credentials, foundTenant, type Founded } from '../../../scripts/seed/tenant.ts';
import { fingerprint, smallest, startServer, type Server } from '../../support/app.ts';
import { codeOf } from '../../support/codeOf.ts';
import {
  documentTitle,
  fortyDelegates,
  publicationOf,
  publishBy,
  tenDays,
  threeQuarters,
} from '../../support/tightening.ts';

let server: Server;
/** A municipal federation, a county one below it, an enterprise below that, and somebody else's. */
let city: Founded;
let county: Founded;
let enterprise: Founded;
let upper: Client;
let middle: Client;
let host: Client;
let stranger: Client;
/** Founded before anything was tightened. */
let before: string;

const enter = ({ username, password }: Credentials): Promise<Client> =>
  Client.enter(server.url, 'password', { username, password });

beforeAll(async () => {
  server = await startServer();
  const { tenancy } = server.app.deps;
  city = await foundTenant(tenancy, '某市总工会', 'city', { kind: 'municipal' });
  county = await foundTenant(tenancy, '某县总工会', 'county', { kind: 'county', parentId: city.organizationId });
  enterprise = await foundTenant(tenancy, '某装备公司', 'works', { parentId: county.organizationId });
  [upper, middle, host] = (await Promise.all([city, county, enterprise].map(enter))) as [Client, Client, Client];
  stranger = await enter(await foundTenant(tenancy, '别处企业', 'elsewhere'));
  before = await found();
});
afterAll(() => server?.close());

async function found(profile = 'national', by = host, id: string = randomUUID()): Promise<string> {
  const wish = { ...demoOf(smallest).founding, profile, id };
  return (await by.post<{ id: string }>('/congresses', wish)).id;
}
const rulesOf = (id: string, by = host): Promise<ProfileSheet> => by.get(`/congresses/${id}/rules`);
const viewOf = async (id: string): Promise<CongressView> =>
  (await host.get<{ snapshot: { congress: CongressView } }>(`/congresses/${id}`)).snapshot.congress;
async function ruleOf(id: string, name: string): Promise<SheetRule> {
  return (await rulesOf(id)).rules.find(({ rule }) => rule === name)!;
}
const binding = (by = host): Promise<Bindings> => by.get('/tightenings/binding');
const give = (by: Client, id: string, command: object): Promise<unknown> =>
  by.post(`/tightenings/${id}/commands`, { id: randomUUID(), ...command });
const end = (by: Client, id: string, from: string): Promise<unknown> =>
  give(by, id, { type: 'endTightening', from, reason: '另有规定' });
/** The day it is in China. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

test('K-6: a federation’s number is that of every congress that begins below it, with its document and the article', async () => {
  expect(await binding()).toMatchObject({ bindings: [] });
  const id = await publishBy(upper, publicationOf([tenDays, threeQuarters, fortyDelegates]));
  const { bindings, profiles } = await binding();
  expect(bindings).toMatchObject([
    { tighteningId: id, from: '某市总工会', own: false, standing: 'in-force', version: { title: documentTitle } },
  ]);
  expect(
    profiles.find((each) => each.id === 'shanghai')!.rules.find(({ rule }) => rule === 'noticeDays'),
  ).toMatchObject({
    value: 10,
    source: { status: 'federation', article: '第三条', by: { name: '某市总工会', tighteningId: id } },
    instead: { value: 7, source: { title: '《上海市职工代表大会条例》', article: '第三十条' } },
  });
  expect(profiles.find((each) => each.id === 'demo')!.rules.every(({ instead }) => instead === undefined)).toBe(true);
  const [{ version }] = bindings as [Bindings['bindings'][number]];
  expect(
    await host.get(`/tightenings/binding/${id}/versions/${version.id}/text`),
    'the whole document is read below',
  ).toMatchObject({ kind: 'tightening', sha256: version.text!.sha256, text: publicationOf([]).text });

  const congress = await found();
  expect(await ruleOf(congress, 'quorum')).toMatchObject({
    value: { numerator: 3, denominator: 4 },
    source: { title: documentTitle, summary: { 'zh-CN': '应当有四分之三以上的职工代表出席，方可召开。' } },
    instead: { value: { numerator: 2, denominator: 3 } },
  });
  const { checks } = await host.get<{ checks: CompositionCheck[] }>(`/congresses/${congress}/composition`);
  expect(checks.find(({ rule }) => rule === 'minimum-delegates')).toMatchObject({ needed: 40 });
  const { tightened } = await viewOf(congress);
  expect(tightened?.map(({ limit }) => limit.rule)).toEqual(['minimumDelegates', 'quorum', 'noticeDays']);

  // What began before keeps its numbers, and no trial is held to it.
  expect(await ruleOf(before, 'quorum')).not.toHaveProperty('instead');
  expect(await viewOf(before)).not.toHaveProperty('tightened');
  expect(await viewOf(await found('demo'))).not.toHaveProperty('tightened');
  expect(await viewOf(await found('demo', host))).not.toHaveProperty('tightened');
  expect(await host.get(`/congresses/${congress}/log/verdict`)).toMatchObject({ intact: true });
  expect(await upper.get(`/tightenings/${id}/log/verdict`)).toMatchObject({ intact: true });
});

test('K-6: of several unions the strictest number wins, and equal ones are the highest union’s', async () => {
  const id = await publishBy(
    middle,
    publicationOf([{ rule: 'noticeDays', value: 15 }, threeQuarters], { title: '某县规定' }),
  );
  const congress = await found();
  expect(await ruleOf(congress, 'noticeDays')).toMatchObject({
    value: 15,
    source: { by: { name: '某县总工会', tighteningId: id } },
    instead: { value: 7 },
  });
  expect(await ruleOf(congress, 'quorum')).toMatchObject({ source: { by: { name: '某市总工会' } } });
  expect((await binding()).bindings.map(({ from }) => from)).toEqual(['某市总工会', '某县总工会']);
  expect(
    (await binding(upper)).bindings.map(({ from, own }) => [from, own]),
    'nothing is seen upwards',
  ).toEqual([['某市总工会', true]]);
  await end(middle, id, today());
  expect(await ruleOf(await found(), 'noticeDays')).toMatchObject({ value: 10 });
  expect(await ruleOf(congress, 'noticeDays'), 'a congress keeps what it began under').toMatchObject({ value: 15 });
});

test('K-6: what loosens, changes nothing or is a trial’s is refused, and a look ahead says so for each profile', async () => {
  const seen = await fingerprint(server.owner);
  const refusals: [wish: object, code: string][] = [
    [publicationOf([{ rule: 'noticeDays', value: 5 }]), 'tightening-loosens'],
    [publicationOf([tenDays, { rule: 'managersAtMost', value: 30 }]), 'tightening-loosens'],
    [publicationOf([{ rule: 'fileWithinDays', value: 10 }]), 'tightening-loosens'],
    [publicationOf([{ rule: 'noticeDays', value: 7 }]), 'tightening-changes-nothing'],
    [publicationOf([tenDays], { bases: ['demo'] }), 'tightening-of-trial'],
    [publicationOf([tenDays], { inForceFrom: '2026-01-01' }), 'tightening-before-adopted'],
    [publicationOf([tenDays, tenDays]), 'invalid-input'],
    [publicationOf([]), 'invalid-input'],
    [publicationOf([{ rule: 'termYears', value: 3 } as never]), 'invalid-input'],
    [publicationOf([{ rule: 'quorum', value: { numerator: 4, denominator: 3 } }]), 'invalid-input'],
    [publicationOf([{ rule: 'noticeDays', value: 9.5 }]), 'invalid-input'],
    [publicationOf([tenDays], { title: ' ' }), 'invalid-input'],
  ];
  for (const [wish, code] of refusals) expect(await codeOf(publishBy(upper, wish as never)), code).toBe(code);
  await expect(publishBy(upper, publicationOf([{ rule: 'fileWithinDays', value: 10 }]))).rejects.toMatchObject({
    refusal: { message: { 'zh-CN': '第 1 项比上海规则宽：下级和本级只能加严，不能放宽' } },
  });
  expect(await fingerprint(server.owner)).toEqual(seen);

  const ahead = await upper.post<Previewed>('/tightenings/preview', {
    bases: ['national', 'shanghai'],
    limits: [{ rule: 'fileWithinDays', value: 10 }],
  });
  expect(ahead).toMatchObject({
    changes: [
      { profile: 'national', effect: 'stricter', before: { days: 15, unit: 'natural' }, after: { days: 10 } },
      { profile: 'shanghai', effect: 'looser', before: { days: 7, unit: 'working' }, after: { days: 7 } },
    ],
    unions: 3,
    names: ['某市总工会', '某县总工会', '某装备公司'],
  });
});

test('K-6, T-1: the office publishes, the office below reads; nobody else does, and no stranger knows of it', async () => {
  const accountOf = async (role: string): Promise<Client> => {
    const account = { username: `c-${role}`, password: randomUUID(), name: role, role };
    await upper.post('/accounts', account);
    return enter(account);
  };
  const [secretary, auditor, observer] = await Promise.all(['secretary', 'auditor', 'upper-observer'].map(accountOf));
  const id = await publishBy(secretary!, publicationOf([{ rule: 'shownDays', value: 17 }]));
  const { version } = (await binding(secretary)).bindings.at(-1)!;
  const text = `/tightenings/binding/${id}/versions/${version.id}/text`;
  const wish = publicationOf([{ rule: 'shownDays', value: 18 }]);
  const anew = { type: 'publishVersion', ...wish };
  const seen = await fingerprint(server.owner);
  expect(await auditor!.get(`/tightenings/${id}`)).toMatchObject({ view: { ended: null } });
  const asked: [() => Promise<unknown>, string][] = [
    [() => publishBy(auditor!, wish), 'forbidden'],
    [() => give(auditor!, id, anew), 'forbidden'],
    [() => auditor!.post('/tightenings/preview', { bases: 'every', limits: [tenDays] }), 'forbidden'],
    [() => publishBy(observer!, wish), 'forbidden'],
    [() => observer!.get('/tightenings/binding'), 'forbidden'],
    [() => observer!.get(`/tightenings/${id}`), 'not-found'],
    // Below it is read, and not changed: to commands it does not exist.
    [() => host.get(text), 'done'],
    [() => host.get(`/tightenings/${id}`), 'not-found'],
    [() => give(host, id, anew), 'not-found'],
    [() => end(host, id, today()), 'not-found'],
    [() => stranger.get(text), 'not-found'],
    [() => give(stranger, id, anew), 'not-found'],
    [() => stranger.get(`/tightenings/${id}/log/verdict`), 'not-found'],
    [() => new Client('nobody', server.url, '').get('/tightenings/binding'), 'unauthenticated'],
  ];
  for (const [asking, code] of asked) expect(await codeOf(asking()), String(asking)).toBe(code);
  expect(await fingerprint(server.owner)).toEqual(seen);
  expect((await binding(stranger)).bindings).toEqual([]);
  await end(upper, id, today());
});

test('K-6: a new version takes the place of the old one from its first day on, and neither is edited', async () => {
  const id = await publishBy(middle, publicationOf([{ rule: 'shownDays', value: 16 }]));
  await give(middle, id, { type: 'publishVersion', ...publicationOf([{ rule: 'shownDays', value: 17 }]) });
  const later = publicationOf([{ rule: 'shownDays', value: 19 }], { inForceFrom: '2999-01-01' });
  await give(middle, id, { type: 'publishVersion', ...later });
  const mine = async () => (await binding()).bindings.filter(({ tighteningId }) => tighteningId === id);
  expect((await mine()).map(({ standing, version }) => [standing, version.ordinal])).toEqual([
    ['in-force', 2],
    ['coming', 3],
  ]);
  expect(await ruleOf(await found(), 'shownDays')).toMatchObject({ value: 17 });
  expect(await codeOf(end(middle, id, '2020-01-01'))).toBe('tightening-ends-in-past');
  await end(middle, id, '2998-01-01');
  expect(await mine(), 'what would come after the end does not come').toMatchObject([
    { standing: 'in-force', endsFrom: '2998-01-01', version: { ordinal: 2 } },
  ]);
  expect(await codeOf(end(middle, id, '2998-01-01'))).toBe('tightening-ended');
  const { view } = await middle.get<{ view: Tightening }>(`/tightenings/${id}`);
  expect(view.versions.map(({ clauses }) => clauses[0]!.limit.value)).toEqual([16, 17, 19]);
});

test('K-6: published twice under one id it is one; two versions at once stand in line; founding at the same moment is whole', async () => {
  const national: Partial<Publication> = { bases: ['national'] };
  const [id, wish] = [randomUUID(), publicationOf([{ rule: 'publishWithinDays', value: 5 }], national)];
  const [one, again] = await Promise.all([publishBy(upper, wish, id), publishBy(upper, wish, id)]);
  expect(again).toBe(one);
  expect(await codeOf(publishBy(upper, { ...wish, number: '4号' }, id))).toBe('command-id-reused');
  const next = (value: number) => ({
    type: 'publishVersion',
    ...publicationOf([{ rule: 'publishWithinDays', value }], national),
  });
  await Promise.all([give(upper, one, next(4)), give(upper, one, next(3))]);
  const { view } = await upper.get<{ view: Tightening }>(`/tightenings/${one}`);
  expect(view.versions.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);

  const congressId = randomUUID();
  const many = await Promise.all([
    publishBy(
      upper,
      publicationOf([
        { rule: 'managersAtMost', value: 15 },
        { rule: 'shownDays', value: 20 },
      ]),
    ),
    found('national', host, congressId),
    found('national', host, congressId),
    ...Array.from({ length: 4 }, () => found()),
  ]);
  for (const congress of new Set(many.slice(1))) {
    const { tightened = [] } = await viewOf(congress);
    const of = tightened.filter(({ source }) => source.by?.tighteningId === many[0]);
    expect([0, 2], 'all of it or nothing').toContain(of.length);
  }
  expect(many[1], 'arrived twice').toBe(many[2]);
  expect(await ruleOf(await found(), 'managersAtMost')).toMatchObject({ value: { percent: 15, mandatory: true } });
});

test('K-6: it outlives the account that published it; a union that moves begins anew, its congresses keep theirs', async () => {
  const { id: accountId, ...clerk } = await (async () => {
    const account = { username: 'city-clerk', password: randomUUID(), name: '干事', role: 'host' };
    return { ...(await upper.post<{ id: string }>('/accounts', account)), ...account };
  })();
  const by = await enter(clerk);
  await publishBy(by, publicationOf([{ rule: 'frontLineAtLeast', value: 75 }]));
  await server.app.deps.tenancy.disableAccount(accountId, new Date().toISOString());
  expect(await codeOf(publishBy(by, publicationOf([tenDays])))).not.toBe('done');
  const congress = await found();
  const share = { value: { percent: 75 }, source: { status: 'federation' } };
  expect(await ruleOf(congress, 'frontLineAtLeast')).toMatchObject(share);

  await setParent(server.owner, enterprise.organizationId, 'top');
  expect(await ruleOf(congress, 'frontLineAtLeast')).toMatchObject(share);
  expect((await binding()).bindings).toEqual([]);
  expect(await ruleOf(await found(), 'frontLineAtLeast')).toMatchObject({ value: { percent: 50 } });
  await setParent(server.owner, enterprise.organizationId, county.organizationId);
  expect(await ruleOf(await found(), 'frontLineAtLeast')).toMatchObject(share);

  // The database holds a congress to it, too.
  const changed = server.owner`update congress set data = data - 'tightened' where id = ${congress}`;
  await expect(changed).rejects.toMatchObject({ code: 'CG023' });
});
