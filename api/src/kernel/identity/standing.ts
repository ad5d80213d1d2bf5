import type { Identity } from './ports.ts';

/** Whether somebody sees figures of what is below, and is nobody anywhere else, in their own union included (T-2). */
export const onlyLooksOn = ({ staffRole }: Identity): boolean => staffRole === 'upper-observer';
