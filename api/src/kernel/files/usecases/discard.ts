import { keysOf, keysOfUpload } from '../keys.ts';
import type { Discard, FileStore } from '../ports.ts';

/** Takes bytes away that nobody has any more: portions of uploads, and files with the copies made of them. */
export function discardFrom(store: FileStore): Discard {
  return async ({ uploads, digests }) => {
    const keys = [...uploads.flatMap(({ id, size }) => keysOfUpload(id, size)), ...digests.flatMap(keysOf)];
    for (const key of keys) await store.remove(key);
  };
}
