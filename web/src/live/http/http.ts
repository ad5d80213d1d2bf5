import type { Refusal } from '@congress/contract/kernel/refusal';
import { refuse } from '@congress/contract/kernel/refusals';
import { phrases } from '../words.ts';
import { foreignAnswer } from './foreignAnswer.ts';
import { keptSession } from './sessions.ts';
import { useLive } from '../stream/store.ts';

/** The server answered, and said no. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message.en);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** No answer came from the platform: whether anything happened is not known. */
export class Unreachable extends Error {
  /** What somebody between us and the platform answered in its place, if anybody did. */
  readonly foreign: Refusal['message'] | undefined;
  constructor(cause?: unknown, foreign?: Refusal['message']) {
    super('The server cannot be reached', { cause });
    this.name = 'Unreachable';
    this.foreign = foreign;
  }
}

/** Any failure of a request as a refusal that can be shown. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof Unreachable) {
    return { code: 'unavailable', message: error.foreign ?? phrases.silence, facts: { unreachable: true } };
  }
  return refuse('internal', { errorId: 'web' });
}

export type RequestOptions = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** A body of bytes instead. */
  bytes?: Blob;
  query?: Record<string, string | number | undefined>;
  signal?: AbortSignal;
  /** Milliseconds until we stop waiting. */
  timeout?: number;
};

/** The bearer token of the face that is open; staff have a cookie instead. */
export function currentToken(): string | null {
  const { target } = useLive.getState();
  return target ? (keptSession(target.face, target.id)?.token ?? null) : null;
}

function urlOf(path: string, query: RequestOptions['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

function initOf({ method = 'GET', body, bytes, signal, timeout = 20_000 }: RequestOptions): RequestInit {
  const token = currentToken();
  const headers: Record<string, string> = { accept: 'application/json' };
  if (token) headers['authorization'] = `Bearer ${token}`;
  if (method !== 'GET') headers['x-requested-with'] = 'congress';
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (bytes) headers['content-type'] = 'application/octet-stream';
  const limit = timeoutSignal(timeout);
  return {
    method,
    headers,
    credentials: token ? 'omit' : 'same-origin',
    cache: 'no-store',
    signal: signal ? eitherSignal(signal, limit) : limit,
    ...(bytes ? { body: bytes } : body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

// AbortSignal.timeout and .any are younger than the phones we promise to work on.
function timeoutSignal(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

function eitherSignal(one: AbortSignal, other: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  if (one.aborted || other.aborted) abort();
  one.addEventListener('abort', abort, { once: true });
  other.addEventListener('abort', abort, { once: true });
  return controller.signal;
}

/** One request to `/api/v1`, whose answer is for whoever asked to read. Throws as `request` does. */
export async function answerOf(path: string, options: RequestOptions): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(urlOf(path, options.query), initOf(options));
  } catch (error) {
    throw new Unreachable(error);
  }
  if (!response.ok) throw await failureOf(response);
  return response;
}

async function failureOf(response: Response): Promise<Error> {
  try {
    const { error } = (await response.json()) as { error?: Refusal };
    if (error?.code && error.message) return new Refused(error);
  } catch {
    // Not ours: a proxy's page, or half an answer.
  }
  return notOurs(response.status);
}

/** An answer that the platform did not write. Where it may have been reached all the same, nothing is certain. */
function notOurs(status: number): Error {
  const message = foreignAnswer(status);
  if (status < 400 || status >= 500 || status === 408 || status === 429) {
    return new Unreachable(`HTTP ${status}`, message);
  }
  const code = status === 413 ? 'too-large' : status === 404 ? 'not-found' : 'internal';
  return new Refused({ code, message, facts: { status } });
}

/**
 * One request to `/api/v1`. The answer has the type the contract gives that path; it is not checked
 * again here, since page and server are one version and a phone's first load has no room for zod.
 * @throws {Refused} the server said no. @throws {Unreachable} no answer came.
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await answerOf(path, options);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw notOurs(response.status);
  }
}
