/** PostgreSQL's own programs for backups. The embedded server comes without them. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The version of the server that the platform runs on; a dump is made with the programs of the same. */
export const serverMajor = 18;

/** Where pg_dump and pg_restore of this major version are, if this machine has them. */
export function pgDumpOf(major: number): { pgDump: string; pgRestore: string } | undefined {
  const folders = ['', `/usr/lib/postgresql/${major}/bin/`, `/opt/homebrew/opt/postgresql@${major}/bin/`];
  const folder = folders.find((each) => {
    const { stdout } = spawnSync(path.join(each, 'pg_dump'), ['--version'], { encoding: 'utf8' });
    return stdout?.includes(`) ${major}.`);
  });
  return folder === undefined ? undefined : { pgDump: `${folder}pg_dump`, pgRestore: `${folder}pg_restore` };
}
