/** Files that people attach to a congress: taken in, looked at, read, proved, and forgotten. */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type UploadState } from '@congress/contract/kernel/files/files';
import { filePortion, largestFile } from '@congress/contract/kernel/files/kinds';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileRows } from '../../../api/src/kernel/files/postgres/rows.ts';
import { createFolderStore } from '../../../api/src/kernel/files/store/folder.ts';
import { sweepFiles } from '../../../api/src/kernel/files/usecases/sweep.ts';
import { openPools } from '../../../api/src/kernel/postgres/pools.ts';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { enterAs, stageCongress, startServer, type Server } from '../../support/app.ts';
import { bomb, docx, pdf, photo, vastPicture } from '../../support/files/hostile.ts';
import { attached, fetched, send, uploaded } from '../../support/files/upload.ts';

let server: Server;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'proposals');
});
afterAll(() => server?.close());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const approval = (): { kind: 'evidence'; id: string } => ({
  kind: 'evidence',
  id: cast.host.congress.steps.find(({ kind }) => kind === 'approval')?.id ?? '',
});
const open = (): { kind: 'evidence'; id: string } => ({
  kind: 'evidence',
  id: cast.host.congress.steps.find(({ state }) => state === 'open')?.id ?? '',
});
const proposalOf = async (): Promise<{ kind: 'proposal'; id: string }> => {
  const [delegate] = cast.formal;
  return { kind: 'proposal', id: await delegate!.must({ type: 'submitProposal', title: '食堂', text: '改善食堂' }) };
};
const fileOf = (digest: string): string => path.join(server.dataDir, 'files', 'files', digest.slice(0, 2), digest);
const verdict = (): Promise<{ intact: boolean; problem: string | null }> =>
  cast.host.get(`/congresses/${cast.congressId}/log/verdict`);

describe('uploads', () => {
  test('F-1: a large file comes in portions, goes on where it broke off, and is kept under its digest, for its owner only', async () => {
    const bytes = pdf('x'.repeat(2 * filePortion));
    const id = randomUUID();
    const asked = { id, dossierId: cast.congressId, about: open(), name: '../批复 “原件”.exe', size: bytes.length };
    const begin = (): ReturnType<typeof send<UploadState>> => send(cast.host, 'POST', '/uploads', asked);
    const portion = (from: number): ReturnType<typeof send<UploadState>> =>
      send(cast.host, 'PUT', `/uploads/${id}/portions/${from}`, bytes.subarray(from, from + filePortion));

    expect((await begin()).body).toMatchObject({ received: 0, portion: filePortion, file: null });
    expect((await portion(0)).body.received).toBe(filePortion);
    // The answer got lost, say: the same portion again, and the beginning again.
    expect((await portion(0)).body.received).toBe(filePortion);
    expect((await begin()).body.received).toBe(filePortion);
    expect((await portion(2 * filePortion)).body.error).toMatchObject({
      code: 'portion-out-of-order',
      facts: { received: filePortion },
    });
    expect((await send(cast.host, 'POST', `/uploads/${id}/finish`)).body.error?.code).toBe('portion-out-of-order');
    // To a colleague of the same union there is no such upload.
    const colleague = await enterAs(server, 'secretary');
    expect((await send(colleague, 'GET', `/uploads/${id}`)).body.error?.code).toBe('file-not-found');

    await portion(filePortion);
    await portion(2 * filePortion);
    const { body } = await send(cast.host, 'POST', `/uploads/${id}/finish`);
    expect(body).toEqual({
      fileId: id,
      sha256: sha256(bytes),
      name: '批复 “原件”.pdf',
      type: 'pdf',
      size: bytes.length,
    });
    expect((await send(cast.host, 'POST', `/uploads/${id}/finish`)).body).toEqual(body);
    expect((await stat(fileOf(sha256(bytes)))).mode & 0o777).toBe(0o600);
    expect(await readdir(path.join(server.dataDir, 'files', 'uploads', id))).toEqual([]);
    await send(cast.host, 'DELETE', `/uploads/${id}`);
    await expect(stat(fileOf(sha256(bytes)))).rejects.toThrow('ENOENT');
  });

  test('F-1: nothing beyond the largest size begins, and a portion is no larger than it may be', async () => {
    const asked = { id: randomUUID(), dossierId: cast.congressId, about: open(), name: 'a.pdf', size: largestFile + 1 };
    expect((await send(cast.host, 'POST', '/uploads', asked)).body.error).toMatchObject({ code: 'file-too-large' });
    await send(cast.host, 'POST', '/uploads', { ...asked, size: 2 * filePortion });
    const path = `/uploads/${asked.id}/portions/0`;
    expect((await send(cast.host, 'PUT', path, new Uint8Array(filePortion + 1))).body.error?.code).toBe('too-large');
    expect((await send(cast.host, 'PUT', path, new Uint8Array(5))).body.error?.code).toBe('portion-out-of-order');
    await send(cast.host, 'DELETE', `/uploads/${asked.id}`);
  });

  test.each([
    ['a page', () => Buffer.from('<html><script>alert(1)</script>'), 'a.html', 'file-kind-refused'],
    ['a drawing', () => Buffer.from('<svg onload="alert(1)"/>'), 'a.svg', 'file-kind-refused'],
    ['macros', () => docx({ 'word/vbaProject.bin': Buffer.from('x') }), 'a.docx', 'file-has-macros'],
    ['a bomb', bomb, 'a.docx', 'file-overblown'],
    ['a vast picture', vastPicture, 'a.png', 'file-damaged'],
    ['half a picture', async () => (await photo()).subarray(0, 900), 'a.jpg', 'file-damaged'],
  ])('F-3: %s is refused, and nothing of it is left', async (_, make, name, code) => {
    const bytes = await make();
    expect((await uploaded(cast.host, open(), name, bytes)).body.error?.code).toBe(code);
    await expect(stat(fileOf(sha256(bytes)))).rejects.toThrow('ENOENT');
    const [row] = await server.owner<{ rows: number }[]>`select count(*)::int as rows from file where name = ${name}`;
    expect(row?.rows).toBe(0);
  });

  test('F-7: a person has so many uploads under way at once, and so much room', async () => {
    const [, delegate] = cast.formal;
    const id = await delegate!.must({ type: 'submitProposal', title: '班车', text: '增加班车' });
    const begin = (size: number) =>
      send(delegate!, 'POST', '/uploads', {
        id: randomUUID(),
        dossierId: cast.congressId,
        about: { kind: 'proposal', id },
        name: 'a.pdf',
        size,
      });
    for (const size of [largestFile, largestFile, largestFile, largestFile - 1]) {
      expect((await begin(size)).status).toBe(200);
    }
    expect((await begin(2)).body.error).toMatchObject({ code: 'file-quota', facts: { most: 200 } });
    expect((await begin(1)).status).toBe(200);
    await server.owner`update file set size = 1 where uploaded_by in (select id from person) and finished_at is null`;
    expect((await begin(1)).body.error?.code).toBe('too-many-uploads');
    await server.owner`delete from file where finished_at is null`;
  });
});

