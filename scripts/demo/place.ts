/** Where a demo is played: on a server of its own, on one that is named, or on the platform of this folder. */
import path from 'node:path';
import { readWhere } from '@congress/api/config';
import { visitEmbedded } from '@congress/db/embedded/visit';
import { migrate } from '@congress/db/migrate';
import { Mistake } from '@congress/db/mistake';
import { addressIn } from '../address.ts';
import { startApi, startInstance } from '../instance.ts';
import { hireIn, retireIn, type Credentials } from '../seed/tenant.ts';

export type Place = { url: string; administrator: Credentials; leave(): Promise<void> };

/** A throw-away one. */
export async function ownPlace(): Promise<Place> {
  const instance = await startInstance();
  return { url: instance.api.url, administrator: instance.administrator, leave: () => instance.stop() };
}

/** A server that runs, and an account of somebody who may found a congress there. */
export function namedPlace(url: string, username: string, password: string | undefined): Place {
  if (!URL.canParse(url)) throw new Mistake(`--url ${url} is no address; it should read like http://localhost:3000.`);
  if (password === undefined) throw new Mistake('With --url an account is needed: --username and --password.');
  return { url: url.replace(/\/+$/, ''), administrator: { username, password }, leave: () => Promise.resolve() };
}

/**
 * The platform that `npm start` runs in this folder, or would: the congress stays there. Whoever plays is an account
 * made for it, which is out of use afterwards.
 */
export async function placeHere(): Promise<Place> {
  const { dataDir, databaseUrl } = readWhere();
  if (databaseUrl !== undefined) {
    throw new Mistake(
      '--here is for the database that `npm start` brings. Elsewhere give --url, --username, --password.',
    );
  }
  const database = await visitEmbedded(path.join(dataDir, 'postgres'));
  try {
    if (!database.inUse) await migrate(database.url);
    const host = await hireIn(database.url);
    const server = database.inUse ? runningIn(dataDir) : await startHere(database.url, dataDir);
    return {
      url: server.url,
      administrator: host,
      leave: async () => {
        await server.stop();
        await retireIn(database.url, host.accountId);
        await database.leave();
      },
    };
  } catch (error) {
    await database.leave();
    throw error;
  }
}

type Server = { url: string; stop(): Promise<void> };

function runningIn(dataDir: string): Server {
  const url = addressIn(dataDir);
  if (url === undefined) throw new Mistake('The platform in this folder is only starting or just ending; try again.');
  return { url, stop: () => Promise.resolve() };
}

/** With the keys of the platform, so that codes issued here are valid when it is started. */
async function startHere(databaseUrl: string, dataDir: string): Promise<Server> {
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, HOST: '127.0.0.1', LOG_LEVEL: 'error' };
  const api = await startApi(env, 0);
  return {
    url: api.url,
    stop: async () => {
      api.signal('SIGTERM');
      await api.ended;
    },
  };
}
