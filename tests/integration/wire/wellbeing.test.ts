/** Q11: what the server says of itself: figures, and that it stops when told to. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';

let server: Server;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'approval');
});
afterAll(() => server?.close());

const metric = async (name: string): Promise<number> => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
};

test('Q11: /metrics tells connections and what waits for the database, in the format of Prometheus', async () => {
  const response = await fetch(`${server.url}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(await metric('congress_ballots_waiting')).toBe(0);
  expect(await metric('congress_sign_ins_waiting')).toBe(0);
  const before = await metric('congress_connections');
  cast.screen.leave();
  await expect.poll(() => metric('congress_connections')).toBe(before - 1);
  await cast.screen.join(cast.congressId);
  expect(await metric('congress_connections')).toBe(before);
});

test('a server told to stop stops, also while people are connected and keep asking', async () => {
  const other = await startServer();
  const { host, screen, congressId } = await stageCongress(other, 'approval');
  const asks = Array.from({ length: 4 }, async () => {
    for (let answered = true; answered;) {
      const after = encodeURIComponent(JSON.stringify(host.snapshot.cursor));
      answered = await host.get(`/congresses/${congressId}/events?wait=25&after=${after}`).then(
        () => true,
        () => false,
      );
    }
  });
  await host.must({ type: 'announce', text: '请关闭手机铃声' });
  expect(screen.congress.id).toBe(congressId);
  await other.close();
  await Promise.all(asks);
  await expect(fetch(`${other.url}/livez`)).rejects.toThrow('fetch failed');
});
