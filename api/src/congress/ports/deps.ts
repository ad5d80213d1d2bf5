/** What the use cases need from the outside, in their own words. `infra` and `live` provide it. */
import type { Identities } from '../../kernel/identity/ports.ts';
import type { Background, Clock, PasswordLine, RateLimit, Secrecy } from '../../kernel/means.ts';
import type { RegisterStore } from '../../kernel/register/ports.ts';
import type { Tenancy } from '../../kernel/tree/ports.ts';
import type { Congresses } from './congresses.ts';
import type { AttendanceBook, BallotBox } from './facts.ts';
import type { Live } from './live.ts';
import type { Rows } from './rows.ts';

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
