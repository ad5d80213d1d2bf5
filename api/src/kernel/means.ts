/** Small means that use cases need: the time, secrets, limits. */

export interface Clock {
  now(): Date;
}

export interface Secrecy {
  sha256(text: string): string;
  /** Keyed digest of a personal code or ticket. */
  codeHash(secret: string): string;
  newCode(): string;
  newTicket(): string;
  hashPassword(password: string): Promise<string>;
  verifyPassword(hash: string, password: string): Promise<boolean>;
  onSiteCode(dossierId: string, at: Date): { code: string; validUntil: string };
  /** Text that is kept and must be read again, so that nobody reads it who has the database alone. */
  seal(text: string): string;
  /** @throws when it was sealed elsewhere, or changed. */
  unseal(sealed: string): string;
  checkOnSiteCode(dossierId: string, code: string, at: Date): boolean;
}

/** What is limited: commands, joining, connecting, guesses of few digits, objections, and wrong passwords. */
export type LimitedKind =
  | 'command'
  | 'staffCommand'
  | 'join'
  | 'connect'
  | 'search'
  | 'print'
  | 'guess'
  | 'objection'
  | 'password'
  | 'failure';

/** A pause of so many milliseconds, cut short by the server's stop; whether to go on after it. */
export type Rest = (milliseconds: number) => Promise<boolean>;

/** Work that goes on after its answer was given, and ends with the server at the latest. */
export interface Background {
  run: (work: (rest: Rest) => Promise<void>) => void;
}

/** A command as somebody gave it: the same from the same person is one act, and gets one answer (P-11). */
export type Act = {
  /** Chosen by the client; of some commands it is the id of the row they make. */
  id: string;
  type: string;
  actorId: string | null;
  /** Of what was asked. */
  digest: string;
};

/** Seconds to wait, or 0 when it may go on. A cost of −1 gives back what was taken. */
export type RateLimit = (key: string, kind: LimitedKind, cost?: -1 | 1) => number;

/** Slows guesses at passwords without refusing anybody who knows one. `place` is an address or a known browser. */
export interface PasswordLine {
  /** Resolves when the password may be tried, with 0, or with the seconds after which to come again. */
  turn(account: string, place: string): Promise<number>;
  /** The password was right: nothing is spent. */
  entered(account: string, place: string): void;
}
