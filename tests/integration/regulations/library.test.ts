/** The library of regulations over HTTP: who loads and who reads, up and down the tree, editions, words and citations. */
import { randomUUID } from 'node:crypto';
import type { Cited, Found, Library, Loaded, RegulationSheet } from '@congress/contract/regulations/regulations';
import { written } from '@congress/contract/kernel/numerals';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueTicket } from '../../../api/src/kernel/identity/enter.ts';
import { Client } from '../../../scripts/demo/client.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { type Credentials, foundTenant, type Founded } from '../../../scripts/seed/tenant.ts';
import { codeOf } from '../../support/codeOf.ts';
import { particulars, text, title } from './aRegulation.ts';
import { enterAs, fingerprint, stageCongress, startServer, type Server } from '../../support/app.ts';

let server: Server;
/** A municipal federation, two enterprises below it, and one that belongs to nobody. */
let upper: Client;
let host: Client;
let sister: Client;
let stranger: Client;
let delegate: Client;
let cast: Cast;

const enter = ({ username, password }: Credentials): Promise<Client> =>
  Client.enter(server.url, 'password', { username, password });

beforeAll(async () => {
  server = await startServer();
  const { tenancy } = server.app.deps;
  const federation = await foundTenant(tenancy, '某市总工会', 'upper', { kind: 'municipal' });
  const below = (name: string, username: string): Promise<Founded> =>
    foundTenant(tenancy, name, username, { parentId: federation.organizationId });
  const one = await below('某装备公司', 'one');
  upper = await enter(federation);
  host = await enter(one);
  sister = await enter(await below('某轴承公司', 'two'));
  stranger = await enter(await foundTenant(tenancy, '别处企业', 'three'));
  cast = await stageCongress(server, 'grouping', { administrator: one });
  delegate = cast.formal[0]!;
});
afterAll(() => server?.close());

const load = (by: Client, wish: Record<string, unknown> = {}): Promise<Loaded> =>
  by.post('/regulations', {
    id: randomUUID(),
    title: `${title}·${randomUUID()}`,
    text,
    ...particulars,
    ...wish,
  });
const renew = (by: Client, regulationId: string, wish: Record<string, unknown> = {}): Promise<Loaded> =>
  by.post(`/regulations/${regulationId}/editions`, { id: randomUUID(), text, ...particulars, ...wish });
const withdraw = (by: Client, { regulationId, editionId }: Loaded, reason = '导错了文件'): Promise<Loaded> =>
  by.post(`/regulations/${regulationId}/editions/${editionId}/withdrawal`, { reason });
const read = (by: Client, { regulationId }: Pick<Loaded, 'regulationId'>, edition?: string): Promise<RegulationSheet> =>
  by.get(`/regulations/${regulationId}${edition ? `?edition=${edition}` : ''}`);
const search = (by: Client, q: string): Promise<Found> => by.get(`/regulations/search?q=${encodeURIComponent(q)}`);
const cite = (by: Client, of: string, article: string): Promise<Cited> =>
  by.get(`/regulations/citation?${new URLSearchParams({ title: of, article }).toString()}`);

test('L-1, L-3: what an upper union loads, those below read by its articles; its own, with the journal', async () => {
  const loaded = await load(upper, { title });
  const sheet = await read(delegate, loaded);
  expect(sheet).toMatchObject({
    title,
    from: '某市总工会',
    own: false,
    mayLoad: false,
    changes: [],
    articles: { length: 5 },
  });
  expect(sheet.edition).toMatchObject({ ...particulars, standing: 'in-force', articles: 5, reason: '' });
  expect(sheet.preamble).toBe('某市总工会第十届委员会第三次会议通过');
  expect(sheet.articles.map(({ label, headings }) => [label, ...headings])).toEqual([
    ['第一条', '第一章 总则'],
    ['第二条', '第一章 总则'],
    ['第三条', '第二章 伙食委员会'],
    ['第三条之一', '第二章 伙食委员会'],
    ['第四条', '第二章 伙食委员会'],
  ]);
  expect(sheet.articles[1]?.text).toBe('本办法适用于本市企业。\n（一）三十人以上的；');
  expect((await delegate.get<Library>('/regulations')).regulations.map(({ id }) => id)).toEqual([loaded.regulationId]);
  expect((await read(upper, loaded)).changes).toMatchObject([
    { by: '大会秘书处', what: 'loaded', editionId: loaded.editionId },
  ]);
});

