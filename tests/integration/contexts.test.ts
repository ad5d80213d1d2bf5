/** A business of its own, added by its folder and one line (tests/contexts/drill), plays beside the congress. */
import { randomUUID } from 'node:crypto';
import type { Deadline } from '@congress/contract/kernel/dossier';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contexts } from '../../api/src/contexts.ts';
import { setParent } from '../../scripts/admin/tree.ts';
import { Client } from '../../scripts/demo/client.ts';
import { foundTenant, type Founded } from '../../scripts/seed/tenant.ts';
import { drill } from '../contexts/drill/context.ts';
import { type DrillEvent, type DrillView, evolve } from '../contexts/drill/contract.ts';
import { enterAs, startServer, type Server } from '../support/app.ts';
import { codeOf } from '../support/codeOf.ts';

type Sheet = { id: string; version: number; endedAt: string | null; view: DrillView };

let server: Server;
let host: Client;
let stranger: Client;
beforeAll(async () => {
  server = await startServer({ contexts: [...contexts, drill] });
  const enter = ({ username, password }: Founded): Promise<Client> =>
    Client.enter(server.url, 'password', { username, password });
  host = await enter(server.administrator);
  stranger = await enter(await foundTenant(server.app.deps.tenancy, '另一家企业', 'other'));
});
afterAll(() => server?.close());

const give = (who: Client, id: string, type: string, fields: object = {}, commandId = randomUUID()): Promise<unknown> =>
  who.post(`/drills/${id}/commands`, { id: commandId, type, ...fields });
const read = (who: Client, id: string): Promise<Sheet> => who.get<Sheet>(`/drills/${id}`);

async function planned(title = '消防演练'): Promise<Sheet> {
  const { id } = await host.post<{ id: string }>('/drills', { id: randomUUID(), founding: { title } });
  return read(host, id);
}

/** What the log gives. */
async function folded(id: string): Promise<DrillView | undefined> {
  const links = await server.owner<{ type: string; payload: unknown; at: Date }[]>`
    select type, payload, at from event where dossier_id = ${id} order by position`;
  const events = links.map(({ at, ...event }) => ({ ...(event as DrillEvent), at: at.toISOString() }));
  return events.reduce<DrillView | undefined>((view, event) => evolve(view, event), undefined);
}

/** What a connection is told of one drill. */
async function watching(who: Client, dossierId: string): Promise<{ socket: Socket; told: number[]; answer: object }> {
  const socket = io(server.url, { transports: ['websocket'], auth: { token: who.token }, forceNew: true });
  const told: number[] = [];
  socket.on('changed', ({ version }: { version: number }) => told.push(version));
  const answer = (await socket.emitWithAck('watch', { dossierId })) as object;
  return { socket, told, answer };
}

