/** What the use cases need from the outside, in their own words. `infra` and `live` provide it. */
import type { FileStore } from '../../kernel/files/ports.ts';
import type { KernelDeps } from '../../kernel/deps.ts';
import type { Congresses } from './congresses.ts';
import type { BallotBox } from '../../kernel/ballot/ports.ts';
import type { AttendanceBook, Eligibility } from './facts.ts';
import type { Live } from './live.ts';
import type { Rows } from './rows.ts';
import type { Tightenings } from './tightenings.ts';

/** What the kernel has, and what a congress adds to it. */
export type Deps = Omit<KernelDeps, 'live'> & {
  congresses: Congresses;
  ballotBox: BallotBox;
  eligibility: Eligibility;
  attendanceBook: AttendanceBook;
  rows: Rows;
  tightenings: Tightenings;
  live: Live;
  /** Where files lie that people attached. */
  files: Pick<FileStore, 'read'>;
};
