import { refuse } from '@congress/contract/kernel/refusals';
import { afterEach, expect, test, vi } from 'vitest';
import { deliver } from '../commands/command.ts';
import { Refused, refusalOf, request, Unreachable } from './http.ts';

afterEach(() => vi.unstubAllGlobals());

const page = (status: number): Response => new Response('<html>nginx</html>', { status });

async function failureAfter(answer: Response): Promise<unknown> {
  vi.stubGlobal('fetch', () => Promise.resolve(answer));
  return request('/me').catch((error: unknown) => error);
}

test('a refusal of ours is told in its own words', async () => {
  const ours = refuse('too-large');
  const error = await failureAfter(Response.json({ error: ours }, { status: 413 }));
  expect(refusalOf(error)).toEqual(ours);
});

test("a proxy's page that says too large is told as the proxy's, and is final", async () => {
  const error = await failureAfter(page(413));
  expect(error).toBeInstanceOf(Refused);
  expect(refusalOf(error)).toMatchObject({ code: 'too-large', facts: { status: 413 } });
  expect(refusalOf(error).message['zh-CN']).toContain('网关');
});

test.each([502, 503, 504])('a proxy that says %i leaves it open whether anything happened', async (status) => {
  const error = await failureAfter(page(status));
  expect(error).toBeInstanceOf(Unreachable);
  expect(refusalOf(error)).toMatchObject({ code: 'unavailable', facts: { unreachable: true } });
  expect(refusalOf(error).message.en).toContain(`answers ${status}`);
});

test.each([200, 403])('a page with %i in the place of an answer is said to be not ours', async (status) => {
  expect(refusalOf(await failureAfter(page(status))).message.en).toContain(`HTTP ${status}`);
});

test('no answer at all is the network', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
  const error = await request('/me').catch((thrown: unknown) => thrown);
  expect(refusalOf(error).message.en).toContain('check the network');
});

test('a command that only a proxy answered is not confirmed, and the proxy is named', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(page(504)));
  const roads = { socketReady: () => false, socket: () => request<never>('/s'), http: () => request<never>('/h') };
  const answer = await deliver({ id: 'once', type: 'rewrite' }, roads, { patience: 0 });
  expect(answer.became).toBe('unconfirmed');
  expect('message' in answer && answer.message.en).toMatch(/answers 504.*Not confirmed/);
});
