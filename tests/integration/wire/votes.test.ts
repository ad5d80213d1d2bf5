/** Q3, Q4: one delegate, one vote, whatever arrives at once; and the close against votes on their way. */
import { motionMark, type MotionMark } from '@congress/contract/kernel/ballot/marks';
import { randomUUID } from 'node:crypto';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { preparatoryMatters } from '@congress/contract/congress/vocabulary';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../../../scripts/demo/client.ts';
import { playTo } from '../../../scripts/demo/play.ts';
import { comers, inChunks, type Cast, type Delegate } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, countOf, openPaper } from '../../support/ballots.ts';

let server: Server;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'preliminary', { delegates: 88 });
});
afterAll(() => server?.close());

/** Generous: the machine may be busy with something else. */
const patience = 120_000;
/** A preparatory matter put to a show of hands can be put again, so that one congress closes as many papers as wanted. */
const repeatable = preparatoryMatters.filter((matter) => matter === 'agenda' || matter === 'voting-method');
const marks = motionMark.options;

const handsPaper = (turn: number): Promise<Paper> =>
  openPaper(cast, { matters: [repeatable[turn % repeatable.length]!] });

/** What the count must say when exactly these marks were acknowledged. */
function countFor(acknowledged: MotionMark[]): object {
  const of = (mark: MotionMark): number => acknowledged.filter((each) => each === mark).length;
  const item = { for: of('for'), against: of('against'), abstain: of('abstain'), invalid: of('spoilt') };
  return { returned: acknowledged.length, items: [item] };
}

type Vote = ReturnType<typeof aVote> & { id: string };
const withId = (vote: ReturnType<typeof aVote>): Vote => ({ ...vote, id: randomUUID() });
const markOf = ({ choices }: Vote): MotionMark => motionMark.parse(Object.values(choices)[0]);

/** Everyone casts, the host closes as soon as `head` of them are acknowledged; says what was acknowledged. */
async function closeAmidVotes(paper: Paper, head: number): Promise<MotionMark[]> {
  const votes = comers(cast).map((voter, index) => ({
    voter,
    vote: withId(aVote(paper, marks[index % marks.length]!)),
  }));
  const closed = Promise.withResolvers<void>();
  const closeNow = (): void =>
    closed.resolve(cast.host.must({ type: 'closePaper', paperId: paper.id }).then(() => undefined));
  if (head === 0) closeNow();
  let answered = 0;
  const answers = await Promise.all(
    votes.map(async ({ voter, vote }, index) => {
      const answer = await (index % 5 === 4 ? voter.askHttp(vote) : voter.ask(vote));
      answered += 1;
      if (answered === head) closeNow();
      return answer;
    }),
  );
  await closed.promise;
  // Whatever came of a vote, asking again after the close tells the same, and changes nothing.
  const again = await Promise.all(votes.map(({ voter, vote }) => voter.ask(vote)));
  expect(again).toEqual(answers);
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  expect(new Set([...refused, 'paper-not-open'])).toEqual(new Set(['paper-not-open']));
  return votes.flatMap(({ vote }, index) => (answers[index]!.ok ? [markOf(vote)] : []));
}

test(
  'Q4, B-6: the close raced with a thousand votes: every acknowledged one is counted, none is accepted later',
  async () => {
    let races = 0;
    let counted = 0;
    for (let turn = 0; races < 1000; turn += 1) {
      const paper = await handsPaper(turn);
      const acknowledged = await closeAmidVotes(paper, turn * 5);
      expect(await countOf(cast, paper.id)).toMatchObject(countFor(acknowledged));
      await cast.host.must({ type: 'declareResult', paperId: paper.id });
      races += cast.present;
      counted += acknowledged.length;
    }
    // Both sides of the fence were seen, or the races proved nothing.
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThan(races);
  },
  patience,
);

test('P-8: a vote that comes while the congress is adjourned is told so, and the same one is taken once it resumes', async () => {
  const paper = await handsPaper(0);
  const [early, late] = comers(cast) as [Delegate, Delegate];
  const [counted, waiting] = [withId(aVote(paper, 'for')), withId(aVote(paper, 'against'))];
  await early.must(counted);
  await cast.host.must({ type: 'adjourn', reason: '午间休会' });
  const still = { ok: false, error: { code: 'congress-not-active', facts: { status: 'adjourned' } } };
  expect(await late.ask(waiting)).toMatchObject(still);
  expect(await late.askHttp(waiting)).toMatchObject(still);
  // What was counted before is, also now.
  expect(await early.ask(counted)).toEqual({ ok: true, value: {} });
  await cast.host.must({ type: 'resume' });
  expect(await late.ask(waiting)).toEqual({ ok: true, value: {} });
  await cast.host.must({ type: 'closePaper', paperId: paper.id });
  expect(await countOf(cast, paper.id)).toMatchObject(countFor(['for', 'against']));
  await cast.host.must({ type: 'declareResult', paperId: paper.id });
});

/** Three devices, three different votes, at the same moment; says which mark was acknowledged. */
async function round(paper: Paper, phone: Delegate, tablet: Client, turn: number): Promise<MotionMark> {
  const votes = [0, 1, 2].map((device) => withId(aVote(paper, marks[(turn + device) % marks.length]!)));
  const [first, second, third] = votes as [Vote, Vote, Vote];
  const answers: Answer<Outcome>[] = await Promise.all([phone.ask(first), tablet.ask(second), phone.askHttp(third)]);
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
  expect(codes.toSorted()).toEqual(['already-voted', 'already-voted', 'ok']);
  const winner = votes[codes.indexOf('ok')]!;
  // The acknowledgement may get lost: whoever asks again with the same id, by whatever way, gets it again.
  expect(await (turn % 2 ? tablet.ask(winner) : phone.askHttp(winner))).toEqual({ ok: true, value: {} });
  return markOf(winner);
}

/** Every delegate's rounds on these papers, then the counts against what was acknowledged. */
async function rounds(papers: Paper[]): Promise<number> {
  const acknowledged = new Map<string, MotionMark[]>(papers.map(({ id }) => [id, []]));
  await inChunks([...comers(cast).entries()], 42, async ([turn, phone]) => {
    const tablet = new Client(phone.name, phone.url, phone.token);
    await tablet.join(cast.congressId);
    for (const paper of papers) acknowledged.get(paper.id)!.push(await round(paper, phone, tablet, turn));
    tablet.leave();
  });
  for (const { id } of papers) {
    await cast.host.must({ type: 'closePaper', paperId: id });
    expect(await countOf(cast, id)).toMatchObject(countFor(acknowledged.get(id)!));
  }
  return [...acknowledged.values()].flat().length;
}

test(
  'Q3, B-5, P-11: two sockets and one HTTP call at once, a thousand times: one vote each, its retry acknowledged',
  async () => {
    let all = 0;
    for (let turn = 0; turn < 7; turn += 1) {
      const paper = await handsPaper(turn);
      all += await rounds([paper]);
      await cast.host.must({ type: 'declareResult', paperId: paper.id });
    }
    await playTo(cast, 'ballot');
    const secret: Paper[] = [];
    for (const { id } of cast.host.congress.items) secret.push(await openPaper(cast, { itemIds: [id] }));
    all += await rounds(secret);
    expect(all).toBeGreaterThanOrEqual(1000);
  },
  patience,
);
