/** The next session of a term begins from the one before it: people, groups, who held offices, and what is open. */
import { randomUUID } from 'node:crypto';
import type { OpenMatters } from '@congress/contract/congress/after/openMatters';
import type { SessionCopy } from '@congress/contract/congress/preparation/nextSession';
import type { Person } from '@congress/contract/congress/preparation/resources';
import type { CongressCard } from '@congress/contract/congress/resources';
import type { CongressView, State } from '@congress/contract/congress/snapshot';
import { evolve } from '@congress/contract/congress/tables/reduce';
import type { Joined } from '@congress/contract/congress/socket';
import type { OfferPreview, OtherCongresses } from '@congress/contract/congress/preparation/rosterAndRegister';
import type { Members, Seat } from '@congress/contract/kernel/register/register';
import { founding } from '@congress/db/seed/demo';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client, request } from '../../../scripts/demo/client.ts';
import { closeStep } from '../../../scripts/demo/play.ts';
import { dayFromNow } from '../../../scripts/demo/scenes/scene.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { enterAs, fingerprint, stageCongress, startServer, type Server } from '../../support/app.ts';
import { codeOf } from '../../support/codeOf.ts';

let server: Server;
/** The first session, whose follow-up is open. */
let cast: Cast;
let host: Client;
let firstId: string;
/** The second, which begins from it. */
let secondId: string;

beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'follow-up');
  ({ host, congressId: firstId } = cast);
});
afterAll(() => server?.close());

type Made = { id: string; observerSlug: string };
const preview = (id = firstId, who = host): Promise<SessionCopy> => who.get(`/congresses/${id}/next-session`);
const next = { ...founding, session: 3, title: '第三次会议' };
const found = (from: { congressId: string; digest: string } | undefined, more: object = {}, who = host) =>
  who.post<Made>('/congresses', { ...next, ...(from ? { from } : {}), ...more });
async function fromFirst(): Promise<{ congressId: string; digest: string }> {
  return { congressId: firstId, digest: (await preview()).digest };
}
const viewOf = async (id: string): Promise<CongressView> =>
  (await host.get<Joined>(`/congresses/${id}`)).snapshot!.congress!;
const peopleOf = async (id: string): Promise<Person[]> =>
  (await host.get<{ people: Person[] }>(`/congresses/${id}/people?limit=20000`)).people;
const openMatters = (id: string, who: Client = host): Promise<OpenMatters> => who.get(`/congresses/${id}/open-matters`);
const counted = ({ roster: { digest: _digest, ...numbers } }: CongressView) => numbers;

test('N-1: it begins from a declared session of the same term and organization, and a trial stays a trial', async () => {
  const { id: begun } = await host.post<Made>('/congresses', { ...next, session: 1 });
  expect(await codeOf(preview(begun))).toBe('session-not-over');
  await host.post(`/congresses/${begun}/commands`, { id: randomUUID(), type: 'cancelCongress', reason: '重新筹备' });
  expect(await codeOf(preview(begun))).toBe('session-not-over');
  const cards = await host.get<CongressCard[]>('/congresses');
  expect(cards.map(({ id, mayBeContinued }) => [id, mayBeContinued])).toEqual([
    [begun, false],
    [firstId, true],
  ]);
  const [stranger, secretary] = [await cast.stranger(), await enterAs(server, 'secretary')];
  const from = await fromFirst();
  const before = await fingerprint(server.owner);
  const asked: [() => Promise<unknown>, string][] = [
    [() => preview(firstId, stranger), 'not-found'],
    [() => preview(firstId, secretary), 'forbidden'],
    [() => preview(firstId, cast.formal[0]), 'forbidden'],
    [() => found(from, {}, stranger), 'not-found'],
    [() => found(from, {}, secretary), 'forbidden'],
    [() => found({ ...from, congressId: randomUUID() }), 'not-found'],
    [() => found({ ...from, congressId: begun }), 'session-not-over'],
    [() => found(from, { term: 4 }), 'not-the-next-session'],
    [() => found(from, { session: 2 }), 'not-the-next-session'],
    [() => found(from, { profile: 'national' }), 'trial-stays-trial'],
    [() => found({ ...from, digest: 'stale' }), 'preview-outdated'],
  ];
  for (const [asking, code] of asked) expect(await codeOf(asking()), code).toBe(code);
  expect(await fingerprint(server.owner)).toEqual(before);
});

