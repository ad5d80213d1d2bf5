import type { Body, CommandType } from '@congress/contract/congress/tables/commands';
import { useCommand } from '../../live/useCommand.ts';
import { useDraft } from './useDraft.ts';
import type { WriteFormProps } from './WriteForm.tsx';

export type Writing = Pick<
  WriteFormProps,
  'value' | 'onChange' | 'onSubmit' | 'sending' | 'unconfirmed' | 'notDone' | 'onDismiss'
>;

/** A text that goes with one command: kept on this phone, as a draft of that name, until the server has it. */
export function useWriting<T extends CommandType>(
  draft: string,
  type: T,
  bodyOf: (text: string) => Body<T>,
  onSent?: () => void,
): Writing {
  const [value, onChange] = useDraft(draft);
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand(type);
  const send = async (): Promise<void> => {
    const answer = await run(bodyOf(value.trim()));
    if (answer?.became !== 'accepted') return;
    onChange('');
    onSent?.();
  };
  return { value, onChange, onSubmit: () => void send(), sending, unconfirmed, notDone, onDismiss: dismiss };
}
