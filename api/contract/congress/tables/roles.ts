/** Who stands behind a word like “the secretariat” when permissions are given. */
import type { Role } from '../vocabulary.ts';

export const host: Role[] = ['host'];
export const secretariat: Role[] = ['host', 'secretary'];
export const chair: Role[] = ['host', 'executive-chair'];
export const formal: Role[] = ['formal'];
export const attendees: Role[] = ['formal', 'non-voting', 'guest'];
export const scrutineers: Role[] = ['chief-scrutineer', 'scrutineer'];
