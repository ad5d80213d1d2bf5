import fs from 'node:fs';
import path from 'node:path';
import { processMark } from './processes.ts';
import { Mistake } from '../mistake.ts';

/** Another living process of this project uses the data. */
export class DataInUse extends Mistake {
  override readonly name = 'DataInUse';
  readonly pid: number;

  constructor(home: string, pid: number) {
    super(
      `The data in ${home} is in use by another instance (process ${pid}). ` +
        'Stop that one first, or give this one its own folder with DATA_DIR, or its own server with DATABASE_URL.',
    );
    this.pid = pid;
  }
}

/**
 * Takes the data folder for this process and returns how to give it back.
 * A lock left by a process that is gone is taken over; one held by a living process throws `DataInUse`.
 */
export function lockData(home: string): () => void {
  const file = path.join(home, 'lock');
  const mine = JSON.stringify({ pid: process.pid, mark: processMark(process.pid) });
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      fs.writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return () => {
        if (read(file) === mine) fs.rmSync(file, { force: true });
      };
    } catch (error) {
      if (!isExisting(error)) throw error;
    }
    const held = read(file);
    if (held === undefined) continue;
    const holder = holderOf(held);
    if (holder !== undefined) throw new DataInUse(home, holder);
    removeStale(file, held);
  }
  throw new Mistake(`Could not lock ${file}; delete it if no instance is running.`);
}

/** The living process that wrote the lock, if it is living. */
function holderOf(held: string): number | undefined {
  try {
    const { pid, mark } = JSON.parse(held) as { pid: number; mark?: string };
    return processMark(pid) !== undefined && processMark(pid) === mark ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Renames first: of two processes that judged the same lock stale, only one then removes it. */
function removeStale(file: string, judged: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  // Somebody else took it over between the look and the rename: theirs goes back.
  if (read(aside) !== judged) {
    try {
      fs.linkSync(aside, file);
    } catch {
      // A third one holds it by now.
    }
  }
  fs.rmSync(aside, { force: true });
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
