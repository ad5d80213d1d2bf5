import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Mistake } from '@congress/db/mistake';

const secret = z.string().min(32, 'needs at least 32 characters');

/** What libpq takes in an address and the driver would pass on to the server, which knows nothing of it. */
const onlyOfLibpq = [
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslcrl',
  'channel_binding',
  'gssencmode',
  'passfile',
  'service',
];

function isDatabaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  // A raw / # ? ends the host early: what should come before the @ is found behind it.
  return /^postgres(ql)?:$/.test(protocol) && hostname !== '' && !`${pathname}${search}${hash}`.includes('@');
}

const databaseUrl = z
  .string()
  .refine(isDatabaseUrl, {
    error:
      'must read postgres://user:password@host:5432/database. ' +
      'Leave a password with / # ? @ or : out of it and give it as PGPASSWORD (or percent-encode it)',
    abort: true,
  })
  .superRefine((text, context) => {
    for (const name of new URL(text).searchParams.keys()) {
      if (!onlyOfLibpq.includes(name)) continue;
      const message = `“${name}” is not understood here. For a certificate authority of your own: sslmode=verify-full, and NODE_EXTRA_CA_CERTS=/path/ca.pem`;
      context.addIssue({ code: 'custom', message });
    }
  });

/** The environment as it may be set. Only these variables are read, and only here. */
const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** PostgreSQL 18; when absent, `npm start` runs its own. */
  DATABASE_URL: databaseUrl.optional(),
  /** Files, generated secrets, and the embedded database. */
  DATA_DIR: z.string().default('.data'),
  /** Fonts for PDF, beside those of the system. */
  FONTS_DIR: z.string().optional(),
  /** How browsers reach this server, for links and QR codes; when absent, taken from the host and port. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** From how many milliseconds on a statement is told as slow. */
  SLOW_STATEMENT_MS: z.coerce.number().int().min(1).default(1000),
  /** A bucket of an S3-compatible store for attached files; when absent, they lie in DATA_DIR. */
  FILES_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  FILES_S3_REGION: z.string().default('us-east-1'),
  FILES_S3_KEY_ID: z.string().optional(),
  FILES_S3_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SESSION_SECRET: secret.optional(),
  CODES_SECRET: secret.optional(),
  ONSITE_SECRET: secret.optional(),
});

/** Keys that must stay the same across restarts and nodes. */
export interface Secrets {
  /** Signs session tokens. */
  jwt: string;
  /** HMAC key of personal codes. */
  codes: string;
  /** HMAC key of the rotating on-site codes. */
  onsite: string;
}

/** Where attached files lie, if not in the folder of the data: the address of a bucket, and who may use it. */
export type S3Address = { endpoint: string; region: string; keyId: string; secret: string };

/** Everything `startApp` needs to know about where it runs. */
export interface Config {
  mode: 'production' | 'development' | 'test';
  host: string;
  port: number;
  databaseUrl: string;
  /** Absolute path. */
  dataDir: string;
  fontsDir?: string;
  publicUrl: string | undefined;
  s3: S3Address | undefined;
  /** Milliseconds. */
  slowAfter: number;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  secrets: Secrets;
}

/** The environment is not usable; the message lists every fault, a line each. */
export class ConfigError extends Mistake {
  override readonly name = 'ConfigError';
}

/** Configuration that may still lack a database, because the starter brings one. */
export type Settings = Omit<Config, 'databaseUrl'> & { databaseUrl: string | undefined };

function parse(env: NodeJS.ProcessEnv): z.infer<typeof Environment> {
  // Compose files and shells pass unset variables as empty strings.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`);
  throw new ConfigError(`The environment is not usable:\n  ${faults.join('\n  ')}`);
}

/**
 * Where the data is, for commands that run beside the platform: in a database that is given, else in a folder.
 *
 * @throws `ConfigError`
 */
export function readWhere(env: NodeJS.ProcessEnv = process.env): Pick<Settings, 'databaseUrl' | 'dataDir' | 's3'> {
  const data = parse(env);
  return { databaseUrl: data.DATABASE_URL, dataDir: path.resolve(data.DATA_DIR), s3: s3Of(data) };
}

function s3Of(data: z.infer<typeof Environment>): S3Address | undefined {
  const { FILES_S3_ENDPOINT: endpoint, FILES_S3_REGION: region } = data;
  if (endpoint === undefined) return undefined;
  const { FILES_S3_KEY_ID: keyId, FILES_S3_SECRET: secret } = data;
  if (keyId === undefined || secret === undefined) {
    throw new ConfigError('FILES_S3_ENDPOINT is set: FILES_S3_KEY_ID and FILES_S3_SECRET are needed, too.');
  }
  return { endpoint, region, keyId, secret };
}

/**
 * Reads and checks the environment. Secrets not set there are generated once and kept in
 * `DATA_DIR/secrets.json`, readable by its owner only; there are no defaults for them.
 *
 * @throws `ConfigError`
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const data = parse(env);
  const dataDir = path.resolve(data.DATA_DIR);
  return {
    mode: data.NODE_ENV,
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    dataDir,
    ...(data.FONTS_DIR === undefined ? {} : { fontsDir: path.resolve(data.FONTS_DIR) }),
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, ''),
    s3: s3Of(data),
    slowAfter: data.SLOW_STATEMENT_MS,
    logLevel: data.LOG_LEVEL,
    secrets: resolveSecrets(dataDir, {
      jwt: data.SESSION_SECRET,
      codes: data.CODES_SECRET,
      onsite: data.ONSITE_SECRET,
    }),
  };
}

/**
 * The complete configuration, for a node that is given its database.
 *
 * @throws `ConfigError`
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const { databaseUrl, ...settings } = readSettings(env);
  if (databaseUrl === undefined) {
    throw new ConfigError(
      'DATABASE_URL is not set. (`npm start` brings a database of its own; this way of starting does not.)',
    );
  }
  return { ...settings, databaseUrl };
}

const StoredSecrets = z.object({ jwt: secret, codes: secret, onsite: secret });

function resolveSecrets(dataDir: string, given: { [K in keyof Secrets]: string | undefined }): Secrets {
  const { jwt, codes, onsite } = given;
  if (jwt !== undefined && codes !== undefined && onsite !== undefined) return { jwt, codes, onsite };
  const stored = storedSecrets(dataDir);
  return { jwt: jwt ?? stored.jwt, codes: codes ?? stored.codes, onsite: onsite ?? stored.onsite };
}

function storedSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  if (!fs.existsSync(file)) createSecrets(file);
  if ((fs.statSync(file).mode & 0o077) !== 0) fs.chmodSync(file, 0o600);
  try {
    return StoredSecrets.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    throw new ConfigError(
      `${file} is damaged. Restore it from a backup; deleting it makes new keys, which ends every session and voids every personal code.`,
    );
  }
}

const fresh = (): string => randomBytes(32).toString('base64url');

/** Written aside and linked into place: of two processes starting at once, both use the keys of the first. */
function createSecrets(file: string): void {
  const draft = `${file}.${process.pid}`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(draft, `${JSON.stringify({ jwt: fresh(), codes: fresh(), onsite: fresh() }, null, 2)}\n`, {
    mode: 0o600,
  });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (!fs.existsSync(file)) throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}
