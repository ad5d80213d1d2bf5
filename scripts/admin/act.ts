/** What an operator does to accounts and sessions. Each act is on record in the database, in the transaction that does it. */
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import { readSettings } from '@congress/api/config';
import { createSecrecy, hashPassword } from '@congress/api/kernel/identity/secrecy';
import { Mistake } from '@congress/db/mistake';
import type postgres from 'postgres';
import { knownSecrets } from './secrets.ts';

type Sql = postgres.Sql;

export type Account = { id: string; organizationId: string; username: string; name: string };

/** @throws `Mistake` when there is none of that name, or it was taken out of use. */
export async function accountNamed(sql: Sql, username: string): Promise<Account> {
  const [account] = await sql<(Account & { disabled: boolean })[]>`
    select id, organization_id as "organizationId", username, name, disabled_at is not null as disabled
    from account where username = lower(${username})`;
  if (!account) throw new Mistake(`There is no account “${username}”. \`pnpm admin accounts\` lists them.`);
  if (account.disabled) throw new Mistake(`The account “${username}” was taken out of use.`);
  return account;
}

/** Puts it on record; who was it: the account of the machine, also behind sudo. */
export async function record(tx: postgres.TransactionSql, act: string, subject: string): Promise<void> {
  const operator = `${process.env['SUDO_USER'] ?? os.userInfo().username}@${os.hostname()}`;
  await tx`insert into operator_act (act, subject, operator) values (${act}, ${subject}, ${operator})`;
}

async function endAll(tx: postgres.TransactionSql, { id, organizationId }: Account): Promise<number> {
  const { count } = await tx`
    update session set revoked_at = now()
    where organization_id = ${organizationId} and subject_id = ${id} and revoked_at is null`;
  return count;
}

/** A new password, made here and shown once; the account's sessions end. */
export async function resetPassword(sql: Sql, account: Account): Promise<{ password: string; ended: number }> {
  const password = randomBytes(15).toString('base64url');
  const hash = await hashPassword(password);
  const ended = await sql.begin(async (tx) => {
    await tx`update account set password_hash = ${hash} where id = ${account.id}`;
    await record(tx, 'password reset', account.username);
    return endAll(tx, account);
  });
  return { password, ended };
}

/** A link that lets the account's owner in once, within a day. */
export async function entryLink(sql: Sql, account: Account): Promise<string> {
  const settings = readSettings({ ...process.env, ...knownSecrets() });
  const secrecy = createSecrecy(settings.secrets);
  const ticket = secrecy.newTicket();
  await sql.begin(async (tx) => {
    await tx`
      insert into ticket (hash, organization_id, subject, subject_id, expires_at)
      values (${secrecy.codeHash(ticket)}, ${account.organizationId}, 'staff', ${account.id}, now() + interval '1 day')`;
    await record(tx, 'entry link', account.username);
  });
  return `${settings.publicUrl ?? `http://localhost:${settings.port}`}/enter#ticket=${ticket}`;
}

/** Ends an account's second step, for whoever lost the phone and the recovery codes; its sessions end. */
export async function endSecondStep(sql: Sql, account: Account): Promise<number> {
  return sql.begin(async (tx) => {
    const { count } = await tx`delete from second_step where account_id = ${account.id}`;
    if (count === 0) throw new Mistake(`The account “${account.username}” has no second step.`);
    await record(tx, 'second step ended', account.username);
    return endAll(tx, account);
  });
}

/** Ends every session of an account. */
export async function endSessions(sql: Sql, account: Account): Promise<number> {
  return sql.begin(async (tx) => {
    await record(tx, 'sessions ended', account.username);
    return endAll(tx, account);
  });
}

/** Ends one session, whoever's it is. */
export async function endSession(sql: Sql, sessionId: string): Promise<void> {
  await sql.begin(async (tx) => {
    const { count } = await tx`
      update session set revoked_at = now() where id::text = ${sessionId} and revoked_at is null`;
    if (count === 0) throw new Mistake(`There is no open session ${sessionId}. \`pnpm admin sessions\` lists them.`);
    await record(tx, 'session ended', sessionId);
  });
}
