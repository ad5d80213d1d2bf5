import { type Around, watched } from '../../kernel/postgres/watched.ts';
import type { Congresses } from '../ports/congresses.ts';

/** The same for congresses, within whose `work` each part has a name of its own. */
export function watchedCongresses(port: Congresses, around: Around): Congresses {
  return {
    ...watched('congresses', port, around),
    work: (congressId, run) =>
      around('congresses.work', () => port.work(congressId, (unit) => run(watched('work', unit, around)))),
  };
}