describe('who may', () => {
  test('F-10: a proposal gets files from whoever made it and from the secretariat, and everybody who takes part reads them', async () => {
    const about = await proposalOf();
    const [author, other] = cast.formal;
    const refused = await uploaded(other!, about, 'a.pdf', pdf());
    expect(refused.body.error?.code).toBe('forbidden');
    const { fileId } = await attached(author!, about, '食堂现状.pdf', pdf('食堂'));
    await other!.until('the file', () => other!.congress.files?.some((file) => file.fileId === fileId) ?? false);
    expect((await fetched(other!, fileId)).status).toBe(200);
    // What somebody uploaded for one thing is attached to nothing else, nor by anybody else, nor twice.
    const { body } = await uploaded(author!, about, 'b.pdf', pdf('b'));
    const attach = { type: 'attachFile', fileId: body.fileId } as const;
    expect(await cast.host.ask({ ...attach, about })).toMatchObject({ error: { code: 'file-not-yours' } });
    expect(await author!.ask({ type: 'attachFile', fileId, about })).toMatchObject({ error: { code: 'already-done' } });
    // Before it is attached only its owner reads it.
    expect((await fetched(other!, body.fileId)).status).toBe(404);
    expect((await fetched(author!, body.fileId)).status).toBe(200);
    await author!.must({ type: 'removeFile', fileId });
    expect((await fetched(author!, fileId)).status).toBe(404);
    expect(await verdict()).toMatchObject({ intact: true });
  });

  test('F-12: evidence is read by staff and by those who answer for it, and by nobody else', async () => {
    const { fileId } = await attached(cast.host, approval(), '批复.pdf', pdf('批复'));
    const auditor = await enterAs(server, 'auditor');
    expect((await fetched(auditor, fileId)).status).toBe(200);
    const { credentialsPanel } = cast.host.congress.offices;
    const statuses = await Promise.all(
      cast.formal.map(async (one) => [one, (await fetched(one, fileId)).status] as const),
    );
    for (const [one, status] of statuses) {
      expect(status).toBe(credentialsPanel.includes(one.me?.id ?? '') ? 200 : 404);
    }
    // A step that is over keeps its evidence.
    expect(await cast.host.ask({ type: 'removeFile', fileId })).toMatchObject({ error: { code: 'file-settled' } });
  });

  test('F-6: another organization has no such file, and nobody uploads to its congress', async () => {
    const { fileId } = await attached(cast.host, approval(), '会议纪要.pdf', pdf('纪要'));
    const stranger = await cast.stranger();
    expect((await fetched(stranger, fileId)).status).toBe(404);
    stranger.congressId = cast.congressId;
    expect((await uploaded(stranger, approval(), 'a.pdf', pdf())).status).toBe(404);
    expect((await fetch(`${server.url}/api/v1/files/${fileId}`)).status).toBe(401);
  });
});

