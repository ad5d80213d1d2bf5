/**
 * Totals of high-volume facts, read from the rows when something stirred them, at most four times a
 * second per congress, however many votes came in between.
 */
import type { Gauge, GaugeName, Gauges } from '@congress/contract/socket';
import type { Audience } from '../ports.ts';

/** Four a second. */
const interval = 250;

/** Who may see a total: everyone in the congress, the secretariat, or the secretariat and the stage. */
export const gaugeAudience: Record<GaugeName, 'congress' | 'staff' | 'hall'> = {
  presence: 'congress',
  turnout: 'congress',
  delivery: 'congress',
  online: 'congress',
  suggestions: 'congress',
  gate: 'staff',
  leave: 'staff',
  posts: 'staff',
  onSiteCode: 'hall',
};

/** Reads the present values of these gauges; those that mean nothing now are left out. */
export type ReadGauges = (congressId: string, names: GaugeName[]) => Promise<Gauges>;
/** Sends a gauge; one that is not the last word may be dropped for connections that are busy. */
export type SendGauge = (congressId: string, gauge: Gauge, lastWord: boolean) => void;

/** After this long without a change, what was sent last is sent once more, for those who were busy. */
const quiet = 1_000;

type Board = {
  stirred: Set<GaugeName>;
  timer: NodeJS.Timeout | undefined;
  settling: NodeJS.Timeout | undefined;
  /** Not yet sent for sure. */
  sent: Map<GaugeName, { gauge: Gauge; at: number }>;
  last: number;
};

function newBoard(): Board {
  return { stirred: new Set(), timer: undefined, settling: undefined, sent: new Map(), last: 0 };
}

export class GaugeBoard {
  readonly #read: ReadGauges;
  readonly #send: SendGauge;
  readonly #boards = new Map<string, Board>();

  constructor(read: ReadGauges, send: SendGauge) {
    this.#read = read;
    this.#send = send;
  }

  /** Says that totals changed. The latest values go out soon, and only once. */
  stir(congressId: string, ...names: GaugeName[]): void {
    const board = this.#boards.get(congressId) ?? newBoard();
    this.#boards.set(congressId, board);
    for (const name of names) board.stirred.add(name);
    if (board.timer !== undefined) return;
    const wait = Math.max(0, board.last + interval - Date.now());
    board.timer = setTimeout(() => void this.#flush(congressId, board), wait);
    board.timer.unref();
  }

  /** Present values for someone who just joined. */
  async current(congressId: string, audience: Audience, inHall: boolean): Promise<Gauges> {
    if (!audience.congress) return {};
    const names = (Object.keys(gaugeAudience) as GaugeName[]).filter((name) => {
      const who = gaugeAudience[name];
      return who === 'congress' || (who === 'staff' && audience.staff) || (who === 'hall' && inHall);
    });
    return this.#read(congressId, names);
  }

  /** Sends for sure what has not changed for a while. */
  #settle(congressId: string, board: Board): void {
    if (board.settling !== undefined || board.sent.size === 0) return;
    board.settling = setTimeout(() => {
      board.settling = undefined;
      for (const [name, { gauge, at }] of board.sent) {
        if (Date.now() - at < quiet) continue;
        board.sent.delete(name);
        this.#send(congressId, gauge, true);
      }
      this.#settle(congressId, board);
    }, quiet);
    board.settling.unref();
  }

  async #flush(congressId: string, board: Board): Promise<void> {
    const names = [...board.stirred];
    board.stirred.clear();
    try {
      const values = await this.#read(congressId, names);
      for (const name of names) {
        const value = values[name];
        if (value === undefined) continue;
        const gauge = { name, value } as Gauge;
        board.sent.set(name, { gauge, at: Date.now() });
        this.#send(congressId, gauge, false);
      }
      this.#settle(congressId, board);
    } catch {
      // The database is away; the next change, or the next join, reads them again.
    } finally {
      board.last = Date.now();
      board.timer = undefined;
      if (board.stirred.size > 0) this.stir(congressId);
    }
  }
}
