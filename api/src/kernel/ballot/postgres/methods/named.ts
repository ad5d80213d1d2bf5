import { openMethod } from './open.ts';

/** 记名. */
export const named = openMethod('named');
