import type { NotDone } from '../../live/commands/reply.ts';
import { NotDoneAlert } from '../acts/NotDoneAlert.tsx';
import { saysDone } from '../acts/notices.ts';

type Handle = { notDone: NotDone | null; dismiss: () => void };

/** What the server answered when it said no. That a colleague was faster is told at the head of the page. */
export function Answer({ of: { notDone, dismiss } }: { of: Handle }) {
  if (notDone?.became === 'refused' && saysDone(notDone.refusal)) return null;
  return <NotDoneAlert of={notDone} onClose={dismiss} />;
}
