import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * A mark that tells one life of a process id from the next: its start time. Undefined when no such process runs.
 * Process ids are recycled, so a pid alone never proves that a process is the one that was written down.
 */
export function processMark(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (fs.existsSync('/proc/self/stat')) {
    try {
      // The second field, the name, may itself hold spaces and brackets: count from the last bracket.
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || undefined;
}

/** Whether the process works on this cluster: a postmaster's working directory is its data directory. */
export function worksOnCluster(pid: number, cluster: string): boolean {
  if (processMark(pid) === undefined) return false;
  if (fs.existsSync('/proc/self/cwd')) {
    try {
      return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(cluster);
    } catch {
      return false;
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(cluster);
}

/** Sends the signal, and tells whether there was a process to take it. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Waits until the condition holds; false when it still does not after so many milliseconds. */
export async function eventually(condition: () => boolean, milliseconds: number): Promise<boolean> {
  for (const deadline = performance.now() + milliseconds; !condition();) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}
