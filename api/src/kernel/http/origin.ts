/** Which pages are ours, and what their browsers may connect to. */
import type { IncomingHttpHeaders } from 'node:http';

/** A host as a browser writes it, and nothing that would mean something in a header of ours. */
const soundHost = /^(?:[\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/i;

function addressOf(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}

/**
 * Whether a request may come from a page of another site. Browsers say where a page comes from with every WebSocket
 * and with every request to somewhere else, so that saying nothing is no sign of one; programs say nothing.
 */
export function isForeign(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (origin === undefined) return site !== undefined && site !== 'same-origin' && site !== 'none';
  const [from, ours] = [addressOf(origin), addressOf(publicUrl)];
  if (!from) return true;
  // Where the address is told, the scheme counts as well: a page of plain http may be anybody's.
  if (from.host === ours?.host) return from.origin !== ours.origin;
  return from.host !== host?.toLowerCase();
}

/** What our pages connect to: this server, also by name for browsers to which `'self'` is no socket. */
export function connectSources(host: string | undefined, publicUrl: string | undefined): string[] {
  const ours = addressOf(publicUrl);
  const told = ours ? [`${ours.protocol === 'https:' ? 'wss' : 'ws'}://${ours.host}`] : [];
  const asked =
    host !== undefined && soundHost.test(host) && host !== ours?.host ? [`ws://${host}`, `wss://${host}`] : [];
  return ["'self'", ...told, ...asked];
}
