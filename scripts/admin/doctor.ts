/** Looks at everything that has to be right on a server, and says of each whether it is. Changes nothing. */
import fs from 'node:fs';
import path from 'node:path';
import { createProbe } from '@congress/api/kernel/postgres/probe';
import { readWhere } from '@congress/api/config';
import { APP_ROLE, canTakeRole, guardsInForce } from '@congress/db/guards';
import { migrationState } from '@congress/db/migrate';
import type postgres from 'postgres';
import { secretsFile, secretVariables } from './secrets.ts';

export type Finding = { grade: 'ok' | 'look' | 'wrong'; about: string; says: string };

const finding = (grade: Finding['grade'], about: string, says: string): Finding => ({ grade, about, says });

/** What can be seen without the database. */
export function examineMachine(): Finding[] {
  return [examineAddress(), examineSecrets(), examineDisk()];
}

function examineAddress(): Finding {
  const url = process.env['PUBLIC_URL'];
  if (!url)
    return finding('look', 'PUBLIC_URL', 'is not set: links and QR codes say localhost, cookies are not secure');
  return url.startsWith('https:')
    ? finding('ok', 'PUBLIC_URL', url)
    : finding('look', 'PUBLIC_URL', `${url} is not https: what delegates send can be read on the way`);
}

function examineSecrets(): Finding {
  if (secretVariables.every((name) => process.env[name])) return finding('ok', 'keys', 'come from the environment');
  const file = secretsFile();
  if (!fs.existsSync(file)) return finding('look', 'keys', `${file} is not there: the first start makes it`);
  const mode = fs.statSync(file).mode & 0o777;
  return (mode & 0o077) === 0
    ? finding('ok', 'keys', `${file}, readable by its owner only`)
    : finding('wrong', 'keys', `${file} has the mode ${mode.toString(8)}: chmod 600`);
}

/** Too little room for a congress and the write-ahead log. */
const LEAST = 1 << 30;

function examineDisk(): Finding {
  const { dataDir } = readWhere();
  if (!fs.existsSync(dataDir)) return finding('look', 'disk', `${dataDir} is not there yet`);
  const { bavail, bsize } = fs.statfsSync(dataDir);
  const free = bavail * bsize;
  const says = `${(free / LEAST).toFixed(1)} GiB are free at ${path.resolve(dataDir)}`;
  return finding(free < LEAST / 10 ? 'wrong' : free < LEAST ? 'look' : 'ok', 'disk', says);
}

/** What the database says of itself. */
export async function examineDatabase(sql: postgres.Sql, url: string): Promise<Finding[]> {
  return [
    await examineServer(sql),
    await examineWrites(url),
    await examineClock(sql),
    await examineSchema(sql),
    await examineGuards(sql),
    await examineRole(sql),
    await examineSecrecy(sql),
  ];
}

async function examineServer(sql: postgres.Sql): Promise<Finding> {
  const [row] = await sql<{ version: string; room: number }[]>`
    select current_setting('server_version') as version, current_setting('max_connections')::int as room`;
  const { version = '', room = 0 } = row ?? {};
  const says = `PostgreSQL ${version}, ${room} connections`;
  if (room < 30) return finding('look', 'server', `${says}: a node takes up to 24`);
  return Number.parseInt(version, 10) < 18
    ? finding('look', 'server', `${says}; the platform is tested with 18`)
    : finding('ok', 'server', says);
}

async function examineWrites(url: string): Promise<Finding> {
  const probe = createProbe(url, {});
  try {
    const found = await probe.writes();
    if (found.state === 'ready') return finding('ok', 'writing', 'the database takes writes');
    return finding('wrong', 'writing', `the database is ${found.state} (${found.code})`);
  } finally {
    await probe.close();
  }
}

async function examineClock(sql: postgres.Sql): Promise<Finding> {
  const before = Date.now();
  const [row] = await sql<{ now: Date }[]>`select clock_timestamp() as now`;
  const off = Math.abs((row?.now.getTime() ?? before) - (before + Date.now()) / 2);
  const says = `the clocks of this machine and of the database are ${(off / 1000).toFixed(1)} s apart`;
  return finding(off > 30_000 ? 'wrong' : off > 2_000 ? 'look' : 'ok', 'clock', says);
}

async function examineSchema(sql: postgres.Sql): Promise<Finding> {
  const { applied, known } = await migrationState(sql);
  if (applied === known) return finding('ok', 'schema', `all ${known} migrations are applied`);
  const says = `${applied} migrations are applied, this version has ${known}`;
  return finding('wrong', 'schema', `${says}: ${applied < known ? 'start the platform' : 'a newer version was here'}`);
}

async function examineGuards(sql: postgres.Sql): Promise<Finding> {
  return (await guardsInForce(sql))
    ? finding('ok', 'guards', 'functions, triggers and grants are as this version has them')
    : finding('wrong', 'guards', 'differ from what this version has: start the platform, or pnpm db:migrate');
}

async function examineRole(sql: postgres.Sql): Promise<Finding> {
  return (await sql.begin(canTakeRole))
    ? finding('ok', 'role', `the API works as ${APP_ROLE}`)
    : finding('look', 'role', `the API works as the owner, without the fence of ${APP_ROLE}: see db/README.md`);
}

/** Settings under which a server keeps what must not be kept; see SECURITY.md. */
async function examineSecrecy(sql: postgres.Sql): Promise<Finding> {
  const [row] = await sql<Record<'params' | 'onError' | 'stamps' | 'statement', string>[]>`
    select current_setting('log_parameter_max_length') as params,
      current_setting('log_parameter_max_length_on_error') as "onError",
      current_setting('track_commit_timestamp') as stamps, current_setting('log_statement') as statement`;
  const kept = [
    row?.params === '0' ? [] : 'log_parameter_max_length should be 0',
    row?.onError === '0' ? [] : 'log_parameter_max_length_on_error should be 0',
    row?.stamps === 'off' ? [] : 'track_commit_timestamp should be off',
    row?.statement === 'none' || row?.params === '0' ? [] : 'log_statement should be none',
  ].flat();
  return kept.length === 0
    ? finding('ok', 'secrecy', 'the server logs no parameters and keeps no times of commits')
    : finding('look', 'secrecy', kept.join('; '));
}
