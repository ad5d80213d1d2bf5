/** What any page, cache or program meets at the border, before anything is asked of a congress. */
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from '../../../scripts/demo/client.ts';
import { startServer, type Server } from '../../support/app.ts';
import { openApiOf, routesOf } from '../../support/schema.ts';

let server: Server;
let host: Client;
let cookie: string;
beforeAll(async () => {
  server = await startServer();
  const { username, password } = server.administrator;
  host = await Client.enter(server.url, 'password', { username, password });
  cookie = `congress_session=${host.token}`;
});
afterAll(() => server?.close());

/** "in", or the code of the refusal. */
async function doorOf(
  transport: 'websocket' | 'polling',
  extraHeaders: Record<string, string>,
  auth?: { token: string },
): Promise<string> {
  const options = { transports: [transport], extraHeaders, forceNew: true, reconnection: false };
  const socket = io(server.url, auth ? { ...options, auth } : options);
  try {
    return await new Promise<string>((resolve) => {
      socket.on('connect', () => resolve('in'));
      socket.on('connect_error', (error: Error & { data?: { code: string } }) =>
        resolve(error.data?.code ?? error.message),
      );
    });
  } finally {
    socket.disconnect();
  }
}

test.for(['websocket', 'polling'] as const)(
  'a socket takes the cookie of a browser from our own pages only, and a token from anywhere: %s',
  async (transport) => {
    const ours = server.url;
    const foreign = ['https://evil.example', 'http://127.0.0.1:1', 'null', `${ours}.evil.example`];
    expect(await doorOf(transport, { cookie, origin: ours })).toBe('in');
    expect(await doorOf(transport, { cookie })).toBe('in');
    for (const origin of foreign) expect(await doorOf(transport, { cookie, origin })).toBe('unauthenticated');
    expect(await doorOf(transport, { cookie, 'sec-fetch-site': 'cross-site' })).toBe('unauthenticated');
    expect(await doorOf(transport, { origin: 'https://other.example' }, { token: host.token })).toBe('in');
  },
);

test('pages may connect to where they come from, and nowhere else', async () => {
  const policy = (await fetch(server.url, { headers: { accept: 'text/html' } })).headers.get('content-security-policy');
  const { host: own } = new URL(server.url);
  expect(policy?.split(';')).toContain(`connect-src 'self' ws://${own} wss://${own}`);
});

test('nothing that is read over HTTP is kept by browsers or proxies, whatever the answer', async () => {
  const { id, observerSlug } = await host.post<{ id: string; observerSlug: string }>('/congresses', {
    title: '第一届职工代表大会第一次会议',
    term: 1,
    session: 1,
    template: 'annual',
    profile: 'demo',
    staff: { total: 100, women: 40 },
  });
  const kept: string[] = [];
  for (const { method, path } of routesOf(await openApiOf(server.url))) {
    const address = path
      .replace('{congressId}', id)
      .replace('{slug}', observerSlug)
      .replace(/\{\w+\}/, id);
    // Without a token, a body or what is asked about: every answer that a route has is told apart.
    for (const headers of [{}, { authorization: `Bearer ${host.token}` }]) {
      if (method !== 'GET' && 'authorization' in headers) continue;
      const response = await fetch(`${server.url}${address}`, { method, headers });
      await response.arrayBuffer();
      if (response.headers.get('cache-control') !== 'no-store') kept.push(`${method} ${path} ${response.status}`);
    }
  }
  expect(kept).toEqual([]);
});
