/** Child processes of the bench: generators and baselines. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Measured, Order } from './generator.ts';

function start(file: string): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

/** Longer than any order takes on the slowest machine, in milliseconds. */
const patience = 90_000;

/** A load generator in its own process. */
export class Generator {
  readonly #child = start('./generator.ts');

  async run(order: Order): Promise<Measured> {
    const over = new AbortController();
    const { signal } = over;
    const answered = once(this.#child, 'message', { signal });
    const died = once(this.#child, 'exit', { signal }).then(() => {
      throw new Error('the load generator died');
    });
    const tooLate = setTimeout(patience, undefined, { signal }).then(() => {
      throw new Error(`the load generator has not finished '${order.do}' in ${patience / 1000} s`);
    });
    this.#child.send(order);
    try {
      const [measured] = (await Promise.race([answered, died, tooLate])) as [Measured];
      return measured;
    } finally {
      for (const each of [answered, died, tooLate]) each.catch(() => undefined);
      over.abort();
    }
  }

  stop(): void {
    this.#child.disconnect();
  }
}

/** A baseline server in its own process. */
export async function startBaseline(file: string): Promise<{ url: string; stop: () => void }> {
  const child = start(file);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { url: `http://127.0.0.1:${port}`, stop: () => child.disconnect() };
}
