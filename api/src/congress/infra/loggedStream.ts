import { streamOf, type Event, type Happened } from '@congress/contract/congress/events';
import type { ActorRef } from '@congress/contract/kernel/event';
import { append, readStream, type Placed } from '../../kernel/log/log.ts';
import type { Sql, Tx } from '../../kernel/postgres/pools.ts';

type Dated = Happened & { at: string; actor: ActorRef };

/** The stream of the log an event belongs to; what is said in a group is kept elsewhere. */
function loggedStream(type: Happened['type']): string | undefined {
  const stream = streamOf(type);
  return stream === 'group' ? undefined : stream;
}

/** Appends to the log of a congress. @throws RangeError, as the log's own does. */
export function appendTo(tx: Tx, congressId: string, happened: readonly Dated[]): Promise<Placed<Dated>[]> {
  return append(tx, congressId, happened, loggedStream);
}

/** Events of one stream of a congress after `afterSeq`, in order, at most `limit`. */
export function readEvents(
  sql: Sql,
  query: { congressId: string; stream: string; afterSeq: number; limit: number },
): Promise<Event[]> {
  return readStream<Event>(sql, query);
}
