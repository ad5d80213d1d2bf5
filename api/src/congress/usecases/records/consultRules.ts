import type { ProfileSheet, PublicRules } from '@congress/contract/congress/rules/rules';
import type { Identity } from '../../../kernel/identity/ports.ts';
import { done, type Result } from '../../../kernel/result.ts';
import { profileOf } from '../../domain/profiles/registry.ts';
import { sheetOf } from '../../domain/profiles/sheet.ts';
import type { Deps } from '../../ports/deps.ts';
import { everyone, reading } from '../facts/reading.ts';
import { refused } from '../refused.ts';

/** The rules a congress is held to, in the version it began under: for everybody in it. */
export function consultRules(deps: Deps, identity: Identity, congressId: string): Promise<Result<ProfileSheet>> {
  return reading(deps, identity, congressId, everyone, async () => {
    const view = await deps.live.view(congressId);
    return view ? done(sheetOf(profileOf(view.state.congress))) : refused('not-found');
  });
}

/** The same for whoever has the link of the public page: what it says can be asked about there, too. */
export async function observeRules({ congresses, live }: Deps, slug: string): Promise<Result<PublicRules>> {
  const found = await congresses.bySlug(slug);
  const view = found && (await live.view(found.congressId));
  if (!view) return refused('not-found');
  const { congress } = view.state;
  const { reading, reason } = congress.adoptReading ?? {};
  const chosen = reading && reason ? { reading, reason } : null;
  return done({ sheet: sheetOf(profileOf(congress)), adoptReading: chosen });
}
