import net from 'node:net';

/** The request for TLS that every PostgreSQL answers with one byte, before it asks who we are. */
const request = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
/** It will, it will not, or it says why it does not even talk about it. */
const answers = new Set(['S', 'N', 'E']);
/** Milliseconds. */
const PATIENCE = 5000;

/**
 * Makes sure that a PostgreSQL listens: the driver would knock again and again, hundreds of times a second, where
 * something else takes the connection and lets it go.
 *
 * @throws with the code of the operating system or of the driver.
 */
export async function knock({ hostname, port }: URL): Promise<void> {
  const socket = net.connect(Number(port || 5432), hostname.replace(/^\[|\]$/g, ''));
  const coded = (code: string): Error => Object.assign(new Error(code), { code });
  try {
    await new Promise<void>((resolve, reject) => {
      socket.setTimeout(PATIENCE, () => reject(coded('CONNECT_TIMEOUT')));
      socket.once('connect', () => socket.write(request));
      socket.once('data', (data) =>
        answers.has(data.toString('latin1', 0, 1)) ? resolve() : reject(coded('CONNECTION_CLOSED')),
      );
      socket.once('close', () => reject(coded('CONNECTION_CLOSED')));
      socket.once('error', reject);
    });
  } finally {
    socket.destroy();
  }
}
