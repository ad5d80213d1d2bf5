/** What an operator does to the tree of organizations: what no upper union is there for yet, or none both stand below. */
import { randomUUID } from 'node:crypto';
import { hashPassword } from '@congress/api/kernel/identity/secrecy';
import { type UnitKind, unitKinds } from '@congress/contract/kernel/tree/tree';
import { Mistake } from '@congress/db/mistake';
import postgres from 'postgres';
import { accountNamed, entryLink, record } from './act.ts';
import { table } from './table.ts';

type Sql = postgres.Sql;
type Unit = { id: string; name: string; kind: string; parentId: string | null };

/** What stands for “below nobody” on the command line. */
const TOP = 'top';

/** Every organization below its upper one, by indentation. */
export async function units(sql: Sql): Promise<string> {
  const rows = await sql<(Unit & { depth: number; accounts: number })[]>`
    with recursive down as (
      select id, name, kind, parent_id, 0 as depth, array[name, id::text] as place
      from organization where parent_id is null
      union all
      select o.id, o.name, o.kind, o.parent_id, depth + 1, place || array[o.name, o.id::text]
      from organization o join down on o.parent_id = down.id)
    select id, name, kind, parent_id as "parentId", depth,
      (select count(*)::int from account where organization_id = down.id and disabled_at is null) as accounts
    from down order by place`;
  return table(
    ['organization', 'kind', 'accounts', 'id'],
    rows.map(({ id, name, kind, depth, accounts }) => [`${'  '.repeat(depth)}${name}`, kind, String(accounts), id]),
  );
}

/** @throws `Mistake` when there is none of that id or name, or more than one of that name. */
async function unitNamed(sql: Sql, named: string): Promise<Unit> {
  const found = await sql<Unit[]>`
    select id, name, kind, parent_id as "parentId" from organization where id::text = ${named} or name = ${named}`;
  const [unit, another] = found;
  if (!unit) throw new Mistake(`There is no organization “${named}”. \`pnpm admin units\` lists them.`);
  if (another) throw new Mistake(`${found.length} organizations are called “${named}”: name one by its id.`);
  return unit;
}

function kindNamed(kind: string): UnitKind {
  const known = unitKinds.find((each) => each === kind);
  if (!known) throw new Mistake(`There is no kind “${kind}”. The kinds are: ${unitKinds.join(', ')}.`);
  return known;
}

/** Does it, or says in a sentence what the tree's guard refused. */
async function changing(sql: Sql, work: (tx: postgres.TransactionSql) => Promise<void>): Promise<void> {
  try {
    await sql.begin(work);
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === 'CG028') throw new Mistake(`No: ${error.message}.`);
    throw error;
  }
}

/** An organization above which there is none yet, with its administrator; the link to come in by. */
export async function addUnit(sql: Sql, kind: string, name: string, username: string): Promise<string> {
  if (!/^[a-z0-9._-]{3,64}$/.test(username))
    throw new Mistake(`“${username}” is no name for an account: a–z 0–9 . _ -`);
  const known = kindNamed(kind);
  const [taken] = await sql`select from account where username = ${username}`;
  if (taken) throw new Mistake(`There is an account “${username}” already.`);
  const [unitId, accountId] = [randomUUID(), randomUUID()];
  // Nobody knows this password; the account's owner comes in by the link and sets one.
  const hash = await hashPassword(randomUUID());
  await changing(sql, async (tx) => {
    await tx`insert into organization (id, name, kind, created_at) values (${unitId}, ${name}, ${known}, now())`;
    await tx`
      insert into account (id, organization_id, username, password_hash, name, role)
      values (${accountId}, ${unitId}, ${username}, ${hash}, ${name}, 'administrator')`;
    await tx`
      insert into organization_change (organization_id, at, what, fields) values (${unitId}, now(), 'added', '{}')`;
    await record(tx, 'organization added', name);
  });
  return entryLink(sql, await accountNamed(sql, username));
}

/** Says anew what kind of organization it is. */
export async function setKind(sql: Sql, named: string, kind: string): Promise<void> {
  const { id, name } = await unitNamed(sql, named);
  const known = kindNamed(kind);
  await changing(sql, async (tx) => {
    await tx`update organization set kind = ${known} where id = ${id}`;
    await tx`
      insert into organization_change (organization_id, at, what, fields) values (${id}, now(), 'changed', '{kind}')`;
    await record(tx, `kind: ${known}`, name);
  });
}

/** Moves an organization with all below it. */
export async function setParent(sql: Sql, named: string, above: string): Promise<void> {
  const { id, name } = await unitNamed(sql, named);
  const upper = above === TOP ? undefined : await unitNamed(sql, above);
  const parentId = upper?.id ?? null;
  await changing(sql, async (tx) => {
    await tx`update organization set parent_id = ${parentId} where id = ${id}`;
    await tx`
      insert into organization_change (organization_id, at, what, parent_id, fields)
      values (${id}, now(), 'moved', ${parentId}, '{}')`;
    await record(tx, `below: ${upper?.name ?? TOP}`, name);
  });
}
