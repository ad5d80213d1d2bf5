/** D: what a delegation group says, and who reads it. */
import { randomUUID } from 'node:crypto';
import type { Post } from '@congress/contract/congress/assembly/view';
import type { Names } from '@congress/contract/congress/people';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leaderOf } from '../../../scripts/demo/officers.ts';
import { playTo } from '../../../scripts/demo/play.ts';
import type { Cast, Delegate } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';
import { holdersOf } from '../../support/roles.ts';

let server: Server;
let cast: Cast;
let groupId: string;
let author: Delegate;
const said = '建议在第三条写明执行期限。';
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'report');
  await playTo(cast, 'discussion');
  author = leaderOf(cast, 0);
  groupId = author.me!.groupId!;
  await author.must({ type: 'post', text: said });
});
afterAll(() => server?.close());

type Page = { posts: Post[]; names: Names };
const page = (): string => `/congresses/${cast.congressId}/groups/${groupId}/posts`;

test('D-2: a group is read by its members, the secretariat, auditors, presidium and secretary-general; by nobody else', async () => {
  const hearing = ['host', 'secretary', 'auditor', 'presidium', 'secretary-general'];
  const told: Record<string, boolean> = {};
  for (const { as, client, roles } of await holdersOf(server, cast)) {
    const mine = client.snapshot.group?.groupId === groupId;
    const answer = await client.get<Page>(page()).then(
      ({ posts, names }) => posts.at(-1)?.text === said && names[author.person.id]?.name === author.name,
      ({ refusal }: { refusal: { code: string } }) => refusal.code,
    );
    const may = mine || roles.some((role) => hearing.includes(role));
    expect(answer, as).toBe(may ? true : 'forbidden');
    told[may && !mine ? 'from outside' : may ? 'inside' : 'nobody'] = true;
  }
  expect(told).toEqual({ 'from outside': true, inside: true, nobody: true });
});

test('D-2: whoever reads another group neither follows its stream nor writes to it', async () => {
  const { presidium } = cast.host.congress.offices;
  const member = cast.formal.find(({ person, me }) => presidium.includes(person.id) && me?.groupId !== groupId)!;
  expect(Object.keys(member.snapshot.cursor)).not.toContain(`group:${groupId}`);
  await member.must({ type: 'post', text: '主席团成员在本团发言' });
  const { posts } = await member.get<Page>(page());
  expect(posts.map(({ by }) => by)).not.toContain(member.person.id);
});

test('P-11: a post is said once under its id, and under somebody else’s nothing is said or lost', async () => {
  const colleague = cast.formal.find(({ person, me }) => person.id !== author.person.id && me?.groupId === groupId)!;
  const post = { type: 'post', text: '同意。', id: randomUUID() } as const;
  expect(await author.must(post)).toBe(post.id);
  expect(await author.must(post)).toBe(post.id);
  const taken = { ok: false, error: { code: 'command-id-reused' } };
  for (const [who, ask] of [
    [colleague, post],
    [author, { ...post, text: '不同意。' }],
    [colleague, { ...post, type: 'makeSuggestion', itemId: null }],
  ] as const) {
    expect(await who.askHttp(ask)).toMatchObject(taken);
  }
  const { posts } = await author.get<Page>(page());
  expect(posts.filter(({ id }) => id === post.id).map(({ by, text }) => [by, text])).toEqual([
    [author.person.id, post.text],
  ]);
});

test('D-1: the summary of a group is its leader’s to submit, and nobody else’s', async () => {
  const others = (await holdersOf(server, cast)).filter(({ client }) => client.token !== author.token);
  for (const { as, client } of others) {
    const answer = await client.askHttp({ type: 'submitSummary', groupId, text: '本团同意。' });
    expect(answer.ok ? 'ok' : answer.error.code, as).toMatch(/^(forbidden|summary-not-yours)$/);
  }
});
