import type { Body, CommandType } from '@congress/contract/congress/tables/commands';
import { ConfirmedAct, type ConfirmedActProps } from '../../../ui/acts/ConfirmedAct.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { useCommand } from '../../live/useCommand.ts';

export type ConfirmedCommandProps<T extends CommandType> = Pick<
  ConfirmedActProps,
  'label' | 'verb' | 'children' | 'reason' | 'tone' | 'irreversible'
> & { type: T; body: Body<T>; onDone?: () => void };

/** A command of weight: its button, the question whether it is meant, and the answer if it is not done. */
export function ConfirmedCommand<T extends CommandType>({ type, body, onDone, ...act }: ConfirmedCommandProps<T>) {
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand(type);
  const confirm = async (): ReturnType<typeof run> => {
    const reply = await run(body);
    if (reply?.became === 'accepted') onDone?.();
    return reply;
  };
  return (
    <>
      <NotDoneAlert of={notDone} onClose={dismiss} />
      <ConfirmedAct {...act} run={confirm} sending={sending} unconfirmed={unconfirmed} />
    </>
  );
}
