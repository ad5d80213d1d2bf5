/**
 * B-10: a sitting at which some vote on paper in the room: who does is settled before a paper opens, and told to whoever
 * it concerns; two count what came back, each on their own.
 */
import type { RoomBallots, RoomEntry } from '@congress/contract/congress/ballot/resources';
import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { may } from '@congress/contract/congress/tables/may';
import type { Ask } from '../../../scripts/demo/client.ts';
import { officers } from '../../../scripts/demo/officers.ts';
import { comers, type Cast, type Delegate } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, openPaper, signBy } from '../../support/ballots.ts';
import { holdersOf } from '../../support/roles.ts';

let server: Server;
let cast: Cast;
let paper: Paper;
/** Three in the hall who vote on paper, one who votes online, one who does neither. */
let inRoom: Delegate[];
let online: Delegate;
let neither: Delegate;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'ballot');
  const people = comers(cast);
  inRoom = people.slice(10, 13);
  online = people[13]!;
  neither = people[14]!;
});
afterAll(() => server?.close());

const address = (): string => `/congresses/${cast.congressId}/papers/${paper.id}/room-ballots`;
const list = async (): Promise<RoomBallots['people']> => (await cast.host.get<RoomBallots>(address())).people;
const idsOf = (people: Delegate[]): string[] => people.map(({ person }) => person.id);
const refusedAs = (code: string): unknown => {
  const error: unknown = expect.objectContaining({ code });
  return expect.objectContaining({ ok: false, error });
};
const moveTo = (voting: 'paper' | 'online', people: Delegate[]): Ask => ({
  type: 'setVoting',
  personIds: idsOf(people),
  voting,
});
const signInOf = ({ host }: Cast): string => host.congress.steps.findLast(({ kind }) => kind === 'sign-in')!.id;

test('B-10a: the secretariat says who in the hall votes on paper, and each of them reads it at once', async () => {
  for (const { person } of [...inRoom, neither]) {
    await cast.host.must({ type: 'recordDeparture', personId: person.id });
    await cast.host.must({ type: 'signInPerson', personId: person.id, place: 'on-site' });
  }
  await cast.host.must({ type: 'recordDeparture', personId: online.person.id });
  await cast.host.must({ type: 'signInPerson', personId: online.person.id, place: 'online' });
  const [first, ...others] = inRoom;
  await cast.host.must({ type: 'recordDeparture', personId: first!.person.id });
  await cast.host.must({ type: 'signInPerson', personId: first!.person.id, place: 'on-site', voting: 'paper' });
  await cast.host.must(moveTo('paper', [...others, online]));
  for (const one of inRoom) {
    await one.until('the way of voting', ({ me }) => me?.onPaper.includes(signInOf(cast)) ?? false);
  }
  expect(online.me?.onPaper, 'is not in the hall').toEqual([]);
  expect(await cast.host.ask(moveTo('paper', [online]))).toEqual(refusedAs('nobody-moved'));
  expect(await online.ask(moveTo('paper', [online]))).toEqual(refusedAs('forbidden'));
  await cast.host.until('the number of them', ({ gauges }) => gauges.presence?.onPaper === 3);
});

test('B-10, B-5: they are on the roll when the paper opens, cannot vote online, and read whom to ask', async () => {
  paper = await openPaper(cast, { itemIds: [cast.host.congress.items[0]!.id] });
  expect(paper.room).toEqual({ issued: 3, entries: [], differing: null });
  await online.must(aVote(paper, 'for'));
  for (const holder of inRoom) {
    expect(await holder.ask(aVote(paper, 'for'))).toEqual(refusedAs('issued-on-paper'));
    const { me } = await holder.get<{ me: Delegate['me'] }>(`/congresses/${cast.congressId}`);
    expect(me?.ballots).toContainEqual({ paperId: paper.id, channel: 'room' });
  }
  expect(await cast.host.ask(moveTo('online', inRoom))).toEqual(refusedAs('voting-fixed'));
  const known = inRoom.map(({ person: { id, name, staffNumber }, me }) => ({
    id,
    name,
    staffNumber,
    groupId: me!.groupId,
  }));
  expect(await list()).toEqual(known.toSorted((one, other) => (one.staffNumber < other.staffNumber ? -1 : 1)));
});

