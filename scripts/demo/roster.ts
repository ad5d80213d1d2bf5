/** A roster on its way in, as a client of the wire sends it. */
import { randomUUID } from 'node:crypto';
import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import { rosterPortions } from '@congress/contract/congress/preparation/rosterPortions';
import type { Client } from './client.ts';

/** Takes in all people, or none; in portions where one command would be too large for proxies. */
export async function importRoster(host: Client, people: readonly RosterEntry[]): Promise<void> {
  const portions = rosterPortions(people);
  const last = portions.pop() ?? [];
  const uploadId = randomUUID();
  for (const [portion, part] of portions.entries()) {
    await host.must({ type: 'uploadRoster', uploadId, portion, people: part });
  }
  const uploaded = portions.length > 0 ? { uploaded: { uploadId, portions: portions.length } } : {};
  await host.must({ type: 'importRoster', people: last, ...uploaded });
}
