import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../theme/announcer.ts';
import classes from './Blocks.module.css';

/** The number of a clause, which is its address: pressed, it is copied, to be sent to whoever shall read it. */
export function ClauseLink({ anchor, label }: { anchor: string; label: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const address = `${location.origin}${location.pathname}${location.search}#${anchor}`;
    history.replaceState(history.state, '', `#${anchor}`);
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
      announce(t('text.copied', { clause: label }));
    } catch {
      // No clipboard here; the address bar has it.
    }
  };
  return (
    <a
      className={classes.label}
      href={`#${anchor}`}
      title={t('text.link', { clause: label })}
      onClick={(event) => {
        event.preventDefault();
        void copy();
      }}
    >
      {label}
      {copied ? <span className={classes.copied}>{t('text.copiedShort')}</span> : null}
    </a>
  );
}
