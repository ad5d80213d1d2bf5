import { createHash } from 'node:crypto';
import type { ActorRef } from '@congress/contract/kernel/event';
import { canonicalJson } from './canonicalJson.ts';
import type { Sql, Tx } from '../postgres/pools.ts';

/** What the first link follows. */
export const GENESIS = '0'.repeat(64);

/** Whatever keeps a log of what was done: a congress is one kind. */
export type DossierRef = { id: string; kind: string };

/** An event as it lies in the log. */
export type Link = {
  kind: string;
  dossierId: string;
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

/** An event with its place in its stream. */
export type InStream<H extends Unplaced = Unplaced> = H & { dossierId: string; stream: string; seq: number };

/** An event with its place in its stream and in the log. */
export type Placed<H extends Unplaced = Unplaced> = InStream<H> & { position: number; hash: string };

/** The stream that an event of a type belongs to; nothing for one that is not kept in the log. */
export type StreamOf<H extends Unplaced> = (type: H['type']) => string | undefined;

/**
 * SHA-256 (hex) over the previous hash, as its 64 hexadecimal digits, followed by the canonical
 * JSON (RFC 8785) of `{actor, at, <kind>Id, payload, position, seq, stream, type}`, in which a dossier is named by its
 * kind: that of a congress by `congressId`.
 */
export function hashOf(link: Omit<Link, 'hash'>): string {
  const { prevHash, kind, dossierId, position, stream, seq, type, actor, at, payload } = link;
  return createHash('sha256')
    .update(prevHash)
    .update(canonicalJson({ [`${kind}Id`]: dossierId, position, stream, seq, type, actor, at, payload }))
    .digest('hex');
}

/** Opens a dossier, whose log is empty until `append`. */
export async function openDossier(
  tx: Tx,
  { id, kind, organizationId, at }: DossierRef & { organizationId: string; at: string },
): Promise<void> {
  await tx`
    insert into dossier (id, kind, organization_id, created_at) values (${id}, ${kind}, ${organizationId}, ${at})`;
}

/**
 * Appends to the log of a dossier, in order, and returns the events with their places. Call it inside
 * `inDossier`, after the dossier was opened and before it may be ended.
 *
 * `at` must be what `Date.toISOString` gives, because that is what comes back from the database.
 *
 * @throws RangeError where there is no such dossier, for another form of `at`, and for an event that no log keeps.
 */
export async function append<H extends Unplaced>(
  tx: Tx,
  { id: dossierId, kind }: DossierRef,
  happened: readonly H[],
  streamOf: StreamOf<H>,
): Promise<Placed<H>[]> {
  if (happened.length === 0) return [];
  const [dossier] = await tx<{ version: number; head: string; organization_id: string }[]>`
    select version, head_hash as head, organization_id from dossier where id = ${dossierId} and kind = ${kind}`;
  if (!dossier) throw new RangeError(`no ${kind} ${dossierId}`);
  const streams = happened.map(({ type }) => streamOf(type) ?? notLogged(type));
  const seqs = await lastSeqs(tx, dossierId, new Set(streams));

  let { version: position, head } = dossier;
  const links: Link[] = [];
  const placed: Placed<H>[] = [];
  for (const [index, one] of happened.entries()) {
    const { type, payload, at, actor } = one;
    if (new Date(at).toISOString() !== at) throw new RangeError(`${at} would not come back as it is`);
    const stream = streams[index] ?? notLogged(type);
    const seq = (seqs.get(stream) ?? 0) + 1;
    seqs.set(stream, seq);
    position += 1;
    const unhashed = { kind, dossierId, position, stream, seq, type, actor, at, payload, prevHash: head };
    head = hashOf(unhashed);
    links.push({ ...unhashed, hash: head });
    placed.push({ ...one, dossierId, stream, seq, position, hash: head });
  }
  for (const link of links) await insert(tx, dossier.organization_id, link);
  await tx`update dossier set version = ${position}, head_hash = ${head} where id = ${dossierId}`;
  return placed;
}

function notLogged(type: string): never {
  throw new RangeError(`${type} is not kept in the log`);
}

async function lastSeqs(tx: Tx, dossierId: string, streams: Set<string>): Promise<Map<string, number>> {
  const rows = await tx<{ stream: string; seq: number }[]>`
    select stream, coalesce((
      select max(seq) from event where dossier_id = ${dossierId} and event.stream = wanted.stream), 0) as seq
    from unnest(${[...streams]}::text[]) as wanted(stream)`;
  return new Map(rows.map(({ stream, seq }) => [stream, seq]));
}

async function insert(tx: Tx, organizationId: string, link: Link): Promise<void> {
  await tx`
    insert into event (
      dossier_id, organization_id, position, stream, seq, type, actor, at, payload, prev_hash, hash
    ) values (
      ${link.dossierId}, ${organizationId}, ${link.position}, ${link.stream}, ${link.seq}, ${link.type},
      ${canonicalJson(link.actor)}::text::jsonb, ${link.at}, ${canonicalJson(link.payload)}::text::jsonb,
      ${link.prevHash}, ${link.hash}
    )`;
}

/** Events of one stream after `afterSeq`, in order, at most `limit`. */
export async function readStream(
  sql: Sql,
  { dossierId, stream, afterSeq, limit }: { dossierId: string; stream: string; afterSeq: number; limit: number },
): Promise<InStream[]> {
  const rows = await sql<(Omit<InStream, 'at'> & { at: Date })[]>`
    select dossier_id as "dossierId", stream, seq, type, actor, at, payload
    from event
    where dossier_id = ${dossierId} and stream = ${stream} and seq > ${afterSeq}
    order by seq limit ${limit}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** How often someone did what leads to events of a type. */
export async function countDone(
  sql: Sql,
  dossierId: string,
  { type, actorId }: { type: string; actorId: string },
): Promise<number> {
  const [row] = await sql<{ times: number }[]>`
    select count(*)::int as times from event
    where dossier_id = ${dossierId} and type = ${type} and actor ->> 'id' = ${actorId}`;
  return row?.times ?? 0;
}

/** A dossier's log by position, after `afterPosition`, at most `limit` links: for the archive and the proof. */
export async function readChain(
  sql: Sql,
  { dossierId, afterPosition, limit }: { dossierId: string; afterPosition: number; limit: number },
): Promise<Link[]> {
  const rows = await sql<(Omit<Link, 'at'> & { at: Date })[]>`
    select kind, dossier_id as "dossierId", position, stream, seq, type, actor, at, payload,
      prev_hash as "prevHash", hash
    from event join dossier on dossier.id = dossier_id
    where dossier_id = ${dossierId} and position > ${afterPosition}
    order by position limit ${limit}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
