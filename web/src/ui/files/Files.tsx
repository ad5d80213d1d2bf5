import type { AttachedFile, FileAbout } from '@congress/contract/kernel/files/files';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { useTranslation } from 'react-i18next';
import { FileRow } from './FileRow.tsx';
import classes from './files.module.css';
import { Picker } from './Picker.tsx';
import { UploadRow } from './UploadRow.tsx';
import { useUploads } from './useUploads.ts';

export type FilesProps = {
  dossierId: string;
  about: FileAbout;
  /** What they belong to, for whoever hears the page. */
  label: string;
  files: readonly AttachedFile[];
  /** Where one may be added: has it attached, and answers why not. */
  attach?: ((fileId: string) => Promise<Refusal | null>) | undefined;
  remove?: ((fileId: string) => Promise<Refusal | null>) | undefined;
};

/** What is attached to one thing, what is on its way there, and the way to add more. */
export function Files({ dossierId, about, label, files, attach, remove }: FilesProps) {
  const { t } = useTranslation('files');
  const uploads = useUploads({ dossierId, about, attach: attach ?? (async () => null) });
  if (files.length === 0 && !attach) return null;
  return (
    <div className={classes.files} role="group" aria-label={t('of', { what: label })}>
      {files.length + uploads.list.length > 0 ? (
        <ul className={classes.list}>
          {files.map((file) => (
            <FileRow key={file.fileId} file={file} remove={remove} />
          ))}
          {uploads.list.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onDrop={() => uploads.drop(upload.key)} />
          ))}
        </ul>
      ) : null}
      {attach ? <Picker onPick={uploads.add} label={label} /> : null}
    </div>
  );
}
