import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import type { Bilingual } from '@congress/contract/kernel/primitives';
import { backoff } from '../stream/backoff.ts';
import { connection } from '../stream/connect.ts';
import type { AnyCommand } from '../dossier.ts';
import { Refused, request, Unreachable } from '../http/http.ts';
import { newId } from '../http/newId.ts';
import { codeOf, notDone, type Reply } from './reply.ts';
import { receiveOwn, type Target, useLive } from '../stream/store.ts';
import { phrases } from '../words.ts';

/** The ways a command can travel. Each throws `Unreachable` when no answer came. */
export type Roads = {
  socketReady: () => boolean;
  socket: (command: AnyCommand) => Promise<Answer<Outcome>>;
  http: (command: AnyCommand) => Promise<Answer<Outcome>>;
};

export type DeliverOptions = {
  /** Milliseconds after which we stop trying; `Infinity` for a ballot. */
  patience: number;
  /** Called with the number of attempts each time no answer came. */
  onUnconfirmed?: (attempts: number) => void;
  signal?: AbortSignal;
  wait?: (milliseconds: number) => Promise<void>;
  now?: () => number;
};

/** No answer came; or a proxy answered in the platform's place, and then it is said what. */
function unconfirmed(foreign?: Bilingual): Reply {
  const { 'zh-CN': zh, en } = phrases.unconfirmed;
  const message = foreign ? { 'zh-CN': `${foreign['zh-CN']}。${zh}`, en: `${foreign.en}. ${en}` } : phrases.unconfirmed;
  return { became: 'unconfirmed', message };
}

/** Milliseconds to wait before asking again, or null when the answer is final. */
function retryDelay(answer: Answer<Outcome>, attempt: number): number | null {
  if (answer.ok) return null;
  if (answer.error.code === 'unavailable') return backoff(attempt + 1);
  if (answer.error.code !== 'too-many-requests') return null;
  return Math.max(1, Number(answer.error.facts['seconds']) || 1) * 1000;
}

/** A refusal over HTTP is thrown, one over a socket is a value; here both are values. */
async function answered(work: Promise<Answer<Outcome>>): Promise<Answer<Outcome>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.refusal };
    throw error;
  }
}

/**
 * Brings one command to the server, again and again with the same id, over whichever road is open,
 * until there is an answer that settles it or patience ends. The same id is carried out at most once.
 */
export async function deliver(command: AnyCommand, roads: Roads, options: DeliverOptions): Promise<Reply> {
  const { patience, onUnconfirmed, signal, now = () => performance.now() } = options;
  const wait = options.wait ?? pause;
  const end = now() + patience;
  let last = unconfirmed();
  for (let attempt = 1; ; attempt++) {
    let delay = backoff(attempt);
    try {
      // When the socket stays silent, every second try goes the other way.
      const road = roads.socketReady() && attempt % 2 === 1 ? roads.socket : roads.http;
      const answer = await answered(road(command));
      last = answer.ok ? { became: 'accepted', outcome: answer.value } : notDone(answer.error);
      const again = retryDelay(answer, attempt);
      if (again === null) return last;
      delay = again;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      last = unconfirmed(error.foreign);
    }
    onUnconfirmed?.(attempt);
    if (now() + delay > end || signal?.aborted) return last;
    await wait(delay);
  }
}

/** Waits, but not longer than until the phone wakes up or is back on the network. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    document.addEventListener('visibilitychange', done);
  });
}

/** The roads to a dossier: its open connection, and HTTP. */
function openRoads({ kind, id }: Target): Roads {
  return {
    socketReady: () => connection()?.target.id === id && (connection()?.ready() ?? false),
    socket: (command) => connection()?.command(command) ?? Promise.reject(new Unreachable()),
    http: (command) => request(`${kind.path(id)}/commands`, { method: 'POST', body: command, timeout: 12_000 }),
  };
}

/** Sends a command to the dossier that is open; tries for half a minute. */
export async function sendTo(type: string, body: object, options: Partial<DeliverOptions> = {}): Promise<Reply> {
  const { target } = useLive.getState();
  if (!target) return unconfirmed();
  return carry(target, { ...body, id: newId(), type }, { patience: 30_000, ...options });
}

/** Delivers a command of our own, and takes in what its answer says about us. */
export async function carry(target: Target, command: AnyCommand, options: DeliverOptions): Promise<Reply> {
  const reply = await deliver(command, openRoads(target), options);
  if (reply.became === 'accepted') receiveOwn(target.id, command);
  else if (target.kind.outOfDate.has(codeOf(reply) ?? '')) connection()?.refresh();
  return reply;
}
