/** One file on its way to the platform: portion by portion, through whatever breaks in between. */
import type { FileAbout, FileRef, UploadState } from '@congress/contract/kernel/files/files';
import { Refused, request, Unreachable } from '../../live/http/http.ts';
import { newId } from '../../live/http/newId.ts';
import { browserStorage } from '../../live/http/sessions.ts';
import { backoff } from '../../live/stream/backoff.ts';

export type Sending = {
  dossierId: string;
  about: FileAbout;
  signal: AbortSignal;
  /** Bytes that arrived. */
  onSent: (bytes: number) => void;
  /** Nothing gets through at the moment; it goes on by itself. */
  onWaiting: (waiting: boolean) => void;
};

/** Milliseconds that the platform may look at a file of the largest size. */
const LOOKING = 120_000;

/**
 * Uploads it. Chosen again after the page was closed, it goes on where it stopped.
 *
 * @throws {Refused} when the platform says no. @throws when it was stopped, which `signal` says.
 */
export async function sendFile(file: File, sending: Sending): Promise<FileRef> {
  const { dossierId, about, signal, onSent } = sending;
  const key = `upload:${about.kind}:${about.id}:${file.name}:${file.size}:${file.lastModified}`;
  const id = browserStorage.getItem(key) ?? newId();
  browserStorage.setItem(key, id);
  const ask = <T>(work: () => Promise<T>): Promise<T> => untilAnswered(work, sending);
  try {
    const body = { id, dossierId, about, name: file.name, size: file.size };
    let state = await ask(() => request<UploadState>('/uploads', { method: 'POST', body, signal }));
    while (!state.file && state.received < state.size) {
      onSent(state.received);
      const from = state.received;
      const bytes = file.slice(from, from + state.portion);
      const path = `/uploads/${id}/portions/${from}`;
      state = await ask(() => request<UploadState>(path, { method: 'PUT', bytes, signal, timeout: LOOKING }));
    }
    onSent(state.size);
    const finish = { method: 'POST', signal, timeout: LOOKING } as const;
    const ref = state.file ?? (await ask(() => request<FileRef>(`/uploads/${id}/finish`, finish)));
    browserStorage.removeItem(key);
    return ref;
  } catch (error) {
    // What was refused begins anew; what was only broken off goes on.
    if (error instanceof Refused) browserStorage.removeItem(key);
    throw error;
  }
}

/** Asks until there is an answer that means something, or until it is stopped. */
async function untilAnswered<T>(work: () => Promise<T>, { signal, onWaiting }: Sending): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await work();
      onWaiting(false);
      return answer;
    } catch (error) {
      if (signal.aborted) throw error;
      const wait = waitAfter(error, attempt);
      if (wait === null) throw error;
      onWaiting(true);
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (signal.aborted) throw error;
    }
  }
}

function waitAfter(error: unknown, attempt: number): number | null {
  if (error instanceof Unreachable) return backoff(attempt);
  if (!(error instanceof Refused)) return null;
  const { code, facts } = error.refusal;
  if (code === 'unavailable') return backoff(attempt);
  return code === 'too-many-requests' ? Math.max(1, Number(facts['seconds']) || 1) * 1000 : null;
}
