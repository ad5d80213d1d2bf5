/** Rows that a rule has to know besides the state: by command, read or written in the transaction that decides it. */
import type { UploadedFile } from './procedure/files.ts';
import type { PublicView } from '@congress/contract/congress/after/view';
import type { AttendanceCount } from '@congress/contract/congress/assembly/view';
import type { Block } from '@congress/contract/kernel/ballot/block';
import type { CommandType } from '@congress/contract/congress/tables/commands';
import type { Group, RosterSummary } from '@congress/contract/congress/preparation/view';
import type { Capacity } from '@congress/contract/congress/vocabulary';
import type { Known } from '../../kernel/ballot/domain/results.ts';
import type { Sheet } from '../../kernel/ballot/domain/sheet.ts';
import type { BoxTally } from '../../kernel/ballot/domain/tally.ts';

/** What a rule needs to know of a person. */
export type PersonFacts = {
  capacity: Capacity;
  category: 'front-line' | 'technical' | 'administrative' | 'manager' | null;
  groupId: string | null;
  /** As they stand on a paper, where they are rated or stand for a post. */
  name: string;
  unit: string;
};

/** What lies in the box of a closed paper. */
export type Tally = BoxTally & {
  /** How many of them simulated delegates handed in, where any did. */
  simulated?: number;
};

/** The part of a paper voted in the room: by how many, and the block that two people entered alike. */
export type RoomCount = { issued: number; entered: Block | null };

/** What one of those who enter the room has entered before, and whether they are here still. */
export type RoomEntry = { personId: string; block: Block; here: boolean };

/** The roster as it is after the rows of a command were written, and what that changed. */
export type RosterRows = {
  summary: RosterSummary;
  groups: Group[];
  added: number;
  updated: number;
  removed: number;
};

/** What gates look at: who is signed in to the current sign-in, and whom the notice has reached. */
export type GateFacts = {
  attendance: Omit<AttendanceCount, 'due'>;
  delivery: { delivered: number; read: number };
};

type OfRoster = { roster: RosterRows };
/** The people a command names, as far as they are on the roster. */
type OfPeople = { persons: Record<string, PersonFacts> };

/** Commands whose rules need facts. `head` is the digest of the last event of the log. */
export type CommandFacts = {
  closeStep: GateFacts;
  importRoster: OfRoster;
  changePerson: OfRoster;
  removePerson: OfRoster;
  defineGroups: OfRoster;
  assignToGroup: OfRoster;
  appointLeader: OfPeople;
  replaceLeader: OfPeople;
  appointPanel: OfPeople;
  addItem: OfPeople;
  changeItem: OfPeople;
  setAgenda: OfPeople;
  nominateOffices: OfPeople;
  /** `inRoom`: who is present and votes in the room, in ascending order of their ids. */
  openPaper: Pick<GateFacts, 'attendance'> & { inRoom: string[] };
  /** How many of those named are in the hall, and did not vote so before. */
  /** How many handed in at the rehearsal. */
  endRehearsal: { managed: number };
  setVoting: { moved: string[] };
  /** Entries of this paper so far; `known`: who of the names written in is on the roster. */
  enterRoomBallots: { room: RoomCount; entries: RoomEntry[]; known: string[] };
  nominate: OfPeople;
  /** Those who stand for election, whose names anybody may read. */
  withdrawCandidacy: OfPeople;
  publishCandidates: OfPeople;
  answerCandidateObjection: OfPeople;
  /** Besides, what the lot is drawn by: nobody knows it before. */
  drawCandidateOrder: OfPeople & { seed: string };
  objectToCandidate: { filed: number };
  /** Those who stand for election. */
  preparePaper: OfPeople;
  /** `known` are those who stand in elections of the paper, or were written in. */
  countPaper: { box: Tally; room: RoomCount; known: Known };
  /** What lies in the sealed box, sheet by sheet, beside what it adds up to. */
  releaseRecount: CommandFacts['countPaper'] & { sheets: Sheet[] };
  /** Every resolution in its words. */
  publishResults: { head: string; resolutions: NonNullable<PublicView['publication']>['resolutions'] };
  /** How many objections the person who asks has filed. */
  fileObjection: { filed: number };
  /** The file, as far as it was taken in here. */
  attachFile: { file: UploadedFile | undefined };
  /** The words of the objection that is answered. */
  answerObjection: { objection: string };
  /** Digest of the list of all that is archived. */
  makeArchive: { head: string; manifest: string };
  /** Who may be simulated now, of those asked for (T-3). */
  simulate: { simulable: string[] };
};

/** The facts that the rule of a command needs; most need none. */
export type FactsOf<T extends CommandType> = T extends keyof CommandFacts ? CommandFacts[T] : Record<string, never>;
