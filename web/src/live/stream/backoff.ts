const FIRST = 500;
const LONGEST = 10_000;

/**
 * Milliseconds to wait before the next attempt: doubling, at most ten seconds, and spread by half
 * so that a hall full of phones does not knock all at once.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.max(0, Math.min(attempt, 20) - 1));
  return Math.round(whole * (0.5 + random() / 2));
}
