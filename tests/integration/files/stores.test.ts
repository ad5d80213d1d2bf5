/** Both places where files may lie promise the same. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileStore } from '../../../api/src/kernel/files/ports.ts';
import { createFolderStore } from '../../../api/src/kernel/files/store/folder.ts';
import { createS3Store } from '../../../api/src/kernel/files/store/s3.ts';
import { Unavailable } from '../../../api/src/kernel/unavailable.ts';
import { stageCongress, startServer } from '../../support/app.ts';
import { pdf } from '../../support/files/hostile.ts';
import { startS3, type S3Server } from '../../support/files/s3.ts';
import { attached, fetched } from '../../support/files/upload.ts';

let s3: S3Server;
let folder: string;
let stores: Record<'folder' | 's3', FileStore>;
beforeAll(async () => {
  s3 = await startS3();
  folder = await mkdtemp(path.join(os.tmpdir(), 'files-'));
  stores = { folder: createFolderStore(folder), s3: createS3Store(s3.address) };
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

const read = async (store: FileStore, key: string): Promise<string | undefined> => {
  const stream = await store.read(key);
  return stream && new Response(stream).text();
};

describe.each(['folder', 's3'] as const)('%s', (place) => {
  test('what was put there is there, until it is taken away; what was not, is not', async () => {
    const store = stores[place];
    expect(store.place).toBe(place);
    expect(await read(store, 'files/ab/none')).toBeUndefined();
    expect(await store.has('files/ab/none')).toBe(false);
    await store.put('files/ab/one', Buffer.from('first'));
    await store.put('files/ab/one', Buffer.from('第二'));
    expect(await store.has('files/ab/one')).toBe(true);
    expect(await read(store, 'files/ab/one')).toBe('第二');
    await store.remove('files/ab/one');
    await store.remove('files/ab/one');
    expect(await store.has('files/ab/one')).toBe(false);
  });
});

test('a folder keeps to itself', async () => {
  await expect(stores.folder.put('../out', Buffer.from('x'))).rejects.toThrow(RangeError);
});

test('an object store that refuses us, or is away, is unavailable, and says nothing was kept', async () => {
  const wrong = createS3Store({ ...s3.address, secret: 'wrong' });
  await expect(wrong.put('a', Buffer.from('x'))).rejects.toThrow(Unavailable);
  expect(s3.refused()).toBeGreaterThan(0);
  const gone = await startS3();
  await gone.close();
  const away = createS3Store(gone.address);
  await expect(away.has('a')).rejects.toThrow(Unavailable);
});

test('a platform that is given a bucket keeps its files there, and proves them', async () => {
  const server = await startServer({ s3: s3.address });
  try {
    const { host, congressId } = await stageCongress(server, 'approval');
    const id = host.congress.steps.find(({ state }) => state === 'open')?.id ?? '';
    const { fileId, sha256 } = await attached(host, { kind: 'evidence', id }, '批复.pdf', pdf());
    expect((await fetched(host, fileId)).bytes).toEqual(pdf());
    const key = `files/${sha256.slice(0, 2)}/${sha256}`;
    expect(await stores.s3.has(key)).toBe(true);
    expect(await host.get(`/congresses/${congressId}/log/verdict`)).toMatchObject({ intact: true });
    await stores.s3.put(key, Buffer.from('forged'));
    expect(await host.get(`/congresses/${congressId}/log/verdict`)).toMatchObject({ intact: false });
  } finally {
    await server.close();
  }
});
