import type { Found, Probe } from './probe.ts';

/** Takes one thing an operator should know: a line of the log. */
export type Tell = (level: 'info' | 'warn', event: string, facts: Record<string, unknown>) => void;

/** Looks after one dependency, the database: says once when it is lost and once when it is back. */
export type Watch = {
  /** A look at it now, writing included. Never takes longer than the probe's patience. */
  look(): Promise<Found>;
  /** A statement failed because of the database, with this code. */
  failed(code: string): void;
  /** A connection closed, which may mean nothing. */
  suspect(): void;
  /**
   * The same promise, which is given up as soon as the database is known not to answer at all. What was asked may be
   * carried out all the same.
   */
  during<T>(asked: Promise<T>): Promise<T>;
  /** How it is, as far as is known without a look. */
  state(): Found['state'];
  /** Whether it is known not to answer: then it is not asked, or everybody would wait. */
  silent(): boolean;
  stop(): void;
};

export type WatchOptions = {
  probe: Pick<Probe, 'reads' | 'writes'>;
  tell: Tell;
  /** What those are told who wait for an answer that will not come. */
  givenUp: () => Error;
  /** Milliseconds between looks while all is well, and while it is lost. */
  every?: number;
  whileLost?: number;
  /** Milliseconds without a failure before it counts as back; else each failure of many would be a change. */
  quiet?: number;
};

type Loss = { state: 'away' | 'read-only'; code: string; since: number; failures: number; lastFailure: number };

/** Codes by which PostgreSQL refuses writing; everything else is the database being away. */
const REFUSES_WRITES = new Set(['53100', '25006']);

export function createWatch({
  probe,
  tell,
  givenUp,
  every = 10_000,
  whileLost = 250,
  quiet = 1_000,
}: WatchOptions): Watch {
  let loss: Loss | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<Found> | undefined;
  const waiting = new Set<(error: Error) => void>();

  const schedule = (delay: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(beat, delay).unref();
  };

  /** While a write was refused, only a write that succeeds says that it is over. */
  function beat(): void {
    const asked = loss === undefined ? probe.reads() : probe.writes();
    void asked.then(take).then(() => schedule(loss === undefined ? every : whileLost));
  }

  function lose(state: Loss['state'], code: string, failures: number): void {
    const now = performance.now();
    // A database that is gone altogether is another loss than one that only refuses to write.
    if (loss?.state !== state) {
      loss = { state, code, since: loss?.since ?? now, failures: (loss?.failures ?? 0) + failures, lastFailure: now };
      tell('warn', state === 'away' ? 'database lost' : 'database refuses writes', { code });
      schedule(whileLost);
    } else {
      loss.failures += failures;
      loss.lastFailure = now;
    }
    if (code === 'SILENT') {
      loss.code = code;
      for (const giveUp of waiting) giveUp(givenUp());
      waiting.clear();
    }
  }

  function take(found: Found): Found {
    if (found.state !== 'ready') lose(found.state, found.code, 0);
    else if (loss !== undefined) {
      loss.code = loss.code === 'SILENT' ? 'ANSWERS' : loss.code;
      if (performance.now() - loss.lastFailure >= quiet) {
        const { state, since, failures } = loss;
        const facts = { seconds: Math.round((performance.now() - since) / 100) / 10, failures };
        loss = undefined;
        tell('info', state === 'away' ? 'database back' : 'database takes writes again', facts);
      }
    }
    return found;
  }

  schedule(every);
  return {
    look: () =>
      (underWay ??= probe
        .writes()
        .then(take)
        .finally(() => (underWay = undefined))),
    failed: (code) => lose(REFUSES_WRITES.has(code) ? 'read-only' : 'away', code, 1),
    suspect: () => {
      if (loss === undefined) schedule(0);
    },
    during: (asked) =>
      new Promise((resolve, reject) => {
        waiting.add(reject);
        asked.then(resolve, reject).finally(() => waiting.delete(reject));
      }),
    state: () => loss?.state ?? 'ready',
    silent: () => loss?.code === 'SILENT',
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
