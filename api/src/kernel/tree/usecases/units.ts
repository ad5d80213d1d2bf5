/** The units below one's own: taken in, described, moved, and given the account they begin with. */
import type {
  FirstAccount,
  FirstLink,
  NewOrganization,
  Organization,
  OrganizationChange,
} from '@congress/contract/kernel/tree/tree';
import type { KernelDeps } from '../../deps.ts';
import type { Identity } from '../../identity/ports.ts';
import { done, type Result } from '../../result.ts';
import { adviceFor } from '../domain/advice.ts';
import { kindsBelow } from '@congress/contract/kernel/tree/unitPlaces';
import { refuseChange, refuseMove, refusePlace, type Unit } from '../domain/units.ts';
import type { TreeWork } from '../ports.ts';
import { refused } from '../refused.ts';
import { isAdministrator, mayLookBelow } from './access.ts';

/** How long the owner of a unit's first account has to come in by their link. */
const firstLinkLives = 7 * 24 * 3_600_000;

const shown = (unit: Unit): Organization => ({ ...unit, advice: adviceFor(unit) });

/** One's own organization and, for those who look below, what is there. */
export async function listOrganizations({ tenancy }: KernelDeps, identity: Identity): Promise<Result<Organization[]>> {
  if (identity.subject !== 'staff') return refused('forbidden', { command: 'listOrganizations' });
  const { organizationId } = identity;
  if (mayLookBelow(identity)) return done((await tenancy.below(organizationId)).map(shown));
  const own = await tenancy.organization(organizationId);
  return done(own ? [shown(own)] : []);
}

type Act = { tree: TreeWork; units: Unit[]; journal: (change: JournalLine) => Promise<void> };
type JournalLine = Omit<Parameters<TreeWork['journal']>[0], 'at' | 'actorId'>;

/** Changes what is below as its administrator. A refusal comes before anything was written. */
async function changing<T>(
  { tenancy, clock }: KernelDeps,
  identity: Identity,
  command: string,
  change: (act: Act) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!isAdministrator(identity)) return refused('forbidden', { command });
  return tenancy.changeTree(async (tree) => {
    const units = await tree.below(identity.organizationId);
    const who = { at: clock.now().toISOString(), actorId: identity.id };
    return change({ tree, units, journal: (line) => tree.journal({ ...line, ...who }) });
  });
}

/** Adds an organization below one's own; the same id again adds it once. */
export async function addOrganization(
  deps: KernelDeps,
  identity: Identity,
  wish: NewOrganization,
): Promise<Result<Organization>> {
  const { id = deps.newId(), parentId = identity.organizationId } = wish;
  return changing(deps, identity, 'addOrganization', async ({ tree, units, journal }) => {
    const kind = wish.kind ?? usualBelow(units.find((unit) => unit.id === parentId));
    const row: Unit = { ...described(wish), id, parentId, kind };
    const refusal = refusePlace(units, row.kind, parentId);
    if (refusal) return { ok: false, error: refusal };
    if (row.employers.length > 0 && row.kind !== 'joint') return refused('not-a-joint-union');
    if (!(await tree.addUnit(row))) {
      const there = units.find((unit) => unit.id === id);
      const same = there?.name === row.name && there.parentId === parentId && there.kind === kind;
      return there && same ? done(shown(there)) : refused('command-id-reused');
    }
    await journal({ unitId: id, what: 'added', parentId });
    return done(shown(row));
  });
}

/** What is not said is not known. */
function described(wish: NewOrganization): Omit<Unit, 'id' | 'parentId' | 'kind'> {
  const {
    name,
    industry = '',
    ownership = null,
    staff = null,
    members = null,
    foundedOn = null,
    employers = [],
  } = wish;
  return { name, industry, ownership, staff, members, foundedOn, employers };
}

/** A grassroots union, where one may stand there. */
function usualBelow(above: Unit | undefined): Unit['kind'] {
  const possible = above ? kindsBelow(above.kind) : [];
  return possible.includes('grassroots') ? 'grassroots' : (possible[0] ?? 'grassroots');
}

/** Says anew what is known of one's own organization or of one below. */
export async function changeOrganization(
  deps: KernelDeps,
  identity: Identity,
  unitId: string,
  change: OrganizationChange,
): Promise<Result<Organization>> {
  return changing(deps, identity, 'changeUnit', async ({ tree, units, journal }) => {
    const refusal = refuseChange(units, unitId, change);
    const unit = units.find(({ id }) => id === unitId);
    if (refusal || !unit) return refusal ? { ok: false, error: refusal } : refused('not-found');
    const { kind = unit.kind, ...known } = change;
    const next: Unit = { ...unit, ...known, kind };
    const fields = (Object.keys(next) as (keyof Unit)[]).filter(
      (field) => JSON.stringify(next[field]) !== JSON.stringify(unit[field]),
    );
    if (fields.length === 0) return done(shown(unit));
    await tree.changeUnit(next);
    await journal({ unitId, what: 'changed', fields });
    return done(shown(next));
  });
}

/** Moves a unit below another (T-4), as a union that both stand below. */
export async function moveUnit(
  deps: KernelDeps,
  identity: Identity,
  unitId: string,
  parentId: string,
): Promise<Result<Organization>> {
  return changing(deps, identity, 'moveUnit', async ({ tree, units, journal }) => {
    const refusal = refuseMove(units, unitId, parentId);
    const unit = units.find(({ id }) => id === unitId);
    if (refusal || !unit) return refusal ? { ok: false, error: refusal } : refused('not-found');
    const next = { ...unit, parentId };
    if (unit.parentId !== parentId) {
      await tree.changeUnit(next);
      await journal({ unitId, what: 'moved', parentId });
    }
    return done(shown(next));
  });
}

/**
 * Gives a unit its first account, its administrator's, and the link they come in by (T-8). Asked again, the link is
 * made anew, until somebody came in by one: from then on the unit's accounts are its own.
 */
export async function giveFirstAccount(
  deps: KernelDeps,
  identity: Identity,
  unitId: string,
  { username, name }: FirstAccount,
): Promise<Result<FirstLink>> {
  const { secrecy, clock, newId } = deps;
  if (!isAdministrator(identity)) return refused('forbidden', { command: 'giveFirstAccount' });
  // Nobody knows this one; the account's owner sets their own.
  const passwordHash = await secrecy.hashPassword(secrecy.newTicket());
  const ticket = secrecy.newTicket();
  const expiresAt = new Date(clock.now().getTime() + firstLinkLives).toISOString();
  return changing(deps, identity, 'giveFirstAccount', async ({ tree, units, journal }) => {
    if (!units.some(({ id }) => id === unitId)) return refused('not-found');
    if (unitId === identity.organizationId) return refused('forbidden', { command: 'giveFirstAccount' });
    const [known, ...more] = await tree.accounts([unitId]);
    const another = more.length > 0 || (known && known.username !== username) || known?.disabled;
    if (another || (await tree.wasEntered(unitId))) return refused('unit-has-accounts');
    const account = { id: newId(), username, name, role: 'administrator', organizationId: unitId } as const;
    if (!known && !(await tree.addAccount({ ...account, passwordHash }))) return refused('username-taken');
    const accountId = known?.id ?? account.id;
    await tree.replaceTicket({ hash: secrecy.codeHash(ticket), organizationId: unitId, accountId, expiresAt });
    await journal({ unitId, what: 'first-account' });
    return done({ ticket, expiresAt });
  });
}
