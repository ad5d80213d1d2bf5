/** The log of a congress, whose events name it by `congressId`. */
import { streamOf, type Event, type Happened } from '@congress/contract/congress/tables/events';
import type { ActorRef } from '@congress/contract/kernel/event';
import type { LogLink } from '../ports/congresses.ts';
import { append, readChain, readStream, type InStream } from '../../kernel/log/log.ts';
import type { Sql, Tx } from '../../kernel/postgres/pools.ts';

type Dated = Happened & { at: string; actor: ActorRef };

/** The stream of the log an event belongs to; what is said in a group is kept elsewhere. */
function loggedStream(type: Happened['type']): string | undefined {
  const stream = streamOf(type);
  return stream === 'group' ? undefined : stream;
}

/** Appends to the log of a congress. @throws RangeError, as the log's own does. */
export async function appendTo(tx: Tx, congressId: string, happened: readonly Dated[]): Promise<Event[]> {
  const placed = await append(tx, { id: congressId, kind: 'congress' }, happened, loggedStream);
  return placed.map(({ position: _position, hash: _hash, ...event }) => ofCongress(event));
}

/** Events of one stream of a congress after `afterSeq`, in order, at most `limit`. */
export async function readEvents(
  sql: Sql,
  { congressId, ...from }: { congressId: string; stream: string; afterSeq: number; limit: number },
): Promise<Event[]> {
  const events = await readStream(sql, { dossierId: congressId, ...from });
  return events.map(ofCongress);
}

/** The log of a congress as its archive has it. */
export async function readLog(
  sql: Sql,
  { congressId, after, limit }: { congressId: string; after: number; limit: number },
): Promise<LogLink[]> {
  const links = await readChain(sql, { dossierId: congressId, afterPosition: after, limit });
  return links.map(({ kind: _kind, dossierId, ...link }) => ({ congressId: dossierId, ...link }));
}

function ofCongress({ dossierId, ...event }: InStream): Event {
  return { congressId: dossierId, ...event } as Event;
}
