import { fileTypes } from '@congress/contract/kernel/files/kinds';
import { Button } from '@mantine/core';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import classes from './files.module.css';

// Named so, a telephone turns what only it can read (HEIC) into what everybody can.
const accept = [...fileTypes.map((type) => `.${type}`), '.jpeg', 'image/jpeg', 'image/png', 'image/webp'].join(',');

/** Choosing files, dropping them, or taking a picture with the telephone. */
export function Picker({ onPick, label }: { onPick: (files: File[]) => void; label: string }) {
  const { t } = useTranslation('files');
  const [over, setOver] = useState(false);
  const choose = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    if (files && files.length > 0) onPick([...files]);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const input = (ref: typeof choose, props: object) => (
    <input
      ref={ref}
      type="file"
      hidden
      tabIndex={-1}
      {...props}
      onChange={({ currentTarget }) => {
        take(currentTarget.files);
        // The same file once more is a choice, too.
        currentTarget.value = '';
      }}
    />
  );
  return (
    <div
      className={classes.picker}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {input(choose, { multiple: true, accept, 'aria-label': t('addTo', { what: label }) })}
      {input(camera, { accept: 'image/*', capture: 'environment', 'aria-label': t('cameraFor', { what: label }) })}
      <Button
        variant="default"
        leftSection={<Icon name="plus" />}
        aria-label={t('addTo', { what: label })}
        onClick={() => choose.current?.click()}
      >
        {t('add')}
      </Button>
      <Button
        variant="default"
        className={classes.camera}
        aria-label={t('cameraFor', { what: label })}
        onClick={() => camera.current?.click()}
      >
        {t('camera')}
      </Button>
      <span className={classes.hint}>{t('hint')}</span>
    </div>
  );
}
