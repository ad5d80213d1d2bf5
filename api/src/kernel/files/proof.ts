/** Whether the files that a log attached are still those whose digests it holds. */
import { createHash } from 'node:crypto';
import type { FileRef } from '@congress/contract/kernel/files/files';
import type { Link } from '../log/log.ts';
import type { FalseWords } from '../log/words.ts';
import { keyOf } from './keys.ts';
import type { FileStore } from './ports.ts';

/** The files that these links attached, by id, with the link that says so. */
export type Attached = Map<string, { sha256: string; position: number }>;

/** Adds what these links attached to what was attached before, and takes away what they removed. */
export function attachedBy(links: readonly Link[], before: Attached): Attached {
  const attached = new Map(before);
  for (const { type, payload, position } of links) {
    if (type === 'file.attached') {
      const { fileId, sha256 } = (payload as { file: FileRef }).file;
      attached.set(fileId, { sha256, position });
    }
    if (type === 'file.removed') attached.delete((payload as FileRef).fileId);
  }
  return attached;
}

/** The first of them whose bytes are gone, or are others. */
export async function falseFile(store: Pick<FileStore, 'read'>, attached: Attached): Promise<FalseWords | undefined> {
  for (const [documentId, { sha256, position }] of attached) {
    const content = await store.read(keyOf(sha256));
    if (!content) return { position, kind: 'missing-file', documentId };
    const digest = createHash('sha256');
    for await (const chunk of content) digest.update(chunk);
    if (digest.digest('hex') !== sha256) return { position, kind: 'altered-file', documentId };
  }
  return undefined;
}
