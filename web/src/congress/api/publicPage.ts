/** The public page. */
import type { PublicView } from '@congress/contract/congress/after/view';
import type { PublicRules } from '@congress/contract/congress/rules/rules';
import type { Cursor } from '@congress/contract/kernel/live';
import { request } from '../../live/http/http.ts';
import { newId } from '../../live/http/newId.ts';

export type PublicPage = { cursor: Cursor; public: PublicView; congressId: string };

/** What anyone with the link may see. */
export function readPublicPage(slug: string): Promise<PublicPage> {
  return request(`/public/${encodeURIComponent(slug)}`);
}

/** The rules behind its numbers. */
export function readPublicRules(slug: string): Promise<PublicRules> {
  return request(`/public/${encodeURIComponent(slug)}/rules`);
}

/** Files an objection during public notice. The same id again files it once. */
export function objectPublicly(slug: string, text: string, id: string = newId()): Promise<unknown> {
  return request(`/public/${encodeURIComponent(slug)}/objections`, { method: 'POST', body: { id, text } });
}
