/** B-10: ballots on paper in the room: who holds one is told to those who hand them out, and to whoever holds it. */
import type { RoomBallots } from '@congress/contract/congress/ballot/resources';
import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { may } from '@congress/contract/congress/tables/may';
import { officers } from '../../../scripts/demo/officers.ts';
import { comers, type Cast, type Delegate } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, openPaper, signBy } from '../../support/ballots.ts';
import { holdersOf } from '../../support/roles.ts';

let server: Server;
let cast: Cast;
let paper: Paper;
/** Three who take a ballot on paper, one who votes online, one who does neither. */
let inRoom: Delegate[];
let online: Delegate;
let neither: Delegate;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'ballot');
  paper = await openPaper(cast, { itemIds: [cast.host.congress.items[0]!.id] });
  const people = comers(cast);
  inRoom = people.slice(10, 13);
  online = people[13]!;
  neither = people[14]!;
  await online.must(aVote(paper, 'for'));
});
afterAll(() => server?.close());

const address = (): string => `/congresses/${cast.congressId}/papers/${paper.id}/room-ballots`;
const list = async (): Promise<RoomBallots['people']> => (await cast.host.get<RoomBallots>(address())).people;
const idsOf = (people: Delegate[]): string[] => people.map(({ person }) => person.id);
const ballotOf = ({ me }: Delegate) => me?.ballots.find(({ paperId }) => paperId === paper.id)?.channel;

test('B-10: whoever was handed a ballot in the room is told so at once, cannot vote online, and is on the list by name', async () => {
  expect(await list()).toEqual([]);
  const { scrutineers } = officers(cast);
  const asked = [...inRoom, online, cast.formal.at(-1)!];
  await scrutineers[0]!.must({ type: 'issueRoomBallots', paperId: paper.id, personIds: idsOf(asked) });
  for (const holder of inRoom) {
    await holder.until('the ballot on paper', (client) => ballotOf(client) === 'room');
    expect(await holder.ask(aVote(paper, 'for'))).toMatchObject({ ok: false, error: { code: 'issued-on-paper' } });
  }
  const known = inRoom.map(({ person: { id, name, staffNumber }, me }) => ({
    id,
    name,
    staffNumber,
    groupId: me!.groupId,
  }));
  expect(await list()).toEqual(known.toSorted((one, other) => (one.staffNumber < other.staffNumber ? -1 : 1)));
});

test('B-5: one’s own record tells a vote online from a ballot on paper, and from none', async () => {
  for (const [delegate, channel] of [[inRoom[0]!, 'room'] as const, [online, 'online'] as const]) {
    const { me } = await delegate.get<{ me: Delegate['me'] }>(`/congresses/${cast.congressId}`);
    expect(me?.ballots).toContainEqual({ paperId: paper.id, channel });
  }
  const { me } = await neither.get<{ me: Delegate['me'] }>(`/congresses/${cast.congressId}`);
  expect(me?.ballots.map(({ paperId }) => paperId)).not.toContain(paper.id);
});

test('Q7: the list is for those who may hand ballots out and for auditors, and is not told to anybody else', async () => {
  const readers = [...may.issueRoomBallots, 'auditor'];
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

test('B-10: a scrutineer finds by name or staff number who is present and holds no ballot yet, and nobody else may look', async () => {
  const [scrutineer] = officers(cast).scrutineers;
  const find = (q: string, client: Delegate = scrutineer!) =>
    client
      .get<RoomBallots>(`${address()}/candidates?q=${encodeURIComponent(q)}`)
      .then(({ people }) => people.map(({ id }) => id));
  const [holder] = inRoom;
  const absent = cast.formal.at(-1)!;
  expect(await find(neither.person.staffNumber)).toEqual([neither.person.id]);
  expect(await find(neither.name)).toContain(neither.person.id);
  expect(await find(holder!.person.staffNumber)).toEqual([]);
  expect(await find(absent.person.staffNumber)).toEqual([]);
  await expect(find(neither.name, neither)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
});

test('B-11: the block of the room adds to the votes online, and the list still says no more than who', async () => {
  const { chief } = officers(cast);
  await cast.host.must({ type: 'closePaper', paperId: paper.id });
  const block = { for: 1, against: 1, abstain: 0, invalid: 0 };
  await chief.must({
    type: 'enterRoomBallots',
    paperId: paper.id,
    returned: 2,
    items: { [paper.items[0]!.id]: block },
  });
  await cast.host.must({ type: 'countPaper', paperId: paper.id });
  await signBy(cast, paper.id);
  const { report } = await cast.host.get<{ report: CountReport }>(
    `/congresses/${cast.congressId}/papers/${paper.id}/report`,
  );
  expect(report).toMatchObject({ returned: 3, room: { issued: 3, returned: 2 }, items: [{ for: 2, against: 1 }] });
  expect(new Set((await list()).flatMap((one) => Object.keys(one)))).toEqual(
    new Set(['id', 'name', 'staffNumber', 'groupId']),
  );
});
