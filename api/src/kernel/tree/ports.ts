/** Organizations, which form a tree, and the accounts of their staff. */
import type { StaffRole } from '@congress/contract/kernel/identity';

export type OrganizationRow = { id: string; name: string; parentId: string | null };

export type AccountRow = {
  id: string;
  username: string;
  name: string;
  role: StaffRole;
  organizationId: string;
  disabled: boolean;
};

export interface Tenancy {
  /** An organization and all below it. */
  below(organizationId: string): Promise<OrganizationRow[]>;
  addOrganization(row: OrganizationRow): Promise<void>;
  accounts(organizationIds: string[]): Promise<AccountRow[]>;
  /** False when the username is taken. */
  addAccount(row: Omit<AccountRow, 'disabled'> & { passwordHash: string }): Promise<boolean>;
  /** False when there is no such account. */
  setPassword(accountId: string, passwordHash: string): Promise<boolean>;
  disableAccount(accountId: string, at: string): Promise<boolean>;
  /** The administrator of the first organization there was. */
  firstAdministrator(): Promise<{ id: string; organizationId: string } | undefined>;
}
