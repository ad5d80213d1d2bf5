/** A .zip written while it is read: no more of it is held than the file that goes into it. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { firstDay } from '../prints/zip.ts';

export type Entry = { name: string; content: Uint8Array };

/** So much is packed before somebody else has a turn. */
const slice = 64 * 1024;
/** What is packed already. */
const packed = /\.(docx|xlsx|pptx|pdf|png|jpg|webp|zip)$/;

/** The bytes of a .zip of these files, in the order in which they come. The same files are the same bytes. */
export async function* zipStream(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.length > 0) ready.push(chunk);
  });
  for await (const { name, content } of entries) {
    const file = packed.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = firstDay();
    zip.add(file);
    let at = 0;
    do {
      file.push(content.subarray(at, at + slice), at + slice >= content.length);
      at += slice;
      yield* ready;
      ready = [];
    } while (at < content.length);
  }
  zip.end();
  yield* ready;
}
