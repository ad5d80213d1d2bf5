import net from 'node:net';
import path from 'node:path';
import { startApp } from '@congress/api/app';
import type { RunningApp } from '@congress/api/app';
import { readSettings } from '@congress/api/config';
import type { Config, Settings } from '@congress/api/config';
import { startEmbedded } from '@congress/db/embedded';
import { migrate } from '@congress/db/migrate';
import { inWords } from '@congress/db/mistake';
import { reach } from '@congress/db/reach';
import { noteAddress } from './address.ts';
import { takeBeginning } from './seed/beginning.ts';
import { fill } from './seed/firstStart.ts';
import { printWelcome } from './welcome.ts';

/** What `npm start` has brought up so far, latest first: the order in which it goes down again. */
const running: (() => Promise<void>)[] = [];
let ending = false;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function up(): Promise<void> {
  const settings = readSettings();
  const databaseUrl = settings.databaseUrl ?? (await startDatabase(settings));
  await reach(databaseUrl);
  const { migrations } = await migrate(databaseUrl);
  if (migrations > 0) say(`Applied ${migrations} database ${migrations === 1 ? 'migration' : 'migrations'}.`);
  const beginning = await takeBeginning(databaseUrl, say);
  if (beginning) running.unshift(() => beginning.end());
  const app = await startOnFreePort({ ...settings, databaseUrl });
  running.unshift(() => app.close());
  running.unshift(noteAddress(settings.dataDir, settings.host, app.port));
  const first = (await beginning?.begin()) ?? false;
  if (first) await fill(app, databaseUrl, say);
  // Links let anyone in who reads the console: every time while trying out, only once for a real database.
  const withLinks = first || settings.databaseUrl === undefined;
  if (ending) return;
  await printWelcome(app, withLinks);
  await beginning?.finish();
  await beginning?.end();
}

async function startDatabase({ dataDir }: Settings): Promise<string> {
  const postgres = await startEmbedded({ dataDir: path.join(dataDir, 'postgres'), say });
  running.unshift(() => postgres.stop());
  return postgres.url;
}

/** Starts on the wanted port, or on the next free one of the twenty after it. */
async function startOnFreePort(config: Config): Promise<RunningApp> {
  for (let port = config.port; ; port++) {
    const last = port === config.port + 20 || config.port === 0;
    try {
      if (!last && !(await isFree(config.host, port))) continue;
      if (port !== config.port) say(`Port ${config.port} is taken; using ${port}.`);
      return await startApp({ ...config, port });
    } catch (error) {
      // Between our look and its start somebody else may have taken the port.
      if (last || !isAddressInUse(error)) throw error;
    }
  }
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => (isAddressInUse(error) ? resolve(false) : reject(error)));
    probe.listen({ host, port }, () => probe.close(() => resolve(true)));
  });
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** Closes everything in order and ends; a second signal changes nothing, a part that hangs is not waited for. */
async function down(exitCode: number): Promise<void> {
  if (ending) return;
  ending = true;
  const timer = setTimeout(() => process.exit(1), 45_000);
  for (const close of running) {
    try {
      await close();
    } catch (error) {
      say(`While closing: ${String(error)}`);
    }
  }
  clearTimeout(timer);
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void down(0));
// The bootstrap that started us is gone, so nobody is left to stop us.
process.on('disconnect', () => void down(0));

try {
  await up();
} catch (error) {
  say(`\n✖ ${inWords(error)}\n`);
  await down(1);
}
