import { Batcher } from './batcher.ts';

/** Milliseconds that whoever asks first waits for others. */
const company = 3;

/**
 * Turns "read this one" into "read these": whoever asks while others do is answered by the same statement. When a
 * whole hall arrives at once, the database is asked a few hundred times instead of tens of thousands.
 *
 * `read` answers in the order of the keys, with `undefined` for what is not there.
 */
export function together<Key, Row>(
  read: (keys: readonly Key[]) => Promise<readonly (Row | undefined)[]>,
): (key: Key) => Promise<Row | undefined> {
  const batcher = new Batcher<Key, { row: Row | undefined }>({
    wait: company,
    // One at a time: while it is under way, the next one fills.
    lanes: 1,
    run: async (keys) => {
      const rows = await read(keys);
      return keys.map((_, at) => ({ row: rows[at] }));
    },
  });
  return async (key) => (await batcher.add(key)).row;
}
