/** Those who wait for something to be announced in a room: long polls. */

type Waiting = {
  /** Resolves when one of the rooms hears something, after the time given, or when told to. */
  wait(rooms: string[], milliseconds: number, enough?: AbortSignal): Promise<void>;
  wake(room: string): void;
};

export function makeWaiting(): Waiting {
  const waiting = new Map<string, Set<() => void>>();
  return {
    wait: (rooms, milliseconds, enough) =>
      new Promise((resolve) => {
        if (enough?.aborted) return resolve();
        const wake = (): void => {
          clearTimeout(timer);
          enough?.removeEventListener('abort', wake);
          for (const room of rooms) {
            waiting.get(room)?.delete(wake);
            if (waiting.get(room)?.size === 0) waiting.delete(room);
          }
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        enough?.addEventListener('abort', wake);
        for (const room of rooms) waiting.set(room, (waiting.get(room) ?? new Set()).add(wake));
      }),
    wake: (room) => {
      for (const wake of waiting.get(room) ?? []) wake();
    },
  };
}
