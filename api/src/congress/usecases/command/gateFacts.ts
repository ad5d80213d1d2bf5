import type { CongressView } from '@congress/contract/congress/snapshot';
import type { GateFacts } from '../../domain/facts.ts';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';

/** Counts that gates look at, in the transaction of a command or outside of one. */
export type Counts = {
  attendance: (stepId: string) => Promise<GateFacts['attendance']>;
  delivery: () => Promise<GateFacts['delivery']>;
};

const nobody: GateFacts['attendance'] = { present: 0, onSite: 0, remote: 0, others: 0, onLeave: 0 };

/** Who is signed in to the current sign-in; nobody where none has begun. */
export async function presence(
  congress: CongressView,
  { attendance }: Pick<Counts, 'attendance'>,
): Promise<GateFacts['attendance']> {
  const signIn = currentSignIn(congress);
  return signIn ? attendance(signIn.id) : nobody;
}

/** The facts that gates look at. */
export async function gateFacts(congress: CongressView, counts: Counts): Promise<GateFacts> {
  return { attendance: await presence(congress, counts), delivery: await counts.delivery() };
}
