import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../live/stream/store.ts';
import { announce } from '../theme/announcer.ts';
import classes from './ConnectionBadge.module.css';
import { Icon } from '../parts/Icon.tsx';

/** How the connection is: a small dot when fine, words when not. Losing it and having it back is announced. */
export function ConnectionBadge() {
  const { t } = useTranslation();
  const state = useLive((live) => live.connection);
  const channel = useLive((live) => live.channel);
  const text = state === 'live' && channel === 'http' ? t('connection.liveHttp') : t(`connection.${state}`);
  const before = useRef(state);
  useEffect(() => {
    if (state === 'offline' || (before.current === 'offline' && state === 'live')) announce(text);
    before.current = state;
  }, [state, text]);
  return (
    <span className={classes.badge} data-state={state} title={text}>
      {state === 'offline' ? <Icon name="offline" /> : <span className={classes.dot} aria-hidden="true" />}
      <span className={classes.text}>{text}</span>
    </span>
  );
}