test('N-2 N-3: people and groups come as a copy, with nothing personal; what the register does not know comes whole', async () => {
  const [first, before] = [await viewOf(firstId), await peopleOf(firstId)];
  const would = await preview();
  expect(would).toMatchObject({ term: 3, session: 3, formal: first.roster.formal, leftOut: [], groups: 6, leaders: 6 });
  const logOf = (id: string) => host.get<{ head: string; intact: boolean }>(`/congresses/${id}/log/verdict`);
  const { head } = await logOf(firstId);
  ({ id: secondId } = await found({ congressId: firstId, digest: would.digest }));
  const [second, people] = [await viewOf(secondId), await peopleOf(secondId)];
  expect(counted(second)).toEqual(counted(first));
  const copied = ({ name, staffNumber, gender, category, capacity, unit }: Person) => ({
    name,
    staffNumber,
    gender,
    category,
    capacity,
    unit,
  });
  expect(people.map(copied)).toEqual(before.map(copied));
  expect(
    people.every(
      ({ code, leave, noticeReceived, present }) => code === 'none' && leave === 'none' && !noticeReceived && !present,
    ),
  ).toBe(true);
  const ids = new Set([...before.map(({ id }) => id), ...first.groups.map(({ id }) => id)]);
  expect([...people, ...second.groups].filter(({ id }) => ids.has(id))).toEqual([]);
  const numberOf = new Map([...before, ...people].map(({ id, staffNumber }) => [id, staffNumber]));
  const inGroups = (view: CongressView, those: Person[]) =>
    view.groups.map(({ id, name, leaderId, formal, others }) => ({
      name,
      formal,
      others,
      leader: numberOf.get(leaderId!),
      people: those.filter(({ groupId }) => groupId === id).map(({ staffNumber }) => staffNumber),
    }));
  expect(inGroups(second, people)).toEqual(inGroups(first, before));

  // N-5: the log says where it comes from, and the one it comes from is as it was.
  const { entries } = await host.get<{ entries: { type: string; payload: unknown }[] }>(`/congresses/${secondId}/log`);
  expect(entries.map(({ type }) => type)).toEqual(['congress.created', 'page.prepared', 'roster.changed']);
  expect(entries[2]!.payload).toMatchObject({ added: people.length, from: { congressId: firstId, head } });
  expect(await logOf(firstId)).toMatchObject({ intact: true, head });
  expect(await logOf(secondId)).toMatchObject({ intact: true });
  expect((entries as never[]).reduce(evolve, {} as State).congress, 'the rows are the log').toEqual(second);
});

test('N-4: whoever held an office is proposed and holds none, and each step still asks for all of it', async () => {
  const [first, second] = [await viewOf(firstId), await viewOf(secondId)];
  const numbers = new Map(
    [...(await peopleOf(firstId)), ...(await peopleOf(secondId))].map((one) => [one.id, one.staffNumber]),
  );
  const named = (offices: CongressView['offices']) =>
    Object.entries(offices).map(([office, held]) => [office, [held ?? []].flat().map((id) => numbers.get(id))]);
  expect(second.lastSession).toMatchObject({ congressId: firstId, title: founding.title, term: 3, session: 2 });
  expect(named(second.lastSession!.offices)).toEqual(named(first.offices));
  expect(Object.values(second.offices).flat().filter(Boolean)).toEqual([]);
  expect(second.nominations).toBeNull();
  expect(second.steps.every(({ state }) => state === 'pending')).toBe(true);
  const record = (kind: string) => second.steps.find((step) => step.kind === kind)!.record;
  expect(record('roster')).toMatchObject({ complete: false });
  expect(record('credentials')).toMatchObject({ signatures: [] });
  const early = await host.askHttp(
    { type: 'removePerson', personId: (await peopleOf(secondId))[0]!.id, reason: '调出' },
    secondId,
  );
  expect(early).toMatchObject({ ok: false, error: { code: 'step-not-open' } });
});

test('N-7: a founding asked for twice under one id is one congress; another under that id is refused', async () => {
  const from = await fromFirst();
  const id = randomUUID();
  const count = async (): Promise<number> => (await host.get<CongressCard[]>('/congresses')).length;
  const before = await count();
  const both = await Promise.all([found(from, { id }), found(from, { id })]);
  expect(both[0]).toEqual(both[1]);
  // Later, and although the register may have moved: it was answered before.
  expect(await found(from, { id })).toEqual(both[0]);
  expect(await count()).toBe(before + 1);
  expect(await codeOf(found(from, { id, title: '别的名称' }))).toBe('command-id-reused');
  expect(await codeOf(found(undefined, { id }, await enterAs(server, 'host')))).toBe('command-id-reused');
  const plain = randomUUID();
  expect(await found(undefined, { id: plain })).toEqual(await found(undefined, { id: plain }));
  expect(await count()).toBe(before + 2);
});

