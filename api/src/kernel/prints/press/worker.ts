/** The thread in which prints are laid out. */
import { parentPort, workerData } from 'node:worker_threads';
import { toDocx } from '../formats/docx.ts';
import { toHtml } from '../formats/html.ts';
import { NotTypeset, toPdf } from '../formats/pdf.ts';
import { toXlsx } from '../formats/xlsx.ts';
import type { Print } from '../print.ts';
import type { Done, Format, Job } from './press.ts';

const { fontFolders } = workerData as { fontFolders: readonly string[] };

const made: Record<Format, (print: Print) => Uint8Array | Promise<Uint8Array>> = {
  docx: toDocx,
  html: (print) => new TextEncoder().encode(toHtml(print)),
  pdf: (print) => toPdf(print, fontFolders),
  xlsx: toXlsx,
};

async function work({ id, print, format }: Job): Promise<Done> {
  try {
    return { id, bytes: await made[format](print) };
  } catch (error) {
    if (error instanceof NotTypeset) return { id, failed: error.why };
    return { id, broken: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// One after the other: two long lists at once would need the memory of both.
let line: Promise<void> = Promise.resolve();
parentPort?.on('message', (job: Job) => {
  line = line.then(async () => {
    const done = await work(job);
    parentPort?.postMessage(done, 'bytes' in done ? [done.bytes.buffer as ArrayBuffer] : []);
  });
});
