/**
 * Something that whoever operates the platform can put right: a wrong address, a missing right, a full disk. Its
 * message is a sentence that says what is wrong and what to do, and is told without a stack.
 */
export class Mistake extends Error {
  override readonly name: string = 'Mistake';
}

type SystemError = Error & { code: string; path?: string; port?: number; address?: string };

const user = (): string => `this user (${process.getuid?.() ?? 'unknown'})`;

/** By the codes of the operating system; those of a database are in `reach.ts`. */
const sentences: Record<string, (error: SystemError) => string> = {
  EACCES: ({ path, port, message }) =>
    port === undefined
      ? `${path ?? message}: ${user()} lacks the right. Change the owner of the folder, or name another one (DATA_DIR).`
      : `Port ${port} may not be taken by ${user()}: those below 1024 are reserved. Set PORT to another one.`,
  EPERM: ({ path, message }) => `${path ?? message}: ${user()} lacks the right.`,
  EROFS: ({ path, message }) =>
    `${path ?? message} lies on a read-only file system. Name a folder that can be written (DATA_DIR).`,
  ENOSPC: ({ path }) => `The disk is full${path ? ` (${path})` : ''}.`,
  EADDRINUSE: ({ port }) => `Port ${port} is taken. Set PORT to another one, or stop what listens there.`,
  EADDRNOTAVAIL: ({ address }) => `HOST=${address} is no address of this machine.`,
  ENOTFOUND: ({ message }) => `There is no such host: ${message}.`,
  ECONNREFUSED: ({ message }) => `Nothing listens there: ${message || 'connection refused'}.`,
};

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** What ended a command, for the person who gave it: a sentence for their mistakes, the stack for ours. */
export function inWords(error: unknown): string {
  if (error instanceof Mistake) return error.message;
  if (isSystemError(error)) {
    if (error.code.startsWith('ERR_PARSE_ARGS')) return error.message;
    const sentence = sentences[error.code];
    if (sentence) return sentence(error);
  }
  // `fetch` wraps what the operating system said.
  if (error instanceof TypeError && error.message === 'fetch failed' && error.cause instanceof Error) {
    return isSystemError(error.cause) ? inWords(error.cause) : `No connection: ${error.cause.message}.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
