/** Reading and proving the log. */
import { done, type Result } from '../../../kernel/result.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { LogLink } from '../../ports/congresses.ts';
import type { Deps } from '../../ports/deps.ts';
import { reading, staff } from '../facts/reading.ts';

/** The log, link by link, and the names of those who acted. */
export function consultLog(
  deps: Deps,
  identity: Identity,
  congressId: string,
  query: { after: number; limit: number },
): Promise<Result<{ entries: LogLink[]; head: string; positions: number; names: Record<string, string> }>> {
  return reading(deps, identity, congressId, staff, async () => {
    const entries = await deps.congresses.readLog({ congressId, ...query });
    const loaded = await deps.congresses.load(congressId);
    const actors = [...new Set(entries.flatMap(({ actor }) => actor.id ?? []))];
    const names = await deps.rows.actorNames(congressId, actors);
    return done({ entries, head: loaded?.headHash ?? '', positions: loaded?.version ?? 0, names });
  });
}

/** Checks every link of the log anew. */
export function verifyLog(
  deps: Deps,
  identity: Identity,
  congressId: string,
): Promise<Result<{ intact: boolean; links: number; head: string; problem: string | null }>> {
  return reading(deps, identity, congressId, staff, async () => done(await deps.congresses.verify(congressId)));
}
