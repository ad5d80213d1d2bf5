/** `pnpm admin`: what operators do past the platform, on a platform that runs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Organization } from '@congress/contract/kernel/tree/tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setKind, setParent, units } from '../../../scripts/admin/tree.ts';
import { Client } from '../../../scripts/demo/client.ts';
import { startServer, type Server } from '../../support/app.ts';

const script = path.resolve(import.meta.dirname, '../../../scripts/admin.ts');
const here = path.join('/nonexistent', 'data');

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.close());

/** Gives the command where the platform's keys are in the environment. */
async function admin(...words: string[]): Promise<{ code: number; said: string; complained: string }> {
  const command = spawn(process.execPath, [script, ...words], {
    env: {
      ...process.env,
      DATABASE_URL: server.databaseUrl,
      DATA_DIR: here,
      PUBLIC_URL: server.url,
      CODES_SECRET: server.secrets.codes,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  command.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  command.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const [code] = (await once(command, 'close')) as [number];
  return { code, said, complained };
}

const enter = (password: string): Promise<Client> =>
  Client.enter(server.url, 'password', { username: server.administrator.username, password });

test('a lost password is made anew: the old one and its sessions end, and it is on record who did it', async () => {
  const { username, password } = server.administrator;
  const before = await enter(password);
  expect((await admin('sessions')).said).toMatch(new RegExp(`staff +${username}`));
  const reset = await admin('reset-password', username);
  expect(reset.said).toContain('1 sessions ended');
  await expect(before.get('/me')).rejects.toThrow('unauthenticated');
  await expect(enter(password)).rejects.toThrow('wrong-credentials');
  await expect(enter(reset.said.split('\n')[0] ?? '')).resolves.toBeDefined();
  expect((await admin('acts')).said).toMatch(new RegExp(`password reset +${username} +\\S+@\\S+`));
  await expect(server.owner`delete from operator_act`).rejects.toMatchObject({ code: 'CG001' });
});

test('a lost link is made anew, and lets in once; ended sessions are out', async () => {
  const { username } = server.administrator;
  const { said } = await admin('entry-link', username);
  const [, ticket = ''] = /#ticket=(\S+)/.exec(said) ?? [];
  expect(said.trim()).toBe(`${server.url}/enter#ticket=${ticket}`);
  const host = await Client.enter(server.url, 'ticket', { ticket });
  await expect(Client.enter(server.url, 'ticket', { ticket })).rejects.toThrow('wrong-credentials');
  expect((await admin('end-sessions', username)).said).toMatch(/^[12] sessions ended/);
  await expect(host.get('/me')).rejects.toThrow('unauthenticated');
  expect((await admin('accounts')).said).toContain(username);
});

test('mistakes are told in a sentence', async () => {
  const unknown = await admin('reset-password', 'nobody');
  expect(unknown).toMatchObject({ code: 1, said: '' });
  expect(unknown.complained.trim()).toBe('✖ There is no account “nobody”. `pnpm admin accounts` lists them.');
  expect((await admin('entry-link')).complained).toContain('pnpm admin <what>');
  expect((await admin('end-session', 'x')).complained).toContain('There is no open session x.');
});

test('T-4, T-7: operators begin an upper union, and say what stands below it; the guard has the last word', async () => {
  const { owner, administrator } = server;
  const added = await admin('add-unit', 'municipal', '某市总工会', 'upper');
  const [, ticket = ''] = /#ticket=(\S+)/.exec(added.said) ?? [];
  const chair = await Client.enter(server.url, 'ticket', { ticket });
  await setParent(owner, administrator.organizationId, '某市总工会');
  const below = (await chair.get<Organization[]>('/organizations')).map(({ id, kind }) => [id, kind]);
  expect(below.slice(1)).toEqual([[administrator.organizationId, 'grassroots']]);
  await setKind(owner, administrator.organizationId, 'county');
  await expect(setKind(owner, administrator.organizationId, 'branch')).rejects.toThrow('No: "branch" does not stand');
  await expect(setParent(owner, '某市总工会', administrator.organizationId)).rejects.toThrow('not stand below itself');
  await expect(setKind(owner, 'nowhere', 'county')).rejects.toThrow('There is no organization “nowhere”');
  await expect(setKind(owner, '某市总工会', 'province')).rejects.toThrow('The kinds are: municipal, county');
  await setKind(owner, administrator.organizationId, 'grassroots');
  await setParent(owner, administrator.organizationId, 'top');
  expect(await units(owner)).toMatch(/^某市总工会 +municipal +1/m);
  const acts = await owner<{ act: string }[]>`select act from operator_act order by at desc limit 2`;
  expect(acts.map(({ act }) => act)).toEqual(['below: top', 'kind: grassroots']);
});

test('the doctor finds what is wrong, and nothing where nothing is', async () => {
  const well = await admin('doctor');
  expect(well.said).not.toContain('✖');
  expect(well.said).toContain('✔ guards');
  expect(well).toMatchObject({ code: 0, complained: '' });
  await server.owner`alter table roll disable trigger user`;
  const ill = await admin('doctor');
  expect(ill.said).toMatch(/✖ guards +differ/);
  expect(ill.code).toBe(1);
});
