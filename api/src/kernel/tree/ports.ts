/** Organizations, which form a tree, and the accounts of their staff. */
import type { StaffRole } from '@congress/contract/kernel/identity';
import type { KernelDeps } from '../deps.ts';
import type { FigureBook } from '../figures/figures.ts';
import type { Unit } from './domain/units.ts';

export type AccountRow = {
  id: string;
  username: string;
  name: string;
  role: StaffRole;
  organizationId: string;
  disabled: boolean;
};
type NewAccountRow = Omit<AccountRow, 'disabled'> & { passwordHash: string };

/** A line of the tree's journal: who did it, and names of fields, never what stood in them. */
export type UnitChange = {
  unitId: string;
  at: string;
  actorId: string;
  what: 'added' | 'changed' | 'moved' | 'first-account';
  parentId?: string;
  fields?: readonly string[];
};

/** A new unit: what is not said is not known of it, and its kind is a grassroots union. */
export type NewUnit = Pick<Unit, 'id' | 'name' | 'parentId'> & Partial<Unit>;

export interface TreeReader {
  organization(organizationId: string): Promise<Unit | undefined>;
  /** An organization and all below it, the upper before the lower. */
  below(organizationId: string): Promise<Unit[]>;
  /** An organization and those above it, the nearest first: for what an upper union gives to all below it. */
  upwards(organizationId: string): Promise<Pick<Unit, 'id' | 'name'>[]>;
}

/** A change of the tree at work: nothing else changes it meanwhile, and all of it is committed or none. */
export interface TreeWork extends TreeReader {
  /** False when the id is in use already, be it outside one's reach. */
  addUnit(row: NewUnit): Promise<boolean>;
  changeUnit(unit: Unit): Promise<void>;
  accounts(organizationIds: string[]): Promise<AccountRow[]>;
  /** False when the username is taken. */
  addAccount(row: NewAccountRow): Promise<boolean>;
  /** Whether anybody of a unit's staff has ever come in. */
  wasEntered(organizationId: string): Promise<boolean>;
  /** Makes a link for an account, in place of those that were not used. */
  replaceTicket(ticket: { hash: string; organizationId: string; accountId: string; expiresAt: string }): Promise<void>;
  journal(change: UnitChange): Promise<void>;
}

export interface Tenancy extends TreeReader {
  /** Changes the tree; what was written before a throw is not kept. */
  changeTree<T>(run: (tree: TreeWork) => Promise<T>): Promise<T>;
  addOrganization(row: NewUnit): Promise<void>;
  accounts(organizationIds: string[]): Promise<AccountRow[]>;
  /** False when the username is taken. */
  addAccount(row: NewAccountRow): Promise<boolean>;
  /** False when there is no such account. */
  setPassword(accountId: string, passwordHash: string): Promise<boolean>;
  disableAccount(accountId: string, at: string): Promise<boolean>;
  /** The administrator of the first organization there was. */
  firstAdministrator(): Promise<{ id: string; organizationId: string } | undefined>;
}

/** What the tree's use cases need: the figures are what the contexts count. */
export type TreeDeps = KernelDeps & { figures: readonly FigureBook[] };
