/** Q10: what the log says of texts is compared with the texts themselves. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCongresses } from '../../../api/src/congress/infra/congresses.ts';
import { appendTo } from '../../../api/src/congress/infra/loggedStream.ts';
import { keepDocuments } from '../../../api/src/kernel/documents/documents.ts';
import { recordsIn } from '../../../api/src/kernel/postgres/records.ts';
import { inDossier } from '../../../api/src/kernel/postgres/transaction.ts';
import { AT, aText, Congress, ownDatabase, unguarded } from './fixture.ts';

const db = await ownDatabase();
const verify = (congress: Congress) => createCongresses(db.pools).verify(congress.id);

/** A congress whose notice is given, with its text, and shown on the public page. */
async function withNotice(): Promise<{ congress: Congress; documentId: string }> {
  const congress = await Congress.found(db, ['roster', 'notice', 'sign-in']);
  const { ref, text } = aText('兹定于三月一日召开职工代表大会。');
  await congress.proceedTo('notice');
  await inDossier(db.pools, congress.id, (tx) =>
    keepDocuments(
      recordsIn(tx),
      { dossierId: congress.id, organizationId: db.organizationId },
      [{ ref, kind: 'notice', title: '通知', text }],
      { by: null, at: AT },
    ),
  );
  await congress.happen(
    {
      type: 'notice.given',
      payload: { stepId: congress.stepId('notice'), meetsAt: AT, place: '礼堂', text: ref },
    },
    { type: 'notice.published', payload: { text, meetsAt: AT, place: '礼堂' } },
  );
  return { congress, documentId: ref.documentId };
}

describe('a verdict names the first text that is not what the log says', () => {
  test('none while every text is as it was', async () => {
    const { congress } = await withNotice();
    expect(await verify(congress)).toMatchObject({ intact: true, links: 5, problem: null });
  });

  test('W-1: one whose words were exchanged, by whoever can switch the guards off', async () => {
    const { congress, documentId } = await withNotice();
    await unguarded(db, (sql) => sql`update document set text = text || '改期' where id = ${documentId}`);
    expect(await verify(congress)).toMatchObject({ intact: false, problem: `altered-text ${documentId} at 4` });
  });

  test('one whose digest was exchanged with the words', async () => {
    const { congress, documentId } = await withNotice();
    const { ref, text } = aText('别的通知');
    await unguarded(
      db,
      (sql) => sql`update document set text = ${text}, sha256 = ${ref.sha256} where id = ${documentId}`,
    );
    expect(await verify(congress)).toMatchObject({ problem: `altered-text ${documentId} at 4` });
  });

  test('one that is gone, and one that never was', async () => {
    const { congress, documentId } = await withNotice();
    await unguarded(db, (sql) => sql`delete from document where id = ${documentId}`);
    expect(await verify(congress)).toMatchObject({ problem: `missing-text ${documentId} at 4` });
    const other = await Congress.found(db, ['roster', 'notice']);
    const { ref } = aText('没有保存的文本');
    const actor = { subject: 'system', id: null } as const;
    const given = { stepId: other.stepId('notice'), meetsAt: AT, place: '礼堂', text: ref };
    await inDossier(db.pools, other.id, (tx) =>
      appendTo(tx, other.id, [{ type: 'notice.given', payload: given, at: AT, actor }]),
    );
    expect(await verify(other)).toMatchObject({ problem: `missing-text ${ref.documentId} at 1` });
  });

  test('the public page, where it shows other words than were published', async () => {
    const { congress } = await withNotice();
    await unguarded(
      db,
      (sql) => sql`
        update congress set public = jsonb_set(public, '{notice,place}', '"食堂"') where id = ${congress.id}`,
    );
    expect(await verify(congress)).toMatchObject({ intact: false, problem: 'altered-page at 5' });
  });

  test('`verify-log` says so, and ends with 1', async () => {
    const { congress, documentId } = await withNotice();
    await unguarded(db, (sql) => sql`update document set text = '改' where id = ${documentId}`);
    const script = path.join(import.meta.dirname, '../../../scripts/verifyLog.ts');
    const { status, stdout } = spawnSync(process.execPath, [script, '--dossier', congress.id, '--url', db.url], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toContain(`altered-text ${documentId}`);
  });
});