describe('a business that is a folder and a line', () => {
  test('goes its way: a gate, a document, a deadline, the log, and whoever watches is told', async () => {
    const { id, view, version } = await planned();
    expect({ status: view.status, version }).toEqual({ status: 'active', version: 1 });
    const [first, second] = view.steps.map((step) => step.id);
    const { socket, told, answer } = await watching(host, id);
    expect(answer).toMatchObject({ ok: true });

    expect(await codeOf(give(host, id, 'openStep', { stepId: second }))).toBe('step-out-of-order');
    await give(host, id, 'openStep', { stepId: first });
    expect(await codeOf(give(host, id, 'closeStep', { stepId: first }))).toBe('gate-not-met');
    await give(host, id, 'announceDrill', { text: '三月十五日上午九时疏散演练。', heldOn: '2026-03-15' });

    const announced = await read(host, id);
    const { documentId, sha256 } = announced.view.announced!.text;
    expect(await host.get(`/drills/${id}/documents/${documentId}`)).toMatchObject({
      kind: 'announcement',
      text: '三月十五日上午九时疏散演练。',
      sha256,
    });
    const due = await host.get<Deadline[]>('/deadlines');
    expect(due).toEqual([
      { kind: 'drill', dossierId: id, name: 'hold', title: '消防演练', due: '2026-03-15T15:59:59.000Z' },
    ]);

    await give(host, id, 'closeStep', { stepId: first });
    await give(host, id, 'openStep', { stepId: second });
    await give(host, id, 'closeStep', { stepId: second });
    const over = await read(host, id);
    expect({ status: over.view.status, version: over.version }).toEqual({ status: 'held', version: 6 });
    expect(over.endedAt).not.toBeNull();
    expect(await host.get('/deadlines')).toEqual([]);
    expect(await codeOf(give(host, id, 'openStep', { stepId: first }))).toBe('drill-over');
    await expect.poll(() => told).toEqual([2, 3, 4, 5, 6]);
    socket.disconnect();
    expect(await host.get(`/drills/${id}/log/verdict`)).toMatchObject({ intact: true, links: 6 });
    expect(await folded(id)).toEqual(over.view);
  });

  test('P-11: the same id is one act, in founding and in commanding; another content under it is refused', async () => {
    const act = { id: randomUUID(), founding: { title: '一次' } };
    const [one, again] = [await host.post<Sheet>('/drills', act), await host.post<Sheet>('/drills', act)];
    expect(again.id).toBe(one.id);
    expect(await codeOf(host.post('/drills', { ...act, founding: { title: '两次' } }))).toBe('command-id-reused');
    const step = (await read(host, one.id)).view.steps[0]!.id;
    const commandId = randomUUID();
    await give(host, one.id, 'openStep', { stepId: step }, commandId);
    await give(host, one.id, 'openStep', { stepId: step }, commandId);
    expect((await read(host, one.id)).version).toBe(2);
    expect(await codeOf(give(host, one.id, 'closeStep', { stepId: step }, commandId))).toBe('command-id-reused');
    const other = await planned();
    expect(await codeOf(give(host, other.id, 'openStep', { stepId: step }, commandId))).toBe('command-id-reused');
  });

  test('T-1: of another organization it does not exist: no reading, no command, no watching, no deadline', async () => {
    const { id, view } = await planned();
    const stepId = view.steps[0]!.id;
    // T-2: to the union above it does not either, and to whoever only looks on, be it from here.
    const upper = await foundTenant(server.app.deps.tenancy, '某市总工会', 'upper', { kind: 'municipal' });
    await setParent(server.owner, server.administrator.organizationId, upper.organizationId);
    const { username, password } = upper;
    const above = await Client.enter(server.url, 'password', { username, password });
    const observer = await enterAs(server, 'upper-observer');
    for (const nobody of [stranger, above, observer]) {
      expect(await nobody.get('/drills')).toEqual([]);
      expect(await codeOf(read(nobody, id))).toBe('not-found');
      expect(await codeOf(give(nobody, id, 'openStep', { stepId }))).toBe('not-found');
      expect(await codeOf(nobody.get(`/drills/${id}/log/verdict`))).toBe('not-found');
      const { socket, answer } = await watching(nobody, id);
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
      socket.disconnect();
    }
    expect(await codeOf(give(host, randomUUID(), 'openStep', { stepId }))).toBe('not-found');
    expect([await stranger.get('/deadlines'), await above.get('/deadlines')]).toEqual([[], []]);
    expect(await codeOf(observer.get('/deadlines'))).toBe('forbidden');
    await setParent(server.owner, server.administrator.organizationId, 'top');
  });

  test('whoever may not give a command changes nothing, and input is looked at on the way in', async () => {
    const { id, view } = await planned();
    const stepId = view.steps[0]!.id;
    const auditor = await enterAs(server, 'auditor');
    expect(await codeOf(auditor.post('/drills', { id: randomUUID(), founding: { title: '无权' } }))).toBe('forbidden');
    expect(await codeOf(give(auditor, id, 'openStep', { stepId }))).toBe('forbidden');
    expect(await codeOf(give(host, id, 'openStep', { stepId: '不是编号' }))).toBe('invalid-input');
    expect(await codeOf(give(host, id, 'burnDown'))).toBe('invalid-input');
    expect((await read(auditor, id)).version).toBe(1);
  });

  test('two at once: both are heard in line, and one of them is too late', async () => {
    const { id, view } = await planned();
    const stepId = view.steps[0]!.id;
    const answers = await Promise.all([1, 2, 3].map(() => codeOf(give(host, id, 'openStep', { stepId }))));
    expect(answers.toSorted()).toEqual(['done', 'step-not-pending', 'step-not-pending']);
  });

  test('the database holds it, too: what ended takes nothing more, and a deadline stays where it is', async () => {
    const { id, view } = await planned();
    const [first, second] = view.steps.map((step) => step.id);
    await give(host, id, 'openStep', { stepId: first });
    await give(host, id, 'announceDrill', { text: '通知', heldOn: '2026-04-01' });
    await expect(server.owner`delete from deadline where dossier_id = ${id}`).rejects.toMatchObject({ code: 'CG011' });
    await expect(server.owner`update deadline set name = 'other' where dossier_id = ${id}`).rejects.toMatchObject({
      code: 'CG027',
    });
    await give(host, id, 'closeStep', { stepId: first });
    await give(host, id, 'openStep', { stepId: second });
    await give(host, id, 'closeStep', { stepId: second });
    await expect(server.owner`update dossier set state = '{}' where id = ${id}`).rejects.toMatchObject({
      code: 'CG011',
    });
  });
});
