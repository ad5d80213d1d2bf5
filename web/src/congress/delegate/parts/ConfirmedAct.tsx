import type { Body, CommandType } from '@congress/contract/congress/commands';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../live/useCommand.ts';
import { ConfirmDialog } from '../../../ui/acts/ConfirmDialog.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';

export type ConfirmedActProps<T extends CommandType> = {
  type: T;
  body: Body<T>;
  /** The verb on the button; in the dialog as well, unless `verb` is shorter. */
  label: string;
  verb?: string;
  /** What will happen, in full. */
  children: ReactNode;
  /** Why it cannot be done now. */
  reason?: string | null;
  tone?: 'act' | 'quiet';
  irreversible?: boolean;
  onDone?: () => void;
};

/** A command of weight: its button, the question whether it is meant, and the answer if it is refused. */
export function ConfirmedAct<T extends CommandType>(props: ConfirmedActProps<T>) {
  const { type, body, label, verb = label, children, reason, tone = 'act', irreversible = false, onDone } = props;
  const [asking, setAsking] = useState(false);
  const { run, sending, unconfirmed, refusal, dismiss } = useCommand(type);
  const confirm = async (): Promise<void> => {
    const answer = await run(body);
    setAsking(false);
    if (answer?.ok) onDone?.();
  };
  return (
    <>
      <RefusalAlert refusal={refusal} onClose={dismiss} />
      <PrimaryAction tone={tone} reason={reason} onClick={() => setAsking(true)}>
        {label}
      </PrimaryAction>
      <ConfirmDialog
        opened={asking}
        title={label}
        confirmLabel={verb}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
        irreversible={irreversible}
        sending={sending}
        unconfirmed={unconfirmed}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
