import { Button, CopyButton, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import classes from './desk.module.css';

/** An address to hand on: shown, copied, opened. */
export function CopyLink({ label, url }: { label: string; url: string }) {
  const { t } = useTranslation();
  return (
    <div className={`${classes.bar} ${classes.feet} ${classes.above}`}>
      <TextInput
        className={classes.grow}
        label={label}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button variant="default" leftSection={<Icon name={copied ? 'check' : 'copy'} />} onClick={copy}>
            {copied ? t('qr.copied') : t('qr.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
