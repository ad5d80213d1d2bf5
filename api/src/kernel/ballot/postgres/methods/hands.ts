import { openMethod } from './open.ts';

/** 举手. */
export const hands = openMethod('hands');
