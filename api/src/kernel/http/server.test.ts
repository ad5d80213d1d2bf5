import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Config } from '../../config.ts';
import { createServer } from './server.ts';

const config: Config = {
  mode: 'test',
  host: '127.0.0.1',
  port: 0,
  databaseUrl: '',
  dataDir: '',
  publicUrl: undefined,
  s3: undefined,
  slowAfter: 1000,
  logLevel: 'silent',
  secrets: { jwt: 'j'.repeat(32), codes: 'c'.repeat(32), onsite: 'o'.repeat(32) },
};

/** A server with so little patience that a test need not wait long, and a raw connection to it. */
async function connected(
  patience: Partial<Parameters<typeof createServer>[1]>,
): Promise<{ socket: net.Socket; connections: () => Promise<number> }> {
  const generous = { headers: 60_000, request: 60_000, silence: 60_000, look: 20 };
  const app = await createServer(config, { ...generous, ...patience });
  onTestFinished(() => app.close());
  app.post('/body', async () => 'taken');
  app.get('/much', async () => 'x'.repeat(50_000_000));
  app.get('/late', () => new Promise((resolve) => setTimeout(() => resolve('there'), 300)));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = net.connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  const connections = promisify(app.server.getConnections.bind(app.server));
  return { socket, connections };
}

vi.setConfig({ testTimeout: 20_000 });

const head = 'POST /body HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n';

test.for([
  ['a body that stalls', { request: 100, headers: 50 }, `${head}{"id":`],
  ['headers that stall', { headers: 100 }, 'POST /body HTTP/1.1\r\nhost: here\r\nx-'],
] as const)('%s is ended, with a word', async ([, patience, begun]) => {
  const { socket } = await connected(patience);
  let heard = '';
  socket.on('data', (data) => (heard += String(data)));
  socket.write(begun);
  await once(socket, 'close');
  expect(heard).toMatch(/^HTTP\/1.1 408 /);
});

test('an answer that nobody reads is let go of', async () => {
  const { socket, connections } = await connected({ silence: 200 });
  socket.write('GET /much HTTP/1.1\r\nhost: here\r\n\r\n');
  await once(socket, 'readable');
  await expect.poll(() => connections(), { timeout: 15_000 }).toBe(0);
});

test('an answer that takes longer than a request may take to come is waited for', async () => {
  const { socket } = await connected({ request: 100, headers: 100 });
  socket.write('GET /late HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n');
  let heard = '';
  socket.on('data', (data) => (heard += String(data)));
  await once(socket, 'close');
  expect(heard).toContain('there');
});

test.for([
  ['https://congress.example.org', 'max-age=31536000'],
  ['http://congress.local', undefined],
] as const)('at %s browsers are told to keep to https: %s', async ([publicUrl, wanted]) => {
  const app = await createServer({ ...config, publicUrl });
  onTestFinished(() => app.close());
  app.get('/', async () => 'here');
  const { headers } = await app.inject('/');
  expect(headers['strict-transport-security']).toBe(wanted);
});
