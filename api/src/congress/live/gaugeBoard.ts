/**
 * Totals of high-volume facts, read from the rows when something stirred them. The hall (secretariat
 * and stage) hears of a change at most four times a second; the crowd as often as its size allows,
 * because a message to ten thousand phones costs as much as a thousand votes.
 */
import { gauges, type Gauge, type GaugeName, type Gauges } from '@congress/contract/congress/gauges';
import type { Audience } from '../ports/live.ts';

/** Four a second. */
const interval = 250;
/** Messages to the crowd a second, over all its connections. */
const crowdBudget = 4_000;

/** How often the open step's checklist is worked out anew while time itself may change it. */
export const gatePeriod = 15_000;

/** After how many milliseconds the hall's code is asked for again when it could not be read. */
const codeRetry = 1_000;

/** What the board asks of the outside. */
export type Outlets = {
  /** Present values of these gauges; those that mean nothing now are left out. */
  read: (congressId: string, names: GaugeName[]) => Promise<Gauges>;
  /** To whoever may see it and is in the hall. */
  toHall: (congressId: string, gauge: Gauge) => void;
  /** To everyone else who may see it. */
  toCrowd: (congressId: string, gauge: Gauge) => void;
  /** How many connections the crowd has. */
  crowd: (congressId: string) => number;
  /** How many are in the hall. */
  hall: (congressId: string) => number;
  /** Milliseconds, by the clock the hall's code is made by. */
  now: () => number;
};

type Board = {
  stirred: Set<GaugeName>;
  timer: NodeJS.Timeout | undefined;
  last: number;
  /** Latest values the crowd has not heard. */
  owed: Map<GaugeName, Gauge>;
  crowdTimer: NodeJS.Timeout | undefined;
  crowdLast: number;
  /** Last readings, and which of them something has stirred since. */
  readings: Map<GaugeName, { at: number; value: Promise<Gauges> }>;
  moved: Set<GaugeName>;
  /** Until the hall's code changes. */
  codeTimer: NodeJS.Timeout | undefined;
};

export class GaugeBoard {
  readonly #outlets: Outlets;
  readonly #boards = new Map<string, Board>();

  constructor(outlets: Outlets) {
    this.#outlets = outlets;
  }

  /** Says that totals changed. The latest values go out soon, and only once. */
  stir(congressId: string, ...names: GaugeName[]): void {
    const board = this.#board(congressId);
    for (const name of names) {
      board.stirred.add(name);
      board.moved.add(name);
    }
    if (board.timer !== undefined) return;
    const wait = Math.max(0, board.last + interval - performance.now());
    board.timer = setTimeout(() => void this.#flush(congressId, board), wait);
    board.timer.unref();
  }

  /**
   * Values for someone who just joined, no older than a quarter of a second: a crowd that joins at
   * once shares one reading.
   */
  async current(congressId: string, audience: Audience, inHall: boolean): Promise<Gauges> {
    if (!audience.congress) return {};
    const names = (Object.keys(gauges) as GaugeName[]).filter((name) => {
      const who = gauges[name].audience;
      return who === 'everyone' || (who === 'staff' && audience.staff) || (who === 'hall' && inHall);
    });
    const board = this.#board(congressId);
    const values = await Promise.all(names.map((name) => this.#reading(congressId, board, name, interval)));
    return Object.assign({}, ...values) as Gauges;
  }

  /** One gauge's value: the last reading while nothing stirred it or it is younger than `age`, else a new one. */
  #reading(congressId: string, board: Board, name: GaugeName, age: number): Promise<Gauges> {
    const last = board.readings.get(name);
    const old = last ? performance.now() - last.at : 0;
    const moved = board.moved.has(name) || (name === 'gate' && old >= gatePeriod);
    const usable = last && (!moved || old < age);
    if (usable) return last.value;
    board.moved.delete(name);
    const reading = { at: performance.now(), value: this.#outlets.read(congressId, [name]) };
    board.readings.set(name, reading);
    reading.value.catch(() => board.readings.delete(name));
    if (name === 'onSiteCode') this.#renewCode(congressId, board, reading.value);
    return reading.value;
  }

  /** The hall's code is read and sent again the moment it changes, for as long as anyone is there to see it. */
  #renewCode(congressId: string, board: Board, reading: Promise<Gauges>): void {
    const plan = (wait: number): void => {
      clearTimeout(board.codeTimer);
      board.codeTimer = setTimeout(() => this.#changeCode(congressId, board), Math.max(1, wait));
      board.codeTimer.unref();
    };
    reading.then(
      ({ onSiteCode }) => onSiteCode && plan(Date.parse(onSiteCode.validUntil) - this.#outlets.now()),
      () => plan(codeRetry),
    );
  }

  #changeCode(congressId: string, board: Board): void {
    if (this.#outlets.hall(congressId) > 0) this.stir(congressId, 'onSiteCode');
    // Whoever comes next reads it anew.
    else board.readings.delete('onSiteCode');
  }

  #board(congressId: string): Board {
    const known = this.#boards.get(congressId);
    if (known) return known;
    const board: Board = {
      stirred: new Set(),
      timer: undefined,
      last: 0,
      owed: new Map(),
      crowdTimer: undefined,
      crowdLast: 0,
      readings: new Map(),
      moved: new Set(),
      codeTimer: undefined,
    };
    this.#boards.set(congressId, board);
    return board;
  }

  async #flush(congressId: string, board: Board): Promise<void> {
    const names = [...board.stirred];
    board.stirred.clear();
    try {
      const readings = names.map((name) => this.#reading(congressId, board, name, 0));
      const values = Object.assign({}, ...(await Promise.all(readings))) as Gauges;
      for (const name of names) {
        const value = values[name];
        if (value === undefined) continue;
        const gauge = { name, value } as Gauge;
        this.#outlets.toHall(congressId, gauge);
        if (gauges[name].audience === 'everyone') board.owed.set(name, gauge);
      }
      this.#tellCrowd(congressId, board);
    } catch {
      // The database is away; the next change, or the next join, reads them again.
    } finally {
      board.last = performance.now();
      board.timer = undefined;
      if (board.stirred.size > 0) this.stir(congressId);
    }
  }

  #tellCrowd(congressId: string, board: Board): void {
    if (board.crowdTimer !== undefined || board.owed.size === 0) return;
    const pause = (this.#outlets.crowd(congressId) * 1000) / crowdBudget;
    const wait = Math.max(0, board.crowdLast + Math.max(interval, pause) - performance.now());
    board.crowdTimer = setTimeout(() => {
      board.crowdTimer = undefined;
      board.crowdLast = performance.now();
      for (const gauge of board.owed.values()) this.#outlets.toCrowd(congressId, gauge);
      board.owed.clear();
    }, wait);
    board.crowdTimer.unref();
  }
}
