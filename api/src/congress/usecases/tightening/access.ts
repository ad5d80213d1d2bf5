/** Who publishes for a union: those who run its office (K-6). Unions below read. */
import type { StaffRole } from '@congress/contract/kernel/identity';
import type { Identity } from '../../../kernel/identity/ports.ts';

const publishers: readonly (StaffRole | null)[] = ['administrator', 'host', 'secretary'];

export const mayPublish = ({ subject, staffRole }: Identity): boolean =>
  subject === 'staff' && publishers.includes(staffRole);
