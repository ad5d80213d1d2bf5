/** What the register's use cases need from the outside. */
import type { MemberQuery, RegisterAct, RegisterChange } from '@congress/contract/kernel/register/register';
import type { Clock, Secrecy } from '../means.ts';
import type { MemberRow } from './domain/imports.ts';
import type { PlacedSeat, SeatRow } from './domain/seats.ts';
import type { TermRow } from './domain/terms.ts';

/** A line of the journal: ids and names of fields only. */
export type Change = { what: RegisterAct; subjectId: string; fields?: readonly string[] };

export type SeatWithHolder = PlacedSeat & { holder: MemberRow };

/** Reading; every question is bound to one organization (T-1). */
export interface RegisterReader {
  /** One page in the order of staff numbers, those who left last; and how many the whole query finds. */
  members(query: MemberQuery, today: string): Promise<{ total: number; members: MemberRow[] }>;
  member(memberId: string): Promise<MemberRow | undefined>;
  terms(): Promise<TermRow[]>;
  /** Seats of these people, or of everybody. */
  seatsOf(memberIds: readonly string[]): Promise<PlacedSeat[]>;
  /** Seats nobody has ended, of one office or of all, with whoever holds them. */
  heldSeats(only: { office?: string | undefined; termId?: string | undefined }): Promise<SeatWithHolder[]>;
  /** What was changed of this person and their seats, or of a term; the latest first. */
  changes(subjectId: string): Promise<RegisterChange[]>;
}

/** One change of an organization's register at work: nothing else changes it meanwhile, and all of it is committed or none. */
export interface RegisterWork extends RegisterReader {
  /** Everybody who has not left and has one of these staff numbers. */
  byStaffNumber(staffNumbers: readonly string[]): Promise<MemberRow[]>;
  addMembers(rows: readonly MemberRow[], at: string): Promise<void>;
  changeMembers(rows: readonly MemberRow[]): Promise<void>;
  /** False when the id, which is the client's, is in use already, be it in another home. */
  addTerm(term: TermRow): Promise<boolean>;
  changeTerm(term: TermRow): Promise<void>;
  /** False when an id is in use already. */
  beginSeats(seats: readonly SeatRow[]): Promise<boolean>;
  endSeats(ends: readonly { id: string; on: string; reason: string }[]): Promise<void>;
  journal(entry: { at: string; actorId: string }, changes: readonly Change[]): Promise<void>;
}

export interface RegisterStore {
  reader(organizationId: string): RegisterReader;
  work<T>(organizationId: string, work: (unit: RegisterWork) => Promise<T>): Promise<T>;
}

export type RegisterDeps = {
  register: RegisterStore;
  clock: Clock;
  secrecy: Pick<Secrecy, 'sha256' | 'codeHash'>;
  newId: () => string;
};