test('S-4, B-10: who leaves with a ballot in hand stays on the roll of it, and is not in the room of the next', async () => {
  const gone = inRoom[2]!;
  await cast.host.must({ type: 'recordDeparture', personId: gone.person.id });
  expect((await list()).map(({ id }) => id)).toContain(gone.person.id);
  expect(await cast.host.ask({ type: 'signInPerson', personId: gone.person.id, place: 'on-site' })).toEqual(
    refusedAs('sign-in-paused'),
  );
});

test('Q7: the list is for those who count the room, the secretariat and auditors, and for nobody else', async () => {
  const readers = [...may.enterRoomBallots, 'host', 'secretary', 'auditor'];
  for (const { as, client, roles } of await holdersOf(server, cast)) {
    const answer = await client.get<RoomBallots>(address()).then(
      ({ people }) => people.length,
      ({ refusal }: { refusal: { code: string } }) => refusal.code,
    );
    expect(answer, as).toBe(roles.some((role) => readers.includes(role)) ? inRoom.length : 'forbidden');
  }
  await expect(cast.host.get(address().replace(paper.id, cast.host.congress.items[0]!.id))).rejects.toMatchObject({
    refusal: { code: 'paper-not-found' },
  });
});

const block = (marks: { for: number; against: number }) => ({
  returned: marks.for + marks.against,
  items: { [paper.items[0]!.id]: { ...marks, abstain: 0, invalid: 0 } },
});
const enter = (marks: { for: number; against: number }): Ask => ({
  type: 'enterRoomBallots',
  paperId: paper.id,
  ...block(marks),
});
const entryOf = (who: Delegate): Promise<RoomEntry> =>
  who.get<RoomEntry>(address().replace('room-ballots', 'room-entry'));

test('B-10b: neither is told the other’s numbers before both are in; then both are, and each corrects their own', async () => {
  const { chief, scrutineers } = officers(cast);
  const second = scrutineers[0]!;
  await cast.host.must({ type: 'closePaper', paperId: paper.id });
  const half = { for: 1, against: 1 };
  expect(await neither.ask(enter(half))).toEqual(refusedAs('forbidden'));
  await chief.must(enter({ for: 2, against: 0 }));
  expect(await entryOf(second)).toEqual({ mine: null, other: { personId: chief.person.id, block: null } });
  await second.until('who has entered', ({ congress }) =>
    congress.papers.some(({ room }) => room?.entries.length === 1),
  );
  expect(JSON.stringify(second.congress), 'who, and never what').not.toContain('"returned":2');
  expect(await cast.host.ask({ type: 'countPaper', paperId: paper.id })).toEqual(refusedAs('room-entry-missing'));

  await second.must(enter(half));
  expect(await entryOf(chief)).toMatchObject({
    mine: block({ for: 2, against: 0 }),
    other: { personId: second.person.id, block: block(half) },
  });
  await cast.host.until('the comparison', ({ congress }) => congress.papers.some(({ room }) => room?.differing === 2));
  expect(await cast.host.ask({ type: 'countPaper', paperId: paper.id })).toEqual(refusedAs('room-entries-differ'));
  await chief.must(enter(half));
});

test('B-11: the block of the room adds to the votes online; the log says who entered it, and the list still no more than who', async () => {
  const { chief, scrutineers } = officers(cast);
  await cast.host.must({ type: 'countPaper', paperId: paper.id });
  await signBy(cast, paper.id);
  const { report } = await cast.host.get<{ report: CountReport }>(
    `/congresses/${cast.congressId}/papers/${paper.id}/report`,
  );
  expect(report).toMatchObject({ returned: 3, room: { issued: 3, returned: 2 }, items: [{ for: 2, against: 1 }] });
  expect(new Set((await list()).flatMap((one) => Object.keys(one)))).toEqual(
    new Set(['id', 'name', 'staffNumber', 'groupId']),
  );
  const { entries } = await cast.host.get<{ entries: { type: string; payload: unknown }[] }>(
    `/congresses/${cast.congressId}/log?after=0&limit=1000`,
  );
  expect(entries.find(({ type }) => type === 'room-ballots.entered')?.payload).toMatchObject({
    returned: 2,
    by: [scrutineers[0]!.person.id, chief.person.id],
  });
});
