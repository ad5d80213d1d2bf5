/** Child processes of the bench: generators and baselines. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Instance, startInstance } from '../instance.ts';
import type { MeasureOptions } from './figure.ts';
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

/** Ticks of the processor's clock in a second, as Linux counts them for everybody. */
const ticks = 100;

/**
 * Seconds of processor time a process has spent; nothing where the system has no such file. Beside other work on the
 * machine it tells more than the clock on the wall.
 */
export function processorSeconds(pid: number): number | undefined {
  if (!existsSync(`/proc/${pid}/stat`)) return undefined;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

/** The platform under test, on a database that keeps what it acknowledges. */
export function startMeasured({ profile, databaseUrl }: MeasureOptions): Promise<Instance> {
  return startInstance({
    durability: 'durable',
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    nodeArguments: profile ? ['--cpu-prof', '--cpu-prof-dir=.data/profiles'] : [],
  });
}

export type Baseline = { url: string; pid: number; stop: () => void };

/** A baseline server in its own process. */
export async function startBaseline(file: string): Promise<Baseline> {
  const child = start(file);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => child.disconnect() };
}
