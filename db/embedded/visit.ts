import fs from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '../embedded.ts';
import { Mistake } from '../mistake.ts';
import { addressOf, readPostmasterFile } from './cluster.ts';
import { homeOf } from './place.ts';
import { worksOnCluster } from './processes.ts';

/** A database to look at or work with beside the platform. */
export interface Visit {
  url: string;
  /** Whether a platform is running on it. */
  inUse: boolean;
  /** Stops the server if it was started for this visit. */
  leave(): Promise<void>;
}

/**
 * The embedded database of a folder: that of the running platform, else started for the visit.
 *
 * @throws `Mistake` when the folder holds none.
 */
export async function visitEmbedded(dataDir: string, say?: (line: string) => void): Promise<Visit> {
  const home = homeOf(dataDir);
  const cluster = path.join(home, 'cluster');
  if (!fs.existsSync(cluster)) {
    throw new Mistake(
      `There is no database in ${dataDir}: nothing was started here yet. For another one set DATA_DIR, or DATABASE_URL.`,
    );
  }
  const running = readPostmasterFile(cluster);
  if (running?.ready && worksOnCluster(running.pid, cluster)) {
    return { url: addressOf(home, running.port), inUse: true, leave: () => Promise.resolve() };
  }
  const server = await startEmbedded({ dataDir, ...(say ? { say } : {}) });
  return { url: server.url, inUse: false, leave: () => server.stop() };
}