test('L-3, T-1: nothing is seen upwards, sideways, or by a stranger; and what is above is read, not changed', async () => {
  const own = await load(host);
  const given = (await upper.get<Library>('/regulations')).regulations[0]!;
  for (const other of [upper, sister, stranger]) {
    expect(await codeOf(read(other, own))).toBe('not-found');
    expect(await codeOf(renew(other, own.regulationId))).toBe('not-found');
    expect(await codeOf(withdraw(other, own))).toBe('not-found');
    expect((await other.get<Library>('/regulations')).regulations.map(({ id }) => id)).not.toContain(own.regulationId);
  }
  expect(await stranger.get('/regulations')).toEqual({ regulations: [], mayLoad: true });
  expect((await search(stranger, '食堂')).articles).toEqual([]);
  expect(await cite(stranger, title, '第三条')).toEqual({ regulation: null, article: null, mayLoad: true });
  expect(await codeOf(read(stranger, { regulationId: given.id }))).toBe('not-found');
  expect(await codeOf(renew(host, given.id))).toBe('not-found');
  const upperEdition = { regulationId: given.id, editionId: given.edition.id, articles: 0 };
  expect(await codeOf(withdraw(host, upperEdition))).toBe('not-found');
  expect(await codeOf(read(host, { regulationId: given.id }, own.editionId))).toBe('not-found');
});

test('L-2: administrator, host and secretary load; other staff and delegates read; nobody else does', async () => {
  const [hostRole, secretary, auditor] = await Promise.all(
    (['host', 'secretary', 'auditor'] as const).map((role) => enterAs(server, role)),
  );
  const loaded = await load(hostRole!);
  await renew(secretary!, loaded.regulationId);
  const observer = await enterAs(server, 'upper-observer');
  const before = await fingerprint(server.owner);
  for (const reader of [auditor!, observer]) {
    expect((await read(reader, loaded)).changes).toEqual([]);
    expect(await codeOf(load(reader))).toBe('forbidden');
    expect(await codeOf(renew(reader, loaded.regulationId))).toBe('forbidden');
    expect(await codeOf(withdraw(reader, loaded))).toBe('forbidden');
  }
  expect(await codeOf(load(delegate))).toBe('forbidden');
  expect(await codeOf(cast.screen.get('/regulations'))).toBe('forbidden');
  for (const path of ['/regulations', '/regulations/search?q=食堂', '/regulations/citation?title=食堂']) {
    expect(await codeOf(new Client('nobody', server.url, '').get(encodeURI(path)))).toBe('unauthenticated');
  }
  expect(await fingerprint(server.owner)).toEqual(before);
});

test('L-4: a new edition replaces the old one, which stays and says so; one whose day has not come waits', async () => {
  const first = await load(host);
  const { regulationId } = first;
  const second = await renew(host, regulationId, {
    text: '第一条　新的第一条。',
    adoptedOn: '2017-11-23',
    inForceFrom: '2018-01-01',
  });
  const third = await renew(host, regulationId, { inForceFrom: '2999-01-01', text: '第一条　将来的第一条。' });
  const sheet = await read(delegate, first);
  expect(sheet.editions.map(({ id, standing }) => [id, standing])).toEqual([
    [third.editionId, 'coming'],
    [second.editionId, 'in-force'],
    [first.editionId, 'replaced'],
  ]);
  expect(sheet.articles.map((each) => each.text)).toEqual(['新的第一条。']);
  expect(await read(delegate, first, first.editionId)).toMatchObject({
    edition: { standing: 'replaced' },
    articles: { length: 5 },
  });
  expect((await cite(delegate, sheet.title, '一')).article?.text).toBe('新的第一条。');
  expect((await read(host, first)).changes.map(({ what }) => what)).toEqual(['replaced', 'replaced', 'loaded']);
});

