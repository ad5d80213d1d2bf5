/** An API node of its own, with the database given: for servers, containers and tests. */
import { inWords } from '@congress/db/mistake';
import { startApp, type RunningApp } from './app.ts';
import { readConfig } from './config.ts';

async function start(): Promise<RunningApp> {
  try {
    return await startApp(readConfig());
  } catch (error) {
    process.stderr.write(`${inWords(error)}\n`);
    process.exit(1);
  }
}

const app = await start();
process.stdout.write(`${JSON.stringify({ listening: app.url, port: app.port })}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void app.close().then(() => process.exit(0));
  });
}
