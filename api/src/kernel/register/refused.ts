import { refuse } from '@congress/contract/kernel/registerRefusals';
import { refusedBy } from '../result.ts';

/** Wraps a refusal of the register. */
export const refused = refusedBy(refuse);
