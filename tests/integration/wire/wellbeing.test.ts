/** Q11: what the server says of itself: figures, its own description, and that it stops when told to. */
import os from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Config } from '../../../api/src/config.ts';
import { createServer, registerHttp } from '../../../api/src/http/app.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';
import { openApiOf, routesOf, type OpenApi } from '../../support/schema.ts';

let server: Server;
let cast: Cast;
let document: OpenApi;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'approval');
  document = await openApiOf(server.url);
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

const config: Config = {
  mode: 'test',
  host: '127.0.0.1',
  port: 0,
  databaseUrl: '',
  dataDir: os.tmpdir(),
  publicUrl: undefined,
  logLevel: 'silent',
  redisUrl: undefined,
  secrets: { jwt: 'x'.repeat(32), codes: '', onsite: '' },
};

test('the OpenAPI document lists every route of the API', async () => {
  const app = await createServer(config);
  const registered: string[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    const methods = [method].flat().filter((each) => each !== 'HEAD');
    if (url.startsWith('/api/v1'))
      registered.push(...methods.map((each) => `${each} ${url.replace(/:(\w+)/g, '{$1}')}`));
  });
  const { deps, execute } = server.app;
  const wellbeing = { metrics: undefined as never, databaseAnswers: () => Promise.resolve() };
  await registerHttp(app, { deps, execute, limit: () => 0, secure: false }, wellbeing);
  await app.ready();
  await app.close();
  const listed = routesOf(document).map(({ method, path }) => `${method} ${path}`);
  expect(listed.toSorted()).toEqual(registered.toSorted());
  expect(listed.length).toBeGreaterThan(20);
});

test('the OpenAPI document is sound: references lead somewhere, parameters are declared, refusals are described', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
  for (const [, name] of references) expect(document.components.schemas).toHaveProperty([name!]);
  for (const { method, path, operation } of routesOf(document)) {
    const described = operation as { summary?: string; tags?: string[]; responses?: Record<string, unknown> };
    expect(described.summary, `${method} ${path}`).toBeTruthy();
    expect(described.tags, `${method} ${path}`).toHaveLength(1);
    const declared = (operation.parameters ?? []).filter((each) => each.in === 'path').map(({ name }) => name);
    const used = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    expect(declared.toSorted(), `${method} ${path}`).toEqual(used.toSorted());
    expect(Object.keys(described.responses ?? {}), `${method} ${path}`).not.toEqual([]);
  }
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
