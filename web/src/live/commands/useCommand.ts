import type { Body, CommandType } from '@congress/contract/congress/commands';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { useCallback, useState } from 'react';
import { send } from './command.ts';

export type CommandHandle<T extends CommandType> = {
  /** Sends it; resolves to the answer, never rejects. Ignored while one is on its way. */
  run: (body: Body<T>) => Promise<Answer<Outcome> | null>;
  sending: boolean;
  /** No answer yet after the first try; it is being retried with the same id. */
  unconfirmed: boolean;
  /** Why the last one was refused; null once another is sent. */
  refusal: Refusal | null;
  dismiss: () => void;
};

/** A command as a button needs it. */
export function useCommand<T extends CommandType>(type: T): CommandHandle<T> {
  const [sending, setSending] = useState(false);
  const [unconfirmed, setUnconfirmed] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = useCallback(
    async (body: Body<T>) => {
      if (sending) return null;
      setSending(true);
      setRefusal(null);
      const answer = await send(type, body, { onUnconfirmed: () => setUnconfirmed(true) });
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
