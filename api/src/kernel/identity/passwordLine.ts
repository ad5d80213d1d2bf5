/**
 * When a password may be tried. A code or a ticket is long enough to be guessed by nobody, and is looked up whoever
 * failed before; a password is what a person made up, so that tries are slowed. But never does anybody's failing
 * refuse whoever knows it: who fails spends tokens of the account and the place they come from, and where there are
 * none left a try waits for its turn, one a second for each account. A browser that entered the account before is a
 * place of its own, which a crowd behind the same address does not reach.
 */
import type { PasswordLine, RateLimit } from '../means.ts';

/** Milliseconds between two turns of one account at one place, and between any two at one place. */
const pace = { account: 1_000, place: 200 };
/** How many wait at one place; any of them, picked at random, goes for the next to come. */
const longest = 10;
/** When somebody sent away may come again, in seconds. */
const later = 5;

type Waiting = { account: string; answer: (seconds: number) => void };
type Line = { waiting: Waiting[]; turns: Map<string, number>; timer: NodeJS.Timeout | undefined };

/** The line before the staff's door. `pick` gives a whole number below the one it is given. */
export function makePasswordLine(
  limit: RateLimit,
  pick: (below: number) => number = (below) => Math.floor(Math.random() * below),
): PasswordLine {
  const lines = new Map<string, Line>();
  const keyOf = (account: string, place: string): string => `${place} ${account}`;

  /** Lets one through whose account had no turn for a while, and looks again later. */
  function serve(place: string, line: Line): void {
    const now = performance.now();
    for (const [account, at] of line.turns) if (now - at >= pace.account) line.turns.delete(account);
    const ready = line.waiting.filter(({ account }) => !line.turns.has(account));
    const next = ready[pick(ready.length)];
    if (next) {
      line.waiting.splice(line.waiting.indexOf(next), 1);
      line.turns.set(next.account, now);
      next.answer(0);
    }
    if (line.turns.size === 0 && line.waiting.length === 0) lines.delete(place);
    else line.timer = setTimeout(() => serve(place, line), pace.place).unref();
  }

  function queue(account: string, place: string): Promise<number> {
    const line: Line = lines.get(place) ?? { waiting: [], turns: new Map(), timer: undefined };
    lines.set(place, line);
    return new Promise((answer) => {
      line.waiting.push({ account, answer });
      if (line.waiting.length > longest) line.waiting.splice(pick(line.waiting.length), 1)[0]?.answer(later);
      if (line.timer === undefined) serve(place, line);
    });
  }

  return {
    turn: async (account, place) => {
      const key = keyOf(account, place);
      if (limit(key, 'password') === 0) {
        if (limit(place, 'failure') === 0) return 0;
        limit(key, 'password', -1);
      }
      return queue(account, place);
    },
    entered: (account, place) => {
      limit(keyOf(account, place), 'password', -1);
      limit(place, 'failure', -1);
    },
  };
}
