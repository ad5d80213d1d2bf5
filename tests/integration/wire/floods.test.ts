/** Q9: somebody with a session who means harm costs the server little, and the others nothing. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Joined } from '@congress/contract/congress/socket';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playTo } from '../../../scripts/demo/play.ts';
import { comers, type Cast } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, countOf, openPaper } from '../../support/ballots.ts';
import { RawSocket } from '../../support/network/rawSocket.ts';

let server: Server;
let cast: Cast;
const opened: Socket[] = [];
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'discussion');
});
afterAll(async () => {
  for (const socket of opened) socket.disconnect();
  await server?.close();
});

/** Generous: the machine may be busy with something else. */
const patience = 120_000;
const megabyte = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

/** A connection with a session, as a library opens it, and its end. */
function connect(token: string, transport = 'websocket'): Promise<Socket> {
  const socket = io(server.url, { transports: [transport], auth: { token }, forceNew: true, reconnection: false });
  opened.push(socket);
  return new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(socket));
    socket.on('connect_error', (error) => reject(error));
  });
}

test('who does not read is cut off once four megabytes wait, wherever they wait', async () => {
  const { congressId } = cast;
  const talker = cast.formal[0]!;
  // Fifty posts that take six bytes a character on their way, in every answer to a join of their group.
  const text = `。${'\u0001'.repeat(1_900)}。`;
  for (let turn = 0; turn < 50; turn += 1) await talker.must({ type: 'post', text });
  const deaf = await RawSocket.open(server.url, talker.token);
  const before = await metric('congress_connections_cut_off');
  let most = 0;
  for (let turn = 0; turn < 28; turn += 1) {
    deaf.send(`42${turn}${JSON.stringify(['join', { congressId }])}`);
    most = Math.max(most, await metric('congress_bytes_waiting'));
  }
  await deaf.closed;
  expect(most).toBeLessThan(5 * megabyte);
  expect(await metric('congress_connections_cut_off')).toBe(before + 1);
  expect(await metric('congress_bytes_waiting')).toBeLessThan(megabyte);
});

test(
  'floods of every kind are cut off, memory stays as it is, and the votes of the others go through',
  async () => {
    await playTo(cast, 'preliminary');
    const { congressId } = cast;
    const { token } = cast.formal.at(-1)!;
    const paper = await openPaper(cast, { matters: ['agenda'] });
    const kinds: [string, string, 'text' | 'binary' | 'ping'][] = [
      ['invalid commands', `421${JSON.stringify(['command', { congressId, command: { type: 'x' } }])}`, 'text'],
      ['invalid joins', '421["join",{}]', 'text'],
      ['messages nobody asked for', '421["x"]', 'text'],
      ['answers to nothing', '4312[1]', 'text'],
      ['what is no packet', '42{', 'text'],
      ['the beginning of something binary', '451-["command",{"_placeholder":true,"num":0}]', 'text'],
      ['binary', 'x', 'binary'],
      ['pings of the WebSocket', 'x'.repeat(100), 'ping'],
      ['pongs', '3', 'text'],
      ['packets of Engine.IO that mean nothing', '6', 'text'],
    ];
    const before = heap();
    const over = new AbortController();
    const cut = new Map(kinds.map(([name]) => [name, 0]));
    const attacks = kinds.map(async ([name, payload, kind], index) => {
      // Half of them with somebody's session, half of them before it is known whose they are.
      for (let round = 0; !over.signal.aborted; round += 1) {
        const socket = await RawSocket.open(server.url, (index + round) % 2 ? token : undefined);
        await socket.flood(payload, kind, () => over.signal.aborted);
        if (socket.isClosed) cut.set(name, cut.get(name)! + 1);
        socket.end();
      }
    });
    let most = 0;
    const voters = comers(cast).filter((voter) => voter.token !== token);
    for (const voter of voters) {
      await voter.must(aVote(paper, 'for'));
      most = Math.max(most, await metric('congress_bytes_waiting'));
    }
    await expect.poll(() => Math.min(...cut.values()), { timeout: patience }).toBeGreaterThan(1);
    over.abort();
    await Promise.all(attacks);
    expect(most).toBeLessThan(8 * megabyte);
    expect(heap() - before).toBeLessThan(32 * megabyte);
    await cast.host.must({ type: 'closePaper', paperId: paper.id });
    expect(await countOf(cast, paper.id)).toMatchObject({ returned: voters.length });
  },
  patience,
);

test.for(['websocket', 'polling'])(
  'a person has ten sockets, and the newest takes the place of the oldest: %s',
  async (transport) => {
    const { token } = cast.formal[3]!;
    const sockets = [];
    const ends: number[] = [];
    for (let n = 0; n < 13; n += 1) {
      const socket = await connect(token, transport);
      socket.on('disconnect', () => ends.push(n));
      sockets.push(socket);
    }
    // The one their client follows the congress with is the oldest of all.
    await expect.poll(() => ends.toSorted((one, other) => one - other)).toEqual([0, 1, 2]);
    const answer: unknown = await sockets.at(-1)!.emitWithAck('join', { congressId: cast.congressId });
    expect(answer).toMatchObject({ ok: true });
    for (const socket of sockets) socket.disconnect();
  },
);

test('a person waits for events ten times at once, and the newest takes the place of the oldest', async () => {
  const { token, snapshot } = cast.formal[6]!;
  const after = encodeURIComponent(JSON.stringify(snapshot.cursor));
  const path = `${server.url}/api/v1/congresses/${cast.congressId}/events?after=${after}`;
  const headers = { authorization: `Bearer ${token}` };
  const answers: { status: number; retryAfter: string | null; events: number }[] = [];
  const polls = Array.from({ length: 13 }, async () => {
    const answer = await fetch(`${path}&wait=25`, { headers });
    const { events = [] } = (await answer.json()) as Joined;
    const told = { status: answer.status, retryAfter: answer.headers.get('retry-after'), events: events.length };
    answers.push(told);
  });
  const displaced = { status: 429, retryAfter: '10', events: 0 };
  await expect.poll(() => answers).toEqual([displaced, displaced, displaced]);
  await cast.host.must({ type: 'announce', text: '请关闭手机铃声' });
  await Promise.all(polls);
  expect(answers.slice(3)).toEqual(answers.slice(3).map(() => ({ status: 200, retryAfter: null, events: 1 })));
});

test('whoever opens sockets again and again is told to wait', async () => {
  const { token } = cast.formal[4]!;
  const told: string[] = [];
  for (let n = 0; n < 70; n += 1) {
    told.push(
      await connect(token).then(
        (socket) => (socket.disconnect(), 'in'),
        (error: Error) => error.message,
      ),
    );
  }
  expect(new Set(told)).toEqual(new Set(['in', 'too-many-requests']));
  expect(await connect(cast.formal[5]!.token).then((socket) => socket.connected)).toBe(true);
});
