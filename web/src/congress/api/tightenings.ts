/** What unions make stricter for those below them. All throw `Refused` or `Unreachable`. */
import type {
  Bindings,
  Preview,
  Previewed,
  Publication,
  Tightening,
} from '@congress/contract/congress/tightening/tightening';
import type { TextDocument } from '@congress/contract/kernel/documents';
import { newId } from '../../live/http/newId.ts';
import { request } from '../../live/http/http.ts';

/** A tightening as its own union keeps it. */
export type OwnTightening = { id: string; createdAt: string; view: Tightening };

/** What binds one's organization, and the rules as they are under it. */
export function readBindings(): Promise<Bindings> {
  return request('/tightenings/binding');
}
/** What one's own union published. */
export function listTightenings(): Promise<OwnTightening[]> {
  return request('/tightenings');
}
export function readTightening(id: string): Promise<OwnTightening> {
  return request(`/tightenings/${id}`);
}
/** The document of a version, of one's own union or one above. */
export function readTighteningText(tighteningId: string, versionId: string): Promise<TextDocument> {
  return request(`/tightenings/binding/${tighteningId}/versions/${versionId}/text`);
}
/** What would become of each number; nothing is done. */
export function previewTightening(wish: Preview): Promise<Previewed> {
  return request('/tightenings/preview', { method: 'POST', body: wish });
}
/** Publishes one; the same id again publishes it once. */
export function publishTightening(id: string, founding: Publication): Promise<{ id: string }> {
  return request('/tightenings', { method: 'POST', body: { id, founding } });
}
/** Publishes a new version of one; the same id again publishes it once. */
export function publishVersion(tighteningId: string, id: string, version: Publication): Promise<unknown> {
  const body = { ...version, id, type: 'publishVersion' };
  return request(`/tightenings/${tighteningId}/commands`, { method: 'POST', body });
}
/** Ends one from a day on. */
export function endTightening(tighteningId: string, from: string, reason: string): Promise<unknown> {
  const body = { id: newId(), type: 'endTightening', from, reason };
  return request(`/tightenings/${tighteningId}/commands`, { method: 'POST', body });
}
