/** What the pages ask of the library of regulations. All throw `Refused` or `Unreachable`. */
import type {
  Cited,
  Found,
  Library,
  Loaded,
  NewEdition,
  NewRegulation,
  RegulationSheet,
} from '@congress/contract/regulations/regulations';
import { request } from '../live/http/http.ts';

/** A whole law takes a while to go up. */
const long = 120_000;
const post = (path: string, body: unknown): Promise<Loaded> => request(path, { method: 'POST', body, timeout: long });

/** What is on the shelf. */
export function listRegulations(): Promise<Library> {
  return request('/regulations');
}
/** One regulation with its articles; of the edition in force, unless another is asked for. */
export function readRegulation(regulationId: string, edition?: string): Promise<RegulationSheet> {
  return request(`/regulations/${regulationId}`, { query: { edition } });
}
/** Articles in force in which all the words stand. */
export function searchRegulations(q: string): Promise<Found> {
  return request('/regulations/search', { query: { q } });
}
/** The article that a rule cites. */
export function openCitation(title: string, article: string): Promise<Cited> {
  return request('/regulations/citation', { query: { title, article } });
}
/** Loads a regulation; the same id again loads it once. */
export function loadRegulation(wish: NewRegulation): Promise<Loaded> {
  return post('/regulations', wish);
}
/** Loads a new edition of one. */
export function loadEdition(regulationId: string, wish: NewEdition): Promise<Loaded> {
  return post(`/regulations/${regulationId}/editions`, wish);
}
/** Withdraws an edition that was loaded by mistake. */
export function withdrawEdition(regulationId: string, editionId: string, reason: string): Promise<Loaded> {
  return post(`/regulations/${regulationId}/editions/${editionId}/withdrawal`, { reason });
}
