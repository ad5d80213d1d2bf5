import type { ProfileSheet } from '@congress/contract/congress/rules/rules';
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
