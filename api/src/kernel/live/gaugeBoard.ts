/**
 * Totals of high-volume facts, read from the rows when something stirred them. The hall (secretariat
 * and stage) hears of a change at most four times a second; the crowd as often as its size allows,
 * because a message to ten thousand phones costs as much as a thousand votes.
 */
import type { GaugeRow } from '@congress/contract/kernel/rows';
import type { GaugeOf, Sees, Shape } from './kind.ts';

/** Four a second. */
const interval = 250;
/** Messages to the crowd a second, over all its connections. */
const crowdBudget = 4_000;
/** While the process is busy with more than this share of its time, totals are what can wait, so many times longer. */
const busyFrom = 0.8;
const patience = 4;

/** After how many milliseconds a value that expires is asked for again when it could not be read. */
const retry = 1_000;

/** What the board asks of the outside. */
export type Outlets<S extends Shape> = {
  /** Present values of these gauges; those that mean nothing now are left out. */
  read: (id: string, names: GaugeOf<S>[]) => Promise<Partial<S['gauges']>>;
  /** To whoever may see it and is in the hall. */
  toHall: (id: string, name: GaugeOf<S>, value: unknown) => void;
  /** To everyone else who may see it. */
  toCrowd: (id: string, name: GaugeOf<S>, value: unknown) => void;
  /** How many connections the crowd has. */
  crowd: (id: string) => number;
  /** Share of its time, since this was last asked, that the process was at work. */
  busy: () => number;
  /** How many are in the hall. */
  hall: (id: string) => number;
  /** Milliseconds, by the clock that values which expire are dated by. */
  now: () => number;
};

type Name<S extends Shape> = GaugeOf<S>;
type Values<S extends Shape> = Partial<S['gauges']>;

type Board<S extends Shape> = {
  stirred: Set<Name<S>>;
  timer: NodeJS.Timeout | undefined;
  last: number;
  /** Latest values the crowd has not heard. */
  owed: Map<Name<S>, unknown>;
  crowdTimer: NodeJS.Timeout | undefined;
  crowdLast: number;
  /** Last readings, and which of them something has stirred since. */
  readings: Map<Name<S>, { at: number; value: Promise<Values<S>> }>;
  moved: Set<Name<S>>;
  /** Until values expire. */
  expiry: Map<Name<S>, NodeJS.Timeout>;
};

export class GaugeBoard<S extends Shape> {
  readonly #rows: Readonly<Record<Name<S>, GaugeRow>>;
  readonly #outlets: Outlets<S>;
  readonly #boards = new Map<string, Board<S>>();

  constructor(rows: Readonly<Record<Name<S>, GaugeRow>>, outlets: Outlets<S>) {
    this.#rows = rows;
    this.#outlets = outlets;
  }

  /** Says that totals changed. The latest values go out soon, and only once. */
  stir(id: string, ...names: Name<S>[]): void {
    const board = this.#board(id);
    for (const name of names) {
      board.stirred.add(name);
      board.moved.add(name);
    }
    if (board.timer !== undefined) return;
    const wait = Math.max(0, board.last + interval - performance.now());
    board.timer = setTimeout(() => void this.#flush(id, board), wait);
    board.timer.unref();
  }

  /**
   * Values for someone who just joined, no older than a quarter of a second: a crowd that joins at
   * once shares one reading.
   */
  async current(id: string, sees: Sees): Promise<Values<S>> {
    const names = (Object.keys(this.#rows) as Name<S>[]).filter((name) => sees(this.#rows[name].audience));
    if (names.length === 0) return {};
    const board = this.#board(id);
    const values = await Promise.all(names.map((name) => this.#reading(id, board, name, interval)));
    return Object.assign({}, ...values) as Values<S>;
  }

  /** One gauge's value: the last reading while nothing stirred it or it is younger than `age`, else a new one. */
  #reading(id: string, board: Board<S>, name: Name<S>, age: number): Promise<Values<S>> {
    const last = board.readings.get(name);
    const old = last ? performance.now() - last.at : 0;
    const { every, expires } = this.#rows[name];
    const moved = board.moved.has(name) || (every !== undefined && old >= every);
    const usable = last && (!moved || old < age);
    if (usable) return last.value;
    board.moved.delete(name);
    const reading = { at: performance.now(), value: this.#outlets.read(id, [name]) };
    board.readings.set(name, reading);
    reading.value.catch(() => board.readings.delete(name));
    if (expires) this.#renew(id, board, name, reading.value);
    return reading.value;
  }

  /** A value that expires is read and sent again the moment it does, for as long as anyone is there to see it. */
  #renew(id: string, board: Board<S>, name: Name<S>, reading: Promise<Values<S>>): void {
    const plan = (wait: number): void => {
      clearTimeout(board.expiry.get(name));
      const timer = setTimeout(() => this.#expire(id, board, name), Math.max(1, wait));
      board.expiry.set(name, timer.unref());
    };
    reading.then(
      (values) => {
        const value = values[name] as { validUntil: string } | undefined;
        if (value) plan(Date.parse(value.validUntil) - this.#outlets.now());
      },
      () => plan(retry),
    );
  }

  #expire(id: string, board: Board<S>, name: Name<S>): void {
    if (this.#outlets.hall(id) > 0) this.stir(id, name);
    // Whoever comes next reads it anew.
    else board.readings.delete(name);
  }

  #board(id: string): Board<S> {
    const known = this.#boards.get(id);
    if (known) return known;
    const board: Board<S> = {
      stirred: new Set(),
      timer: undefined,
      last: 0,
      owed: new Map(),
      crowdTimer: undefined,
      crowdLast: 0,
      readings: new Map(),
      moved: new Set(),
      expiry: new Map(),
    };
    this.#boards.set(id, board);
    return board;
  }

  async #flush(id: string, board: Board<S>): Promise<void> {
    const names = [...board.stirred];
    board.stirred.clear();
    try {
      const readings = names.map((name) => this.#reading(id, board, name, 0));
      const values = Object.assign({}, ...(await Promise.all(readings))) as Values<S>;
      for (const name of names) {
        const value = values[name];
        if (value === undefined) continue;
        this.#outlets.toHall(id, name, value);
        if (this.#rows[name].audience === 'everyone') board.owed.set(name, value);
      }
      this.#tellCrowd(id, board);
    } catch {
      // The database is away; the next change, or the next join, reads them again.
    } finally {
      board.last = performance.now();
      board.timer = undefined;
      if (board.stirred.size > 0) this.stir(id);
    }
  }

  #tellCrowd(id: string, board: Board<S>): void {
    if (board.crowdTimer !== undefined || board.owed.size === 0) return;
    const unhurried = this.#outlets.busy() > busyFrom ? patience : 1;
    const pause = (this.#outlets.crowd(id) * 1000 * unhurried) / crowdBudget;
    const wait = Math.max(0, board.crowdLast + Math.max(interval, pause) - performance.now());
    board.crowdTimer = setTimeout(() => {
      board.crowdTimer = undefined;
      board.crowdLast = performance.now();
      for (const [name, value] of board.owed) this.#outlets.toCrowd(id, name, value);
      board.owed.clear();
    }, wait);
    board.crowdTimer.unref();
  }
}
