import { useEffect, useState } from 'react';

/** How long a page stays that somebody turned to, in seconds. */
const TURNED_TO = 60;
/** What the keys of a remote control, or of a keyboard, do. */
const keys: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

type Options = {
  /** The page to begin with. */
  first?: number;
  /** Whether pages are turned by keys as well; the page then stays for a while. */
  byKeys?: boolean;
};

/**
 * Which of `count` pages to show: one after the other, from `first` on. Starts anew when `key`
 * changes. A hall cannot scroll, so what is too long turns its pages by itself.
 */
export function usePages(count: number, everySeconds: number, key: string, options: Options = {}): number {
  const { first = 0, byKeys = false } = options;
  const [turned, setTurned] = useState({ key, by: 0, stays: false });
  const stays = turned.key === key && turned.stays;
  const by = turned.key === key ? turned.by : 0;
  useEffect(() => {
    if (count < 2) return undefined;
    const seconds = stays ? Math.max(TURNED_TO, everySeconds) : everySeconds;
    const timer = setTimeout(() => setTurned({ key, by: by + 1, stays: false }), seconds * 1000);
    return () => clearTimeout(timer);
  }, [count, everySeconds, key, by, stays]);
  useEffect(() => {
    if (!byKeys || count < 2) return undefined;
    const turn = (event: KeyboardEvent): void => {
      const step = keys[event.key];
      if (step) setTurned({ key, by: by + step + (by + step < 0 ? count : 0), stays: true });
    };
    addEventListener('keydown', turn);
    return () => removeEventListener('keydown', turn);
  }, [byKeys, count, key, by]);
  return count < 1 ? 0 : (first + by) % count;
}

/** A list cut into pages of at most `size`. */
export function paged<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, page) => list.slice(page * size, (page + 1) * size));
}

/** A long announcement cut into screenfuls, at the end of a sentence where there is one. */
export function screenfuls(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text.replace(/\s+/g, ' ').trim();
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const end = Math.max(...['\u3002', '\uff1b', '\uff01', '\uff1f', '. ', '; '].map((mark) => head.lastIndexOf(mark)));
    const soft = Math.max(...['\uff0c', '\u3001', ', ', ' '].map((mark) => head.lastIndexOf(mark)));
    const cut = end > most / 3 ? end + 1 : soft > most / 3 ? soft + 1 : most;
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}