test('L-5: what was loaded by mistake is withdrawn once, with a reason, and those who may load still see it', async () => {
  const first = await load(host);
  const mistake = await renew(host, first.regulationId, { text: '第一条　错的。' });
  expect(await codeOf(withdraw(host, mistake, ' '))).toBe('invalid-input');
  await withdraw(host, mistake);
  await withdraw(host, mistake, '再来一次');
  const sheet = await read(delegate, first);
  expect(sheet.editions).toMatchObject([{ id: first.editionId, standing: 'in-force' }]);
  expect(await codeOf(read(delegate, first, mistake.editionId))).toBe('not-found');
  expect((await read(host, first)).editions[0]).toMatchObject({ standing: 'withdrawn', reason: '导错了文件' });
  expect((await read(host, first)).changes.map(({ what }) => what)).toEqual(['withdrawn', 'replaced', 'loaded']);
  await withdraw(host, first);
  expect(await codeOf(read(delegate, first))).toBe('not-found');
  expect((await cite(delegate, sheet.title, '1')).regulation).toBe(null);
  expect((await read(host, first)).edition.standing).toBe('withdrawn');
});

test('L-5: the same upload is one act; another text, or another home, under its id is refused', async () => {
  const wish = { id: randomUUID(), title: '同一次导入的办法' };
  const [one, again] = [await load(host, wish), await load(host, wish)];
  expect(again).toEqual(one);
  expect(await Promise.all([1, 2, 3].map(() => load(host, wish)))).toEqual([one, one, one]);
  expect(await codeOf(load(host, { ...wish, text: '第一条　别的。' }))).toBe('command-id-reused');
  expect(await codeOf(renew(host, one.regulationId, { id: wish.id }))).toBe('command-id-reused');
  expect(await codeOf(load(stranger, wish))).toBe('command-id-reused');
  expect((await read(host, one)).changes).toHaveLength(1);
});

test('L-4: the same title is loaded once in a home; another upload is told to be a new edition', async () => {
  const wish = { title: '《某市工会经费办法》（2017修正）' };
  const first = await load(host, wish);
  const asked = load(host, { title: '某市工会经费办法' });
  await expect(asked).rejects.toMatchObject({
    refusal: { code: 'regulation-loaded', facts: { regulationId: first.regulationId } },
  });
  const twice = await Promise.all([1, 2].map(() => codeOf(load(host, { title: '两人同时导入的办法' }))));
  expect(twice.toSorted()).toEqual(['done', 'regulation-loaded']);
});

test('L-8: a text is plain text that can be read, of a bounded size, with articles', async () => {
  const before = await fingerprint(server.owner);
  const refusedBy = (wish: Record<string, unknown>): Promise<string> => codeOf(load(host, wish));
  expect(await refusedBy({ text: `${text}\0` })).toBe('invalid-input');
  expect(await refusedBy({ text: `${text}\ud800` })).toBe('invalid-input');
  expect(await refusedBy({ text: `${text}\u202e` })).toBe('invalid-input');
  expect(await refusedBy({ text: text.replace('食', '\ufffd') })).toBe('unreadable-text');
  expect(await refusedBy({ text: '关于召开职工代表大会的通知' })).toBe('no-articles');
  expect(await refusedBy({ text: '' })).toBe('invalid-input');
  expect(await refusedBy({ text: `第一条 ${'长'.repeat(1_800_000)}` })).toBe('too-large');
  expect(await refusedBy({ text: `第一条 ${'长'.repeat(2_900_000)}` })).toBe('too-large');
  const many = Array.from({ length: 3_001 }, (_, index) => `第${written(index + 1)}条 甲。`).join('\n');
  expect(await refusedBy({ text: many })).toBe('too-many-articles');
  expect(await refusedBy({ title: '' })).toBe('invalid-input');
  expect(await refusedBy({ html: '<b>' })).toBe('invalid-input');
  expect(await fingerprint(server.owner)).toEqual(before);
});

test('L-1, L-6: two hundred articles come back as they went in, and are found by number and word', async () => {
  const body = (index: number): string => `工会应当办理第${index}项。<script>alert(1)</script>100%_\\`;
  const lines = Array.from({ length: 200 }, (_, index) => `第${written(index + 1)}条　${body(index + 1)}`);
  const loaded = await load(sister, { title: '两百条办法', text: lines.join('\n') });
  const { articles } = await read(sister, loaded);
  expect(articles.map((each) => each.text)).toEqual(lines.map((_, index) => body(index + 1)));
  expect((await search(sister, '第123项')).articles).toMatchObject([{ label: '第一百二十三条', title: '两百条办法' }]);
  expect((await search(sister, '两百条 第一百二十三条')).articles).toHaveLength(1);
  expect(await search(sister, '工会应当')).toMatchObject({ articles: { length: 50 }, more: true });
  expect((await search(sister, '100%_\\')).articles[0]?.excerpt).toContain('100%_\\');
  expect((await search(sister, '100%工')).articles).toEqual([]);
  expect(await codeOf(search(sister, ' '))).toBe('invalid-input');
  expect((await search(delegate, '两百条')).articles).toEqual([]);
});

