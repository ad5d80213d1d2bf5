/** What is on record, and the way to the screen of the hall. */
import type { stageLink } from '@congress/contract/congress/assembly/resources';
import type { logPage, logVerdict } from '@congress/contract/kernel/log';
import type { z } from 'zod';
import { download } from '../../live/http/download.ts';
import { request } from '../../live/http/http.ts';
import { at } from './at.ts';

/** A page of the log. */
export function readLog(congressId: string, after: number, limit: number): Promise<z.infer<typeof logPage>> {
  return request(at(congressId, '/log'), { query: { after, limit } });
}

/** Whether the log's chain holds. */
export function verdictOnLog(congressId: string): Promise<z.infer<typeof logVerdict>> {
  return request(at(congressId, '/log/verdict'), { timeout: 120_000 });
}

/** Saves the archive as a file. */
export function downloadArchive(congressId: string, fileName: string): Promise<void> {
  return download(at(congressId, '/archive'), fileName);
}

/** A one-time link for a stage screen. */
export function issueStageLink(congressId: string): Promise<z.infer<typeof stageLink>> {
  return request(at(congressId, '/stage-links'), { method: 'POST', body: {} });
}
