/** Where the library stands for whoever is at this address: within the delegate's own pages, or at the desk. */
export function addressOf(pathname: string): string {
  const [, own] = /^(\/d\/[^/]+)/.exec(pathname) ?? [];
  return `${own ?? '/console'}/regulations`;
}

/** What a link named after `#`. */
export function namedBy(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
