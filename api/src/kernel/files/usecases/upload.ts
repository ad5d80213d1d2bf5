/** An upload from its first byte to the file it becomes. What is attached to a dossier is for the business to say. */
import { createHash } from 'node:crypto';
import { type BeginUpload, type FileRef, type UploadState } from '@congress/contract/kernel/files/files';
import { filePortion, largestFile } from '@congress/contract/kernel/files/kinds';
import type { Identity } from '../../identity/ports.ts';
import type { Clock } from '../../means.ts';
import { done, type Result } from '../../result.ts';
import { turnstile } from '../../turnstile.ts';
import { cleanName } from '../content/names.ts';
import { isPicture, renditions, stripped } from '../content/pictures.ts';
import { recognize } from '../content/recognize.ts';
import { discardFrom } from './discard.ts';
import { keyOf, keyOfPortion, keyOfRendition, keysOfUpload } from '../keys.ts';
import { keeperOf } from '../keeperOf.ts';
import type { FileDeps, FileRow, Quota } from '../ports.ts';
import { refused } from '../refused.ts';

const megabyte = 1024 * 1024;
/** Room for files (F-7): of a delegate, who attaches a few pages, and of an organization; staff have all of it. */
const organizationBytes = 20 * 1024 * megabyte;
export const quotas: Record<'staff' | 'delegate', Quota> = {
  staff: { personBytes: organizationBytes, organizationBytes, uploads: 20 },
  delegate: { personBytes: 200 * megabyte, organizationBytes, uploads: 5 },
};

/** Files are held in memory while they are looked at: one after the other, and a queue of some. */
const oneByOne = turnstile(1, 100);

type Deps = FileDeps & { clock: Clock };
const inMegabytes = (bytes: number): number => Math.ceil(bytes / megabyte);

/** The upload of this id, if it is one's own; to others it does not exist. */
async function own({ rows }: Deps, identity: Identity, id: string): Promise<FileRow | undefined> {
  const row = await rows.get(id);
  return row?.uploadedBy === identity.id && row.organizationId === identity.organizationId ? row : undefined;
}

function refOf({ id, sha256, name, type, size }: FileRow): FileRef | null {
  return sha256 !== null && type !== null ? { fileId: id, sha256, name, type, size } : null;
}

function stateOf(row: FileRow): UploadState {
  const { id, received, size } = row;
  return { id, received, size, portion: filePortion, file: refOf(row) };
}

/** Begins an upload, or says how far the one of this id is. */
export async function begin(deps: Deps, identity: Identity, asked: BeginUpload): Promise<Result<UploadState>> {
  const { rows, store, clock } = deps;
  if (asked.size > largestFile) {
    return refused('file-too-large', { most: inMegabytes(largestFile), size: inMegabytes(asked.size) });
  }
  const keeper = await keeperOf(deps, asked.dossierId, identity);
  const { subject } = identity;
  if (!keeper) return refused('not-found');
  if (subject !== 'staff' && subject !== 'delegate') return refused('forbidden');
  const may = await keeper.mayAttach(identity, asked.dossierId, asked.about);
  if (!may.ok) return may;
  const begun = await own(deps, identity, asked.id);
  if (begun) {
    const same = begun.dossierId === asked.dossierId && (begun.size === asked.size || begun.sha256 !== null);
    return same ? done(stateOf(begun)) : refused('command-id-reused');
  }
  const { id, dossierId, about, name, size } = asked;
  const { organizationId } = identity;
  const row = { id, dossierId, about, name, size, organizationId, uploadedBy: identity.id };
  const quota = quotas[subject];
  const answer = await rows.begin({ ...row, place: store.place, at: clock.now().toISOString() }, quota);
  if (answer === 'taken') return refused('command-id-reused');
  if (answer === 'too-many') return refused('too-many-uploads', { most: quota.uploads });
  if (answer === 'person-full') return refused('file-quota', { most: inMegabytes(quota.personBytes) });
  if (answer === 'organization-full') return refused('file-quota', { most: inMegabytes(quota.organizationBytes) });
  return done({ id, received: 0, size, portion: filePortion, file: null });
}

