import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/Icon.tsx';
import classes from './Verification.module.css';

/** The head of the log when the results were published, and what anyone can do with it. */
export function Verification({ head, at }: { head: string; at: string }) {
  const { t } = useTranslation('observer');
  const { t: common } = useTranslation();
  const { dateTime } = useFormat();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    // Missing on a page without https; the code can be marked and copied by hand.
    await (navigator as Partial<Pick<Navigator, 'clipboard'>>).clipboard?.writeText(head).then(
      () => {
        setCopied(true);
        announce(common('qr.copied'));
      },
      () => undefined,
    );
  };
  return (
    <section id="verification" className={classes.section} aria-labelledby="verification-title">
      <h2 id="verification-title">{t('verification.title')}</h2>
      <p>{t('verification.what')}</p>
      <div className={classes.sheet}>
        <p className={classes.label}>{t('verification.head', { at: dateTime(at) })}</p>
        <p className={classes.head} translate="no">
          {head.match(/.{1,8}/g)?.map((part, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- parts of one code, which never move
            <span key={index}>{part}</span>
          ))}
        </p>
        {'clipboard' in navigator ? (
          <Button
            className={classes.copy}
            variant="default"
            leftSection={<Icon name={copied ? 'check' : 'copy'} />}
            onClick={() => void copy()}
          >
            {copied ? common('qr.copied') : t('verification.copy')}
          </Button>
        ) : null}
      </div>
      <ol className={classes.steps}>
        <li>{t('verification.keep')}</li>
        <li>{t('verification.compare')}</li>
        <li>{t('verification.recount')}</li>
      </ol>
    </section>
  );
}
