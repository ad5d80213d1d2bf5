/** A socket as someone would write it who means harm: frames made by hand, nothing read unless asked to. */
import { randomBytes } from 'node:crypto';
import net from 'node:net';

const opcodes = { text: 0x1, binary: 0x2, ping: 0x9 } as const;

/** One frame, masked with zeros. */
export function frame(payload: string, kind: keyof typeof opcodes = 'text'): Buffer {
  const body = Buffer.from(payload);
  const short = body.length < 126;
  const length = Buffer.alloc(short ? 2 : 4);
  length[0] = 0x80 | opcodes[kind];
  length[1] = 0x80 | (short ? body.length : 126);
  if (!short) length.writeUInt16BE(body.length, 2);
  return Buffer.concat([length, Buffer.alloc(4), body]);
}

export class RawSocket {
  readonly #socket: net.Socket;
  /** Resolves when the server has ended it. */
  readonly closed: Promise<void>;
  isClosed = false;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.on('close', () => {
        this.isClosed = true;
        resolve();
      });
    });
  }

  /** Opens a WebSocket; with a token, until the server has let it in or not. From then on nothing is read. */
  static async open(url: string, token?: string): Promise<RawSocket> {
    const { hostname, port } = new URL(url);
    const socket = net.connect({ host: hostname, port: Number(port) });
    const raw = new RawSocket(socket);
    let heard = '';
    socket.on('data', (data) => (heard += String(data)));
    const hears = async (what: RegExp): Promise<void> => {
      while (!what.test(heard) && !raw.isClosed) await raw.#next('data');
    };
    await raw.#next('connect');
    socket.write(
      [
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
        `host: ${hostname}:${port}`,
        'connection: Upgrade',
        'upgrade: websocket',
        'sec-websocket-version: 13',
        `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
        '',
        '',
      ].join('\r\n'),
    );
    await hears(/"sid"/);
    if (token !== undefined) {
      heard = '';
      raw.send(`40${JSON.stringify({ token })}`);
      await hears(/4[04]\{/);
    }
    socket.pause();
    return raw;
  }

  /** Waits for an event, or for the end. */
  #next(event: string): Promise<void> {
    const happens = new Promise<void>((resolve) => this.#socket.once(event, () => resolve()));
    return Promise.race([happens, this.closed]);
  }

  send(payload: string, kind?: keyof typeof opcodes): void {
    this.#socket.write(frame(payload, kind));
  }

  /** Sends the same again and again, as fast as it is taken, until the server ends it or `over`. */
  async flood(payload: string, kind: keyof typeof opcodes, over: () => boolean): Promise<void> {
    const many = Buffer.concat(Array.from({ length: 200 }, () => frame(payload, kind)));
    while (!this.isClosed && !over()) {
      const taken = this.#socket.write(many);
      if (!taken) await this.#next('drain');
      // The server that is flooded may run in this very process.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  end(): void {
    this.#socket.destroy();
  }
}
