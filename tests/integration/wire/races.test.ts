/** Two hosts at once, and commands given again: P-11, and nothing doubled. */
import { randomUUID } from 'node:crypto';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask, Client } from '../../../scripts/demo/client.ts';
import { officers } from '../../../scripts/demo/officers.ts';
import { playTo } from '../../../scripts/demo/play.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { enterAs, startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, openPaper } from '../../support/ballots.ts';

let server: Server;
let cast: Cast;
let one: Client;
let other: Client;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'proposals');
  [one, other] = await Promise.all([enterAs(server, 'host', '甲主持'), enterAs(server, 'host', '乙主持')]);
  await Promise.all([one.join(cast.congressId), other.join(cast.congressId)]);
});
afterAll(async () => {
  one?.leave();
  other?.leave();
  await server?.close();
});

async function links(): Promise<{ type: string }[]> {
  const { entries } = await cast.host.get<{ entries: { type: string }[] }>(
    `/congresses/${cast.congressId}/log?limit=1000`,
  );
  return entries;
}

/** What must come of it when two press the same button at once. */
const once = { carriedOut: 1, happened: 1, told: 'already-done-by', byTheFaster: true };

/** Both press the same button at once: what came of it, and what the slower one was told. */
async function bothPress(ask: Ask, event: string): Promise<typeof once> {
  const before = (await links()).filter(({ type }) => type === event).length;
  const answers = await Promise.all([one.ask(ask), other.askHttp(ask)]);
  const faster = answers[0].ok ? one : other;
  const [told] = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  return {
    carriedOut: answers.filter(({ ok }) => ok).length,
    happened: (await links()).filter(({ type }) => type === event).length - before,
    told: told?.code ?? '',
    byTheFaster: told?.facts['by'] === faster.name,
  };
}

/** The same command by socket, by HTTP, and again: carried out once, answered alike. */
async function threeTimes(client: Client, ask: Ask): Promise<string> {
  const again = { ...ask, id: randomUUID() };
  const before = (await links()).length;
  const first = await client.ask(again);
  const after = (await links()).length;
  const answers: Answer<Outcome>[] = await Promise.all([client.ask(again), client.askHttp(again)]);
  expect(first).toMatchObject({ ok: true });
  expect(answers).toEqual([first, first]);
  expect((await links()).length).toBe(after);
  expect(after).toBeGreaterThan(before);
  return first.ok ? (first.value.madeId ?? '') : '';
}

const stepOf = (kind: Step['kind']): Step => cast.host.congress.steps.find((step) => step.kind === kind)!;

/** Closes a step whose work was done here, where the demo would do it once more. */
async function finish(kind: Step['kind']): Promise<void> {
  await one.must({ type: 'closeStep', stepId: stepOf(kind).id });
  await cast.host.until('the step to close', () => stepOf(kind).state === 'closed');
}

test('two hosts review the same proposal at once', async () => {
  const proposalId = await cast.formal[0]!.must({
    type: 'submitProposal',
    title: '增设夜班通勤车',
    text: '夜班无车。',
  });
  const review = { type: 'reviewProposal', proposalId, status: 'suggestion', reason: '转有关部门' } as const;
  expect(await bothPress({ ...review, mergedInto: null }, 'proposal.reviewed')).toEqual(once);
});

test('two hosts close the window for proposals at once', async () => {
  expect(await bothPress({ type: 'closeProposalWindow' }, 'proposals.window-closed')).toEqual(once);
});

test('two hosts close a step at once, and open the next one at once', async () => {
  const step = stepOf('proposals');
  expect(await bothPress({ type: 'closeStep', stepId: step.id }, 'step.closed')).toEqual(once);
  const next = cast.host.congress.steps[cast.host.congress.steps.findIndex(({ id }) => id === step.id) + 1]!;
  expect(await bothPress({ type: 'openStep', stepId: next.id }, 'step.opened')).toEqual(once);
});

test('two hosts give notice at once', async () => {
  await playTo(cast, 'notice');
  expect(
    await bothPress(
      { type: 'giveNotice', meetsAt: '2026-11-20T01:00:00Z', place: '大会议室', text: '请按时出席。' },
      'notice.given',
    ),
  ).toEqual(once);
  const personIds = [...cast.formal, ...cast.others].map(({ person }) => person.id);
  await one.must({ type: 'recordDelivery', personIds, means: 'paper' });
  await finish('notice');
});

test('two hosts mark the same entry as presented at once', async () => {
  await playTo(cast, 'report');
  for (const { id } of cast.host.congress.agenda) {
    expect(await bothPress({ type: 'markPresented', entryId: id }, 'entry.presented')).toEqual(once);
  }
  await finish('report');
});

