/** Q8: another tenant's data does not exist, by any route, command or socket. */
import { randomUUID } from 'node:crypto';
import { type CommandType, commandTypes } from '@congress/contract/congress/tables/commands';
import type { Members } from '@congress/contract/kernel/register/register';
import { founding } from '@congress/db/seed/demo';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { may } from '@congress/contract/congress/tables/may';
import { Refused, request, Client, type Ask } from '../../../scripts/demo/client.ts';
import { playTo } from '../../../scripts/demo/play.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { foundTenant, type Founded } from '../../../scripts/seed/tenant.ts';
import { fingerprint, startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, openPaper } from '../../support/ballots.ts';
import { dayFromNow } from '../../../scripts/demo/scenes/scene.ts';
import { pdf } from '../../support/files/hostile.ts';
import { attached } from '../../support/files/upload.ts';
import { holdersOf, type Holder } from '../../support/roles.ts';
import {
  arbitraryOf,
  commandsOf,
  openApiOf,
  routesOf,
  type Json,
  type OpenApi,
  type Route,
} from '../../support/schema.ts';

let server: Server;
let document: OpenApi;
let other: Founded;
/** The congress at stake, and one of another tenant whose people try to get at it. */
let cast: Cast;
let foreign: Cast;
let foreignPaperId: string;
/** Of the other tenant's register: somebody, a term, and the seat they have in it. */
const register = { memberId: '', termId: randomUUID(), seatId: randomUUID() };
/** Of its library: a regulation with its edition. */
const library = { regulationId: '', editionId: randomUUID() };
/** Of its files. */
const files = { uploadId: '', fileId: '' };

beforeAll(async () => {
  server = await startServer();
  other = await foundTenant(server.app.deps.tenancy, '另一家企业', 'other');
  document = await openApiOf(server.url);
  [cast, foreign] = await Promise.all([
    stageCongress(server, 'grouping'),
    stageCongress(server, 'ballot', { administrator: other }),
  ]);
  const paper = await openPaper(foreign, { itemIds: [foreign.host.congress.items[0]!.id] });
  await foreign.formal[0]!.must(aVote(paper, 'for'));
  foreignPaperId = paper.id;
  const stepId = foreign.host.congress.steps.find(({ state }) => state === 'open')!.id;
  files.fileId = (await attached(foreign.host, { kind: 'evidence', id: stepId }, '批复.pdf', pdf())).fileId;
  files.uploadId = files.fileId;
  await fillRegister(foreign.host);
  const regulation = { title: '食堂管理办法', issuer: '工会', number: '', text: '第一条　为了办好食堂，制定本办法。' };
  const days = { adoptedOn: '2020-01-01', inForceFrom: '2020-01-01' };
  const wish = { id: library.editionId, ...regulation, ...days };
  library.regulationId = (await foreign.host.post<typeof library>('/regulations', wish)).regulationId;
});

async function fillRegister(host: Client): Promise<void> {
  const { termId, seatId } = register;
  const rows = [{ staffNumber: '1', name: '王立恒', gender: 'male' }];
  const { digest } = await host.post<{ digest: string }>('/register/members/preview', { rows });
  await host.post('/register/members/import', { rows, digest });
  const { members } = await host.get<Members>('/register/members');
  register.memberId = members[0]!.id;
  const term = { id: termId, body: 'committee', number: 1, from: dayFromNow(-10), to: dayFromNow(4 * 365) };
  await host.post('/register/terms', term);
  const { memberId } = register;
  await host.post('/register/seats', {
    id: seatId,
    memberId,
    termId,
    office: 'chair',
    from: dayFromNow(0),
    how: 'elected',
  });
}
afterAll(() => server?.close());

const patience = 120_000;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every id a congress has given away, its people's included. */
function idsOf({ host, formal }: Cast): string[] {
  const known = JSON.stringify(host.snapshot).match(uuid) ?? [];
  return [...new Set([...known, ...formal.map(({ person }) => person.id)])];
}

/** What stands for a route's parameters in a congress; a parameter of a new name needs a line here. */
function placesIn({ host, formal, congressId }: Cast, account: Founded, paperId: string): Record<string, string> {
  return {
    congressId,
    personId: formal[0]!.person.id,
    documentId: host.congress.proposals[0]?.text.documentId ?? randomUUID(),
    groupId: host.congress.groups[0]?.id ?? randomUUID(),
    paperId,
    accountId: account.accountId,
    organizationId: account.organizationId,
    ...register,
    ...library,
    ...files,
    id: randomUUID(),
    tighteningId: randomUUID(),
    versionId: randomUUID(),
    itemId: host.congress.items[0]?.id ?? randomUUID(),
    paperItemId: host.congress.papers[0]?.items[0]?.id ?? randomUUID(),
    sessionId: randomUUID(),
    kind: 'minutes',
    from: '0',
  };
}

const parametersOf = ({ path }: Route): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