/** How far it is, for whoever goes on after a break. */
export async function look(deps: Deps, identity: Identity, id: string): Promise<Result<UploadState>> {
  const row = await own(deps, identity, id);
  return row ? done(stateOf(row)) : refused('file-not-found');
}

/** Takes the portion that begins at `from`. One that arrived before changes nothing. */
export async function take(
  deps: Deps,
  identity: Identity,
  { id, from }: { id: string; from: number },
  bytes: Uint8Array,
): Promise<Result<UploadState>> {
  const { rows, store } = deps;
  const row = await own(deps, identity, id);
  if (!row) return refused('file-not-found');
  if (row.sha256 !== null) return done(stateOf(row));
  const wanted = Math.min(filePortion, row.size - from);
  if (from % filePortion !== 0 || from > row.received || bytes.length !== wanted) {
    return refused('portion-out-of-order', { received: row.received });
  }
  if (from < row.received) return done(stateOf(row));
  await store.put(keyOfPortion(id, from), bytes);
  await rows.advance(id, from, from + bytes.length);
  return look(deps, identity, id);
}

/** Puts the portions together, looks at what they are, and keeps it under its digest. What is unfit is forgotten. */
export async function finish(deps: Deps, identity: Identity, id: string): Promise<Result<FileRef>> {
  const row = await own(deps, identity, id);
  if (!row) return refused('file-not-found');
  const before = refOf(row);
  if (before) return done(before);
  if (row.received !== row.size) return refused('portion-out-of-order', { received: row.received });
  return oneByOne(async () => {
    const bytes = await gathered(deps, row);
    const taken = bytes ? await fitting(deps, row, bytes) : refused('file-damaged');
    if (!taken.ok) {
      await deps.rows.drop(id, discardFrom(deps.store));
      return taken;
    }
    const { file, copies } = taken.value;
    const { rows, store, clock } = deps;
    for (const [key, content] of copies) await store.put(key, content);
    const kept = await rows.finish(id, file, clock.now().toISOString(), async () => {
      // The same bytes may have been somebody's who removed them a moment ago.
      for (const [key, content] of copies) if (!(await store.has(key))) await store.put(key, content);
    });
    const now = kept ? file : refOf((await own(deps, identity, id)) ?? row);
    for (const key of keysOfUpload(id, row.size)) await store.remove(key);
    return now ? done({ ...now, fileId: id }) : refused('file-not-found');
  });
}

/** Stops an upload, or forgets a file that was not attached yet. */
export async function giveUpUpload(deps: Deps, identity: Identity, id: string): Promise<Result<object>> {
  const row = await own(deps, identity, id);
  if (!row) return refused('file-not-found');
  if (row.attached) return refused('upload-finished');
  await deps.rows.drop(id, discardFrom(deps.store));
  return done({});
}

type Fitting = { file: Omit<FileRef, 'fileId'>; copies: Map<string, Uint8Array> };

/** What is kept of these bytes: the file, and of a picture the copies that are shown. */
async function fitting(deps: Deps, row: FileRow, handedIn: Uint8Array): Promise<Result<Fitting>> {
  const type = await recognize(handedIn, row.name);
  if (typeof type !== 'string') return refused(type.unfit);
  const keepsOriginal = (await keeperOf(deps, row.dossierId))?.keepsOriginal(row.about) ?? true;
  const bytes = isPicture(type) && !keepsOriginal ? await stripped(handedIn, type) : handedIn;
  const shown = bytes && isPicture(type) ? await renditions(bytes) : undefined;
  if (!bytes || (isPicture(type) && !shown)) return refused('file-damaged');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const copies = new Map([[keyOf(sha256), bytes]]);
  if (shown) {
    copies.set(keyOfRendition(sha256, 'shown'), shown.shown);
    copies.set(keyOfRendition(sha256, 'thumbnail'), shown.thumbnail);
  }
  return done({ file: { sha256, name: cleanName(row.name, type), type, size: bytes.length }, copies });
}

async function gathered({ store }: Deps, { id, size }: FileRow): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const key of keysOfUpload(id, size)) {
    const stream = await store.read(key);
    if (!stream) return undefined;
    for await (const chunk of stream) {
      if (at + chunk.length > size) return undefined;
      bytes.set(chunk, at);
      at += chunk.length;
    }
  }
  return at === size ? bytes : undefined;
}
