/** The database that a command beside the platform works with. */
import path from 'node:path';
import { readWhere } from '@congress/api/config';
import { visitEmbedded, type Visit } from '@congress/db/embedded/visit';
import { reach } from '@congress/db/reach';

/** The one named, else that of DATABASE_URL, else the one in DATA_DIR, whether a platform runs on it or not. */
export async function visitDatabase(purpose: 'work' | 'read', url?: string): Promise<Visit> {
  const { databaseUrl, dataDir } = readWhere(url ? { ...process.env, DATABASE_URL: url } : process.env);
  if (databaseUrl === undefined) return visitEmbedded(path.join(dataDir, 'postgres'));
  await reach(databaseUrl, purpose);
  return { url: databaseUrl, inUse: false, leave: () => Promise.resolve() };
}
