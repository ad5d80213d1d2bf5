import { type AttachedFile } from '@congress/contract/kernel/files/files';
import { pictureTypes } from '@congress/contract/kernel/files/kinds';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../live/http/download.ts';
import { refusalOf } from '../../live/http/http.ts';
import { ConfirmDialog } from '../acts/ConfirmDialog.tsx';
import { RefusalAlert } from '../acts/RefusalAlert.tsx';
import { Icon } from '../parts/Icon.tsx';
import classes from './files.module.css';
import { Picture } from './Picture.tsx';
import { sizeOf } from './sizeOf.ts';

type Props = { file: AttachedFile; remove: ((fileId: string) => Promise<Refusal | null>) | undefined };

/** One attached file: what it looks like, its name, and what can be done with it. */
export function FileRow({ file, remove }: Props) {
  const { t } = useTranslation('files');
  const { t: common } = useTranslation();
  const [shown, setShown] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const picture = pictureTypes.includes(file.type);
  const { fileId, name } = file;

  const during = async (work: () => Promise<Refusal | null>): Promise<void> => {
    setBusy(true);
    setRefusal(await work().catch(refusalOf));
    setBusy(false);
  };
  const save = (): Promise<void> => during(() => download(`/files/${fileId}`, name).then(() => null));
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.open}
        aria-label={t(picture ? 'show' : 'save', { name })}
        disabled={busy}
        onClick={() => (picture ? setShown(true) : void save())}
      >
        <span className={classes.sign}>
          {picture ? <Picture fileId={fileId} copy="thumbnail" alt="" /> : <Icon name="document" />}
        </span>
        <span className={classes.label}>{name}</span>
      </button>
      <span className={classes.detail}>
        {file.type.toUpperCase()} · {sizeOf(file.size)}
      </span>
      {remove ? (
        <Button
          variant="subtle"
          color="gray"
          loading={busy}
          aria-label={t('removeWhat', { name })}
          onClick={() => setAsking(true)}
        >
          {t('remove')}
        </Button>
      ) : null}
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      {remove ? (
        <ConfirmDialog
          opened={asking}
          title={t('removeWhat', { name })}
          confirmLabel={t('remove')}
          sending={busy}
          onCancel={() => setAsking(false)}
          onConfirm={() => void during(() => remove(fileId)).then(() => setAsking(false))}
        >
          {t('removeText')}
        </ConfirmDialog>
      ) : null}
      <Modal
        opened={shown}
        onClose={() => setShown(false)}
        title={name}
        size="xl"
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Picture fileId={fileId} copy="shown" alt={name} />
        <Button
          variant="default"
          mt="md"
          leftSection={<Icon name="download" />}
          loading={busy}
          onClick={() => void save()}
        >
          {t('saveOriginal')}
        </Button>
      </Modal>
    </li>
  );
}