describe('what comes out', () => {
  test('F-5: a file is saved under its name, and never run', async () => {
    const bytes = pdf('<script>alert(1)</script>');
    const { fileId } = await attached(cast.host, approval(), '批复\r\nX-Bad: 1.pdf', bytes);
    const { headers, bytes: got } = await fetched(cast.host, fileId);
    expect(sha256(got)).toBe(sha256(bytes));
    expect(headers.get('x-bad')).toBeNull();
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="/) as string,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  test('F-4: a photograph loses what the camera wrote into it, but for evidence, of which a copy without is shown', async () => {
    const bytes = await photo();
    const meta = async (from: Uint8Array): Promise<{ exif: unknown; width: number }> => {
      const { exif, width } = await sharp(from).metadata();
      return { exif, width };
    };
    expect((await meta(bytes)).exif).toBeDefined();
    const about = await proposalOf();
    const [author] = cast.formal;
    const { fileId, sha256: kept } = await attached(author!, about, '现场.jpg', bytes);
    const { bytes: got } = await fetched(author!, fileId);
    expect(kept).toBe(sha256(got));
    // Turned as it was held, so that without the mark it still stands upright.
    expect(await meta(got)).toEqual({ exif: undefined, width: 480 });
    expect(Buffer.from(got).includes('SpyCam')).toBe(false);

    const original = await attached(cast.host, approval(), '批复扫描件.jpg', bytes);
    expect(original.sha256).toBe(sha256(bytes));
    for (const [copy, width] of [
      ['shown', 480],
      ['thumbnail', 240],
    ] as const) {
      const { bytes: shown, headers } = await fetched(cast.host, original.fileId, copy);
      expect(headers.get('content-type')).toBe('image/webp');
      expect(await meta(shown)).toEqual({ exif: undefined, width });
    }
  });
});

describe('the proof', () => {
  test('F-9: the log says when a file was altered, and when it is missing', async () => {
    const { sha256: digest, fileId } = await attached(cast.host, approval(), '原件.pdf', pdf('原件'));
    expect(await verdict()).toMatchObject({ intact: true, problem: null });
    const before = await readFile(fileOf(digest));
    await writeFile(fileOf(digest), Buffer.from('forged'));
    expect(await verdict()).toMatchObject({ intact: false });
    expect((await verdict()).problem).toContain(`altered-file ${fileId} at `);
    await rm(fileOf(digest));
    expect((await verdict()).problem).toContain(`missing-file ${fileId} at `);
    await writeFile(fileOf(digest), before);
    expect(await verdict()).toMatchObject({ intact: true });
  });

  test('F-9: nobody attaches, changes or deletes a file past the log, not even as owner (CG031)', async () => {
    const { fileId } = await attached(cast.host, approval(), '说明.pdf', pdf('说明'));
    const { body } = await uploaded(cast.host, approval(), '草稿.pdf', pdf('草稿'));
    const forbidden = { code: 'CG031' };
    const { owner } = server;
    await expect(owner`update file set sha256 = repeat('0', 64) where id = ${fileId}`).rejects.toMatchObject(forbidden);
    await expect(owner`update file set removed_at = now() where id = ${fileId}`).rejects.toMatchObject(forbidden);
    await expect(owner`delete from file where id = ${fileId}`).rejects.toMatchObject(forbidden);
    await expect(owner`update file set attached_at = now() where id = ${body.fileId}`).rejects.toMatchObject(forbidden);
  });
});

test('F-8: what nobody attached is gone after a day, and bytes that somebody else still has stay', async () => {
  const bytes = pdf('twice');
  const kept = await attached(cast.host, approval(), '一.pdf', bytes);
  const loose = await uploaded(cast.host, approval(), '二.pdf', bytes);
  const gone = await uploaded(cast.host, approval(), '三.pdf', pdf('loose'));
  const removed = await attached(cast.host, open(), '四.pdf', pdf('removed'));
  await cast.host.must({ type: 'removeFile', fileId: removed.fileId });
  const pools = await openPools(server.databaseUrl);
  try {
    const rows = createFileRows(pools);
    const store = createFolderStore(path.join(server.dataDir, 'files'));
    const inTwoDays = new Date(Date.now() + 2 * 24 * 3600 * 1000);
    await sweepFiles({ rows, store, clock: { now: () => inTwoDays } });
    expect(await rows.get(loose.body.fileId)).toBeUndefined();
    expect(await rows.get(removed.fileId)).toBeUndefined();
  } finally {
    await pools.close();
  }
  await stat(fileOf(kept.sha256));
  await expect(stat(fileOf(gone.body.sha256))).rejects.toThrow('ENOENT');
  await expect(stat(fileOf(removed.sha256))).rejects.toThrow('ENOENT');
  expect(await verdict()).toMatchObject({ intact: true });
});
