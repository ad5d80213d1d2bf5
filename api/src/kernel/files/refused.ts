import { refuse } from '@congress/contract/kernel/files/refusals';
import { refusedBy } from '../result.ts';

/** Wraps a refusal of files, or at the border. */
export const refused = refusedBy(refuse);
