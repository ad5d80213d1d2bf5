/** Small means that use cases need: the time, secrets, limits. */
import type { CommandType } from '@congress/contract/commands';

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
  onSiteCode(congressId: string, at: Date): { code: string; validUntil: string };
  checkOnSiteCode(congressId: string, code: string, at: Date): boolean;
}

/** What is limited: commands, joining, guesses of few digits, objections and failures to get in by address. */
export type LimitedKind = 'command' | 'staffCommand' | 'join' | 'guess' | 'objection' | 'failure';

/** Seconds to wait, or 0 when it may go on. A cost of 0 only asks. */
export type RateLimit = (key: string, kind: LimitedKind, cost?: 0 | 1) => number;

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
  type: CommandType;
  actorId: string | null;
  /** Of what was asked. */
  digest: string;
};
