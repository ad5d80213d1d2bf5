/** Who may read and who may change an organization's register. Only one's own: others' rows do not exist (T-1). */
import type { StaffRole } from '@congress/contract/kernel/identity';
import type { Refusal } from '@congress/contract/kernel/refusal';
import type { Identity } from '../../identity/ports.ts';
import { refused } from '../refused.ts';
import type { Result } from '../../result.ts';
import { dayOf } from '../domain/days.ts';
import type { RegisterDeps, RegisterReader, RegisterWork } from '../ports.ts';

const readers: readonly StaffRole[] = ['administrator', 'host', 'secretary', 'auditor'];
const writers: readonly StaffRole[] = ['administrator', 'host', 'secretary'];

const hasRole = ({ subject, staffRole }: Identity, roles: readonly StaffRole[]): boolean =>
  subject === 'staff' && staffRole !== null && roles.includes(staffRole);

/** Whether somebody may change their organization's register. */
export const mayWrite = (identity: Identity): boolean => hasRole(identity, writers);

/** Reads as somebody of the staff. */
export async function reading<T>(
  { register, clock }: RegisterDeps,
  identity: Identity,
  read: (reader: RegisterReader, today: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!hasRole(identity, readers)) return refused('forbidden', { command: 'readRegister' });
  return read(register.reader(identity.organizationId), dayOf(clock.now()));
}

/** Thrown to roll back what was written before a refusal. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** When a change is made, and by whom. */
export type Act = { at: string; today: string; actorId: string };

/** Changes the register as somebody who may: everything `change` writes is kept, or nothing when it refuses. */
export async function changing<T>(
  { register, clock }: RegisterDeps,
  identity: Identity,
  change: (unit: RegisterWork, act: Act) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!mayWrite(identity)) return refused('forbidden', { command: 'changeRegister' });
  const now = clock.now();
  const act = { at: now.toISOString(), today: dayOf(now), actorId: identity.id };
  try {
    return await register.work(identity.organizationId, async (unit) => {
      const result = await change(unit, act);
      if (!result.ok) throw new RolledBack(result.error);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, error: error.refusal };
    throw error;
  }
}
