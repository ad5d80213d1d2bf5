import type { Refusal } from '@congress/contract/kernel/refusal';
import { RefusalAlert } from '../acts/RefusalAlert.tsx';
import { saysDone } from './notices.ts';

type Handle = { refusal: Refusal | null; dismiss: () => void };

/** What the server answered when it said no. That a colleague was faster is told at the head of the page. */
export function Answer({ of: { refusal, dismiss } }: { of: Handle }) {
  if (refusal && saysDone(refusal)) return null;
  return <RefusalAlert refusal={refusal} onClose={dismiss} />;
}
