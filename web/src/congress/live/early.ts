/**
 * Asks for a delegate's congress while the page's own scripts are still on their way: on a slow network the answer is
 * there when they are. The page loads this file by itself, before anything else; it must stay small.
 */
import type { Early } from '../../live/dossier.ts';
import { keptSession } from '../../live/http/sessions.ts';
import type { CongressTypes } from './kind.ts';

let asked = typeof location === 'undefined' ? null : ask(location.pathname);

function ask(pathname: string): { congressId: string; answer: Promise<Early<CongressTypes> | null> } | null {
  const congressId = /^\/d\/([\w-]+)/.exec(pathname)?.[1];
  const session = congressId ? keptSession('delegate', congressId) : null;
  if (!congressId || !session) return null;
  return { congressId, answer: joined(congressId, session.token) };
}

async function joined(congressId: string, token: string): Promise<Early<CongressTypes> | null> {
  try {
    const response = await fetch(`/api/v1/congresses/${congressId}`, { headers: { authorization: `Bearer ${token}` } });
    return response.ok
      ? { joined: (await response.json()) as Early<CongressTypes>['joined'], receivedAt: Date.now() }
      : null;
  } catch {
    // Whatever went wrong, the connection that follows will find out and say.
    return null;
  }
}

/** What was asked for early about this congress, once: later it would be old. */
export async function takeEarly(congressId: string): Promise<Early<CongressTypes> | null> {
  const mine = asked?.congressId === congressId ? asked.answer : null;
  asked = null;
  return mine;
}
