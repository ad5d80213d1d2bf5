/** Digests, codes and passwords. Nothing here is ever logged. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import type { Secrets } from '../../config.ts';
import type { Secrecy } from '../means.ts';
import { turnstile } from '../turnstile.ts';

/** Without letters and digits that are taken for each other, read aloud or in print. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 12 characters of 32 are 60 bits: not to be guessed, short enough to type. */
const codeLength = 12;
/** The hall's code changes this often, and the one before is still taken. */
const onSitePeriod = 30_000;

function onSiteDigits(key: string, dossierId: string, window: number): string {
  const digest = createHmac('sha256', key).update(`${dossierId}:${window}`).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

/** Digest of a password for keeping: argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Half of the processors at most are busy with passwords; some seconds' worth of them wait. */
const oneByOne = turnstile(Math.max(1, Math.floor(availableParallelism() / 2)), 200);

const cipher = 'aes-256-gcm';
const [nonceLength, tagLength] = [12, 16];

/** Seals with a key that follows from the one of the codes, and is used for nothing else. */
function sealing(codes: string): Pick<Secrecy, 'seal' | 'unseal'> {
  const key = Buffer.from(hkdfSync('sha256', codes, '', 'congress: sealed texts', 32));
  return {
    seal: (text) => {
      const nonce = randomBytes(nonceLength);
      const sealer = createCipheriv(cipher, key, nonce);
      const sealed = Buffer.concat([sealer.update(text, 'utf8'), sealer.final()]);
      return Buffer.concat([nonce, sealer.getAuthTag(), sealed]).toString('base64');
    },
    unseal: (text) => {
      const bytes = Buffer.from(text, 'base64');
      const opener = createDecipheriv(cipher, key, bytes.subarray(0, nonceLength));
      opener.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
      return Buffer.concat([opener.update(bytes.subarray(nonceLength + tagLength)), opener.final()]).toString('utf8');
    },
  };
}

/** Everything secret, keyed with this installation's secrets. */
export function createSecrecy(secrets: Secrets): Secrecy {
  /** The half-minute whose code was handed out last: where the clock was set back, the hall still shows that one. */
  let shown = 0;
  return {
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    codeHash: (secret) => createHmac('sha256', secrets.codes).update(secret).digest('hex'),
    newCode: () => Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join(''),
    ...sealing(secrets.codes),
    newTicket: () => randomBytes(24).toString('base64url'),
    hashPassword: (password) => oneByOne(() => hashPassword(password)),
    verifyPassword: (digest, password) => oneByOne(() => verify(digest, password)),
    onSiteCode: (dossierId, at) => {
      const window = Math.floor(at.getTime() / onSitePeriod);
      shown = window;
      return {
        code: onSiteDigits(secrets.onsite, dossierId, window),
        validUntil: new Date((window + 1) * onSitePeriod).toISOString(),
      };
    },
    checkOnSiteCode: (dossierId, code, at) => {
      const window = Math.floor(at.getTime() / onSitePeriod);
      if (!/^\d{6}$/.test(code)) return false;
      const given = Buffer.from(code);
      const ahead = shown > window ? [shown, shown - 1] : [];
      return [window, window - 1, ...ahead].some((each) =>
        timingSafeEqual(given, Buffer.from(onSiteDigits(secrets.onsite, dossierId, each))),
      );
    },
  };
}
