import type { Body, Command, CommandType } from '@congress/contract/congress/commands';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { postCommand } from '../../congress/live/api.ts';
import { backoff } from '../stream/backoff.ts';
import { connection } from '../stream/connect.ts';
import { Refused, Unreachable } from '../http/http.ts';
import { newId } from '../http/newId.ts';
import { receiveOwn, useLive } from '../stream/store.ts';

/** The ways a command can travel. Each throws `Unreachable` when no answer came. */
export type Roads = {
  socketReady: () => boolean;
  socket: (command: Command) => Promise<Answer<Outcome>>;
  http: (command: Command) => Promise<Answer<Outcome>>;
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

const UNCONFIRMED: Refusal = {
  code: 'unavailable',
  message: {
    'zh-CN': '尚未得到服务器确认，请待网络恢复后查看是否已办理',
    en: 'Not confirmed by the server; once the network is back, look whether it was done',
  },
  facts: { unconfirmed: true },
};

/** The same, after what a proxy answered in the platform's place. */
function unconfirmedAfter({ foreign }: Unreachable): Refusal {
  if (!foreign) return UNCONFIRMED;
  const { 'zh-CN': zh, en } = UNCONFIRMED.message;
  return { ...UNCONFIRMED, message: { 'zh-CN': `${foreign['zh-CN']}。${zh}`, en: `${foreign.en}. ${en}` } };
}

/** Whether a refusal means "we do not know", rather than "no". */
export function isUnconfirmed(refusal: Refusal): boolean {
  return refusal.facts['unconfirmed'] === true;
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
 * until there is an answer or patience ends. The same id is carried out at most once.
 */
export async function deliver(command: Command, roads: Roads, options: DeliverOptions): Promise<Answer<Outcome>> {
  const { patience, onUnconfirmed, signal, now = () => performance.now() } = options;
  const wait = options.wait ?? pause;
  const end = now() + patience;
  let last: Answer<Outcome> = { ok: false, error: UNCONFIRMED };
  for (let attempt = 1; ; attempt++) {
    let delay = backoff(attempt);
    try {
      // When the socket stays silent, every second try goes the other way.
      const road = roads.socketReady() && attempt % 2 === 1 ? roads.socket : roads.http;
      last = await answered(road(command));
      const again = retryDelay(last, attempt);
      if (again === null) return last;
      delay = again;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      last = { ok: false, error: unconfirmedAfter(error) };
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

/** The roads of the open connection. */
export function openRoads(congressId: string): Roads {
  return {
    socketReady: () => connection()?.target.congressId === congressId && (connection()?.ready() ?? false),
    socket: (command) => {
      const open = connection();
      return open ? open.command(command) : Promise.reject(new Unreachable());
    },
    http: (command) => postCommand(congressId, command),
  };
}

/** Makes a command with an id of its own. */
export function makeCommand<T extends CommandType>(type: T, body: Body<T>, id: string = newId()): Command<T> {
  return { id, type, ...body };
}

/**
 * Sends a command to the congress that is open. Tries for half a minute; what comes back is the
 * server's answer, or a refusal of which `isUnconfirmed` is true.
 */
export async function send<T extends CommandType>(
  type: T,
  body: Body<T>,
  options: Partial<DeliverOptions> = {},
): Promise<Answer<Outcome>> {
  const congressId = useLive.getState().target?.congressId;
  if (!congressId) return { ok: false, error: UNCONFIRMED };
  return carry(congressId, makeCommand(type, body) as Command, { patience: 30_000, ...options });
}

/** Refusals that mean: we are not who, or where, we thought. */
const OUT_OF_DATE = new Set(['not-present', 'on-leave', 'already-voted', 'issued-on-paper', 'forbidden']);

/** Delivers a command of our own, and takes in what its answer says about us. */
export async function carry(congressId: string, command: Command, options: DeliverOptions): Promise<Answer<Outcome>> {
  const answer = await deliver(command, openRoads(congressId), options);
  if (answer.ok) receiveOwn(congressId, command);
  else if (OUT_OF_DATE.has(answer.error.code)) connection()?.refresh();
  return answer;
}
