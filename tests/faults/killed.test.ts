/** Q2, Q6, Q11: processes killed in the middle of voting. Real ones, with fsync on. */
import { motionMark, type MotionMark } from '@congress/contract/kernel/ballot/marks';
import { randomUUID } from 'node:crypto';
import { demoOf } from '@congress/db/seed/demo';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { ErrorCode } from '@congress/contract/congress/refusals';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import { startEmbedded, type EmbeddedPostgres } from '@congress/db/embedded';
import { signal } from '@congress/db/embedded/processes';
import postgres from 'postgres';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refused } from '../../scripts/demo/client.ts';
import { playTo, viewsAgree } from '../../scripts/demo/play.ts';
import { assemble, comers, dismiss, type Cast, type Delegate } from '../../scripts/demo/stage.ts';
import { startInstance, type Instance } from '../../scripts/instance.ts';
import { smallest } from '../support/app.ts';
import { aVote, countOf, openPaper, signBy } from '../support/ballots.ts';

let dataDir: string;
let database: EmbeddedPostgres;
let instance: Instance;
let owner: postgres.Sql;
let cast: Cast;

beforeAll(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-fault-'));
  fs.chmodSync(dataDir, 0o755);
  database = await startEmbedded({ dataDir, durability: 'durable', say: () => undefined });
  instance = await startInstance({ databaseUrl: database.url });
  owner = postgres(database.url, { max: 1, onnotice: () => undefined });
  cast = await assemble(instance.api.url, instance.administrator, demoOf(smallest));
  await playTo(cast, 'ballot');
}, 120_000);
afterAll(async () => {
  if (cast) dismiss(cast);
  await instance?.stop();
  await owner?.end({ timeout: 5 });
  await database?.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

type Vote = ReturnType<typeof aVote> & { id: string };
type Given = { voter: Delegate; vote: Vote };

/** A vote of everyone on each of these papers. */
function votesOn(papers: Paper[]): Given[] {
  return papers.flatMap((paper, turn) =>
    comers(cast).map((voter, index) => ({
      voter,
      vote: { ...aVote(paper, motionMark.options[(index + turn) % motionMark.options.length]!), id: randomUUID() },
    })),
  );
}

/** The answer; nothing when the line broke before there was one. */
async function answerTo({ voter, vote }: Given): Promise<Answer<Outcome> | undefined> {
  return voter.ask(vote).catch(() => undefined);
}

/** Asks again with the same id, as a client does, until there is an answer other than "not now". */
async function persist(given: Given): Promise<Answer<Outcome>> {
  for (;;) {
    const answer = await answerTo(given);
    if (answer && (answer.ok || answer.error.code !== 'unavailable')) return answer;
  }
}

/** Everyone on the roll of these papers. */
async function roll(papers: Paper[]): Promise<string[]> {
  const rows = await owner<{ who: string }[]>`
    select paper_id || ' ' || person_id as who from roll where paper_id in ${owner(papers.map(({ id }) => id))}`;
  return rows.map(({ who }) => who);
}
const place = ({ voter, vote }: Given): string => `${vote.paperId} ${voter.person.id}`;

/** Closes, counts and signs; the count is exactly the votes. */
async function everyVoteCounts(papers: Paper[], votes: Given[]): Promise<void> {
  for (const { id } of papers) {
    await cast.host.must({ type: 'closePaper', paperId: id });
    const marks = votes.filter(({ vote }) => vote.paperId === id).map(({ vote }) => Object.values(vote.choices)[0]);
    const of = (mark: MotionMark): number => marks.filter((each) => each === mark).length;
    expect(await countOf(cast, id)).toMatchObject({
      returned: marks.length,
      items: [{ for: of('for'), against: of('against'), abstain: of('abstain'), invalid: of('spoilt') }],
    });
    await signBy(cast, id);
  }
}

async function papersOf(from: number, to: number): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const { id } of cast.host.congress.items.slice(from, to)) papers.push(await openPaper(cast, { itemIds: [id] }));
  return papers;
}

