import { congressKind } from '../live/kind.ts';

/** An address below a congress. */
export const at = (congressId: string, rest: string): string => `${congressKind.path(congressId)}${rest}`;
