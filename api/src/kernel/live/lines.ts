/**
 * What one connection may cost. Socket.IO keeps whatever a client does not read, for as long as it answers pings, and
 * reads whatever it sends: bytes wait in the queue of Engine.IO while its transport is busy, in the WebSocket, or in
 * answers to polls. All of it is counted here, when something is written or read, and who exceeds is cut off.
 */
import type { ServerResponse } from 'node:http';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import { fullBucket, spend } from '../limits/bucket.ts';
import type { Connection, Io } from './socketData.ts';

type Conn = Connection['conn'];
/** What is not in the types: of WebSockets the socket, of polling the answer to the poll that waits. */
type Transport = { name: string; socket?: WebSocket; res?: ServerResponse };
type Packet = { data?: unknown; options?: { wsPreEncodedFrame?: Buffer[] } };

/** Bytes that may wait for a connection's network to take them. */
const mostWaiting = 4 * 1024 * 1024;
/** What a message costs beside its bytes: the objects it waits in. */
const perMessage = 512;
/** Packets read: more than any rate limit of commands lets through. */
const packets = { capacity: 400, perSecond: 100 };
/** Packets of a stranger, who has one to send: whose the connection is. */
const mostFromStrangers = 8;
/** Requests under way, answered by nothing yet. */
const mostUnderWay = 400;
/** How long somebody may take to read that their connection is being closed, in milliseconds. */
export const farewell = 2_000;
/** Connections of strangers: they have ten seconds to say who they are. */
const mostStrangers = 10_000;

/** Why a connection was cut off, and whose it was, once that is known. */
export type Excess = {
  reason: 'unread' | 'too many packets' | 'too many requests' | 'binary';
  who: string | undefined;
};

/** One connection, over whichever transport. */
export class Line {
  readonly #conn: Conn;
  readonly #onExcess: (excess: Excess) => void;
  readonly #reads = fullBucket(packets, performance.now());
  /** Bytes in the queue of Engine.IO. */
  #queued = 0;
  /** Answers to polls that their network has not taken, and the bytes in them. */
  readonly #answers = new Set<ServerResponse>();
  #inAnswers = 0;
  #underWay = 0;
  #early = 0;
  #who: string | undefined;

  constructor(conn: Conn, onExcess: (excess: Excess) => void) {
    this.#conn = conn;
    this.#onExcess = onExcess;
    conn.on('packetCreate', (packet: Packet) => {
      this.#queued += sizeOf(packet) + perMessage;
      if (this.waiting > mostWaiting) this.#exceed('unread');
    });
    conn.on('flush', () => this.#flushed());
    conn.on('packet', ({ data }: Packet) => this.#read(data));
    // While a transport is changed for another, its probes are answered aside from all of the above.
    conn.on('upgrading', () => this.#read(undefined));
  }

  get #transport(): Transport {
    return this.#conn.transport;
  }

  /** Bytes accepted for the connection that its network has not taken. */
  get waiting(): number {
    return this.#queued + this.#inAnswers + (this.#transport.socket?.bufferedAmount ?? 0);
  }

  /** It is known whose it is. */
  introduce(who: string): void {
    this.#who = who;
  }

  /** Begins with a request; false when too many of them are under way, and the connection is cut off. */
  begin(): boolean {
    if (this.#underWay >= mostUnderWay) {
      this.#exceed('too many requests');
      return false;
    }
    this.#underWay += 1;
    return true;
  }

  /** A request was answered. */
  end(): void {
    this.#underWay -= 1;
  }

  /** Cuts the connection off, with all that waits for it. */
  cut(): void {
    const { socket } = this.#transport;
    this.#conn.close(true);
    // Closed politely, a WebSocket waits for the other side to read on.
    socket?.terminate();
    for (const answer of this.#answers) answer.destroy();
  }

  #exceed(reason: Excess['reason']): void {
    if (this.#conn.readyState !== 'open') return;
    this.#onExcess({ reason, who: this.#who });
    this.cut();
  }

  #read(data: unknown): void {
    if (this.#who === undefined) this.#early += 1;
    const tooMany = spend(this.#reads, packets, performance.now()) > 0 || this.#early > mostFromStrangers;
    if (tooMany) this.#exceed('too many packets');
    // Nothing of ours is binary: its parts would be kept until the last of them came.
    else if (Buffer.isBuffer(data)) this.#exceed('binary');
    else if (this.waiting > mostWaiting) this.#exceed('unread');
  }

  /** The queue went to the transport: a WebSocket tells what it holds, an answer to a poll does not. */
  #flushed(): void {
    const bytes = this.#queued;
    this.#queued = 0;
    const { name, res } = this.#transport;
    if (name !== 'polling' || !res) return;
    this.#inAnswers += bytes;
    this.#answers.add(res);
    res.once('close', () => {
      this.#inAnswers -= bytes;
      this.#answers.delete(res);
    });
  }
}

/** Bytes of a packet on its way. What goes to many is encoded once. */
function sizeOf({ data, options }: Packet): number {
  const frame = options?.wsPreEncodedFrame;
  if (frame) return frame.reduce((sum, part) => sum + part.length, 0);
  return typeof data === 'string' ? Buffer.byteLength(data) : 0;
}

/** WebSockets whose frames are counted before anything looks into them: pings of this layer, too, are answered. */
export class CountedWebSockets extends WebSocketServer {
  constructor(options: ServerOptions) {
    // Who does not read does not take leave either. (Younger than its types.)
    const patience: object = { closeTimeout: farewell };
    super({ ...options, ...patience });
  }

  override handleUpgrade(...[request, socket, head, done]: Parameters<WebSocketServer['handleUpgrade']>): void {
    super.handleUpgrade(request, socket, head, (client, asked) => {
      const bucket = fullBucket(packets, performance.now());
      const count = (): void => {
        if (spend(bucket, packets, performance.now()) > 0 || client.bufferedAmount > mostWaiting) client.terminate();
      };
      for (const frame of ['ping', 'pong']) client.on(frame, count);
      done(client, asked);
    });
  }
}

/** Every connection, from its first byte on. */
export type Lines = {
  /** Says whose a connection is, and gives its line. */
  introduce: (connection: Connection, who: string) => Line | undefined;
  of: (connection: Connection) => Line | undefined;
  /** Bytes that wait for any of them. */
  waiting: () => number;
  /** How many cost too much so far. */
  cutOff: () => number;
};

/** Keeps an eye on every connection; `note` hears of those that cost too much. */
export function watchLines(io: Io, note: (excess: Excess) => void): Lines {
  const lines = new Map<Conn, Line>();
  const strangers = new Set<Line>();
  let cutOff = 0;
  io.engine.on('connection', (conn: Conn) => {
    const line = new Line(conn, (excess) => {
      cutOff += 1;
      note(excess);
    });
    lines.set(conn, line);
    strangers.add(line);
    conn.once('close', () => {
      lines.delete(conn);
      strangers.delete(line);
    });
    const [oldest] = strangers;
    if (strangers.size > mostStrangers) oldest?.cut();
  });
  return {
    introduce: ({ conn }, who) => {
      const line = lines.get(conn);
      if (line) strangers.delete(line);
      line?.introduce(who);
      return line;
    },
    of: ({ conn }) => lines.get(conn),
    waiting: () => [...lines.values()].reduce((sum, line) => sum + line.waiting, 0),
    cutOff: () => cutOff,
  };
}
