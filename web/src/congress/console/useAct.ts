import type { Body, CommandType } from '@congress/contract/congress/tables/commands';
import { useCallback } from 'react';
import type { CommandHandle } from '../../live/commands/useCommand.ts';
import { useCommand } from '../live/useCommand.ts';
import { notify, saysDone } from '../../ui/acts/notices.ts';

/**
 * A command of the console. That a colleague was faster is told beside the page's head, since the
 * panel that asked may have made way for the next state by the time the answer comes.
 */
export function useAct<T extends CommandType>(type: T): CommandHandle<Body<T>> {
  const command = useCommand(type);
  const { run: send } = command;
  const run = useCallback(
    async (body: Body<T>) => {
      notify(null);
      const answer = await send(body);
      if (answer?.became === 'refused' && saysDone(answer.refusal)) {
        const { by } = answer.refusal.facts;
        notify({ kind: 'already-done', by: typeof by === 'string' ? by : null });
      }
      return answer;
    },
    [send],
  );
  return { ...command, run };
}
