import type { Capacity, Role } from '@congress/contract/congress/vocabulary';
import type { Identity } from '../../kernel/identity/ports.ts';

/** Someone in a congress: who they are, and every part they have in it. */
export type Participant = {
  identity: Identity;
  roles: Role[];
  personId: string | null;
  capacity: Capacity | null;
  groupId: string | null;
};
