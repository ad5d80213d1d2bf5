import { useEffect, useState } from 'react';

/**
 * Which of `count` pages to show: one after the other, from `first` on. Starts anew when `key`
 * changes. A hall cannot scroll, so what is too long turns its pages by itself.
 */
export function usePages(count: number, everySeconds: number, key: string, first = 0): number {
  const [turned, setTurned] = useState({ key, by: 0 });
  useEffect(() => {
    if (count < 2) return undefined;
    const turn = (): void => setTurned((last) => ({ key, by: (last.key === key ? last.by : 0) + 1 }));
    const timer = setInterval(turn, everySeconds * 1000);
    return () => clearInterval(timer);
  }, [count, everySeconds, key]);
  return count < 1 ? 0 : (first + (turned.key === key ? turned.by : 0)) % count;
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
