import { Unavailable } from '../unavailable.ts';
import { isUnavailable, refusedBy } from './failures.ts';

/** What a run may answer for one input instead of an outcome: put it in the next batch again. */
export const AGAIN = Symbol('again');

export interface BatcherOptions<Input, Outcome> {
  /** Carries out a batch in one committed statement; answers in the order of the inputs. */
  run: (inputs: readonly Input[]) => Promise<(Outcome | typeof AGAIN)[]>;
  /** At most so many inputs in one statement. */
  size?: number;
  /** How long the first input of a batch may wait for company, in milliseconds. */
  wait?: number;
  /** Statements under way at once. */
  lanes?: number;
  /** Inputs waiting at once; one more is refused as `Unavailable`, before memory is at stake. */
  capacity?: number;
}

type Waiting<Input, Outcome> = {
  input: Input;
  /** When it was first added, in milliseconds of `performance.now`. */
  since: number;
  resolve: (outcome: Outcome) => void;
  reject: (error: Error) => void;
};

/** How long an input is put in again before it is given up: longer than any close or count takes. */
const PATIENCE = 15_000;

/**
 * Gathers single inputs into batches, because one statement for 500 rows costs little more than one
 * for a single row. An outcome is given only after its statement was committed.
 */
export class Batcher<Input, Outcome> {
  readonly #options: Required<BatcherOptions<Input, Outcome>>;
  #queue: Waiting<Input, Outcome>[] = [];
  #underWay = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: BatcherOptions<Input, Outcome>) {
    this.#options = { size: 500, wait: 3, lanes: 2, capacity: 50_000, ...options };
  }

  /** Inputs that wait for their batch, for the metrics. */
  get waiting(): number {
    return this.#queue.length;
  }

  /**
   * @throws Unavailable when the database is away or the queue is full; whether the input
   * was carried out is then unknown, and the same input may be added again.
   */
  add(input: Input): Promise<Outcome> {
    if (this.#queue.length >= this.#options.capacity) {
      return Promise.reject(new Unavailable('too much is waiting for the database'));
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ input, since: performance.now(), resolve, reject });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#underWay >= this.#options.lanes || this.#queue.length === 0) return;
    if (this.#queue.length >= this.#options.size) {
      this.#flush();
    } else {
      this.#timer ??= setTimeout(() => this.#flush(), this.#options.wait);
    }
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#underWay >= this.#options.lanes) return;
    const batch = this.#queue.splice(0, this.#options.size);
    if (batch.length === 0) return;
    this.#underWay += 1;
    void this.#carryOut(batch).finally(() => {
      this.#underWay -= 1;
      this.#schedule();
    });
    this.#schedule();
  }

  async #carryOut(batch: Waiting<Input, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#options.run(batch.map(({ input }) => input));
      for (const [index, one] of batch.entries()) {
        const outcome = outcomes[index] ?? AGAIN;
        if (outcome === AGAIN) this.#again(one);
        else one.resolve(outcome);
      }
    } catch (error) {
      // A guard saw what the statement could not see yet; the next look will see it, too.
      if (refusedBy(error) !== undefined) for (const one of batch) this.#again(one);
      else for (const { reject } of batch) reject(asFailure(error));
    }
  }

  #again(one: Waiting<Input, Outcome>): void {
    if (performance.now() - one.since > PATIENCE) {
      one.reject(new Unavailable('the database kept this waiting'));
      return;
    }
    this.#queue.push(one);
  }
}

/** Errors leave without their cause: a driver's error may carry the parameters, and those hold choices. */
function asFailure(error: unknown): Error {
  if (isUnavailable(error)) return new Unavailable('the database is away');
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new Error(`a batch failed: ${code}`);
}
