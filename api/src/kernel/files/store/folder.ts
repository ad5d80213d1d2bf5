import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { FileStore } from '../ports.ts';

const absent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Files below a folder, readable by its owner only. Written aside, brought to the disk, then renamed: whoever is killed
 * in between leaves no half of a file under its name.
 */
export function createFolderStore(root: string): FileStore {
  const at = (key: string): string => {
    const place = path.join(root, ...key.split('/'));
    if (!place.startsWith(root + path.sep)) throw new RangeError('a key that leaves the folder of files');
    return place;
  };
  return {
    place: 'folder',
    put: async (key, bytes) => {
      const place = at(key);
      const folder = path.dirname(place);
      const aside = `${place}.${randomUUID()}.part`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        const file = await open(aside, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(aside, place);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
      await syncFolder(folder);
    },
    read: async (key) => {
      try {
        const file = await open(at(key), 'r');
        return Readable.toWeb(createReadStream('', { fd: file, autoClose: true }));
      } catch (error) {
        if (absent(error)) return undefined;
        throw error;
      }
    },
    has: async (key) => {
      try {
        await access(at(key));
        return true;
      } catch (error) {
        if (absent(error)) return false;
        throw error;
      }
    },
    remove: (key) => rm(at(key), { force: true }),
  };
}

/** A name lasts once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
