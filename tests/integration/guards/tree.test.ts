/** The law, repeated by the database: which unit stands below which. Asked in raw SQL, as the owner. */
import { randomUUID } from 'node:crypto';
import { mayStandBelow } from '@congress/contract/kernel/tree/unitPlaces';
import { unitKinds } from '@congress/contract/kernel/tree/tree';
import { expect, test } from 'vitest';
import { ownDatabase } from '../db/fixture.ts';

const { owner } = await ownDatabase();

test('T-7: the database refuses circles and kinds by itself, and knows the same table as the program', async () => {
  const refused = { code: 'CG028' };
  const [a, b] = [randomUUID(), randomUUID()];
  await owner`insert into organization (id, name, kind, created_at) values (${a}, '甲', 'joint', now())`;
  await owner`insert into organization (id, parent_id, name, kind, created_at) values (${b}, ${a}, '乙', 'joint', now())`;
  await expect(owner`update organization set parent_id = ${b} where id = ${a}`).rejects.toMatchObject(refused);
  await expect(owner`update organization set kind = 'grassroots' where id = ${a}`).rejects.toMatchObject(refused);
  await expect(owner`update organization set kind = 'branch' where id = ${b}`).rejects.toMatchObject(refused);
  await expect(owner`update organization set parent_id = ${b} where id = ${b}`).rejects.toMatchObject({
    code: /CG028|23514/,
  });
  await owner`insert into organization_change (organization_id, at, what, fields) values (${a}, now(), 'added', '{}')`;
  await expect(owner`update organization_change set what = 'added'`).rejects.toMatchObject({ code: 'CG001' });
  const rows = await owner<{ kind: string; above: string | null; may: boolean | null }[]>`
    select kind, above, unit_may_stand_below(kind, above) as may
    from unnest(${unitKinds}::text[]) kind, unnest(array_append(${unitKinds}::text[], null)) above`;
  expect(rows).toHaveLength(unitKinds.length * (unitKinds.length + 1));
  const differ = rows.filter(
    ({ kind, above, may }) =>
      (may === true) !== mayStandBelow(...([kind, above] as unknown as Parameters<typeof mayStandBelow>)),
  );
  expect(differ).toEqual([]);
});
