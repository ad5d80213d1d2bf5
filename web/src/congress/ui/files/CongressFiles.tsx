import type { AboutKind } from '@congress/contract/congress/files/view';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { Files } from '../../../ui/files/Files.tsx';
import { sendTo } from '../../../live/commands/command.ts';
import { refuse } from '@congress/contract/kernel/refusals';
import { useCongress } from '../../live/selectors.ts';

export type CongressFilesProps = {
  about: { kind: AboutKind; id: string };
  /** What they belong to. */
  label: string;
  /** Whether one may add here now; and remove, which may end earlier. */
  add?: boolean;
  remove?: boolean;
};

/** What is attached to something of the congress. */
export function CongressFiles({ about, label, add = false, remove = add }: CongressFilesProps) {
  const { id, files = [] } = useCongress();
  return (
    <Files
      dossierId={id}
      about={about}
      label={label}
      files={files.filter((file) => file.about.kind === about.kind && file.about.id === about.id)}
      attach={add ? (fileId) => given('attachFile', { fileId, about }) : undefined}
      remove={remove ? (fileId) => given('removeFile', { fileId }) : undefined}
    />
  );
}

/** Gives a command; why it was not carried out. */
async function given(type: 'attachFile' | 'removeFile', body: object): Promise<Refusal | null> {
  const reply = await sendTo(type, body, {});
  if (reply.became === 'refused') return reply.refusal;
  return reply.became === 'accepted' ? null : refuse('unavailable');
}
