import path from 'node:path';
import type { Config } from '../../../config.ts';
import type { FileStore } from '../ports.ts';
import { createFolderStore } from './folder.ts';
import { createS3Store } from './s3.ts';

/** Where the configuration has files kept: in an object store, or else below the folder of the data. */
export function openFileStore({ dataDir, s3 }: Pick<Config, 'dataDir' | 's3'>): FileStore {
  return s3 ? createS3Store(s3) : createFolderStore(path.join(dataDir, 'files'));
}
