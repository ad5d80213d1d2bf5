import { decoded } from '../../files/decode.ts';
import { withTabs } from './csv.ts';
import type { XlsxRead } from './xlsxText.ts';

export type TableProblem = 'too-large' | 'old-excel' | 'encoding' | 'damaged' | 'overblown' | 'too-slow';
export type TableRead = { text: string } | { problem: TableProblem };

const most = 20 * 1024 * 1024;
/** Milliseconds after which a table is given up that keeps the thread busy. */
const patience = 60_000;

/** A table that somebody saved, .xlsx or .csv, by its content, as the text one would paste. */
export async function readTable(file: File): Promise<TableRead> {
  if (file.size > most) return { problem: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { problem: 'old-excel' };
  const text = decoded(bytes);
  return text === null ? { problem: 'encoding' } : { text: withTabs(text) };
}

function readXlsx(bytes: Uint8Array): Promise<XlsxRead | { problem: 'too-slow' }> {
  const worker = new Worker(new URL('./xlsx.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<XlsxRead | { problem: 'too-slow' }>((resolve) => {
    const timer = setTimeout(() => resolve({ problem: 'too-slow' }), patience);
    worker.addEventListener('message', ({ data }: MessageEvent<XlsxRead>) => {
      clearTimeout(timer);
      resolve(data);
    });
    worker.addEventListener('error', () => resolve({ problem: 'damaged' }));
    worker.postMessage(bytes, [bytes.buffer]);
  }).finally(() => worker.terminate());
}
