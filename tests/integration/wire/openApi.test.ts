/** The server's own description: every route, valid OpenAPI 3.1, and no number that the database cannot hold. */
import os from 'node:os';
import { Validator } from '@seriousme/openapi-schema-validator';
import { largestInteger } from '@congress/contract/kernel/primitives';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Config } from '../../../api/src/config.ts';
import { createServer, registerHttp } from '../../../api/src/kernel/http/server.ts';
import { startServer, type Server } from '../../support/app.ts';
import { numbersIn, openApiOf, routesOf, type OpenApi } from '../../support/schema.ts';

let server: Server;
let document: OpenApi;
beforeAll(async () => {
  server = await startServer();
  document = await openApiOf(server.url);
});
afterAll(() => server?.close());

const config: Config = {
  mode: 'test',
  host: '127.0.0.1',
  port: 0,
  databaseUrl: '',
  dataDir: os.tmpdir(),
  publicUrl: undefined,
  s3: undefined,
  slowAfter: 1000,
  logLevel: 'silent',
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
  const { deps, speakers } = server.app;
  const wellbeing = { metrics: undefined as never, database: () => Promise.resolve('ready' as const) };
  await registerHttp(app, { deps }, speakers, wellbeing);
  await app.ready();
  await app.close();
  const listed = routesOf(document).map(({ method, path }) => `${method} ${path}`);
  expect(listed.toSorted()).toEqual(registered.toSorted());
  expect(listed.length).toBeGreaterThan(20);
});

test('the OpenAPI document is valid by the schema of OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
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

test('Q9: no number is taken that the database cannot hold, in any command, body or query', () => {
  const bounds = routesOf(document).flatMap((route) => {
    const query = (route.operation.parameters ?? []).map(({ name, schema }) => ({ at: name, schema }));
    const body = route.operation.requestBody?.content['application/json'].schema;
    return [...query, ...(body ? [{ at: 'body', schema: body }] : [])].flatMap(({ at, schema }) =>
      numbersIn(document, schema).map(({ path, schema: number }) => ({
        at: `${route.method} ${route.path} ${at}${path}`,
        number,
      })),
    );
  });
  expect(bounds.length).toBeGreaterThan(10);
  const loose = bounds.filter(({ number: { minimum, maximum } }) => !(minimum! >= 0 && maximum! <= largestInteger));
  expect(loose.map(({ at }) => at)).toEqual([]);
});
