/** Before anything is done with a database: can it be reached, and is it one the platform can work with? */
import postgres from 'postgres';
import { knock } from './knock.ts';
import { Mistake } from './mistake.ts';
import { mustKeepSessions } from './pooler.ts';

/** Oldest PostgreSQL with everything the statements use. */
const OLDEST = 15;

/** Of a session of the API's: what is in between must let it have settings of its own. */
const ofSession = {
  enable_seqscan: 'off',
  statement_timeout: '30s',
  idle_in_transaction_session_timeout: '30s',
  work_mem: '4MB',
};

function open(url: string, settings: Record<string, string>): postgres.Sql {
  const connection = { application_name: 'congress', ...settings };
  return postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => undefined, connection });
}

/** Settings that the pools ask of their sessions from the start: a pooler has to let them pass. */
export const settingsOfSessions = [
  'role',
  'enable_seqscan',
  'statement_timeout',
  'idle_in_transaction_session_timeout',
  'work_mem',
];

/**
 * Connects once, and looks whether the platform can work there; who only reads can do with less.
 *
 * @throws `Mistake` that says in a sentence what is wrong with the address, the server, the rights, or with what
 * stands in between.
 */
export async function reach(url: string, purpose: 'work' | 'read' = 'work'): Promise<void> {
  const settings = purpose === 'work' ? ofSession : {};
  const sql = open(url, settings);
  try {
    const where = new URL(url);
    // Of several hosts the driver takes the first that answers, and a socket file has no host at all.
    if (where.hostname !== '' && !where.hostname.includes(',')) await knock(where);
    const answer = await sql<Server[]>`
      select pg_backend_pid() as pid, current_setting('server_version_num')::int / 10000 as version,
        pg_is_in_recovery() as standby, current_setting('server_encoding') as encoding, current_user as user,
        current_database() as database,
        has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as creates`;
    const [server] = answer;
    if (!server) throw new Error('a query of settings gives a row');
    if (purpose === 'read') return;
    refuseUnfit(server);
    // Whoever hands out sessions of others does not know the number of the one it will give us.
    if (answer.state.pid !== server.pid) await mustKeepSessions(sql, () => open(url, settings));
  } catch (error) {
    throw explained(error, url);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

type Server = {
  pid: number;
  version: number;
  standby: boolean;
  encoding: string;
  user: string;
  database: string;
  creates: boolean;
};

function refuseUnfit({ version, standby, encoding, user, database, creates }: Server): void {
  if (version < OLDEST) throw new Mistake(`PostgreSQL ${version} is too old: 18 is meant, ${OLDEST} the least.`);
  if (standby) throw new Mistake('This server is a standby and only reads. DATABASE_URL must name the primary.');
  if (encoding !== 'UTF8') {
    throw new Mistake(
      `The database “${database}” has the encoding ${encoding}. Make one with: create database congress encoding 'UTF8' template template0`,
    );
  }
  if (!creates) {
    throw new Mistake(
      `The user “${user}” may not make tables in the database “${database}”. As an administrator: alter database "${database}" owner to "${user}"`,
    );
  }
}

/** By the codes of PostgreSQL, of the operating system, of TLS and of the driver. */
const sentences: Record<string, (where: URL, message: string) => string> = {
  ECONNREFUSED: ({ host }) => `Nothing listens at ${host}. Is the database running, and are host and port right?`,
  ENOTFOUND: ({ hostname }) => `There is no host “${hostname}”.`,
  EAI_AGAIN: ({ hostname }) => `The name “${hostname}” cannot be looked up now; is the network there?`,
  CONNECT_TIMEOUT: ({ host }) =>
    `${host} does not answer as a PostgreSQL does. Are host and port right, is a firewall in between?`,
  ETIMEDOUT: ({ host }) => `${host} does not answer. Are host and port right, is a firewall in between?`,
  EHOSTUNREACH: ({ host }) => `There is no way to ${host}.`,
  ECONNRESET: ({ host }) =>
    `${host} ends the connection at once. Is that a PostgreSQL, and does it speak TLS where sslmode asks for it?`,
  CONNECTION_CLOSED: ({ host }) => `${host} ends the connection at once. Is that a PostgreSQL?`,
  '28P01': ({ username }) => `The password of the database user “${username}” is wrong.`,
  '28000': (_, message) => `The database server does not let us in: ${message}.`,
  '3D000': ({ pathname }) =>
    `There is no database “${pathname.slice(1)}”. As an administrator: create database congress owner <user>`,
  '42501': (_, message) => `A right is missing: ${message}.`,
  '42704': (_, message) =>
    `An addition to the address is none that the server knows (${message}). A certificate of one's own is named by NODE_EXTRA_CA_CERTS=/path/ca.pem, with sslmode=verify-full.`,
  '53300': () =>
    'The database server has no connection left. A node needs 22; see max_connections, and who holds them.',
  '57P03': (_, message) => `The database server is not ready yet: ${message}.`,
  '08P01': (_, message) =>
    `What stands between the platform and PostgreSQL does not pass on settings of a session (${message}). ` +
    'Connect to PostgreSQL itself; a node holds 22 connections at most. PgBouncer will do in session mode with ' +
    `ignore_startup_parameters = ${settingsOfSessions.join(', ')}`,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: ({ hostname }, message) =>
    `The certificate of the database is not that of ${hostname}: ${message}`,
};

function untrusted(): string {
  return 'The certificate of the database is signed by nobody we know. Name who signed it: NODE_EXTRA_CA_CERTS=/path/ca.pem';
}

/** A failure to reach the database as a sentence; whatever else it is, as it is. */
function explained(error: unknown, url: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const sentence = sentences[error.code];
  return sentence ? new Mistake(`The database: ${sentence(new URL(url), error.message)}`, { cause: error }) : error;
}
