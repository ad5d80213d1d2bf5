import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Mistake } from '../mistake.ts';

/** A system account that PostgreSQL runs as, because it refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account to run PostgreSQL as: undefined (ourselves) for an ordinary user; for root, the owner of the
 * existing data, else the system's `postgres` account, made when there is none.
 */
export function serverAccount(cluster: string, say: (line: string) => void): Account | undefined {
  const owner = fs.existsSync(cluster) ? fs.statSync(cluster) : undefined;
  if (process.getuid?.() !== 0) {
    if (owner !== undefined && owner.uid !== process.getuid?.()) {
      throw new Mistake(
        `The database in ${cluster} belongs to another user, probably because the platform was first started as root. ` +
          'Start it as that user again, change the owner of the folder, or set DATA_DIR to another one.',
      );
    }
    return undefined;
  }
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return find('postgres') ?? create(say);
}

function find(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function create(say: (line: string) => void): Account {
  say('PostgreSQL does not run as root: creating the system account “postgres” for it.');
  const made = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'],
    {
      encoding: 'utf8',
    },
  );
  const account = find('postgres');
  if (account === undefined) {
    throw new Mistake(
      `PostgreSQL does not run as root, and the account “postgres” could not be made: ${made.error?.message ?? made.stderr.trim()} ` +
        'Start the platform as an ordinary user, create that account, or set DATABASE_URL.',
    );
  }
  return account;
}

/** Whether the account can get to the path: every folder above it must let it through. */
export function canReach(account: Account, target: string): boolean {
  const options = { uid: account.uid, gid: account.gid, cwd: '/', stdio: 'ignore' } as const;
  return spawnSync('/bin/sh', ['-c', 'test -r "$1"', 'sh', target], options).status === 0;
}
