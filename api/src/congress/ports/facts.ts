/** Facts of high volume: votes and sign-ins. */
import type { RosterEntry } from '@congress/contract/congress/preparation/commands';
import type { Voting } from '@congress/contract/congress/vocabulary';

/** The electorate of a congress's papers, by its name: formal delegates present at the sitting. */
export const presentDelegates = 'present-delegates';

/** Who may be elected beside the candidates, and so be written in. */
export interface Eligibility {
  /** Whether all of these may be elected in this congress. Asked with votes: it remembers whom it has found. */
  all(congressId: string, personIds: readonly string[]): Promise<boolean>;
}

export type SignInEntry = {
  stepId: string;
  personId: string;
  /** `secretariat` is somebody on site, at the door; `secretariat-online` somebody who is online. */
  via: 'online' | 'on-site' | 'secretariat' | 'secretariat-online' | 'simulated';
  commandId: string;
  /** On paper, for somebody in the hall; otherwise on a device. */
  voting?: Voting;
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
