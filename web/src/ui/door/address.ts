/** One value of an address's hash: `#code=…`, `#ticket=…`. The hash is never sent to a server. */
export function fromHash(hash: string, name: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get(name);
}

/** A path of ours to go on to; anything else, another site above all, is not followed. */
export function safePath(path: string | null, otherwise: string): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : otherwise;
}
