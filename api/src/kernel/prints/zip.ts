/** Archives that are the same bytes for the same files: entries in order of their names, all of one fixed day. */
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a .zip can tell. It keeps local time, so this is made in the zone in which it will be read. */
export const firstDay = (): Date => new Date(1980, 0, 1, 12);

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

/** These files packed; the first of `first` lie in front, as readers of OOXML expect of its list of parts. */
export function pack(files: Readonly<Record<string, Uint8Array>>, first = '[Content_Types].xml'): Uint8Array {
  const sorted = Object.entries(files).sort(byName);
  const entries = [...sorted.filter(([name]) => name === first), ...sorted.filter(([name]) => name !== first)];
  const mtime = firstDay();
  const packed: Zippable = Object.fromEntries(entries.map(([name, bytes]) => [name, [bytes, { mtime, level: 6 }]]));
  return zipSync(packed);
}

export const unpack: (packed: Uint8Array) => Record<string, Uint8Array> = unzipSync;
