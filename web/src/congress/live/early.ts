/**
 * Asks for a delegate's congress while the page's own scripts are still on their way: on a slow network the answer is
 * there when they are. The page loads this file by itself, before anything else; it must stay small.
 */
import type { Joined } from '@congress/contract/congress/socket';
import { keptSession } from '../../live/http/sessions.ts';

/** What came early, and when. */
type Early = { joined: Joined; receivedAt: number };

let asked = typeof location === 'undefined' ? null : ask(location.pathname);

function ask(pathname: string): { congressId: string; answer: Promise<Early | null> } | null {
  const congressId = /^\/d\/([\w-]+)/.exec(pathname)?.[1];
  const session = congressId ? keptSession('delegate', congressId) : null;
  if (!congressId || !session) return null;
  return { congressId, answer: joined(congressId, session.token) };
}

async function joined(congressId: string, token: string): Promise<Early | null> {
  try {
    const response = await fetch(`/api/v1/congresses/${congressId}`, { headers: { authorization: `Bearer ${token}` } });
    return response.ok ? { joined: (await response.json()) as Joined, receivedAt: Date.now() } : null;
  } catch {
    // Whatever went wrong, the connection that follows will find out and say.
    return null;
  }
}

/** What was asked for early about this congress, once: later it would be old. */
export async function takeEarly(congressId: string): Promise<Early | null> {
  const mine = asked?.congressId === congressId ? asked.answer : null;
  asked = null;
  return mine;
}
