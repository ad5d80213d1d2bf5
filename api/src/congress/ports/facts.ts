/** Facts of high volume: votes and sign-ins. */
import type { Choices } from '@congress/contract/kernel/ballot/marks';
import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import type { BallotMethod } from '@congress/contract/congress/vocabulary';

export type CastEntry = {
  paperId: string;
  method: BallotMethod;
  personId: string;
  commandId: string;
  choices: Choices;
  /** Handed in by a simulated delegate, in a trial (T-5). */
  simulated?: true;
};

export type CastAnswer =
  | 'counted'
  | 'paper-not-open'
  | 'congress-not-active'
  | 'not-present'
  | 'already-voted'
  | 'issued-on-paper';

export interface BallotBox {
  /** Resolves after commit, never before. */
  cast(entry: CastEntry): Promise<CastAnswer>;
}

export type SignInEntry = {
  stepId: string;
  personId: string;
  /** `secretariat` is somebody on site, at the door; `secretariat-online` somebody who is online. */
  via: 'online' | 'on-site' | 'secretariat' | 'secretariat-online' | 'simulated';
  commandId: string;
};

export type SignInAnswer = 'signed-in' | 'already' | 'step-not-open' | 'on-leave' | 'person-not-found';

export interface AttendanceBook {
  signIn(entry: SignInEntry): Promise<SignInAnswer>;
}

/** Part of a roster on its way in. */
export type RosterPortion = {
  congressId: string;
  organizationId: string;
  accountId: string;
  uploadId: string;
  portion: number;
  people: RosterEntry[];
  at: string;
};
