/** Who looks below and who changes what is there. What is neither one's own nor below does not exist (T-1). */
import type { StaffRole } from '@congress/contract/kernel/identity';
import type { Identity } from '../../identity/ports.ts';

const observers: readonly (StaffRole | null)[] = ['administrator', 'upper-observer'];

export const isAdministrator = ({ staffRole }: Identity): boolean => staffRole === 'administrator';

/** Whether somebody sees what an upper union sees of those below (T-2). */
export const mayLookBelow = ({ staffRole }: Identity): boolean => observers.includes(staffRole);
