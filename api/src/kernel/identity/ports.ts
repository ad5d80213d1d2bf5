/** Who is there: sessions, and what lets anyone in. */
import type { OwnSession } from '@congress/contract/kernel/secondStep';
import type { StaffRole } from '@congress/contract/kernel/identity';

export type Subject = 'staff' | 'delegate' | 'stage' | 'observer';

/** Whoever speaks, as their session says. `dossierId` is set for everyone but staff. */
export type Identity = {
  subject: Subject;
  /** Account, person, session of a stage, or the dossier an observer looks at. */
  id: string;
  sessionId: string;
  organizationId: string;
  dossierId: string | null;
  name: string;
  staffRole: StaffRole | null;
  /** When the session ends by itself. */
  expiresAt: string;
};

export type NewSession = {
  id: string;
  organizationId: string;
  subject: Subject;
  subjectId: string;
  dossierId: string | null;
  expiresAt: string;
  /** Kind of browser and system, in a few words. */
  browser: string;
};

/** A congress somebody may go to, as the person they are there. */
export type Elsewhere = {
  personId: string;
  phoneTail: string | null;
  congressId: string;
  title: string;
  term: number;
  session: number;
  /** In the words of whoever keeps it. */
  status: string;
};

export interface Identities {
  /** The identity behind a live session, or nothing when it was revoked or has expired. */
  bySession(sessionId: string): Promise<Identity | undefined>;
  startSession(session: NewSession): Promise<void>;
  endSession(sessionId: string): Promise<void>;
  /** Sessions of a person or account that are open, the latest first. */
  sessionsOf(organizationId: string, subjectId: string): Promise<Omit<OwnSession, 'current'>[]>;
  /** Digest of the password of an account in use. */
  passwordOf(accountId: string): Promise<string | undefined>;
  /** Ends every session of a person or account; returns their ids. */
  endSessionsOf(organizationId: string, subjectId: string): Promise<string[]>;
  /** The other congresses whose roster has this person, linked to the same member under the same name. */
  elsewhere(personId: string): Promise<Elsewhere[]>;
  /** Begins a session there for whoever this one is, of its family and until its end; false when nothing allows it. */
  crossOver(crossing: { from: string; to: string; sessionId: string }): Promise<boolean>;
  /** Ends every session of the person behind a person of a roster, in whatever congress; returns their ids. */
  endSessionsOfHuman(organizationId: string, personId: string): Promise<string[]>;
  /** Which of these sessions were ended; not those that have expired. */
  endedAmong(sessionIds: string[]): Promise<string[]>;
  accountByName(
    username: string,
  ): Promise<{ id: string; organizationId: string; name: string; role: StaffRole; passwordHash: string } | undefined>;
  personByCode(codeHash: string): Promise<
    | {
        id: string;
        dossierId: string;
        organizationId: string;
        name: string;
        phoneTail: string | null;
        congressTitle: string;
        organizationName: string;
      }
    | undefined
  >;
  /** Uses a ticket up; nothing when it is unknown, used, or too old. */
  redeemTicket(hash: string, now: string): Promise<Omit<NewSession, 'id' | 'expiresAt' | 'browser'> | undefined>;
  issueTicket(ticket: {
    hash: string;
    organizationId: string;
    subject: Subject;
    subjectId: string;
    dossierId: string | null;
    expiresAt: string;
  }): Promise<void>;
}
