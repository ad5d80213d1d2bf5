/**
 * The thinnest client that speaks Socket.IO over one WebSocket: the load generator shares two cores
 * with what it measures, and ten thousand full clients would measure themselves.
 */
import { WebSocket } from 'ws';

type Pending = (answer: unknown) => void;

export class Wire {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, Pending>();
  #next = 0;
  /** Called with every event that is not an answer: its name and the whole packet. */
  onEvent: ((packet: string) => void) | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Connects and authenticates; resolves when the server has accepted the connection. */
  static open(url: string, auth: object): Promise<Wire> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
        perMessageDeflate: false,
      });
      const wire = new Wire(socket);
      socket.on('message', (data: Buffer) => {
        const packet = data.toString('utf8');
        if (packet[0] === '0') socket.send(`40${JSON.stringify(auth)}`);
        else if (packet === '2') socket.send('3');
        else if (packet.startsWith('40')) resolve(wire);
        else if (packet.startsWith('44')) reject(new Error(packet));
        else if (packet.startsWith('43')) wire.#answer(packet);
        else if (packet.startsWith('42')) wire.onEvent?.(packet);
      });
      socket.on('error', reject);
      socket.on('close', (code) => {
        reject(new Error(`closed with ${code}`));
        wire.#lost(code);
      });
    });
  }

  /** Sends an event that is already JSON (`["name",{…}]`) and resolves with the first argument of the answer. */
  ask<T>(event: string): Promise<T> {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve as Pending);
      this.#socket.send(`42${id}${event}`);
    });
  }

  /** A question whose answer can no longer come would keep the whole burst waiting. */
  #lost(code: number): void {
    for (const pending of this.#pending.values()) pending({ ok: false, lost: code });
    this.#pending.clear();
  }

  close(): void {
    this.#socket.terminate();
  }

  #answer(packet: string): void {
    const start = packet.indexOf('[');
    const id = Number(packet.slice(2, start));
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.((JSON.parse(packet.slice(start)) as unknown[])[0]);
  }
}