test('Q2, Q6: the API killed amid a burst of votes: every acknowledged one is there, the rest is asked again and counts once', async () => {
  const papers = await papersOf(0, 3);
  const votes = votesOn(papers);
  const killed = instance.api;
  const acknowledged: Given[] = [];
  const lost: Given[] = [];
  const restarted = killed.ended.then(async () => {
    const before = acknowledged.map(place);
    await instance.restart();
    return before;
  });
  await Promise.all(
    votes.map(async (given, index) => {
      // The later papers' votes set out when the first acknowledgements are in, so that some are under way.
      if (index >= cast.present) await answerTo(votes[index % cast.present]!);
      const answer = await answerTo(given);
      (answer?.ok ? acknowledged : lost).push(given);
      if (acknowledged.length === cast.present + 10) killed.signal('SIGKILL');
    }),
  );
  expect(await roll(papers)).toEqual(expect.arrayContaining(await restarted));

  expect(lost.length).toBeGreaterThan(0);
  const answers = await Promise.all(votes.map(persist));
  expect(answers).toEqual(votes.map(() => ({ ok: true, value: {} })));
  await everyVoteCounts(papers, votes);
  await viewsAgree(cast);
});

/** A socket that takes notice when its line breaks. */
function attentive(token: string): { socket: Socket; breaks: () => number } {
  const socket = io(instance.api.url, { transports: ['websocket'], auth: { token }, forceNew: true });
  let broken = 0;
  socket.on('disconnect', () => (broken += 1));
  return { socket, breaks: () => broken };
}

/** Tries to close the step while its papers are open, until that is refused in these words. */
async function knock(wanted: ErrorCode): Promise<void> {
  const { id: stepId } = cast.host.congress.steps.find(({ kind }) => kind === 'ballot')!;
  for (;;) {
    const answer = await cast.host.ask({ type: 'closeStep', stepId });
    if (!answer.ok && answer.error.code === wanted) return;
  }
}

/** Every view is what a newcomer sees; a connection that tried to come up too early may say "unavailable" once more. */
async function settled(): Promise<void> {
  await viewsAgree(cast).catch((error: unknown) => {
    if (error instanceof Refused && error.refusal.code === 'unavailable') return settled();
    throw error;
  });
}

test('Q2, Q11: PostgreSQL killed amid a burst of votes: "unavailable", sockets stay, nothing acknowledged is lost, it recovers by itself', async () => {
  const papers = await papersOf(3, 6);
  const votes = votesOn(papers);
  const [before, during] = [votes.slice(0, cast.present + 10), votes.slice(cast.present + 10)];
  const line = attentive(cast.host.token);
  const acknowledged = await Promise.all(before.map(answerTo));
  expect(acknowledged.every((answer) => answer?.ok)).toBe(true);

  const away = during.map(answerTo);
  signal(database.pid(), 'SIGKILL');
  // A command that changes nothing, until it is told that the database is away, and until it is back.
  await knock('unavailable');
  const answers = await Promise.all(away);
  const codes = answers.flatMap((answer) => (answer?.ok ? [] : [answer?.error.code]));
  expect(codes.every((code) => code === 'unavailable')).toBe(true);
  await knock('gate-not-met');

  expect(await Promise.all(votes.map(persist))).toEqual(votes.map(() => ({ ok: true, value: {} })));
  const told = [...before, ...during.filter((_, index) => answers[index]?.ok)];
  expect(await roll(papers)).toEqual(expect.arrayContaining(told.map(place)));
  expect(line.breaks()).toBe(0);
  line.socket.disconnect();
  await everyVoteCounts(papers, votes);
  await settled();
});

test('Q2, Q10: after both kills the congress goes on to its end, and its log verifies', async () => {
  const ballot = cast.host.congress.steps.find(({ kind }) => kind === 'ballot')!;
  await cast.host.must({ type: 'closeStep', stepId: ballot.id });
  await cast.host.until('the step to close', ({ congress }) =>
    congress.steps.some(({ id, state }) => id === ballot.id && state === 'closed'),
  );
  await playTo(cast);
  expect(cast.host.congress.status).toBe('archived');
  const verdict = await cast.host.get(`/congresses/${cast.congressId}/log/verdict`);
  expect(verdict).toMatchObject({ intact: true, problem: null });
});
