/** T: one host plays a trial through with simulated delegates, and nobody is one in any other congress. */
import { randomUUID } from 'node:crypto';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Person } from '@congress/contract/congress/preparation/resources';
import type { CongressView } from '@congress/contract/congress/snapshot';
import {
  type PreparatoryMatter,
  preparatoryMatters,
  profileIds,
  simulatedAct,
  type SimulatedAct,
} from '@congress/contract/congress/vocabulary';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import { demoOf, founding, rosterRow } from '@congress/db/seed/demo';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client, type Ask } from '../../../scripts/demo/client.ts';
import { officers } from '../../../scripts/demo/officers.ts';
import { closeStep, openStep } from '../../../scripts/demo/play.ts';
import * as afterwards from '../../../scripts/demo/scenes/afterwards.ts';
import { evaluation, presidium as presidiumMeets } from '../../../scripts/demo/scenes/meeting.ts';
import { agenda, approval, grouping } from '../../../scripts/demo/scenes/preparation.ts';
import { declaration, prepareBallot } from '../../../scripts/demo/scenes/voting.ts';
import { assemble, type Cast, type Delegate } from '../../../scripts/demo/stage.ts';
import { enterAs, fingerprint, smallest, startServer, type Server } from '../../support/app.ts';
import { countOf, openPaper } from '../../support/ballots.ts';

let server: Server;
let cast: Cast;
let host: Client;
/** The one delegate who is there; all the others are on the roster and nowhere else. */
let real: Client;
let realId: string;
let free: string[];

beforeAll(async () => {
  server = await startServer();
  cast = await assemble(server.url, server.administrator, demoOf(smallest));
  server.casts.push(cast);
  ({ host } = cast);
  await through('approval', () => approval(cast, openStep(cast), 1));
  await through('roster', async () => {
    await host.must({ type: 'importRoster', people: cast.material.people.map(rosterRow) });
    await host.must({ type: 'completeRoster', explanations: [] });
  });
  const { people } = await host.get<{ people: Person[] }>(`/congresses/${cast.congressId}/people?limit=500`);
  // Of these the scenes that a host plays alone want no more than who they are.
  const seats = cast.material.people.map((seed) => {
    const person = people.find(({ staffNumber }) => staffNumber === seed.staffNumber)!;
    return { person, seed } as Delegate;
  });
  cast.formal = seats.filter(({ seed }) => seed.capacity === 'formal');
  cast.others = seats.filter(({ seed }) => seed.capacity !== 'formal');
  realId = cast.formal.at(-1)!.person.id;
  free = cast.formal.map(({ person }) => person.id).filter((id) => id !== realId);
  real = await enter(realId);
});
afterAll(async () => {
  real?.leave();
  // The seats were never taken, so that there is nobody to dismiss from them.
  Object.assign(cast ?? {}, { formal: [], others: [] });
  await server?.close();
});

/** Enters as one of the delegates by a code of their own. */
async function enter(personId: string): Promise<Client> {
  const { codes } = await host.post<{ codes: { code: string }[] }>(`/congresses/${cast.congressId}/codes`, {
    personIds: [personId],
  });
  const client = await Client.enter(server.url, 'code', { code: codes[0]!.code });
  await client.join(cast.congressId);
  return client;
}

/** Opens the next step, which is of this kind, plays it and closes it. */
async function through(kind: string, play: () => Promise<void>): Promise<void> {
  const next = host.congress.steps.find(({ state }) => state !== 'closed')!;
  expect(next.kind).toBe(kind);
  if (next.state === 'pending') await host.must({ type: 'openStep', stepId: next.id });
  await host.until('the step to open', ({ congress }) =>
    congress.steps.some(({ id, state }) => id === next.id && state === 'open'),
  );
  await play();
  await closeStep(cast);
}

const order = (act: SimulatedAct, more: Partial<Extract<Ask, { type: 'simulate' }>> = {}): Ask => {
  const shares = { for: 80, against: 10, abstain: 10 };
  return { type: 'simulate', act, people: 500, seconds: 0, shares, ...more };
};
const allFor = { shares: { for: 100, against: 0, abstain: 0 } };
const codeOf = (answer: Answer<Outcome>): string => (answer.ok ? 'ok' : answer.error.code);

/** What the log says of simulating, one entry per order. */
async function logged(): Promise<{ actor: { id: string }; act: string; people: string[] }[]> {
  const rows = await server.owner<{ actor: { id: string }; payload: { act: string; people: string[] } }[]>`
    select actor, payload from event
    where dossier_id = ${cast.congressId} and type = 'delegates.simulated' order by position`;
  return rows.map(({ actor, payload }) => ({ actor, ...payload }));
}

