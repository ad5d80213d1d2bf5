import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import type { RosterPortion } from '../../ports/facts.ts';
import type { Sql, Tx } from '../../../kernel/postgres/pools.ts';

/** Keeps a portion until the import; false when something else lies under its number. What nobody fetched in a day goes. */
export async function keepUpload(
  sql: Sql,
  { congressId, organizationId, accountId, uploadId, portion, people, at }: RosterPortion,
): Promise<boolean> {
  const kept = await sql`
    with forgotten as (
      delete from roster_upload where congress_id = ${congressId} and at < ${at}::timestamptz - interval '1 day'
    )
    insert into roster_upload as u (congress_id, organization_id, account_id, upload_id, portion, at, people)
    values (${congressId}, ${organizationId}, ${accountId}, ${uploadId}, ${portion}, ${at},
      ${JSON.stringify(people)}::text::jsonb)
    on conflict (congress_id, upload_id, portion) do update set at = excluded.at
    where u.people = excluded.people and u.account_id = excluded.account_id
    returning 1`;
  return kept.length === 1;
}

/** Fetches all portions of an upload, in order, and removes them. */
export async function takeUpload(
  tx: Tx,
  { congressId, uploadId, accountId }: Pick<RosterPortion, 'congressId' | 'uploadId' | 'accountId'>,
): Promise<{ portion: number; people: RosterEntry[] }[]> {
  return tx<{ portion: number; people: RosterEntry[] }[]>`
    with taken as (
      delete from roster_upload
      where congress_id = ${congressId} and upload_id = ${uploadId} and account_id = ${accountId}
      returning portion, people
    )
    select portion, people from taken order by portion`;
}
