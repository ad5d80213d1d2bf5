import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { Mistake } from './mistake.ts';

const GUARDS = path.join(import.meta.dirname, 'guards');
const KERNEL = 'kernel';

/** The role whose grants the API works under. */
export const APP_ROLE = 'congress_app';

/**
 * Sees to it that the guards are in force: functions, triggers and grants as the files of `guards/` say. They are
 * applied, all of them, when these files or what is in the database differ from what the last run left: whoever made or
 * granted the role since, restored a dump, or dropped a trigger, has it put right here.
 *
 * @returns the names of what was applied; none when all was in force.
 */
export async function applyGuards(sql: postgres.Sql): Promise<string[]> {
  const guards = readGuards();
  return sql.begin(async (transaction) => {
    await transaction`create table if not exists drizzle.guards (name text primary key, sha256 text not null)`;
    if ((await remembered(transaction)) === (await inForce(transaction, guards))) return [];
    for (const { text } of guards) await transaction.unsafe(text);
    await enableTriggers(transaction);
    await transaction`delete from drizzle.guards`;
    await transaction`insert into drizzle.guards values (${IN_FORCE}, ${await inForce(transaction, guards)})`;
    return guards.map(({ name }) => name);
  });
}

/**
 * Sees to it that the tables belong to this user: grants on what belongs to others would be left out with no more
 * than a warning.
 *
 * @throws when one belongs to somebody else.
 */
export async function mustOwnTables(sql: postgres.Sql): Promise<void> {
  const [foreign] = await sql<{ names: string | null; user: string }[]>`
    select string_agg(relname, ', ' order by relname) as names, current_user as user
    from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not pg_has_role(relowner, 'usage')
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')`;
  if (!foreign?.names) return;
  throw new Mistake(
    `These tables do not belong to ${foreign.user}, the user of DATABASE_URL: ${foreign.names}. ` +
      `Restore the database again, as ${foreign.user} and with --no-owner, or give them to it as an administrator: ` +
      `\`reassign owned by <that user> to ${foreign.user}\`.`,
  );
}

/** Whether the guards are in force as this version has them; for whoever only wants to know. */
export async function guardsInForce(sql: postgres.Sql): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const [table] = await transaction<{ name: string | null }[]>`select to_regclass('drizzle.guards')::text as name`;
    return Boolean(table?.name) && (await remembered(transaction)) === (await inForce(transaction, readGuards()));
  });
}

/** Whether connections of this user can take the app's role. Tried, for the rules differ between versions. */
export async function canTakeRole(transaction: postgres.TransactionSql): Promise<boolean> {
  try {
    await transaction.savepoint(async (inner) => {
      await inner.unsafe(`set local role ${APP_ROLE}`);
      await inner.unsafe('reset role');
    });
    return true;
  } catch (error) {
    if (error instanceof postgres.PostgresError) return false;
    throw error;
  }
}

type Guard = { name: string; text: string };

/** The one row of `drizzle.guards`. */
const IN_FORCE = 'in force';

async function remembered(transaction: postgres.TransactionSql): Promise<string | undefined> {
  const [row] = await transaction<{ sha256: string }[]>`select sha256 from drizzle.guards where name = ${IN_FORCE}`;
  return row?.sha256;
}

/** Digest of the files and of all that they made, by name, so that it is the same in a restored database. */
async function inForce(transaction: postgres.TransactionSql, guards: readonly Guard[]): Promise<string> {
  const lines = await transaction<{ line: string }[]>`
    select concat_ws(' ', oid::regprocedure, prosecdef, proacl, pg_get_functiondef(oid)) as line
      from pg_proc where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')
    union all
    select concat_ws(' ', tgrelid::regclass, tgenabled, pg_get_triggerdef(t.oid))
      from pg_trigger t join pg_class c on c.oid = tgrelid
      where relnamespace = 'public'::regnamespace and not tgisinternal
    union all
    select concat_ws(' ', oid::regclass, pg_get_userbyid(relowner), relacl)
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    union all
    select concat_ws(' ', attrelid::regclass, attname, attacl)
      from pg_attribute join pg_class c on c.oid = attrelid
      where relnamespace = 'public'::regnamespace and attacl is not null
    union all
    select concat_ws(' ', nspname, nspacl) from pg_namespace where nspname = 'public'
    union all
    select rolname from pg_roles where rolname = ${APP_ROLE}`;
  const digest = createHash('sha256');
  for (const { name, text } of guards) digest.update(`${name}\n${text}\n`);
  for (const line of lines.map((row) => row.line).toSorted()) digest.update(`${line}\n`);
  return digest.update(String(await canTakeRole(transaction))).digest('hex');
}

/** Replacing a trigger leaves it switched off where somebody has switched it off. */
async function enableTriggers(transaction: postgres.TransactionSql): Promise<void> {
  const tables = await transaction<{ name: string }[]>`
    select distinct tgrelid::regclass::text as name
    from pg_trigger t join pg_class c on c.oid = tgrelid
    where relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled <> 'O'`;
  for (const { name } of tables) await transaction.unsafe(`alter table ${name} enable trigger user`);
}

/** The kernel's first, then those of each business: these stand on it, and its grants take back all others. */
function readGuards(): Guard[] {
  const businesses = fs.readdirSync(GUARDS).filter((folder) => folder !== KERNEL);
  return [KERNEL, ...businesses.toSorted()].flatMap((folder) =>
    fs
      .readdirSync(path.join(GUARDS, folder))
      .toSorted()
      .map((file) => ({
        name: `${folder}/${file}`,
        text: fs.readFileSync(path.join(GUARDS, folder, file), 'utf8'),
      })),
  );
}
