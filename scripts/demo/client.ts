/**
 * A client of the congress as a stranger would write one from PROTOCOL.md: HTTP for entering and
 * reading, one socket for the live part, and a view folded from events.
 */
import { gunzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import type { Command, CommandType } from '@congress/contract/congress/tables/commands';
import type { Event } from '@congress/contract/congress/tables/events';
import type { Gauges } from '@congress/contract/congress/tables/gauges';
import type { Me } from '@congress/contract/congress/people';
import { hole, reduce } from '@congress/contract/congress/tables/reduce';
import type { CongressView, Snapshot } from '@congress/contract/congress/snapshot';
import type { EventFrame, Joined } from '@congress/contract/congress/socket';
import type { Outcome } from '@congress/contract/kernel/command';
import type { Answer } from '@congress/contract/kernel/live';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { io, type Socket } from 'socket.io-client';

/** A command without its id, as a caller writes it. */
export type Ask = { [T in CommandType]: Omit<Command<T>, 'id'> & { id?: string } }[CommandType];

/** Thrown by `must`, where a refusal means that the run has failed. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, doing: string) {
    super(`${doing}: ${refusal.code}: ${refusal.message.en}`);
    this.refusal = refusal;
  }
}

/** Something between us and the platform answered in its place, or something else listens there. */
export class NotOurs extends Error {}

type Body = Record<string, unknown> | unknown[];

/** One HTTP request; the body of a refusal is thrown as `Refused`. */
export async function request<T>(
  url: string,
  { method = 'GET', token, body }: { method?: string; token?: string | undefined; body?: Body } = {},
): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  const ours = response.headers.get('content-type')?.startsWith('application/json') ?? text === '';
  if (!ours) throw new NotOurs(`${method} ${url}: HTTP ${response.status}, and no answer of the platform`);
  const answer: unknown = text === '' ? null : JSON.parse(text);
  if (!response.ok) throw new Refused((answer as { error: Refusal }).error, `${method} ${url}`);
  return answer as T;
}

/** A server takes no more than 256 KiB at a time from a socket; what is larger goes over HTTP. */
const largestPacket = 200_000;

/** What everybody shares of a snapshot, as it comes once for everyone. */
function unpacked(text: string): Pick<Snapshot, 'congress'> {
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString()) as Pick<Snapshot, 'congress'>;
}

export class Client {
  readonly name: string;
  readonly url: string;
  readonly token: string;
  congressId = '';
  snapshot: Snapshot = { cursor: {} };
  me: Me | undefined;
  gauges: Gauges = {};
  /** Events whose turn had come already when they arrived: must stay 0. */
  repeats = 0;
  #socket: Socket | undefined;
  #watchers = new Set<() => void>();
  #resuming: Promise<void> = Promise.resolve();
  #mending = false;

  constructor(name: string, url: string, token: string) {
    this.name = name;
    this.url = url;
    this.token = token;
  }

  /** Enters with what `/sessions/<way>` takes. */
  static async enter(url: string, way: 'password' | 'code' | 'ticket', body: Body): Promise<Client> {
    const session = await request<{ token: string; name: string }>(`${url}/api/v1/sessions/${way}`, {
      method: 'POST',
      body,
    });
    return new Client(session.name, url, session.token);
  }

  /** Everyone's procedure state, as folded here. */
  get congress(): CongressView {
    const { congress } = this.snapshot;
    if (!congress) throw new Error(`${this.name} has not joined`);
    return congress;
  }

  get<T>(path: string): Promise<T> {
    return request<T>(`${this.url}/api/v1${path}`, { token: this.token });
  }

  post<T>(path: string, body: Body): Promise<T> {
    return request<T>(`${this.url}/api/v1${path}`, { method: 'POST', token: this.token, body });
  }

