/** Congresses, and what they are founded from. */
import type { CongressCard, FoundCongress, profileSheet, templateSheet } from '@congress/contract/congress/resources';
import type { z } from 'zod';
import { request } from '../../live/http/http.ts';

/** The congresses of one's organization. */
export function listCongresses(): Promise<CongressCard[]> {
  return request('/congresses');
}

/** Founds a congress. */
export function found(congress: FoundCongress): Promise<{ id: string; observerSlug: string }> {
  return request('/congresses', { method: 'POST', body: congress });
}

/** The rule profiles with their sources. */
export function listProfiles(): Promise<z.infer<typeof profileSheet>[]> {
  return request('/profiles');
}

/** The steps each kind of congress begins with. */
export function listTemplates(): Promise<z.infer<typeof templateSheet>[]> {
  return request('/templates');
}
