import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Identity } from '../../identity/ports.ts';
import { createServer } from '../server.ts';
import { readIdentity } from './identity.ts';

const sid = '00000000-0000-4000-8000-000000000001';
const delegate: Identity = {
  subject: 'delegate',
  id: 'a person',
  sessionId: sid,
  organizationId: '',
  dossierId: '',
  name: '',
  staffRole: null,
  expiresAt: '',
};

test('a person has so many requests under way, those whose answers are not read with them; the others have theirs', async () => {
  const secrets = { jwt: 'j'.repeat(32), codes: '', onsite: '' };
  const app = await createServer({
    mode: 'test',
    host: '127.0.0.1',
    port: 0,
    databaseUrl: '',
    dataDir: '',
    publicUrl: undefined,
    s3: undefined,
    slowAfter: 1000,
    logLevel: 'silent',
    secrets,
  });
  onTestFinished(() => app.close());
  const bySession = async (session: string): Promise<Identity> => ({ ...delegate, id: session });
  const identities = { bySession } as Parameters<typeof readIdentity>[1]['identities'];
  readIdentity(app, { identities }, { staff: 20, others: 4 });
  app.get('/api/large', async ({ identity }) => `${identity?.id} ${'x'.repeat(8_000_000)}`);
  app.get('/api/small', async () => 'here');
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const tokenOf = (session: string): string => app.jwt.sign({ sid: session });
  const ask = async (session: string): Promise<number> => {
    const headers = { authorization: `Bearer ${tokenOf(session)}` };
    return (await fetch(`http://127.0.0.1:${port}/api/small`, { headers })).status;
  };

  const deaf = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const socket = net.connect(port, '127.0.0.1');
      socket.write(`GET /api/large HTTP/1.1\r\nhost: here\r\nauthorization: Bearer ${tokenOf(sid)}\r\n\r\n`);
      await once(socket, 'readable');
      return socket;
    }),
  );
  expect(await ask(sid)).toBe(429);
  expect(await ask(sid.replace('1', '2'))).toBe(200);
  for (const socket of deaf) socket.destroy();
  await expect.poll(() => ask(sid), { timeout: 15_000 }).toBe(200);
}, 20_000);