test('T-1: under every other profile each act is refused, and nothing at all is written', async () => {
  for (const profile of profileIds.filter((id) => id !== 'demo')) {
    const { id } = await host.post<{ id: string }>('/congresses', { ...founding, profile });
    const before = await fingerprint(server.owner);
    for (const act of simulatedAct.options) {
      expect(codeOf(await host.askHttp(order(act), id))).toBe('trial-only');
    }
    expect(await fingerprint(server.owner)).toEqual(before);
    const { snapshot } = await host.get<{ snapshot: { congress: CongressView } }>(`/congresses/${id}`);
    expect(JSON.stringify(snapshot)).not.toContain('simulated');
  }
});

test('T-2: nobody but the host asks for it', async () => {
  const secretary = await enterAs(server, 'secretary');
  expect(codeOf(await secretary.askHttp(order('sign-in'), cast.congressId))).toBe('forbidden');
  expect(codeOf(await real.ask(order('sign-in')))).toBe('forbidden');
  expect(codeOf(await host.ask(order('votes')))).toBe('paper-not-open');
  expect(await logged()).toEqual([]);
});

test('T-5: in the preparation they sign the credentials report, second, confirm the notice and sum up', async () => {
  await through('grouping', () => grouping(cast, openStep(cast), 1));
  await through('credentials', async () => {
    await host.must({ type: 'appointPanel', personIds: free.slice(0, 3) });
    await host.must(order('signatures'));
  });
  await through('proposals', async () => {
    const proposalId = await real.must({ type: 'submitProposal', title: '提案', text: '正文' });
    await host.must(order('seconding'));
    await host.until('seconders', ({ congress }) => congress.proposals[0]?.seconders.length === 2);
    expect(codeOf(await host.ask(order('seconding')))).toBe('already-done');
    await host.must({ type: 'closeProposalWindow' });
    await host.must({ type: 'reviewProposal', proposalId, status: 'filed', reason: '', mergedInto: null });
  });
  await through('agenda', () => agenda(cast, openStep(cast), 1));
  await through('notice', async () => {
    await host.must({ type: 'giveNotice', meetsAt: '2027-01-01T01:00:00Z', place: '会议室', text: '通知' });
    await host.must(order('notice'));
    await real.must({ type: 'confirmNotice' });
  });
  await through('discussion', async () => {
    await host.must(order('summaries'));
  });
  // Whatever was signed or written in their name, the log says that the host had it done.
  const { id } = await host.get<{ id: string }>('/me');
  const done = await server.owner<{ type: string; actor: { id: string } }[]>`
    select type, actor from event where dossier_id = ${cast.congressId}
      and type in ('credentials.signed', 'proposal.seconded', 'summary.submitted')`;
  expect(done.length).toBe(3 + 2 + cast.material.groups.length);
  expect(new Set(done.map(({ actor }) => actor.id))).toEqual(new Set([id]));
});

test('T-3 T-4: they sign in, named in the log first; who has entered is not one of them; a repeat does it once', async () => {
  const others = cast.others.length;
  await through('sign-in', async () => {
    const before = (await logged()).length;
    const first = { id: randomUUID(), ...order('sign-in', { people: 5 }) };
    expect(await host.ask(first)).toEqual(await host.ask(first));
    await host.until('the first', ({ gauges: { presence: at } }) => (at?.present ?? 0) + (at?.others ?? 0) === 5);
    await host.must(order('sign-in'));
    await host.until('all', ({ gauges: { presence: at } }) => at?.present === free.length && at.others === others);
    const entries = (await logged()).slice(before);
    expect(entries.map(({ act, people }) => [act, people.length])).toEqual([
      ['sign-in', 5],
      ['sign-in', free.length + others - 5],
    ]);
    const named = entries.flatMap(({ people }) => people);
    expect(new Set(named)).toEqual(new Set([...free, ...cast.others.map(({ person }) => person.id)]));
    expect(new Set(host.congress.simulated)).toEqual(new Set(named));
    // Nobody of them is in the hall, and the one who is there signs in as ever.
    expect(host.gauges.presence).toMatchObject({ onSite: 0, remote: free.length, simulated: free.length });
    await real.must({ type: 'signIn' });
    expect(codeOf(await host.ask(order('sign-in')))).toBe('nobody-to-simulate');
  });
  const step = host.congress.steps.find(({ kind }) => kind === 'sign-in');
  expect(step?.record).toMatchObject({ counted: { present: free.length + 1, simulated: free.length } });
});

/** Votes by simulation on an open paper until all but the one who is there have, closes it and counts. */
async function voteOn(paper: Pick<Paper, 'id'>, voters = free.length): Promise<Awaited<ReturnType<typeof countOf>>> {
  await host.must(order('votes', allFor));
  await host.until(
    'the votes',
    ({ gauges }) => gauges.turnout?.paperId === paper.id && gauges.turnout.returned === voters,
  );
  await host.must({ type: 'closePaper', paperId: paper.id });
  return countOf(cast, paper.id);
}

/** Puts some preparatory matters to the vote, as far as the open paper. */
const put = (chosen: readonly PreparatoryMatter[]): Promise<Paper> => openPaper(cast, { matters: [...chosen] });
const declare = ({ id }: Paper): Promise<string> => host.must({ type: 'declareResult', paperId: id });

