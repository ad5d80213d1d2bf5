/** Letting people in, and putting them out. */
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import { isSecretariat } from '../command/authorize.ts';
import { normalCode } from '../../../kernel/identity/codes.ts';
import { reading } from '../facts/reading.ts';

/** How many codes are written in one statement. */
const PORTION = 2_000;

/** New personal codes for these people, or for everyone, however many. The former ones stop working; shown once. */
export function issuePersonalCodes(
  deps: Deps,
  identity: Identity,
  congressId: string,
  personIds: string[] | undefined,
): Promise<Result<{ codes: { personId: string; name: string; code: string }[] }>> {
  return reading(deps, identity, congressId, isSecretariat, async () => {
    const people = await deps.rows.onRoster(congressId, personIds);
    if (personIds && people.length !== new Set(personIds).size) return refused('person-not-found');
    const codes = people.map(({ id, name }) => ({ personId: id, name, code: deps.secrecy.newCode() }));
    for (let from = 0; from < codes.length; from += PORTION) {
      const hashed = codes
        .slice(from, from + PORTION)
        .map(({ personId, code }) => ({ personId, codeHash: deps.secrecy.codeHash(normalCode(code)) }));
      await deps.rows.setCodes(congressId, hashed);
    }
    return done({ codes });
  });
}

/** Ends every session of a person, in their other congresses as well, open sockets at once: a lost phone. */
export function revokePerson(
  deps: Deps,
  identity: Identity,
  congressId: string,
  personId: string,
): Promise<Result<{ ended: number }>> {
  return reading(deps, identity, congressId, isSecretariat, async ({ identity: { organizationId } }) => {
    if (!(await deps.live.person(congressId, personId))) return refused('person-not-found');
    const ended = await deps.identities.endSessionsOfHuman(organizationId, personId);
    deps.live.end(ended);
    return done({ ended: ended.length });
  });
}
