/** Whether an archive is as it was made: the same questions that `verify.py` in it asks. Needs neither server nor network. */
import { z } from 'zod';
import { type Fault, verifyChain } from '../log/chain.ts';
import type { Link } from '../log/log.ts';
import { digestOf, manifest, manifestName } from './manifest.ts';

/** An archive that lies open: every file in it by name. */
export type OpenArchive = { names: readonly string[]; read(name: string): Uint8Array };

/** What is wrong with an archive, by what it is about. */
export type ArchiveFault = {
  kind: 'unreadable' | 'missing' | 'changed' | 'not-listed' | 'listed-twice' | 'log' | 'text' | 'attachment';
  about: string;
};
export type ArchiveVerdict = { faults: ArchiveFault[]; files: number; links: number; head: string };

const decoder = new TextDecoder();
const documents = z.array(z.object({ id: z.string(), text: z.string() }));
const link = z.looseObject({ position: z.number(), type: z.string(), payload: z.unknown(), hash: z.string() });

/** Everything in a payload that names one of a kind with its digest. */
function references(value: unknown, key: 'documentId' | 'fileId', found: [string, string][] = []): [string, string][] {
  if (typeof value !== 'object' || value === null) return found;
  const one = value as Record<string, unknown>;
  if (typeof one[key] === 'string' && typeof one['sha256'] === 'string') found.push([one[key], one['sha256']]);
  for (const part of Object.values(value)) references(part, key, found);
  return found;
}

function filesAgainst(archive: OpenArchive, listed: readonly { name: string; sha256: string }[]): ArchiveFault[] {
  const there = new Set(archive.names);
  const names = listed.map(({ name }) => name);
  return [
    ...listed.flatMap(({ name, sha256 }): ArchiveFault[] => {
      if (!there.has(name)) return [{ kind: 'missing', about: name }];
      return digestOf(archive.read(name)) === sha256 ? [] : [{ kind: 'changed', about: name }];
    }),
    ...archive.names
      .filter((name) => name !== manifestName && !names.includes(name))
      .map((about): ArchiveFault => ({ kind: 'not-listed', about })),
    ...archive.names
      .filter((name, index) => archive.names.indexOf(name) !== index)
      .map((about): ArchiveFault => ({ kind: 'listed-twice', about })),
  ];
}

function told({ kind, position }: Fault): ArchiveFault {
  return { kind: 'log', about: `${kind} at ${position}` };
}

/** Texts and files that the log refers to, against what lies here. A file that was removed again may be gone. */
function referred(links: readonly Link[], texts: ReadonlyMap<string, string>, digests: ReadonlySet<string>) {
  const removed = new Set(
    links.flatMap(({ type, payload }) => (type === 'file.removed' ? [(payload as { fileId: string }).fileId] : [])),
  );
  const wrongText = ([id, sha256]: [string, string]): ArchiveFault[] =>
    texts.get(id) === sha256 ? [] : [{ kind: 'text', about: id }];
  const lostFile = ([id, sha256]: [string, string]): ArchiveFault[] =>
    removed.has(id) || digests.has(sha256) ? [] : [{ kind: 'attachment', about: id }];
  return links.flatMap(({ payload }) => [
    ...references(payload, 'documentId').flatMap(wrongText),
    ...references(payload, 'fileId').flatMap(lostFile),
  ]);
}

/** Looks at everything and lists all that is wrong; nothing, where it is as it was made. */
export function checkArchive(archive: OpenArchive): ArchiveVerdict {
  const unreadable = (about: string): ArchiveVerdict => {
    return { faults: [{ kind: 'unreadable', about }], files: 0, links: 0, head: '' };
  };
  try {
    const list = manifest.parse(JSON.parse(decoder.decode(archive.read(manifestName))));
    const faults = filesAgainst(archive, list.files);
    const lines = decoder.decode(archive.read('log.jsonl')).split('\n').filter(Boolean);
    const links = lines.map((line) => ({
      ...link.parse(JSON.parse(line)),
      kind: 'congress',
      dossierId: list.congressId,
    })) as unknown as Link[];
    const fault = verifyChain(links, { version: list.links, hash: list.head });
    if (fault) faults.push(told(fault));
    const texts = documents.parse(JSON.parse(decoder.decode(archive.read('documents.json'))));
    const digests = new Map(texts.map(({ id, text }) => [id, digestOf(new TextEncoder().encode(text))]));
    faults.push(...referred(links, digests, new Set(list.files.map(({ sha256 }) => sha256))));
    return { faults, files: list.files.length, links: links.length, head: list.head };
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}
