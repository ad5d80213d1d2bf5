/**
 * The lot by which names are ordered (W-6). Each name is given the digest of the seed, a colon and its id; the digests
 * decide, smallest first. Whoever has the log works the same order out again, with any tool that knows SHA-256.
 */
export function drawn(ids: readonly string[], seed: string, sha256: (text: string) => string): string[] {
  const tickets = new Map(ids.map((id) => [id, sha256(`${seed}:${id}`)]));
  const ticket = (id: string): string => tickets.get(id) ?? '';
  return [...ids].sort((one, other) => (ticket(one) < ticket(other) ? -1 : 1));
}
