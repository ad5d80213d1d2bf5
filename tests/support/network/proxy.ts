/** A line to the database that can be cut: what a switched-off switch, or a killed server, looks like from here. */
import net from 'node:net';

export type Line = {
  /** The database, by way of this line. */
  url: string;
  /** Breaks every connection and takes no new one. */
  cut(): void;
  restore(): Promise<void>;
  /** Lets nothing through any more and breaks nothing, as a network that swallows everything does. */
  freeze(): void;
  /** What was held back goes its way. */
  thaw(): void;
  /** Lets the next COMMIT through, and breaks the line before its answer is back; resolves when that has happened. */
  loseNextCommit(): Promise<void>;
  close(): void;
};

/** How PostgreSQL says that a transaction is on disk. */
const committed = 'COMMIT\0';

/** Opens a line to the database at this address. */
export async function openLine(databaseUrl: string): Promise<Line> {
  const target = new URL(databaseUrl);
  const open = new Set<net.Socket>();
  let losing: (() => void) | undefined;
  let frozen = false;

  const server = net.createServer((near) => {
    const far = net.connect(Number(target.port), target.hostname);
    const end = (): void => {
      near.destroy();
      far.destroy();
      open.delete(near);
      open.delete(far);
    };
    open.add(near).add(far);
    if (frozen) for (const side of [near, far]) side.pause();
    for (const side of [near, far]) side.on('error', end).on('close', end);
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => {
      if (!losing || !chunk.includes(committed)) return void near.write(chunk);
      losing();
      losing = undefined;
      cut();
    });
  });
  const cut = (): void => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => (server.listening ? resolve() : server.listen(port, '127.0.0.1', resolve)));
  await listen(0);
  const { port } = server.address() as net.AddressInfo;
  return {
    url: Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${port}` }).href,
    cut,
    restore: () => listen(port),
    freeze: () => {
      frozen = true;
      for (const socket of open) socket.pause();
    },
    thaw: () => {
      frozen = false;
      for (const socket of open) socket.resume();
    },
    loseNextCommit: () => new Promise((resolve) => (losing = resolve)),
    close: cut,
  };
}
