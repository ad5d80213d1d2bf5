import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Role } from '@congress/contract/congress/vocabulary';
import type { StaffRole } from '@congress/contract/kernel/identity';
import type { Identity } from '../../../kernel/identity/ports.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Audience } from '../../ports/live.ts';
import type { Participant } from '../../ports/participant.ts';

const staffRoles: Record<StaffRole, Role[]> = {
  administrator: ['host', 'secretary'],
  host: ['host', 'secretary'],
  secretary: ['secretary'],
  auditor: ['auditor'],
  // An upper union sees figures of what is below (T-2), and is nobody in a congress.
  'upper-observer': [],
};

/** What a staff account may be in any congress of its organization. */
export function rolesOfStaff(role: StaffRole | null): Role[] {
  return role ? staffRoles[role] : [];
}

function officesOf(view: CongressView, personId: string): Role[] {
  const { offices, groups } = view;
  const held: [Role, boolean][] = [
    ['group-leader', groups.some((group) => group.leaderId === personId)],
    ['credentials-reviewer', offices.credentialsPanel.includes(personId)],
    ['presidium', offices.presidium.includes(personId)],
    ['executive-chair', offices.executiveChairs.includes(personId)],
    ['secretary-general', offices.secretaryGeneral === personId],
    ['chief-scrutineer', offices.chiefScrutineer === personId],
    ['scrutineer', offices.scrutineers.includes(personId)],
    ['teller', offices.tellers.includes(personId)],
  ];
  return held.filter(([, holds]) => holds).map(([role]) => role);
}

/**
 * The participant behind an identity, or nothing when the congress is not theirs to see: another
 * organization's congress does not exist, for anyone (Q8).
 */
export async function participate(
  { live }: Pick<Deps, 'live'>,
  identity: Identity,
  congressId: string,
): Promise<Participant | undefined> {
  const view = await live.view(congressId);
  if (!view || view.organizationId !== identity.organizationId) return undefined;
  if (identity.dossierId !== null && identity.dossierId !== congressId) return undefined;
  const bare = { identity, personId: null, capacity: null, groupId: null };
  if (identity.subject === 'staff') {
    const roles = rolesOfStaff(identity.staffRole);
    return roles.length > 0 ? { ...bare, roles } : undefined;
  }
  if (identity.subject === 'stage' || identity.subject === 'observer') {
    return { ...bare, roles: [identity.subject] };
  }
  const person = await live.person(congressId, identity.id);
  if (!person) return undefined;
  return {
    identity,
    personId: identity.id,
    capacity: person.capacity,
    groupId: person.groupId,
    roles: [person.capacity, ...officesOf(view.state.congress, identity.id)],
  };
}

/** The same participant, with the offices they hold in a state just read under the congress's lock. */
export function withOffices(actor: Participant, view: CongressView): Participant {
  const { personId, capacity } = actor;
  if (!personId || !capacity) return actor;
  return { ...actor, roles: [capacity, ...officesOf(view, personId)] };
}

/** Which streams somebody may follow. */
export function audienceOf({ identity, roles, groupId }: Participant): Audience {
  const staff = roles.includes('host') || roles.includes('secretary') || roles.includes('auditor');
  return {
    congress: identity.subject !== 'observer',
    staff,
    public: identity.subject === 'observer' || identity.subject === 'staff',
    groupId: identity.subject === 'delegate' ? groupId : null,
  };
}

/** Whether somebody belongs to the secretariat. */
export function isSecretariat({ roles }: Participant): boolean {
  return roles.includes('host') || roles.includes('secretary');
}

/** Whether somebody sees what only the hall shows: the code for signing in on site. */
export function isInHall({ roles }: Participant): boolean {
  return roles.includes('stage') || roles.includes('host') || roles.includes('secretary');
}
