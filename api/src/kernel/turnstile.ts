import { Unavailable } from './unavailable.ts';

/**
 * Lets `width` at a time through, and has `most` wait at most: for work that takes a processor for itself.
 *
 * @throws `Unavailable` when as many wait already.
 */
export function turnstile(width: number, most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = width;
  return async (work) => {
    if (free > 0) free -= 1;
    else if (waiting.length >= most) throw new Unavailable();
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
