/** B-27, B-28: who has not handed in is known by name and can be reminded; and everybody can practise before the day. */
import type { Waiting } from '@congress/contract/congress/ballot/resources';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Choices, Mark } from '@congress/contract/kernel/ballot/marks';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '@congress/contract/kernel/live';
import { comers, type Cast, type Delegate } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, openPaper } from '../../support/ballots.ts';

let server: Server;
let cast: Cast;
let sql: postgres.Sql;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'ballot');
  sql = postgres(server.databaseUrl, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await sql?.end();
  await server?.close();
});

const waiting = (paperId: string, who: Pick<Delegate, 'get'> = cast.host): Promise<Waiting> =>
  who.get<Waiting>(`/congresses/${cast.congressId}/papers/${paperId}/waiting?limit=500`);

/** What a command was answered: the code of its refusal, or `done`. */
async function codeOf(asking: Promise<Answer<unknown>>): Promise<string> {
  const answer = await asking;
  return answer.ok ? 'done' : answer.error.code;
}

/** Every table in which this text stands anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await sql`select from ${sql(name)} as t where t::text like ${`%${text}%`} limit 1`;
    if (row) found.push(name);
  }
  return found.toSorted();
}

/** Marks on every item of a rehearsal. */
function marksOn({ items }: Paper): Choices {
  const marks: Choices = Object.fromEntries(
    items.map((item): [string, Mark] => {
      if (item.kind === 'motion') return [item.id, 'for'];
      if (item.kind === 'election') return [item.id, { candidates: { [item.candidates[0]!.id]: 'for' }, writeIns: [] }];
      const [dimension] = item.dimensions;
      return [item.id, { levels: Object.fromEntries(item.subjects.map(({ id }) => [id, { [dimension!.id]: 0 }])) }];
    }),
  );
  return marks;
}

test('B-28: everybody practises once, wherever they are; the host reads who has not managed; nothing of it is left', async () => {
  const { host, formal } = cast;
  const paperId = await host.must({ type: 'openRehearsal', kinds: ['motion', 'election', 'rating'] });
  await host.until('the rehearsal', ({ congress }) => congress.rehearsal?.id === paperId);
  const { rehearsal } = host.congress;
  expect(rehearsal).toMatchObject({ rehearsal: true, state: 'open', present: formal.length });
  expect(host.congress.papers.some(({ id }) => id === paperId)).toBe(false);

  const [first, second] = [formal[0]!, formal.at(-1)!];
  const vote = { type: 'castBallot' as const, paperId, choices: marksOn(rehearsal!) };
  await first.must(vote);
  await second.must(vote);
  expect(await codeOf(first.ask(vote)), 'once').toBe('already-voted');
  expect(await codeOf(cast.others[0]!.ask(vote)), 'formal delegates only').toBe('forbidden');
  const wrong = { ...vote, choices: { [rehearsal!.items[1]!.id]: 'for' as const } };
  expect(await codeOf(formal[1]!.ask(wrong)), 'marks are looked at').toBe('mark-of-another-kind');
  await host.until(
    'two who managed',
    ({ gauges }) => gauges.turnout?.paperId === paperId && gauges.turnout.returned === 2,
  );
  const left = await waiting(paperId);
  expect(left.total).toBe(formal.length - 2);
  expect(left.people.map(({ id }) => id)).not.toContain(first.person.id);
  expect(await tablesWith(rehearsal!.items[0]!.id), 'no marks').toEqual(['congress', 'event']);
  const { me } = await first.get<{ me: Delegate['me'] }>(`/congresses/${cast.congressId}`);
  expect(me?.ballots).toContainEqual({ paperId, channel: 'online' });

  const itemId = host.congress.items[0]!.id;
  const real = await host.must({
    type: 'preparePaper',
    title: '表决票',
    method: 'secret',
    itemIds: [itemId],
    matters: [],
    previousId: null,
  });
  expect(await codeOf(host.ask({ type: 'openPaper', paperId: real }))).toBe('rehearsal-running');
  await host.must({ type: 'withdrawPaper', paperId: real });

  await host.must({ type: 'endRehearsal' });
  await first.until('its end', ({ congress }) => congress.rehearsal === undefined);
  expect(await codeOf(formal[1]!.ask(vote)), 'late').toBe('paper-not-found');
  // The answer to the command that opened it is kept, as any.
  expect(await tablesWith(paperId)).toEqual(['command_answer', 'event']);
  const [ended] = await sql<{ payload: unknown }[]>`select payload from event where type = 'rehearsal.ended'`;
  expect(ended?.payload).toEqual({ paperId, managed: 2, all: formal.length });
});

test('B-27: who has not handed in is told by name to the secretariat alone; one and all are reminded, and none too often', async () => {
  const { host } = cast;
  const paper = await openPaper(cast, { itemIds: [host.congress.items[0]!.id] });
  const [voter, late] = comers(cast).slice(20, 22) as [Delegate, Delegate];
  await voter.must(aVote(paper, 'for'));
  const left = await waiting(paper.id);
  expect(left.total).toBe(cast.present - 1);
  expect(left.people.map(({ id }) => id)).not.toContain(voter.person.id);
  expect(Object.keys(left.people[0]!).toSorted()).toEqual(
    ['groupId', 'id', 'missed', 'name', 'remindedAt', 'staffNumber'].toSorted(),
  );
  const page = await host.get<Waiting>(
    `/congresses/${cast.congressId}/papers/${paper.id}/waiting?limit=2&after=${left.people[1]!.id}`,
  );
  expect(page.people.map(({ id }) => id)).toEqual(left.people.slice(2, 4).map(({ id }) => id));
  await expect(waiting(paper.id, late)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });

  await host.must({ type: 'remindVoters', paperId: paper.id });
  await late.until('the reminder', ({ congress }) => congress.papers.at(-1)?.remindedAt !== undefined);
  expect(await codeOf(host.ask({ type: 'remindVoters', paperId: paper.id }))).toBe('reminded-just-now');

  await host.must({ type: 'remindVoter', paperId: paper.id, personId: late.person.id });
  await late.until('a reminder of my own', ({ me }) => me?.reminded[0]?.paperId === paper.id);
  await host.must({ type: 'remindVoter', paperId: paper.id, personId: late.person.id });
  await host.must({ type: 'remindVoter', paperId: paper.id, personId: voter.person.id });
  const [reminders] = await sql<{ n: number }[]>`select count(*)::int as n from reminder`;
  expect(reminders?.n, 'neither twice at once, nor who has voted').toBe(1);
  expect(JSON.stringify(voter.congress), 'nobody else reads of it').not.toContain(late.me!.reminded[0]!.at);

  await host.must({ type: 'closePaper', paperId: paper.id });
  const [kept] = await sql<{ n: number }[]>`select count(*)::int as n from reminder`;
  expect(kept?.n, 'forgotten').toBe(0);
  expect(await codeOf(host.ask({ type: 'remindVoter', paperId: paper.id, personId: late.person.id }))).toBe(
    'nobody-to-remind',
  );
  await expect(waiting(paper.id)).rejects.toMatchObject({ refusal: { code: 'paper-not-open' } });
});