test('N-6: what is open stays with its session, and is read in the next one as it stands now', async () => {
  const all =
    host.congress.resolutions.length + host.congress.proposals.filter(({ status }) => status === 'filed').length;
  const { codes } = await host.post<{ codes: { code: string }[] }>(`/congresses/${secondId}/codes`, {
    personIds: [(await peopleOf(secondId))[0]!.id],
  });
  const delegate = await Client.enter(server.url, 'code', { code: codes[0]!.code });
  const unassigned = await openMatters(secondId, delegate);
  expect(unassigned).toMatchObject({ reporting: true });
  expect(unassigned.matters).toHaveLength(all);
  expect(unassigned.matters[0]).toMatchObject({
    owner: null,
    outcome: null,
    title: host.congress.resolutions[0]!.title,
  });

  const outcomes = ['solved', 'under-way', 'deferred', 'for-reference'] as const;
  for (const [index, { subject }] of unassigned.matters.entries()) {
    const ask = { type: 'assignFollowUp', subject, owner: '人力资源部', deadline: '2027-03-31' } as const;
    const followUpId = await host.must(ask);
    const outcome = outcomes[index % outcomes.length]!;
    await host.must({ type: 'reportFollowUp', followUpId, outcome, note: `第${index}件` });
  }
  const left = await openMatters(secondId, delegate);
  expect(left).toEqual(await openMatters(secondId));
  expect(left.matters.map(({ outcome }) => outcome)).toEqual(
    unassigned.matters.flatMap((_, index) => (index % 4 === 1 || index % 4 === 2 ? outcomes[index % 4]! : [])),
  );
  expect(left.matters[0]).toMatchObject({ owner: '人力资源部', deadline: '2027-03-31', note: '第1件' });
  expect((await preview()).openMatters).toBe(left.matters.length);
  await closeStep(cast);
  expect(await openMatters(secondId)).toEqual({ ...left, reporting: false });

  // The first has no session before it; others have nothing to read here.
  expect(await openMatters(firstId)).toEqual({ reporting: false, matters: [] });
  expect(await codeOf(openMatters(secondId, await cast.stranger()))).toBe('not-found');
  expect(await codeOf(openMatters(secondId, cast.formal[0]))).toBe('not-found');
  expect(await codeOf(request(`${server.url}/api/v1/congresses/${secondId}/open-matters`))).toBe('unauthenticated');
});

test('N-2 N-5: whoever left or lost the seat stays away and is named; what the register says moved on is not copied', async () => {
  const termId = randomUUID();
  const [from, to] = [dayFromNow(-10), dayFromNow(3 * 365)];
  await host.post('/register/terms', { id: termId, body: 'workers-congress', number: 3, from, to });
  const wish = { termId, from: dayFromNow(-5) };
  const offer = `/congresses/${firstId}/roster/offer`;
  const { digest } = await host.post<OfferPreview>(`${offer}/preview`, wish);
  await host.post(offer, { ...wish, digest });
  const known = await fromFirst();

  // A leader and a member of the presidium: one leaves, the other's seat ends.
  const first = await viewOf(firstId);
  const of = new Map((await peopleOf(firstId)).map((one) => [one.id, one]));
  const gone = of.get(first.groups[0]!.leaderId!)!;
  const ended = of.get(first.offices.presidium.find((id) => id !== gone.id)!)!;
  const memberOf = async ({ staffNumber }: Person): Promise<string> =>
    (await host.get<Members>(`/register/members?q=${staffNumber}`)).members[0]!.id;
  await host.post(`/register/members/${await memberOf(gone)}/leaving`, { on: dayFromNow(0), reason: '调出' });
  const member = await memberOf(ended);
  const { seats } = await host.get<{ seats: Seat[] }>(`/register/members/${member}`);
  await host.post(`/register/members/${member}/seats/${seats[0]!.id}/end`, { on: dayFromNow(0), reason: '辞去代表' });

  expect(await codeOf(found(known))).toBe('preview-outdated');
  const would = await preview();
  const why = ({ staffNumber, name }: Person, reason: string) => ({ staffNumber, name, reason });
  expect(would.leftOut).toHaveLength(2);
  expect(would.leftOut).toEqual(expect.arrayContaining([why(gone, 'left'), why(ended, 'no-live-seat')]));
  expect(would).toMatchObject({ formal: first.roster.formal - 2, leaders: 5 });
  const { id } = await found({ congressId: firstId, digest: would.digest }, { title: '再次筹备' });
  const [view, people] = [await viewOf(id), await peopleOf(id)];
  expect(view.roster.formal).toBe(first.roster.formal - 2);
  expect(people.filter(({ staffNumber }) => [gone, ended].some((one) => one.staffNumber === staffNumber))).toEqual([]);
  expect(view.groups[0]!.leaderId).toBeNull();
  expect(view.lastSession!.offices.presidium).toHaveLength(
    first.offices.presidium.length - (first.offices.presidium.includes(gone.id) ? 2 : 1),
  );

  // who is linked stays linked, and goes from one to the other.
  const { congresses } = await cast.formal
    .find(({ person }) => ![gone.id, ended.id].includes(person.id))!
    .get<OtherCongresses>('/me/congresses');
  expect(congresses.map(({ title }) => title)).toContain('再次筹备');
});
