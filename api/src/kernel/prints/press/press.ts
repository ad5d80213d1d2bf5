/**
 * The press: prints are laid out in a thread of its own, one after the other, so that a long list holds up nobody's vote.
 * The thread is started with the first print and ends when nothing came for a while.
 */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Print } from '../print.ts';

export type Format = 'docx' | 'html' | 'pdf' | 'xlsx';

/** Why nothing was printed: see `NotTypeset`; or too many wait already. */
export type Unprinted = 'typesetter' | 'fonts' | 'busy';

export interface Press {
  print(print: Print, format: Format): Promise<Uint8Array | Unprinted>;
  close(): Promise<void>;
}

export type Job = { id: number; print: Print; format: Format };
export type Done = { id: number } & ({ bytes: Uint8Array } | { failed: Unprinted } | { broken: string });

type Waiting = { resolve: (made: Uint8Array | Unprinted) => void; reject: (error: Error) => void };

/** Bytes of prints kept for whoever asks for the same again: an archive after the one before, say. */
const mostKept = 32 * 1024 * 1024;

/** The last files made, by what they were made of: the same facts are the same bytes (Y-1). */
function shelf(): { get(key: string): Uint8Array | undefined; put(key: string, bytes: Uint8Array): void } {
  const files = new Map<string, Uint8Array>();
  let size = 0;
  return {
    get: (key) => files.get(key),
    put: (key, bytes) => {
      if (bytes.byteLength > mostKept / 4 || files.has(key)) return;
      files.set(key, bytes);
      size += bytes.byteLength;
      for (const [oldest, { byteLength }] of files) {
        if (size <= mostKept) return;
        files.delete(oldest);
        size -= byteLength;
      }
    },
  };
}

const keyOf = (print: Print, format: Format): string =>
  createHash('sha256').update(format).update(JSON.stringify(print)).digest('base64');

const most = 64;
const idleFor = 60_000;

export function createPress(fontFolders: readonly string[] = []): Press {
  const waiting = new Map<number, Waiting>();
  const kept = shelf();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  function settle(id: number, how: (one: Waiting) => void): void {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one) how(one);
    if (waiting.size === 0) {
      clearTimeout(idle);
      idle = setTimeout(() => void stop(), idleFor);
      idle.unref();
      worker?.unref();
    }
  }

  function start(): Worker {
    const started = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: { fontFolders },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    started.on('message', (done: Done) =>
      settle(done.id, ({ resolve, reject }) => {
        if ('bytes' in done) resolve(done.bytes);
        else if ('failed' in done) resolve(done.failed);
        else reject(new Error(done.broken));
      }),
    );
    // A thread that ended, by memory or by itself, takes its jobs along; the next print starts another one.
    const gone = (error: Error): void => {
      if (worker !== started) return;
      worker = undefined;
      for (const id of waiting.keys()) settle(id, ({ reject }) => reject(error));
    };
    started.on('error', gone);
    started.on('exit', () => gone(new Error('the press stopped')));
    return started;
  }

  async function stop(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    for (const id of waiting.keys()) settle(id, ({ reject }) => reject(new Error('the press stopped')));
    clearTimeout(idle);
    await ending?.terminate();
  }

  return {
    print: (print, format) => {
      const key = keyOf(print, format);
      const before = kept.get(key);
      if (before) return Promise.resolve(before);
      if (waiting.size >= most) return Promise.resolve<Unprinted>('busy');
      clearTimeout(idle);
      worker ??= start();
      worker.ref();
      const id = (last += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, {
          reject,
          resolve: (made) => {
            if (made instanceof Uint8Array) kept.put(key, made);
            resolve(made);
          },
        });
        worker?.postMessage({ id, print, format } satisfies Job, []);
      });
    },
    close: stop,
  };
}
