import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { announce } from '../../ui/theme/announcer.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import program from './checkLog.py?raw';
import { Disclosure } from './Disclosure.tsx';
import { Section } from './Section.tsx';
import classes from './Verification.module.css';

/** The head of the log when the results were published, and what anyone can do with it. */
export function Verification({ head, at }: { head: string; at: string }) {
  const { t } = useTranslation('observer');
  const { dateTime } = useFormat();
  return (
    <Section id="verification" title={t('verification.title')}>
      <p>{t('verification.what')}</p>
      <div className={classes.sheet}>
        <p className={classes.label}>{t('verification.head', { at: dateTime(at) })}</p>
        <p className={classes.head} translate="no">
          {head.match(/.{1,8}/g)?.map((part, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- parts of one code, which never move
            <span key={index}>{part}</span>
          ))}
        </p>
        <Copy text={head} label={t('verification.copy')} />
      </div>
      <ol className={classes.steps}>
        <li>{t('verification.keep')}</li>
        <li>{t('verification.compare')}</li>
        <li>{t('verification.recount')}</li>
      </ol>
      <div className={classes.byHand}>
        <Disclosure summary={t('verification.byHand')}>
          <ol className={classes.steps}>
            <li>{t('verification.unpack')}</li>
            <li>{t('verification.save')}</li>
          </ol>
          <Program text={program} label={t('verification.program')} />
          <p>{t('verification.run')}</p>
          <Program text={`python3 check.py ${head}`} label={t('verification.command')} />
          <p>{t('verification.answer')}</p>
        </Disclosure>
      </div>
    </Section>
  );
}

function Program({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('observer');
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it can be scrolled, so the keyboard must reach it */}
      <pre className={classes.program} tabIndex={0} aria-label={label} role="region" translate="no">
        {text.trimEnd()}
      </pre>
      <Copy text={text} label={t('verification.copyThis')} />
    </>
  );
}

/** Puts a text on the clipboard; nothing where there is none, on a page without https. */
function Copy({ text, label }: { text: string; label: string }) {
  const { t: common } = useTranslation();
  const [copied, setCopied] = useState(false);
  if (!('clipboard' in navigator)) return null;
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        announce(common('qr.copied'));
      },
      () => undefined,
    );
  return (
    <Button
      className={classes.copy}
      variant="default"
      leftSection={<Icon name={copied ? 'check' : 'copy'} />}
      onClick={() => void copy()}
    >
      {copied ? common('qr.copied') : label}
    </Button>
  );
}
