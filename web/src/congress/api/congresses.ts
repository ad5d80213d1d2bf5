/** Congresses, and what they are founded from. */
import type { OpenMatters } from '@congress/contract/congress/after/openMatters';
import type { SessionCopy } from '@congress/contract/congress/preparation/nextSession';
import type { CongressCard, FoundCongress, templateSheet } from '@congress/contract/congress/resources';
import type { profileSheet } from '@congress/contract/congress/rules/rules';
import type { z } from 'zod';
import { request } from '../../live/http/http.ts';
import { at } from './at.ts';

/** The congresses of one's organization. */
export function listCongresses(): Promise<CongressCard[]> {
  return request('/congresses');
}

/** What a congress that begins from this one would begin with. */
export function previewNextSession(congressId: string): Promise<SessionCopy> {
  return request(at(congressId, '/next-session'));
}

/** What the session before this one left open, as it stands now. */
export function readOpenMatters(congressId: string): Promise<OpenMatters> {
  return request(at(congressId, '/open-matters'));
}

/** Founds a congress. */
export function found(congress: FoundCongress): Promise<{ id: string; observerSlug: string }> {
  return request('/congresses', { method: 'POST', body: congress });
}

/** The rules that a congress is held to, in the version it began under. */
export function readRules(congressId: string): Promise<z.infer<typeof profileSheet>> {
  return request(at(congressId, '/rules'));
}

/** The steps each kind of congress begins with. */
export function listTemplates(): Promise<z.infer<typeof templateSheet>[]> {
  return request('/templates');
}