function addressed(route: Route, places: Record<string, string>): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const place = places[name];
    if (place === undefined) throw new Error(`what stands for {${name}} in ${route.path}?`);
    return place;
  });
  const query = (route.operation.parameters ?? []).filter(({ in: at, required }) => at === 'query' && required);
  return `${server.url}${path}${query.length > 0 ? `?${query.map(({ name }) => `${name}=%7B%7D`).join('&')}` : ''}`;
}

/** Calls a route with a fitting body; the code of the refusal. */
async function call(route: Route, places: Record<string, string>, { token }: Client): Promise<string> {
  const schema = route.operation.requestBody?.content['application/json'].schema;
  const body = schema && (fc.sample(arbitraryOf(document, schema), 1)[0] as Record<string, unknown>);
  try {
    await request(addressed(route, places), { method: route.method, token, ...(body ? { body } : {}) });
    return 'answered';
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}

/** Routes that name something of a tenant. */
const naming = (): Route[] => routesOf(document).filter(({ path }) => /\{(?!slug)\w+\}/.test(path));

test('Q8: every route that names a congress, or something in it, answers strangers "not found"', async () => {
  const places = placesIn(foreign, other, foreignPaperId);
  const before = await fingerprint(server.owner);
  const strangers = [cast.host, cast.screen, cast.formal[0]!];
  const told: string[] = [];
  for (const route of naming().filter((each) => parametersOf(each).includes('congressId'))) {
    for (const stranger of strangers) {
      const code = await call(route, places, stranger);
      if (code !== 'not-found') told.push(`${route.method} ${route.path} as ${stranger.name}: ${code}`);
    }
  }
  expect(told).toEqual([]);
  expect(await fingerprint(server.owner)).toEqual(before);
});

test('Q8: every route that names something of another tenant within one’s own congress answers "not found"', async () => {
  const places = { ...placesIn(foreign, other, foreignPaperId), congressId: cast.congressId };
  const before = await fingerprint(server.owner);
  const told: string[] = [];
  const ofTenants = (name: string): boolean => name !== 'congressId' && name !== 'kind';
  for (const route of naming().filter((each) => parametersOf(each).some(ofTenants))) {
    const code = await call(route, places, cast.host);
    // What only those who count may ask for is refused to the host, whatever paper it is of.
    if (/\/(room-entry|recount)$/.test(route.path) && code === 'forbidden') continue;
    if (!code.endsWith('not-found')) told.push(`${route.method} ${route.path}: ${code}`);
  }
  expect(told).toEqual([]);
  expect(await fingerprint(server.owner)).toEqual(before);
});

test('Q8: lists show one’s own tenant only', async () => {
  const all = await Promise.all(
    ['/congresses', '/organizations', '/accounts'].map((path) => cast.host.get<object>(path)),
  );
  const told = JSON.stringify(all);
  for (const id of [foreign.congressId, other.organizationId, other.accountId]) expect(told).not.toContain(id);
});

test(
  'Q8: every command given to another tenant’s congress answers "not found" and changes nothing',
  async () => {
    const ids = idsOf(foreign);
    const before = await fingerprint(server.owner);
    const told: string[] = [];
    for (const [index, type] of commandTypes.entries()) {
      const [command] = fc.sample(commandsOf(document, type, ids), 1) as unknown as [Ask];
      const delegate = cast.formal[index % cast.formal.length]!;
      const answers = [
        await cast.host.ask(command, foreign.congressId),
        await cast.host.askHttp(command, foreign.congressId),
        await delegate.ask(command, foreign.congressId),
      ];
      if (answers.some((answer) => answer.ok || answer.error.code !== 'not-found')) told.push(type);
    }
    expect(told).toEqual([]);
    expect(await fingerprint(server.owner)).toEqual(before);
  },
  patience,
);

test('Q8: a socket joins no congress of another tenant, and a delegate none but their own', async () => {
  for (const { name, url, token } of [cast.host, cast.screen, cast.formal[2]!]) {
    const stranger = new Client(name, url, token);
    await expect(stranger.join(foreign.congressId)).rejects.toThrow('not-found');
    expect(stranger.snapshot).toEqual({ cursor: {} });
    stranger.leave();
  }
});

/** Rows of the own congress that hold an id of the foreign one. */
async function borrowed(): Promise<string[]> {
  const ids = idsOf(foreign);
  const tables = await server.owner<{ name: string; key: string }[]>`
    select table_name as name, column_name as key from information_schema.columns
    where table_schema = 'public' and column_name in ('congress_id', 'dossier_id')`;
  const found: string[] = [];
  for (const { name, key } of tables) {
    const rows = await server.owner<{ row: string }[]>`
      select t::text as row from ${server.owner(name)} t where ${server.owner(key)} = ${cast.congressId}`;
    found.push(...rows.filter(({ row }) => ids.some((id) => row.includes(id))).map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

/** Ids that a client makes up for what is new, be they equal to what they may, name nothing of anybody's. */
function withoutNewIds(command: { [key: string]: Json }): { [key: string]: Json } {
  const { groups, entries, ...rest } = command;
  const renew = (list: Json | undefined): Json =>
    (list as { id?: string }[]).map((one) => ({ ...one, id: randomUUID() }));
  if ('uploadId' in rest) rest['uploadId'] = randomUUID();
  return { ...rest, ...(groups ? { groups: renew(groups) } : {}), ...(entries ? { entries: renew(entries) } : {}) };
}

/** Gives every command that names something, with the other tenant's names, as whoever may give it. */
async function giveWithForeignIds(holders: Holder[]): Promise<string[]> {
  const ids = idsOf(foreign);
  const told: string[] = [];
  const holderOf = (type: CommandType): Holder | undefined =>
    // The last, for accounts of their own at each step: nobody gives more commands than a person may.
    holders.findLast(({ roles }) => may[type].some((role) => roles.includes(role)));
  for (const type of commandTypes) {
    for (const command of fc.sample(commandsOf(document, type, ids), 2)) {
      const { id, ...fields } = withoutNewIds(command);
      if (!ids.some((each) => JSON.stringify(fields).includes(each))) continue;
      const answer = await holderOf(type)?.client.askHttp({ ...fields, id } as unknown as Ask);
      if (answer?.ok === false && answer.error.code === 'internal') told.push(`${type} ${JSON.stringify(fields)}`);
    }
  }
  return told;
}

test('Q8: a group cannot be made under the id of another tenant’s group', async () => {
  const { id } = foreign.host.congress.groups[0]!;
  const answer = await cast.host.ask({ type: 'defineGroups', groups: [{ id, name: '一组' }] });
  expect(answer).toMatchObject({ ok: false, error: { code: 'command-id-reused' } });
});

test('P-11, Q8: an id is one act’s: nobody’s suggestion is lost under it, whoever has it, in whatever tenant', async () => {
  const [one, other] = cast.formal;
  const mine = { type: 'makeSuggestion', itemId: null, text: '增设母婴室', id: randomUUID() } as const;
  expect(await foreign.formal[0]!.ask(mine)).toMatchObject({ ok: true });
  const texts = async (): Promise<string[]> => {
    const path = `/congresses/${cast.congressId}/suggestions`;
    const { suggestions } = await cast.host.get<{ suggestions: { text: string }[] }>(path);
    return suggestions.map(({ text }) => text);
  };
  const before = await texts();
  const taken = { ok: false, error: { code: 'command-id-reused', facts: {} } };
  // The other tenant's, one's own congress's somebody else's, and one's own with other words: all answer alike.
  expect(await one!.ask(mine)).toMatchObject(taken);
  const own = { ...mine, id: randomUUID() };
  expect(await one!.ask(own)).toEqual({ ok: true, value: { madeId: own.id } });
  expect(await other!.ask(own)).toMatchObject(taken);
  expect(await one!.askHttp({ ...own, text: '另一条建议' })).toMatchObject(taken);
  expect(await one!.askHttp(own)).toEqual({ ok: true, value: { madeId: own.id } });
  // An id of a command of the machine is no other.
  expect(await cast.host.ask({ type: 'announce', text: '通知', id: own.id })).toMatchObject(taken);
  const said = { type: 'announce', text: '通知', id: randomUUID() } as const;
  expect(await foreign.host.ask(said)).toMatchObject({ ok: true });
  expect(await cast.host.ask(said)).toMatchObject(taken);
  expect(await one!.ask({ ...mine, id: said.id })).toMatchObject(taken);
  expect(await texts()).toEqual([...before, mine.text]);
  // Twenty at once under one id, of two people, are one.
  const busy = { ...mine, id: randomUUID(), text: '同一条' };
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? one! : other!).ask(busy)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  expect((await texts()).filter((text) => text === busy.text)).toHaveLength(1);
});

test.each(['grouping', 'agenda', 'discussion', 'ballot', 'declaration', 'follow-up'] as const)(
  'Q8: at %s, no command takes in anything of another tenant',
  async (kind) => {
    await playTo(cast, kind);
    const foreignRows = (): Promise<object> =>
      server.owner`select version, head_hash, data from congress join dossier using (id) where id = ${foreign.congressId}`;
    const before = await foreignRows();
    expect(await giveWithForeignIds(await holdersOf(server, cast))).toEqual([]);
    expect(await borrowed()).toEqual([]);
    expect(await foreignRows()).toEqual(before);
  },
  patience,
);

test('Q8: a delegate sees their own congress only, not the next one of the same organization either', async () => {
  const next = await cast.host.post<{ id: string }>('/congresses', { ...founding, session: 3 });
  await expect(cast.formal[0]!.get(`/congresses/${next.id}`)).rejects.toThrow('not-found');
  await expect(cast.host.get(`/congresses/${next.id}`)).resolves.toMatchObject({
    me: { roles: ['host', 'secretary'] },
  });
});
