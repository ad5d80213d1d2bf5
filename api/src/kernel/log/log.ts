import { createHash } from 'node:crypto';
import type { ActorRef } from '@congress/contract/kernel/event';
import { canonicalJson } from './canonicalJson.ts';
import type { Sql, Tx } from '../postgres/pools.ts';

/** What the first link follows. */
export const GENESIS = '0'.repeat(64);

/** An event as it lies in the log. */
export type Link = {
  congressId: string;
  position: number;
  stream: string;
  seq: number;
  type: string;
  actor: ActorRef;
  at: string;
  payload: unknown;
  prevHash: string;
  hash: string;
};

/** What happened, before it has a place in a log. */
export type Unplaced = { type: string; payload: unknown; at: string; actor: ActorRef };

/** An event with its place in its stream and in the log. */
export type Placed<H extends Unplaced = Unplaced> = H & {
  congressId: string;
  stream: string;
  seq: number;
  position: number;
  hash: string;
};

/** The stream that an event of a type belongs to; nothing for one that is not kept in the log. */
export type StreamOf<H extends Unplaced> = (type: H['type']) => string | undefined;

/**
 * SHA-256 (hex) over the previous hash, as its 64 hexadecimal digits, followed by the canonical
 * JSON (RFC 8785) of `{actor, at, congressId, payload, position, seq, stream, type}`.
 */
export function hashOf(link: Omit<Link, 'hash'>): string {
  const { prevHash, congressId, position, stream, seq, type, actor, at, payload } = link;
  return createHash('sha256')
    .update(prevHash)
    .update(canonicalJson({ congressId, position, stream, seq, type, actor, at, payload }))
    .digest('hex');
}

/**
 * Appends to the congress's log, in order, and returns the events with their places. Call it inside
 * `inCongress`, after the congress's row exists and before `save` may end the congress.
 *
 * `at` must be what `Date.toISOString` gives, because that is what comes back from the database.
 *
 * @throws RangeError for another form of `at` and for an event of a group's stream, which has no log.
 */
export async function append<H extends Unplaced>(
  tx: Tx,
  congressId: string,
  happened: readonly H[],
  streamOf: StreamOf<H>,
): Promise<Placed<H>[]> {
  if (happened.length === 0) return [];
  const [congress] = await tx<{ version: number; head: string; organization_id: string }[]>`
    select version, head_hash as head, organization_id from congress where id = ${congressId}`;
  if (!congress) throw new RangeError(`no congress ${congressId}`);
  const streams = happened.map(({ type }) => streamOf(type) ?? notLogged(type));
  const seqs = await lastSeqs(tx, congressId, new Set(streams));

  let { version: position, head } = congress;
  const links: Link[] = [];
  const placed: Placed<H>[] = [];
  for (const [index, one] of happened.entries()) {
    const { type, payload, at, actor } = one;
    if (new Date(at).toISOString() !== at) throw new RangeError(`${at} would not come back as it is`);
    const stream = streams[index] ?? notLogged(type);
    const seq = (seqs.get(stream) ?? 0) + 1;
    seqs.set(stream, seq);
    position += 1;
    const unhashed = { congressId, position, stream, seq, type, actor, at, payload, prevHash: head };
    head = hashOf(unhashed);
    links.push({ ...unhashed, hash: head });
    placed.push({ ...one, congressId, stream, seq, position, hash: head });
  }
  for (const link of links) await insert(tx, congress.organization_id, link);
  await tx`update congress set version = ${position}, head_hash = ${head} where id = ${congressId}`;
  return placed;
}

function notLogged(type: string): never {
  throw new RangeError(`${type} is not kept in the log`);
}

async function lastSeqs(tx: Tx, congressId: string, streams: Set<string>): Promise<Map<string, number>> {
  const rows = await tx<{ stream: string; seq: number }[]>`
    select stream, coalesce((
      select max(seq) from event where congress_id = ${congressId} and event.stream = wanted.stream), 0) as seq
    from unnest(${[...streams]}::text[]) as wanted(stream)`;
  return new Map(rows.map(({ stream, seq }) => [stream, seq]));
}

async function insert(tx: Tx, organizationId: string, link: Link): Promise<void> {
  await tx`
    insert into event (
      congress_id, organization_id, position, stream, seq, type, actor, at, payload, prev_hash, hash
    ) values (
      ${link.congressId}, ${organizationId}, ${link.position}, ${link.stream}, ${link.seq}, ${link.type},
      ${canonicalJson(link.actor)}::text::jsonb, ${link.at}, ${canonicalJson(link.payload)}::text::jsonb,
      ${link.prevHash}, ${link.hash}
    )`;
}

/** Events of one stream after `afterSeq`, in order, at most `limit`. */
export async function readStream<E extends Unplaced & { congressId: string; stream: string; seq: number }>(
  sql: Sql,
  { congressId, stream, afterSeq, limit }: { congressId: string; stream: string; afterSeq: number; limit: number },
): Promise<E[]> {
  const rows = await sql<(Omit<E, 'at'> & { at: Date })[]>`
    select congress_id as "congressId", stream, seq, type, actor, at, payload
    from event
    where congress_id = ${congressId} and stream = ${stream} and seq > ${afterSeq}
    order by seq limit ${limit}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }) as unknown as E);
}

/** How often someone did what leads to events of a type. */
export async function countDone(
  sql: Sql,
  congressId: string,
  { type, actorId }: { type: string; actorId: string },
): Promise<number> {
  const [row] = await sql<{ times: number }[]>`
    select count(*)::int as times from event
    where congress_id = ${congressId} and type = ${type} and actor ->> 'id' = ${actorId}`;
  return row?.times ?? 0;
}

/** The congress's log by position, after `afterPosition`, at most `limit` links: for the archive and the proof. */
export async function readChain(
  sql: Sql,
  { congressId, afterPosition, limit }: { congressId: string; afterPosition: number; limit: number },
): Promise<Link[]> {
  const rows = await sql<(Omit<Link, 'at'> & { at: Date })[]>`
    select congress_id as "congressId", position, stream, seq, type, actor, at, payload,
      prev_hash as "prevHash", hash
    from event
    where congress_id = ${congressId} and position > ${afterPosition}
    order by position limit ${limit}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
