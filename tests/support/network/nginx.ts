/** An nginx as it comes: what stands in front of the platform in most places. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const programs = ['nginx', '/usr/sbin/nginx'];

/** The nginx of this machine, if there is one. */
export function nginxOf(): string | undefined {
  return programs.find((program) => spawnSync(program, ['-v']).status === 0);
}

/** A port that nobody holds at this moment. */
export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}

/** Puts an nginx with default limits in front of a server. */
export async function nginxBefore(program: string, target: string): Promise<{ url: string; close(): Promise<void> }> {
  const home = await mkdtemp(path.join(tmpdir(), 'congress-nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    path.join(home, 'nginx.conf'),
    `daemon off; pid ${home}/pid; error_log ${home}/error.log;
    events {}
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${home}/${name};`).join(' ')}
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass ${target};
          proxy_http_version 1.1;
          proxy_set_header Upgrade $http_upgrade;
          proxy_set_header Connection "upgrade";
          proxy_set_header Host $host;
        }
      }
    }`,
  );
  const child = spawn(program, ['-c', path.join(home, 'nginx.conf'), '-p', home], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && !(await answers(url))) await pause(20);
  if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}; see ${home}/error.log`);
  return {
    url,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}
