/** The list of what is in an archive, with a digest of each. It is the last file, and the one to keep elsewhere. */
import { createHash } from 'node:crypto';
import { id, sha256 } from '@congress/contract/kernel/primitives';
import { z } from 'zod';
import type { Entry } from './zipStream.ts';

export const manifest = z.object({
  /** Whose archive it is: the id that every link of its log was hashed with. */
  congressId: id,
  head: sha256,
  links: z.number().int().min(0),
  files: z.array(z.object({ name: z.string(), sha256, bytes: z.number().int().min(0) })),
});
export type Manifest = z.infer<typeof manifest>;

export const manifestName = 'manifest.json';

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The entries as they come, and then their list. */
export async function* withManifest(
  entries: AsyncIterable<Entry>,
  about: Pick<Manifest, 'congressId' | 'head' | 'links'>,
): AsyncGenerator<Entry> {
  const files: Manifest['files'] = [];
  for await (const entry of entries) {
    const { name, content } = entry;
    files.push({ name, sha256: digestOf(content), bytes: content.byteLength });
    yield entry;
  }
  const list: Manifest = { ...about, files };
  yield { name: manifestName, content: new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`) };
}
