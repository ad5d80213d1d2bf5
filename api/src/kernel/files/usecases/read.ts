import type { FileCopy } from '@congress/contract/kernel/files/files';
import type { Identity } from '../../identity/ports.ts';
import { done, type Result } from '../../result.ts';
import { keyOf, keyOfRendition } from '../keys.ts';
import { isPicture } from '../content/pictures.ts';
import { keeperOf } from '../keeperOf.ts';
import type { FileDeps, KeptFile } from '../ports.ts';
import { refused } from '../refused.ts';

/** A file on its way to somebody. */
export type Served = { file: KeptFile; copy: FileCopy; content: ReadableStream<Uint8Array> };

/** The file, or a copy of a picture, for whoever may read it; to everybody else it does not exist (F-6). */
export async function read(deps: FileDeps, identity: Identity, id: string, copy: FileCopy): Promise<Result<Served>> {
  const { rows, store } = deps;
  const row = await rows.get(id);
  if (!row || row.organizationId !== identity.organizationId || row.removed) return refused('file-not-found');
  const { sha256, type } = row;
  if (sha256 === null || type === null) return refused('file-not-found');
  const file = { ...row, sha256, type };
  // Until it is attached it is whose it is, and nobody else's.
  const may = file.attached
    ? await (await keeperOf(deps, row.dossierId, identity))?.mayRead(identity, file)
    : file.uploadedBy === identity.id;
  if (!may) return refused('file-not-found');
  if (copy !== 'original' && !isPicture(type)) return refused('file-not-found');
  const content = await store.read(copy === 'original' ? keyOf(sha256) : keyOfRendition(sha256, copy));
  return content ? done({ file, copy, content }) : refused('file-not-found');
}
