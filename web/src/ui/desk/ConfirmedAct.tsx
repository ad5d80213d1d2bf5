import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer as Answered } from '@congress/contract/kernel/live';
import { ConfirmDialog } from '../acts/ConfirmDialog.tsx';
import { notify } from './notices.ts';
import { PrimaryAction } from '../acts/PrimaryAction.tsx';

export type ConfirmedActProps = {
  /** The verb, on the button and in the dialog. */
  label: string;
  title: string;
  /** What will happen, in full. */
  children: ReactNode;
  run: () => Promise<Answered<Outcome> | null>;
  sending: boolean;
  unconfirmed: boolean;
  reason?: string | null | undefined;
  irreversible?: boolean;
  /** `primary` is the one act of its place; `plain` stands among others. */
  look?: 'primary' | 'plain';
};

/** A button that asks before it acts; the dialog closes once there is an answer. */
export function ConfirmedAct(props: ConfirmedActProps) {
  const { label, title, children, run, sending, unconfirmed, reason, irreversible = false, look = 'primary' } = props;
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
        <PrimaryAction reason={reason} onClick={() => setAsking(true)} sending={sending && !asking}>
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
        confirmLabel={label}
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