  /** Opens the socket and joins; from then on the view follows by itself, also after the line was cut. */
  async join(congressId: string): Promise<void> {
    this.congressId = congressId;
    const socket = io(this.url, {
      transports: ['websocket'],
      auth: { token: this.token },
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 500,
    });
    this.#socket = socket;
    socket.on('event', ({ event }: EventFrame) => this.#take(event));
    socket.on('gauge', ({ name, value }: { name: keyof Gauges; value: never }) => {
      this.gauges[name] = value;
      this.#wake();
    });
    socket.on('me', (me: Me) => {
      const moved = (me.groupId ?? undefined) !== this.snapshot.group?.groupId;
      this.me = me;
      // Another group is another stream: only a fresh snapshot has its beginning.
      if (moved) void this.#resume(true).catch(() => undefined);
      this.#wake();
    });
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', () => void this.#resume().then(resolve, reject));
      socket.on('connect_error', (error) => socket.active || reject(error));
    });
  }

  /** Fetches what is missing; when the line breaks meanwhile, the next connection does it again. */
  #mend(): void {
    if (this.#mending) return;
    this.#mending = true;
    void this.#resume()
      .catch(() => undefined)
      .finally(() => (this.#mending = false));
  }

  /** One after the other: two answers to the same question would tell the same events twice. */
  #resume(afresh = false): Promise<void> {
    this.#resuming = this.#resuming.catch(() => undefined).then(() => this.#catchUp(afresh));
    return this.#resuming;
  }

  async #catchUp(afresh: boolean): Promise<void> {
    const known = !afresh && Object.keys(this.snapshot.cursor).length > 0;
    const wish = { congressId: this.congressId, packed: true, ...(known ? { after: this.snapshot.cursor } : {}) };
    const answer = (await this.#socket?.emitWithAck('join', wish)) as Answer<Joined>;
    if (!answer.ok && answer.error.code === 'too-many-requests') {
      await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.error.facts['seconds'] ?? 1)));
      return this.#catchUp(afresh);
    }
    if (!answer.ok) throw new Refused(answer.error, `${this.name} joins`);
    const { snapshot, packed, events, me, gauges } = answer.value;
    if (snapshot) this.snapshot = { ...snapshot, ...(packed === undefined ? {} : unpacked(packed)) };
    // Of these, what came by itself since the question is known already.
    for (const event of events ?? []) this.snapshot = reduce(this.snapshot, event);
    this.me = me;
    this.gauges = { ...this.gauges, ...gauges } as Gauges;
    this.#wake();
  }

  #take(event: Event): void {
    if (hole(this.snapshot, event)) {
      this.#mend();
      return;
    }
    const seen = this.snapshot.cursor[event.stream];
    if (seen !== undefined && event.seq <= seen) this.repeats += 1;
    this.snapshot = reduce(this.snapshot, event);
    this.#wake();
  }

  #wake(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** Resolves once the view is so; rejects with the description when it takes too long. */
  until(what: string, condition: (client: this) => boolean, milliseconds = 15_000): Promise<void> {
    if (condition(this)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const watcher = (): void => {
        if (!condition(this)) return;
        clearTimeout(timer);
        this.#watchers.delete(watcher);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(watcher);
        reject(new Error(`${this.name} waited in vain for: ${what}`));
      }, milliseconds);
      this.#watchers.add(watcher);
    });
  }

  /** Gives a command over the socket, or over HTTP when it is too large for that, and returns the answer, whatever it is. */
  async ask(ask: Ask, congressId = this.congressId): Promise<Answer<Outcome>> {
    const command = { id: randomUUID(), ...ask };
    if (JSON.stringify(command).length > largestPacket) return this.askHttp(command, congressId);
    if (!this.#socket) throw new Error(`${this.name} has no socket`);
    const answer: unknown = await this.#socket.timeout(30_000).emitWithAck('command', { congressId, command });
    return answer as Answer<Outcome>;
  }

  /** The same over HTTP. */
  async askHttp(ask: Ask, congressId = this.congressId): Promise<Answer<Outcome>> {
    try {
      return await this.post(`/congresses/${congressId}/commands`, { id: randomUUID(), ...ask });
    } catch (error) {
      if (error instanceof Refused) return { ok: false, error: error.refusal };
      throw error;
    }
  }

  /** Gives a command that must be accepted; returns the id of what it made. */
  async must(ask: Ask): Promise<string> {
    const answer = await this.ask(ask);
    if (!answer.ok) throw new Refused(answer.error, `${this.name}: ${ask.type}`);
    return answer.value.madeId ?? '';
  }

  /** Cuts the line as a dead zone does, without a word; it comes back by itself. */
  cut(): void {
    // One that is only being made would not be noticed to be gone before its time is up.
    if (this.#socket?.connected) this.#socket.io.engine.close();
  }

  leave(): void {
    this.#socket?.disconnect();
  }
}
