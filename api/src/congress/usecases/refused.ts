import { refuse } from '@congress/contract/congress/refusals';
import { refusedBy } from '../../kernel/result.ts';

/** Wraps a refusal of the congress. */
export const refused = refusedBy(refuse);
