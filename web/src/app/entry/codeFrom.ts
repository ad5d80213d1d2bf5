/** Finds the personal code in what was typed, scanned or pasted: the code itself, or a link that holds it. */
export function codeFrom(text: string): string {
  const trimmed = text.trim();
  const inLink = /[#?&]code=([^&\s]+)/.exec(trimmed)?.[1];
  if (inLink === undefined) return trimmed.replaceAll(/\s+/g, '');
  try {
    return decodeURIComponent(inLink);
  } catch {
    return inLink;
  }
}

/** One value of an address's hash: `#code=…`, `#ticket=…`. The hash is never sent to a server. */
export function fromHash(hash: string, name: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get(name);
}

/** A path of ours to go on to; anything else, another site above all, is not followed. */
export function safePath(path: string | null, otherwise: string): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : otherwise;
}

/** The code an entry of the history holds: it stands in no address. */
export function codeInState(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('code' in state)) return null;
  return typeof state.code === 'string' ? state.code : null;
}
