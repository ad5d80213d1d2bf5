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

/** The code an entry of the history holds: it stands in no address. */
export function codeInState(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('code' in state)) return null;
  return typeof state.code === 'string' ? state.code : null;
}
