/** An API node of its own, with the database given: for servers, containers and tests. */
import { startApp } from './app.ts';
import { readConfig } from './config.ts';

const app = await startApp(readConfig());
process.stdout.write(`${JSON.stringify({ listening: app.url, port: app.port })}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void app.close().then(() => process.exit(0));
  });
}
