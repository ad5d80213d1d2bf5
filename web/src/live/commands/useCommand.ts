import { useCallback, useState } from 'react';
import { sendTo } from './command.ts';
import type { NotDone, Reply } from './reply.ts';

export type CommandHandle<Body> = {
  /** Sends it; resolves to what became of it, never rejects. Ignored while one is on its way. */
  run: (body: Body) => Promise<Reply | null>;
  sending: boolean;
  /** No answer yet after the first try; it is being retried with the same id. */
  unconfirmed: boolean;
  /** Why the last one is not done; null once another is sent. */
  notDone: NotDone | null;
  dismiss: () => void;
};

/** A command to the dossier that is open, as a button needs it. */
export function useCommandOf<Body extends object>(type: string): CommandHandle<Body> {
  const [sending, setSending] = useState(false);
  const [unconfirmed, setUnconfirmed] = useState(false);
  const [notDone, setNotDone] = useState<NotDone | null>(null);
  const run = useCallback(
    async (body: Body) => {
      if (sending) return null;
      setSending(true);
      setNotDone(null);
      const reply = await sendTo(type, body, { onUnconfirmed: () => setUnconfirmed(true) });
      setSending(false);
      setUnconfirmed(false);
      if (reply.became !== 'accepted') setNotDone(reply);
      return reply;
    },
    [type, sending],
  );
  const dismiss = useCallback(() => setNotDone(null), []);
  return { run, sending, unconfirmed, notDone, dismiss };
}
