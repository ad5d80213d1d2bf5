/** A disk of its own of so many megabytes, to be filled. Only where this machine lets us mount one. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export type SmallDisk = { place: string; remove: () => void };

export function smallDisk(megabytes: number): SmallDisk | undefined {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', place]);
  const remove = (): void => {
    if (status === 0) spawnSync('umount', ['-l', place]);
    fs.rmdirSync(place);
  };
  if (status === 0) return { place, remove };
  remove();
  return undefined;
}

/** Whether there can be one. */
export function hasSmallDisks(): boolean {
  const disk = smallDisk(1);
  disk?.remove();
  return disk !== undefined;
}
