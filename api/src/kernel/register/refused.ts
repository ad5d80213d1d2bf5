import { refuse } from '@congress/contract/kernel/register/refusals';
import { refusedBy } from '../result.ts';

/** Wraps a refusal of the register. */
export const refused = refusedBy(refuse);
