import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { canonicalJson } from '../log/canonicalJson.ts';
import { checkArchive } from './check.ts';
import { digestOf, manifestName, withManifest } from './manifest.ts';
import { openZip } from './open.ts';
import { type Entry, zipStream } from './zipStream.ts';

const congressId = '0192f1a0-0000-7000-8000-000000000001';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A log of two links: one refers to a text, one to a file. */
function chained(): { log: string; head: string } {
  const payloads = [
    { type: 'item.frozen', payload: { text: { documentId: 'd1', sha256: digestOf(bytes('第一条')), revision: 1 } } },
    { type: 'file.attached', payload: { file: { fileId: 'f1', sha256: digestOf(bytes('scan')) } } },
  ];
  let head = '0'.repeat(64);
  const lines = payloads.map(({ type, payload }, index) => {
    const position = index + 1;
    const said = {
      actor: { subject: 'staff', id: null },
      at: '2026-03-28T01:00:00.000Z',
      payload,
      position,
      seq: position,
    };
    const link = { ...said, stream: 'congress', type };
    const hash = digestOf(bytes(head + canonicalJson({ ...link, congressId })));
    const line = JSON.stringify({ ...link, congressId, prevHash: head, hash });
    head = hash;
    return `${line}\n`;
  });
  return { log: lines.join(''), head };
}

async function* entries(): AsyncGenerator<Entry> {
  yield { name: 'log.jsonl', content: bytes(chained().log) };
  yield { name: 'documents.json', content: bytes(JSON.stringify([{ id: 'd1', text: '第一条' }])) };
  yield { name: 'files/f1.png', content: bytes('scan') };
  yield { name: 'empty.txt', content: new Uint8Array() };
  yield { name: 'large.json', content: bytes('x'.repeat(300_000)) };
}

async function archive(): Promise<Uint8Array> {
  const { head } = chained();
  const parts: Uint8Array[] = [];
  for await (const part of zipStream(withManifest(entries(), { congressId, head, links: 2 }))) parts.push(part);
  return Buffer.concat(parts);
}

const opened = (files: Record<string, Uint8Array>) => ({
  names: Object.keys(files),
  read: (name: string): Uint8Array => {
    const file = files[name];
    if (!file) throw new RangeError(name);
    return file;
  },
});

test('G-17: an archive is the same bytes each time, opens anywhere, and is found as it was made', async () => {
  const first = await archive();
  expect(Buffer.compare(first, await archive())).toBe(0);
  const files = unzipSync(first);
  expect(Object.keys(files).at(-1)).toBe(manifestName);
  expect(checkArchive(opened(files))).toEqual({ faults: [], files: 5, links: 2, head: chained().head });
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'archive-')), 'a.zip');
  fs.writeFileSync(file, first);
  const zip = openZip(file);
  expect(checkArchive(zip).faults).toEqual([]);
  zip.close();
  fs.rmSync(path.dirname(file), { recursive: true });
});

test('G-17: whatever was altered, left out, put in or exchanged in an archive is named', async () => {
  const files = unzipSync(await archive());
  const kinds = (changed: Record<string, Uint8Array | undefined>): string[] => {
    const now = Object.entries({ ...files, ...changed }).filter(
      (one): one is [string, Uint8Array] => one[1] !== undefined,
    );
    return [...new Set(checkArchive(opened(Object.fromEntries(now))).faults.map(({ kind }) => kind))];
  };
  expect(kinds({ 'large.json': bytes('y') })).toEqual(['changed']);
  expect(kinds({ 'empty.txt': undefined })).toEqual(['missing']);
  expect(kinds({ 'put-in.txt': bytes('') })).toEqual(['not-listed']);
  expect(kinds({ 'log.jsonl': bytes(chained().log.replace('2026-03-28', '2026-03-29')) })).toEqual(['changed', 'log']);
  expect(kinds({ [manifestName]: undefined })).toEqual(['unreadable']);
  // Whoever writes the list anew as well is found out by the log, which holds the digests of texts and files.
  const relisted = (name: string, content: string): Record<string, Uint8Array> => {
    const list = JSON.parse(new TextDecoder().decode(files[manifestName])) as {
      files: { name: string; sha256: string }[];
    };
    for (const one of list.files) if (one.name === name) one.sha256 = digestOf(bytes(content));
    return { [name]: bytes(content), [manifestName]: bytes(JSON.stringify(list)) };
  };
  expect(kinds(relisted('documents.json', '[{"id":"d1","text":"第二条"}]'))).toEqual(['text']);
  expect(kinds(relisted('files/f1.png', 'another'))).toEqual(['attachment']);
});

test('G-17: what is no archive, is cut off, or unpacks to more than it says is refused, and nothing worse', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'archive-'));
  const file = path.join(folder, 'a.zip');
  const whole = await archive();
  const answers = [bytes(''), bytes('PK\u0003\u0004 and no more'), whole.subarray(0, whole.length - 60)].map(
    (content) => {
      fs.writeFileSync(file, content);
      try {
        return checkArchive(openZip(file)).faults.length;
      } catch (error) {
        return error instanceof RangeError;
      }
    },
  );
  for (const answer of answers) expect(answer === true || Number(answer) > 0).toBe(true);
  // The directory says that a large file unpacks to ten bytes.
  const lying = Buffer.from(whole);
  const at = lying.lastIndexOf('large.json') - 46;
  lying.writeUInt32LE(10, at + 24);
  fs.writeFileSync(file, lying);
  expect(checkArchive(openZip(file)).faults[0]?.kind).toBe('unreadable');
  fs.rmSync(folder, { recursive: true });
});
