/** Child processes of the bench: generators and baselines. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
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
    const answered = once(this.#child, 'message');
    const died = once(this.#child, 'exit').then(() => {
      throw new Error('the load generator died');
    });
    this.#child.send(order);
    const late = AbortSignal.timeout(patience);
    const tooLate = once(late, 'abort').then(() => {
      throw new Error(`the load generator has not finished '${order.do}' in ${patience / 1000} s`);
    });
    const [measured] = (await Promise.race([answered, died, tooLate])) as [Measured];
    return measured;
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
