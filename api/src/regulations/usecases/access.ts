/** Who reads the library and who changes it (L-2, L-3). */
import type { StaffRole } from '@congress/contract/kernel/identity';
import { refuse } from '@congress/contract/regulations/refusals';
import type { Identity } from '../../kernel/identity/ports.ts';
import { dayOf } from '../../kernel/register/domain/days.ts';
import { refusedBy } from '../../kernel/result.ts';
import type { LibraryDeps } from '../ports/library.ts';

/** Wraps a refusal of the library. */
export const refused = refusedBy(refuse);

const loaders: readonly (StaffRole | null)[] = ['administrator', 'host', 'secretary'];

/** Whether somebody may load, replace and withdraw in their organization's library. */
export const mayLoad = ({ subject, staffRole }: Identity): boolean =>
  subject === 'staff' && loaders.includes(staffRole);

/** Staff, and the people of the organization's congresses. */
export const mayRead = ({ subject }: Identity): boolean => subject === 'staff' || subject === 'delegate';

/** What a reader sees from: their own organization, then those above it, the nearest first; and the day it is. */
export type Reach = { ids: string[]; names: Map<string, string>; own: string; today: string };

export async function reachOf({ tenancy, clock }: LibraryDeps, { organizationId }: Identity): Promise<Reach> {
  const line = await tenancy.upwards(organizationId);
  return {
    ids: line.map(({ id }) => id),
    names: new Map(line.map(({ id, name }) => [id, name])),
    own: organizationId,
    today: dayOf(clock.now()),
  };
}
