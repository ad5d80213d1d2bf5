import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../acts/RefusalAlert.tsx';
import { Icon } from '../parts/Icon.tsx';
import classes from './files.module.css';
import { sizeOf } from './sizeOf.ts';
import type { Upload } from './useUploads.ts';

/** A file on its way: how far it is, or why it was not taken. */
export function UploadRow({ upload, onDrop }: { upload: Upload; onDrop: () => void }) {
  const { t } = useTranslation('files');
  const { file, sent, waiting, refusal } = upload;
  const share = file.size === 0 ? 0 : Math.round((100 * sent) / file.size);
  const state = waiting
    ? t('waiting')
    : share === 100
      ? t('looking')
      : t('sent', { sent: sizeOf(sent), all: sizeOf(file.size) });
  return (
    <li className={classes.row}>
      <span className={classes.open}>
        <span className={classes.sign}>
          <Icon name={refusal ? 'warn' : 'clock'} />
        </span>
        <span className={classes.name}>
          {file.name}
          {refusal ? null : (
            <span className={classes.detail} role="status">
              {state}
            </span>
          )}
        </span>
      </span>
      <Button variant="subtle" color="gray" aria-label={t('stopWhat', { name: file.name })} onClick={onDrop}>
        {t(refusal ? 'putAway' : 'stop')}
      </Button>
      {refusal ? (
        <RefusalAlert refusal={refusal} />
      ) : (
        <progress className={classes.progress} max={100} value={share} aria-label={file.name} />
      )}
    </li>
  );
}
