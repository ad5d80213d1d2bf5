import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { useCallback, useState } from 'react';
import { sendTo } from './command.ts';

export type CommandHandle<Body> = {
  /** Sends it; resolves to the answer, never rejects. Ignored while one is on its way. */
  run: (body: Body) => Promise<Answer<Outcome> | null>;
  sending: boolean;
  /** No answer yet after the first try; it is being retried with the same id. */
  unconfirmed: boolean;
  /** Why the last one was refused; null once another is sent. */
  refusal: Refusal | null;
  dismiss: () => void;
};

/** A command to the dossier that is open, as a button needs it. */
export function useCommandOf<Body extends object>(type: string): CommandHandle<Body> {
  const [sending, setSending] = useState(false);
  const [unconfirmed, setUnconfirmed] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = useCallback(
    async (body: Body) => {
      if (sending) return null;
      setSending(true);
      setRefusal(null);
      const answer = await sendTo(type, body, { onUnconfirmed: () => setUnconfirmed(true) });
      setSending(false);
      setUnconfirmed(false);
      if (!answer.ok) setRefusal(answer.error);
      return answer;
    },
    [type, sending],
  );
  const dismiss = useCallback(() => setRefusal(null), []);
  return { run, sending, unconfirmed, refusal, dismiss };
}
