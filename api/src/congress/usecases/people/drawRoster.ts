/** a congress's roster, drawn from the live delegate seats of the register as a copy. */
import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import type {
  Constituencies,
  DrawOutcome,
  DrawPreview,
  DrawWish,
} from '@congress/contract/congress/preparation/rosterAndRegister';
import { liveHolders, type Delegate } from '../../../kernel/register/usecases/delegates.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import type { RosterDelegate } from '../../ports/rows.ts';
import { isSecretariat } from '../command/authorize.ts';
import { reading } from '../facts/reading.ts';
import type { Execute } from '../command/useCase.ts';

function entryOf({ member, constituency }: Delegate): RosterEntry {
  const { name, staffNumber, gender, category, unit, phoneTail } = member;
  return { name, staffNumber, gender, category, capacity: 'formal', unit: unit || constituency, phoneTail };
}

type Draft = {
  delegates: Delegate[];
  entries: RosterEntry[];
  changed: { entry: RosterEntry; before: RosterDelegate }[];
  added: RosterEntry[];
  unseated: RosterDelegate[];
};

const compared = ['name', 'gender', 'category', 'unit', 'phoneTail'] as const;

async function draft(deps: Deps, organizationId: string, congressId: string, wish: DrawWish): Promise<Draft> {
  const delegates = await liveHolders(deps, organizationId, { office: 'congress-delegate', termId: wish.termId });
  const entries = delegates.map(entryOf);
  const present = await deps.rows.formalDelegates(congressId);
  const byNumber = new Map(present.map((one) => [one.staffNumber, one]));
  const seated = new Set(entries.map(({ staffNumber }) => staffNumber));
  const changed = entries.flatMap((entry) => {
    const before = byNumber.get(entry.staffNumber);
    return before && compared.some((field) => before[field] !== entry[field]) ? [{ entry, before }] : [];
  });
  return {
    delegates,
    entries,
    changed,
    added: entries.filter(({ staffNumber }) => !byNumber.has(staffNumber)),
    unseated: present.filter(({ staffNumber }) => !seated.has(staffNumber)),
  };
}

const named = ({ name, staffNumber }: { name: string; staffNumber: string }) => ({ name, staffNumber });

function digestOf(deps: Deps, { entries, added, changed }: Draft): string {
  return deps.secrecy.sha256(JSON.stringify([entries, added.map(named), changed.map(({ before }) => before.id)]));
}

/** What drawing would do, and nothing done. */
export function previewDraw(
  deps: Deps,
  identity: Identity,
  congressId: string,
  wish: DrawWish,
): Promise<Result<DrawPreview>> {
  return reading(deps, identity, congressId, isSecretariat, async () => {
    const drafted = await draft(deps, identity.organizationId, congressId, wish);
    const { entries, added, changed, unseated } = drafted;
    if (entries.length === 0) return refused('no-live-delegates');
    return done({
      digest: digestOf(deps, drafted),
      delegates: entries.length,
      added: added.length,
      changed: changed.length,
      unchanged: entries.length - added.length - changed.length,
      renamed: changed.flatMap(({ entry, before }) =>
        entry.name === before.name ? [] : [{ ...named(entry), before: before.name }],
      ),
      unseated: unseated.map(({ id, ...who }) => ({ personId: id, ...named(who) })),
      uncategorized: entries.filter(({ category }) => category === null).map(named),
    });
  });
}

/**
 * Takes the live delegates into the roster by the one command that changes it, and says who of the register they are.
 * What is on the roster already is brought up to date; nobody is removed. The same id again draws once.
 */
export function drawRoster(
  deps: Deps,
  execute: Execute,
  identity: Identity,
  congressId: string,
  wish: DrawWish & { id: string; digest: string },
): Promise<Result<DrawOutcome>> {
  return reading(deps, identity, congressId, isSecretariat, async () => {
    const drafted = await draft(deps, identity.organizationId, congressId, wish);
    const { delegates, entries, added, changed } = drafted;
    if (entries.length === 0) return refused('no-live-delegates');
    if (added.length + changed.length > 0) {
      if (wish.digest !== digestOf(deps, drafted)) return refused('preview-outdated');
      const imported = await execute(identity, congressId, { id: wish.id, type: 'importRoster', people: entries });
      if (!imported.ok) return imported;
    }
    await link(deps, identity, congressId, delegates);
    const unchanged = entries.length - added.length - changed.length;
    return done({ added: added.length, changed: changed.length, unchanged });
  });
}

/** Says who of the register people are. Whoever had come in as somebody else under the same number is out. */
export async function link(
  deps: Deps,
  { organizationId }: Identity,
  congressId: string,
  delegates: readonly Pick<Delegate, 'member'>[],
): Promise<number> {
  const links = delegates.map(({ member: { id: memberId, staffNumber, name } }) => ({ memberId, staffNumber, name }));
  const { linked, moved } = await deps.rows.linkMembers(congressId, links);
  for (const personId of moved) deps.live.end(await deps.identities.endSessionsOf(organizationId, personId));
  return linked;
}

/** Formal delegates by where they were elected, for whoever makes groups of them. */
export function suggestGroups(deps: Deps, identity: Identity, congressId: string): Promise<Result<Constituencies>> {
  return reading(deps, identity, congressId, isSecretariat, async () => {
    const live = await liveHolders(deps, identity.organizationId, { office: 'congress-delegate' });
    const electedIn = new Map(live.map(({ member, constituency }) => [member.id, constituency || member.constituency]));
    const people = await deps.rows.formalDelegates(congressId);
    const byName = Map.groupBy(people, ({ memberId, unit }) => electedIn.get(memberId ?? '') || unit);
    const constituencies = [...byName].map(([name, those]) => ({ name, personIds: those.map(({ id }) => id) }));
    return done({ constituencies: constituencies.filter(({ name }) => name !== '') });
  });
}
