import Fastify, { type FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { Unavailable } from '../../unavailable.ts';
import { relieve, turnsAway } from './pressure.ts';

test.for([
  ['/api/v1/congresses', 6_000, true],
  ['/api/v1/congresses', 4_000, false],
  ['/api/v1/congresses', Number.POSITIVE_INFINITY, false],
  ['/api/v1/congresses', Number.NaN, false],
  ['/d/1', 6_000, false],
  ['/livez', 6_000, false],
] as const)('%s at a lag of %d ms: turned away %s', ([url, lag, away]) => {
  expect(turnsAway(url, lag)).toBe(away);
});

async function startedApp(most?: number): Promise<FastifyInstance> {
  const app = Fastify();
  onTestFinished(() => app.close());
  app.setErrorHandler((error, _, reply) => reply.code(error instanceof Unavailable ? 503 : 500).send({}));
  await relieve(app, most);
  app.get('/api/v1/thing', async () => 'here');
  app.get('/d/1', async () => 'a page');
  await app.ready();
  return app;
}

function standStill(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

test('a standstill of a second turns nobody away', async () => {
  const app = await startedApp();
  for (let round = 0; round < 3; round += 1) {
    standStill(1_300);
    // The plugin's own look at the lag comes first after the standstill, before a sample of it is there.
    await new Promise((resolve) => setImmediate(resolve));
    expect((await app.inject('/api/v1/thing')).statusCode).toBe(200);
  }
});

test('a loop that keeps lagging turns programs away for a while, and gives pages', async () => {
  const app = await startedApp(50);
  // Long enough for two of the plugin's looks, a second apart.
  for (let slice = 0; slice < 12; slice += 1) {
    standStill(200);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const turnedAway = await app.inject('/api/v1/thing');
  expect(turnedAway.statusCode).toBe(503);
  expect(turnedAway.headers['retry-after']).toBe('10');
  expect((await app.inject('/d/1')).statusCode).toBe(200);
});