test('L-6: nobody searches without end', async () => {
  const auditor = await enterAs(server, 'auditor');
  const asked = Array.from({ length: 60 }, () => codeOf(search(auditor, '食堂')));
  const codes = new Set(await Promise.all(asked));
  expect([...codes].toSorted()).toEqual(['done', 'too-many-requests']);
});

test('L-6: what is not in force is not found', async () => {
  const first = await load(sister, { title: '旧办法', text: '第一条　独一无二旧字。' });
  expect((await search(sister, '独一无二旧字')).articles).toHaveLength(1);
  await renew(sister, first.regulationId, { text: '第一条　独一无二新字。' });
  expect((await search(sister, '独一无二旧字')).articles).toEqual([]);
  expect((await search(sister, '独一无二新字')).articles).toHaveLength(1);
});

test("L-7: a citation opens at the article in force, one's own before the upper union's", async () => {
  const cited = await cite(delegate, `《${title}》（2011）`, '第三条第一款');
  expect(cited).toMatchObject({
    regulation: { title, from: '某市总工会', own: false, edition: { standing: 'in-force' } },
    article: { label: '第三条', text: '伙食委员会由职工推选，每季度公布账目。' },
    mayLoad: false,
  });
  expect((await cite(delegate, title, '第三条之一')).article?.text).toBe('委员不得少于三人。');
  expect(await cite(delegate, title, '第九十九条')).toMatchObject({ regulation: { title }, article: null });
  expect(await cite(delegate, title, '')).toMatchObject({ regulation: { title }, article: null });
  const own = await load(host, { title, text: '第三条　本单位的第三条。' });
  expect((await cite(delegate, title, '3')).article?.text).toBe('本单位的第三条。');
  await withdraw(host, own);
  expect((await cite(delegate, title, '3')).regulation?.own).toBe(false);
  const coming = await load(host, { title: '将来的办法', inForceFrom: '2999-01-01' });
  expect(await cite(delegate, '将来的办法', '1')).toMatchObject({
    regulation: { id: coming.regulationId, edition: { standing: 'coming' } },
    article: null,
  });
});

test('L-5: the database holds it, too: nothing that was loaded changes, and articles are not added', async () => {
  const { regulationId, editionId } = await load(host);
  const sql = server.owner;
  const held = async (asking: Promise<unknown>, code = 'CG030'): Promise<void> =>
    expect(asking).rejects.toMatchObject({ code });
  await held(sql`update regulation_edition set preamble = '别的' where id = ${editionId}`);
  await held(sql`delete from regulation_edition where id = ${editionId}`);
  await held(sql`update regulation set title = '别的' where id = ${regulationId}`);
  await held(sql`update regulation_article set text = '别的' where edition_id = ${editionId}`);
  await held(sql`delete from regulation_article where edition_id = ${editionId}`);
  await held(sql`
    insert into regulation_article select edition_id, organization_id, 6, 6, 0, '第六条', headings, text
    from regulation_article where edition_id = ${editionId} and position = 1`);
  await held(sql`update regulation_change set what = 'withdrawn' where edition_id = ${editionId}`, 'CG001');
  await withdraw(host, { regulationId, editionId, articles: 5 });
  await held(sql`
    update regulation_edition set withdrawn_at = null, withdrawn_by = null, reason = '' where id = ${editionId}`);
});

test('L-2: a visitor of the public page with a session reads nothing', async () => {
  const { ticket } = await issueTicket(server.app.deps, {
    organizationId: server.administrator.organizationId,
    subject: 'observer',
    subjectId: cast.congressId,
    dossierId: cast.congressId,
  });
  const observer = await Client.enter(server.url, 'ticket', { ticket });
  expect(await codeOf(observer.get('/regulations'))).toBe('forbidden');
});
