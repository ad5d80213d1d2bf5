import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Reply } from '../../live/commands/reply.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { notify } from './notices.ts';
import { PrimaryAction } from './PrimaryAction.tsx';

export type ConfirmedActProps = {
  /** The verb on the button; in the dialog as well, unless `verb` is shorter. */
  label: string;
  verb?: string | undefined;
  /** What is asked; the verb, unless there is more to say. */
  title?: string;
  /** What will happen, in full. */
  children: ReactNode;
  run: () => Promise<Reply | null>;
  sending: boolean;
  unconfirmed: boolean;
  reason?: string | null | undefined;
  irreversible?: boolean;
  /** `quiet` for what stands beside the act itself. */
  tone?: 'act' | 'quiet' | undefined;
  /** `primary` is the one act of its place; `plain` stands among others. */
  look?: 'primary' | 'plain';
};

/** A button that asks before it acts; the dialog closes once there is an answer. */
export function ConfirmedAct(props: ConfirmedActProps) {
  const { label, verb = label, title = label, children, run, sending, unconfirmed, reason } = props;
  const { irreversible = false, tone = 'act', look = 'primary' } = props;
  const [asking, setAsking] = useState(false);
  const left = useRef(false);
  const acting = useRef(false);
  useEffect(() => {
    left.current = asking && !acting.current;
  });
  useEffect(
    () => () => {
      if (left.current) notify({ kind: 'moved-on' });
    },
    [],
  );
  const confirm = async (): Promise<void> => {
    acting.current = true;
    left.current = false;
    await run();
    acting.current = false;
    setAsking(false);
  };
  return (
    <>
      {look === 'primary' ? (
        <PrimaryAction tone={tone} reason={reason} onClick={() => setAsking(true)} sending={sending && !asking}>
          {label}
        </PrimaryAction>
      ) : (
        <Button variant="default" onClick={() => setAsking(true)} disabled={Boolean(reason)}>
          {label}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={title}
        confirmLabel={verb}
        irreversible={irreversible}
        sending={sending}
        unconfirmed={unconfirmed}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
