/** Reading the roster. */
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import type { Person } from '@congress/contract/congress/preparation/resources';
import type { CompositionCheck } from '@congress/contract/congress/preparation/view';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import type { PeopleQuery } from '../../ports/rows.ts';
import { checkComposition } from '../../domain/profiles/arithmetic.ts';
import { profileOf } from '../../domain/profiles/registry.ts';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import { reading, staff } from '../facts/reading.ts';

/** The roster, searched and filtered. Secretariat and auditors only. */
export function consultPeople(
  deps: Deps,
  identity: Identity,
  congressId: string,
  query: PeopleQuery,
): Promise<Result<{ total: number; people: Person[] }>> {
  return reading(deps, identity, congressId, staff, async () => {
    const view = await deps.live.view(congressId);
    const step = view && currentSignIn(view.state.congress);
    return done(await deps.rows.people(congressId, step?.id ?? null, query));
  });
}

/** The composition rules held against the roster as it is now, before anyone declares it complete. */
export function consultComposition(
  deps: Deps,
  identity: Identity,
  congressId: string,
): Promise<Result<{ checks: CompositionCheck[] }>> {
  return reading(deps, identity, congressId, staff, async () => {
    const view = await deps.live.view(congressId);
    if (!view) return refused('not-found');
    const { congress } = view.state;
    return done({ checks: checkComposition(profileOf(congress), congress.roster, congress.staff) });
  });
}
