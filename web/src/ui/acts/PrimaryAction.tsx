import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PrimaryAction.module.css';

export type PrimaryActionProps = {
  children: ReactNode;
  onClick?: () => void;
  type?: 'button' | 'submit';
  /** Why it cannot be done now, in words and numbers. Its presence disables the button. */
  reason?: string | null | undefined;
  sending?: boolean;
  /** Sent, but not answered yet; retried with the same id. */
  unconfirmed?: boolean;
  /** `act` for the act itself; `quiet` for everything beside it. */
  tone?: 'act' | 'quiet';
  fullWidth?: boolean;
};

/** The one button of a panel. When it cannot be pressed it says why. */
export function PrimaryAction(props: PrimaryActionProps) {
  const { children, onClick, type = 'button', reason, sending, unconfirmed, tone = 'act', fullWidth = true } = props;
  const { t } = useTranslation();
  const reasonId = useId();
  const blocked = Boolean(reason);
  return (
    <div className={classes.action}>
      <Button
        type={type}
        size="lg"
        fullWidth={fullWidth}
        variant={tone === 'act' ? 'filled' : 'default'}
        loading={sending === true && unconfirmed !== true}
        // Stays focusable while blocked, so that the reason can be heard.
        mod={{ disabled: blocked }}
        aria-disabled={blocked || sending === true}
        {...(blocked ? { 'aria-describedby': reasonId } : {})}
        onClick={(event) => {
          if (blocked || sending) event.preventDefault();
          else onClick?.();
        }}
      >
        {unconfirmed ? t('sending.unconfirmed') : children}
      </Button>
      {blocked ? (
        <p id={reasonId} className={classes.reason}>
          {reason}
        </p>
      ) : null}
    </div>
  );
}
