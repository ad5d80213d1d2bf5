/** A PgBouncer between the platform and a database: what hosting of databases often puts there. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../network/nginx.ts';

const programs = ['pgbouncer', '/usr/sbin/pgbouncer'];

/** The PgBouncer of this machine, if there is one. */
export function pgbouncerOf(): string | undefined {
  return programs.find((program) => spawnSync(program, ['--version']).status === 0);
}

async function listens(port: number): Promise<boolean> {
  const socket = net.connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Puts one before a database; the answer's address leads through it. */
export async function pgbouncerBefore(
  program: string,
  databaseUrl: string,
  settings: Record<string, string>,
): Promise<{ url: string; close(): Promise<void> }> {
  const home = await mkdtemp(path.join(tmpdir(), 'congress-pgbouncer-'));
  const port = await freePort();
  const { hostname, port: target, username, password, pathname } = new URL(databaseUrl);
  const name = pathname.slice(1);
  const common = { listen_addr: '127.0.0.1', listen_port: port, unix_socket_dir: '', auth_type: 'plain' };
  const lines = Object.entries({ ...common, auth_file: `${home}/users`, ...settings });
  await writeFile(path.join(home, 'users'), `"${username}" "${password}"\n`);
  await writeFile(
    path.join(home, 'pgbouncer.ini'),
    `[databases]\n${name} = host=${hostname} port=${target} dbname=${name} user=${username} password=${password}\n` +
      `[pgbouncer]\n${lines.map(([key, value]) => `${key} = ${value}`).join('\n')}\n`,
  );
  await chmod(home, 0o755);
  // It does not run as root either.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const child = spawn(program, [path.join(home, 'pgbouncer.ini')], { stdio: 'ignore', ...nobody });
  const ended = once(child, 'exit');
  while (child.exitCode === null && !(await listens(port))) await pause(20);
  if (child.exitCode !== null) throw new Error(`pgbouncer ended with ${child.exitCode}`);
  return {
    url: Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${port}` }).href,
    close: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}