test('two hosts open, close and count a paper at once, and declare it', async () => {
  await playTo(cast, 'ballot');
  const { items } = cast.host.congress;
  const prepared: Ask = {
    type: 'preparePaper',
    title: '表决票',
    method: 'secret',
    itemIds: [items[0]!.id],
    matters: [],
    previousId: null,
  };
  const paperId = await threeTimes(one, prepared);
  expect(await bothPress({ type: 'openPaper', paperId }, 'paper.opened')).toEqual(once);
  await one.must({ type: 'adjourn', reason: '休息' });
  const move: Ask = { type: 'setVoting', personIds: [cast.formal[0]!.person.id], voting: 'paper' };
  expect(await one.ask(move), 'P-8').toMatchObject({ error: { code: 'congress-not-active' } });
  await one.must({ type: 'resume' });
  expect(await bothPress({ type: 'closePaper', paperId }, 'paper.closed')).toEqual(once);
  expect(await bothPress({ type: 'countPaper', paperId }, 'paper.counted')).toEqual(once);
  const { chief, scrutineers } = officers(cast);
  await threeTimes(chief, { type: 'signCount', paperId });
  await threeTimes(scrutineers[0]!, { type: 'signCount', paperId });
  const rest = await openPaper(cast, { itemIds: items.slice(1).map(({ id }) => id) });
  await Promise.all(cast.formal.slice(0, cast.present).map((voter) => voter.must(aVote(rest, 'for'))));
  await threeTimes(one, { type: 'closePaper', paperId: rest.id });
  await threeTimes(other, { type: 'countPaper', paperId: rest.id });
  for (const signer of [chief, scrutineers[0]!]) await signer.must({ type: 'signCount', paperId: rest.id });
  await finish('ballot');
  await one.must({ type: 'openStep', stepId: stepOf('declaration').id });
  expect(await bothPress({ type: 'declareResult', paperId }, 'paper.declared')).toEqual(once);
  await threeTimes(other, { type: 'declareResult', paperId: rest.id });
  const adopted = { title: '关于集体合同的决议', text: '会议同意。' };
  for (const { id } of items.slice(1)) {
    expect(await bothPress({ type: 'adoptResolution', itemId: id, ...adopted }, 'resolution.adopted')).toEqual(once);
  }
  await finish('declaration');
});

test('two hosts publish at once', async () => {
  await playTo(cast, 'publication');
  expect(await bothPress({ type: 'publishResults' }, 'results.published')).toEqual(once);
  const objectionId = await cast.formal[1]!.must({ type: 'fileObjection', text: '第三条的期限写得不清楚。' });
  expect(await bothPress({ type: 'answerObjection', objectionId, answer: '已写明。' }, 'objection.answered')).toEqual(
    once,
  );
});

test('G-4: the roster and its groups are fixed by now, and each command says so', async () => {
  const { person } = cast.formal[0]!;
  const [group] = cast.host.congress.groups;
  const base = { name: '王芳', gender: 'female', staffNumber: 'X1', category: null, capacity: 'formal' } as const;
  const people = [{ ...base, unit: '', phoneTail: null }];
  const asks: Ask[] = [
    { type: 'importRoster', people },
    { type: 'removePerson', personId: person.id, reason: '调离' },
    { type: 'defineGroups', groups: [{ id: randomUUID(), name: '新团' }] },
    { type: 'assignToGroup', groupId: group!.id, personIds: [person.id] },
    { type: 'appointLeader', groupId: group!.id, personId: person.id },
  ];
  for (const ask of asks) expect(await one.ask(ask)).toMatchObject({ error: { code: 'step-not-open' } });
});

test('G-16a: sixty-two objections of one delegate at once leave ten to answer, and room for everyone else’s', async () => {
  const [busy, other] = cast.formal.slice(2);
  const burst = Array.from({ length: 62 }, (_, n) => busy!.ask({ type: 'fileObjection', text: `第 ${n} 件异议` }));
  const codes = (await Promise.all(burst)).map((answer) => (answer.ok ? 'filed' : answer.error.code));
  const filed = codes.filter((code) => code === 'filed').length;
  expect(filed).toBe(10);
  expect(new Set(codes)).toEqual(new Set(['filed', 'too-many-objections', 'too-many-requests']));
  await other!.must({ type: 'fileObjection', text: '我也有异议。' });
  const waiting = ({ congress }: Client) => congress.objections.filter(({ answer }) => answer === null);
  await cast.host.until('eleven objections', (host) => waiting(host).length >= 11);
  for (const { id } of waiting(cast.host))
    await cast.host.must({ type: 'answerObjection', objectionId: id, answer: '已答复。' });
});

test('P-11: an objection from the public page is filed once under its id; other words under it are not lost in silence', async () => {
  const object = async (text: string, id: string) => {
    const body = JSON.stringify({ id, text });
    const headers = { 'content-type': 'application/json', 'x-requested-with': 'congress' };
    const url = `${server.url}/api/v1/public/${cast.observerSlug}/objections`;
    return (await (await fetch(url, { method: 'POST', headers, body })).json()) as Answer<Outcome>;
  };
  const id = randomUUID();
  const first = await object('请公布计票方式。', id);
  expect(first).toMatchObject({ ok: true });
  expect(await object('请公布计票方式。', id)).toEqual(first);
  expect(await object('结果有误。', id)).toMatchObject({ error: { code: 'command-id-reused' } });
});

test('P-11: a command id is one person’s, one command’s and one content’s', async () => {
  const command = { type: 'announce', text: '休息十分钟', id: randomUUID() } as const;
  expect(await one.ask(command)).toMatchObject({ ok: true });
  const taken = { ok: false, error: { code: 'command-id-reused' } };
  expect(await other.ask(command)).toMatchObject(taken);
  expect(await one.ask({ type: 'adjourn', reason: '午餐', id: command.id })).toMatchObject(taken);
  expect(await one.ask({ ...command, text: '休息半小时' })).toMatchObject(taken);
  expect(await one.ask(command)).toMatchObject({ ok: true });
  expect(cast.host.congress.status).toBe('active');
});
