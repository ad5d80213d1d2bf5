import { ActionIcon, Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../ui/parts/Icon.tsx';
import { announce } from '../../../../ui/theme/announcer.ts';
import classes from './Head.module.css';

/** Why something that was tapped is not done, and what can be done instead. */
/** Made anew whenever it is drawn, so that it changes its language with the page. */
export type Notice = { text: string; act?: { label: string; run: () => void } };

type Props = {
  /** What is marked and what is left; and both as they are read out. */
  done: string;
  left: string;
  said: string;
  full?: boolean;
  notice: Notice | null;
  onSeen: () => void;
  /** Beside the count. */
  extra?: ReactNode;
  /** Below it. */
  children?: ReactNode;
};

/** The count of marks, always in sight and read out when it changes. */
export function Head({ done, left, said, full = false, notice, onSeen, extra, children }: Props) {
  const { t } = useTranslation('marking');
  const text = notice?.text;
  useEffect(() => {
    if (text) announce(text, 'assertive');
  }, [text]);
  return (
    <div className={classes.head}>
      <div className={classes.line}>
        <p className={classes.count} data-full={full || undefined} role="status" aria-label={said}>
          <strong>{done}</strong>
          <span>{left}</span>
        </p>
        {extra}
      </div>
      {notice ? (
        <div className={classes.notice}>
          <div className={classes.said}>
            <p>{notice.text}</p>
            <ActionIcon aria-label={t('seen')} onClick={onSeen}>
              <Icon name="cross" />
            </ActionIcon>
          </div>
          {notice.act ? (
            <Button variant="default" size="sm" onClick={notice.act.run}>
              {notice.act.label}
            </Button>
          ) : null}
        </div>
      ) : null}
      {children}
    </div>
  );
}
