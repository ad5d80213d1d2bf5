/** What becomes of something that was asked for. */
import type { Outcome } from '@congress/contract/kernel/command';
import type { Bilingual } from '@congress/contract/kernel/primitives';
import type { Refusal } from '@congress/contract/kernel/refusal';

/**
 * What is not known to be done: the server said no, or nothing is certain, because no answer came or the server itself
 * does not know.
 */
export type NotDone = { became: 'refused'; refusal: Refusal } | { became: 'unconfirmed'; message: Bilingual };

/** The three ends of a command. */
export type Reply = { became: 'accepted'; outcome: Outcome } | NotDone;

/** Refusals that leave it open whether it was recorded. */
const OPEN = 'unavailable';

/** A refusal as an end: one that leaves things open is none. */
export function notDone(refusal: Refusal): NotDone {
  return refusal.code === OPEN ? { became: 'unconfirmed', message: refusal.message } : { became: 'refused', refusal };
}

/** The code of a refusal; none where nothing is certain. */
export function codeOf(end: NotDone | null): string | null {
  return end?.became === 'refused' ? end.refusal.code : null;
}
