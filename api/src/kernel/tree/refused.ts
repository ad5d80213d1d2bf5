import { refuse } from '@congress/contract/kernel/tree/refusals';
import { refusedBy } from '../result.ts';

/** Wraps a refusal of the tree. */
export const refused = refusedBy(refuse);