test('T-6 T-7 T-8: they raise hands; the count says how many of them, the log not what; a close ends it', async () => {
  const [first, second, ...rest] = preparatoryMatters;
  await host.must({ type: 'openStep', stepId: host.congress.steps.find(({ kind }) => kind === 'preliminary')!.id });
  const { presidium, chief, scrutineers, tellers } = officers({ ...cast, present: free.length });
  await host.must({
    type: 'nominateOffices',
    presidium: presidium.map(({ person }) => person.id),
    secretaryGeneral: presidium[1]!.person.id,
    chiefScrutineer: chief.person.id,
    scrutineers: scrutineers.map(({ person }) => person.id),
    tellers: tellers.map(({ person }) => person.id),
  });
  const paper = await put([first]);
  const n = free.length;
  const whole = { returned: n, simulated: n, items: [{ for: n, against: 0, abstain: 0 }] };
  expect(await voteOn(paper)).toMatchObject(whole);
  await declare(paper);

  // A paper that closes amid simulated votes counts those in the box and takes no later one.
  const cut = await put([second]);
  await host.must(order('votes', { seconds: 30 }));
  await host.until('hands', ({ gauges }) => gauges.turnout?.paperId === cut.id && gauges.turnout.returned > 0);
  await host.must({ type: 'closePaper', paperId: cut.id });
  const { returned, simulated } = await countOf(cast, cut.id);
  expect([returned > 0, returned < n, simulated]).toEqual([true, true, returned]);
  await declare(cut);

  // And that order is over with it: on the next paper nobody votes before being asked to.
  const next = await put(rest);
  const [row] = await server.owner<{ n: number }[]>`select count(*)::int as n from roll where paper_id = ${next.id}`;
  expect(row!.n).toBe(0);
  expect(await voteOn(next)).toMatchObject({ returned: n, simulated: n });
  await declare(next);
  const again = await put([second]);
  expect(await voteOn(again)).toMatchObject(whole);
  await declare(again);
  const [said] = await server.owner<{ text: string }[]>`
    select string_agg(payload::text, '') as text from event where type = 'delegates.simulated'`;
  expect(said!.text).not.toMatch(/shares|choices|"for"|abstain/);
  await closeStep(cast);
});

test('T-3 T-5 T-7: the trial is played to its end; who enters on the way acts for themselves from then on', async () => {
  const newcomer = free.at(-1)!;
  let entered: Client | undefined;
  const play: Record<string, () => Promise<void>> = {
    presidium: () => presidiumMeets({ ...cast, present: free.length }, openStep(cast), 1),
    report: async () => {
      for (const { id } of host.congress.agenda) await host.must({ type: 'markPresented', entryId: id });
    },
    evaluation: () => evaluation(cast, openStep(cast), 1),
    discussion: async () => {
      await host.must(order('summaries'));
      for (const { id } of host.congress.items) await host.must({ type: 'freezeItem', itemId: id });
    },
    'sign-in': async () => {
      await host.must(order('sign-in'));
      await real.must({ type: 'signIn' });
    },
    ballot: async () => {
      const paperId = await prepareBallot(cast);
      await host.must({ type: 'openPaper', paperId });
      entered = await enter(newcomer);
      const report = await voteOn({ id: paperId }, free.length - 1);
      expect(report).toMatchObject({ returned: free.length - 1, simulated: free.length - 1 });
      expect((await logged()).at(-1)!.people).not.toContain(newcomer);
      // Whose signature is whose: the newcomer is no scrutineer, and could not be signed for.
      await host.must(order('signatures'));
      await host.until('signatures', ({ congress }) =>
        congress.papers.some(({ id, state }) => id === paperId && state === 'certified'),
      );
    },
    declaration: () => declaration(cast, openStep(cast), 1),
    publication: async () => void (await host.must({ type: 'publishResults' })),
    filing: () => afterwards.filing(cast, openStep(cast), 1),
    'follow-up': () => afterwards.followUp(cast, openStep(cast), 1),
  };
  for (const { kind } of host.congress.steps.filter(({ state }) => state !== 'closed'))
    await through(kind, play[kind]!);
  await host.until('the end', ({ congress }) => congress.status === 'archived');
  entered?.leave();
  expect(codeOf(await host.ask(order('votes')))).toBe('congress-not-active');
  // The public page shows the same count, with how many of it were simulated.
  const page = (await cast.observer.page()) as { public: { publication: { results: { report: object }[] } } };
  expect(page.public.publication.results.at(-1)!.report).toMatchObject({ simulated: free.length - 1 });
  expect(await server.app.deps.congresses.verify(cast.congressId)).toMatchObject({ intact: true });
  // What was handed in for the newcomer before stands as what it was; the last paper was left to them.
  expect(new Set(entered?.me?.ballots.map(({ channel }) => channel))).toEqual(new Set(['simulated']));
});
