import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createIdentities } from '../../../api/src/congress/infra/people/identities.ts';
import { createRows } from '../../../api/src/congress/infra/rows.ts';
import { createTenancy } from '../../../api/src/kernel/tree/postgres/store.ts';
import { AT, Congress, ownDatabase } from './fixture.ts';

const db = await ownDatabase();
const identities = createIdentities(db.pools);
const rows = createRows(db.pools);
const tenancy = createTenancy(db.pools);

describe('identities', () => {
  const later = new Date(Date.now() + 3_600_000).toISOString();

  test('a session holds until it is ended, expires, or its owner is gone', async () => {
    const accountId = randomUUID();
    const organizationId = db.organizationId;
    const username = `host-${accountId.slice(0, 8)}`;
    const account = {
      id: accountId,
      organizationId,
      username: username.toUpperCase(),
      name: '李秘书',
      role: 'secretary',
    } as const;
    expect(await tenancy.addAccount({ ...account, passwordHash: 'hash' })).toBe(true);
    expect(await tenancy.addAccount({ ...account, id: randomUUID(), passwordHash: 'hash' })).toBe(false);
    expect(await identities.accountByName(username)).toEqual({
      id: accountId,
      organizationId,
      name: '李秘书',
      role: 'secretary',
      passwordHash: 'hash',
    });
    const start = async (expiresAt: string) => {
      const id = randomUUID();
      await identities.startSession({
        id,
        organizationId,
        browser: '',
        subject: 'staff',
        subjectId: accountId,
        dossierId: null,
        expiresAt,
      });
      return id;
    };
    const [held, ended, expired] = [await start(later), await start(later), await start(AT)];
    expect(await identities.bySession(held)).toEqual({
      subject: 'staff',
      id: accountId,
      sessionId: held,
      organizationId,
      dossierId: null,
      name: '李秘书',
      staffRole: 'secretary',
      expiresAt: later,
    });
    await identities.endSession(ended);
    expect(await identities.bySession(ended)).toBeUndefined();
    expect(await identities.bySession(expired)).toBeUndefined();
    expect(await identities.endSessionsOf(randomUUID(), accountId)).toEqual([]);
    await db.owner`update account set disabled_at = now() where id = ${accountId}`;
    expect(await identities.bySession(held)).toBeUndefined();
    expect((await identities.endSessionsOf(organizationId, accountId)).toSorted()).toEqual([held, expired].toSorted());
  });

  test('a personal code leads to its person until it is replaced', async () => {
    const congress = await Congress.found(db);
    const [person] = await congress.people(1);
    const code = randomUUID();
    const state = async () => (await rows.people(congress.id, null, { limit: 1 })).people[0]?.code;
    expect(await state()).toBe('none');
    await rows.setCodes(congress.id, [{ personId: person!, codeHash: code }]);
    expect(await state()).toBe('issued');
    expect(await identities.personByCode(code)).toMatchObject({
      id: person,
      dossierId: congress.id,
      congressTitle: '三届二次职代会',
    });
    await identities.startSession({
      id: randomUUID(),
      browser: '',
      subject: 'delegate',
      subjectId: person!,
      organizationId: db.organizationId,
      dossierId: congress.id,
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    });
    expect(await state()).toBe('entered');
    await rows.setCodes(congress.id, [{ personId: person!, codeHash: randomUUID() }]);
    expect(await identities.personByCode(code)).toBeUndefined();
    expect(await state(), 'a new code nobody has used').toBe('issued');
  });

  test('a ticket lets in once, and in time', async () => {
    const ticket = {
      organizationId: db.organizationId,
      subject: 'stage',
      subjectId: randomUUID(),
      dossierId: null,
    } as const;
    const issue = async (expiresAt: string) => {
      const hash = randomUUID();
      await identities.issueTicket({ ...ticket, hash, expiresAt });
      return hash;
    };
    const [valid, stale] = [await issue(later), await issue(AT)];
    const now = new Date().toISOString();
    const redeemed = await Promise.all([1, 2, 3].map(() => identities.redeemTicket(valid, now)));
    expect(redeemed.filter((one) => one !== undefined)).toEqual([ticket]);
    expect(await identities.redeemTicket(stale, now)).toBeUndefined();
  });

  test('organizations are a tree', async () => {
    const [top, middle, leaf] = [randomUUID(), randomUUID(), randomUUID()];
    await tenancy.addOrganization({ id: top, name: '集团', parentId: null });
    await tenancy.addOrganization({ id: middle, name: '公司', parentId: top });
    await tenancy.addOrganization({ id: leaf, name: '分厂', parentId: middle });
    expect((await tenancy.below(top)).map(({ id }) => id)).toEqual([top, middle, leaf]);
    expect((await tenancy.below(middle)).map(({ id }) => id)).toEqual([middle, leaf]);
  });
});
