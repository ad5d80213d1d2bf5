import { S3mini, S3NetworkError, S3ServiceError } from 's3mini';
import { Unavailable } from '../../unavailable.ts';
import type { S3Address } from '../../../config.ts';
import type { FileStore } from '../ports.ts';

/** Milliseconds after which a request is given up: a file of 50 MB through a line of 4 megabits. */
const PATIENCE = 120_000;

/** Files as objects of a bucket of any store that speaks S3, with requests signed by its fourth version. */
export function createS3Store({ endpoint, region, keyId, secret }: S3Address): FileStore {
  const s3 = new S3mini({
    endpoint,
    region,
    accessKeyId: keyId,
    secretAccessKey: secret,
    requestAbortTimeout: PATIENCE,
  });
  return {
    place: 's3',
    put: (key, bytes) =>
      asked('put', async () => {
        const { ok, status } = await s3.putObject(key, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
        if (!ok) throw new Unavailable(`the file store answered ${status}`);
      }),
    read: (key) => asked('read', async () => (await s3.getObjectResponse(key))?.body ?? undefined),
    has: (key) => asked('has', async () => (await s3.objectExists(key)) === true),
    remove: (key) => asked('remove', async () => void (await s3.deleteObject(key))),
  };
}

/** What the store refuses or does not answer is no mistake of ours: nothing was kept, and it can be asked again. */
async function asked<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const silent = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
    if (!silent && !(error instanceof S3NetworkError || error instanceof S3ServiceError)) throw error;
    throw new Unavailable(`the file store: ${what}: ${error.message}`);
  }
}
