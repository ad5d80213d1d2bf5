/** What the use cases need from the outside, in their own words. `infra` and `realtime` provide it. */
import type { RegisterStore } from '../kernel/register/ports.ts';
import type { Congresses } from './ports/congresses.ts';
import type { AttendanceBook, BallotBox, Rows } from './ports/facts.ts';
import type { Identities, Tenancy } from '../kernel/identity/ports.ts';
import type { Live } from './ports/live.ts';
import type { Background, Clock, PasswordLine, RateLimit, Secrecy } from '../kernel/means.ts';

export type * from './ports/congresses.ts';
export type * from './ports/facts.ts';
export type * from '../kernel/identity/ports.ts';
export type * from './ports/live.ts';
export type * from '../kernel/means.ts';

/** The database is away, or the server far behind. What was under way was not acknowledged: it can be asked again. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  /** How the driver or PostgreSQL names what is wrong with it; nothing when it is not the database. */
  readonly code: string | undefined;

  constructor(message?: string, code?: string) {
    super(message);
    this.code = code;
  }
}

/** An id that a client chose is another act's already. Nothing of this one was written. */
export class IdTaken extends Error {
  override readonly name = 'IdTaken';
}

/** Everything together; `app.ts` makes it once. */
export type Deps = {
  identities: Identities;
  tenancy: Tenancy;
  congresses: Congresses;
  ballotBox: BallotBox;
  attendanceBook: AttendanceBook;
  rows: Rows;
  register: RegisterStore;
  live: Live;
  clock: Clock;
  secrecy: Secrecy;
  limit: RateLimit;
  background: Background;
  passwordLine: PasswordLine;
  newId: () => string;
};
