/** Where the platform of a folder listens, noted for commands that run beside it. */
import fs from 'node:fs';
import path from 'node:path';

const fileIn = (dataDir: string): string => path.join(dataDir, 'address');

/** Notes the address; the answer takes the note away. */
export function noteAddress(dataDir: string, host: string, port: number): () => Promise<void> {
  const anywhere = host === '0.0.0.0' || host === '::';
  const name = anywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  fs.mkdirSync(dataDir, { recursive: true });
  fs.writeFileSync(fileIn(dataDir), `http://${name}:${port}\n`);
  return async () => fs.rmSync(fileIn(dataDir), { force: true });
}

/** The address noted last. */
export function addressIn(dataDir: string): string | undefined {
  return fs.existsSync(fileIn(dataDir)) ? fs.readFileSync(fileIn(dataDir), 'utf8').trim() : undefined;
}
