/** Rows about people and what they wrote. */
import type { Suggestion } from '@congress/contract/congress/assembly/resources';
import type { AttendanceCount, Post } from '@congress/contract/congress/assembly/view';
import type { PaperRemarks, RoomBallots, Waiting } from '@congress/contract/congress/ballot/resources';
import type { Me, Names } from '@congress/contract/congress/people';
import type { Person } from '@congress/contract/congress/preparation/resources';
import type { TakenPart } from '@congress/contract/congress/preparation/rosterAndRegister';
import type { Capacity } from '@congress/contract/congress/vocabulary';
import type { Outcome } from '@congress/contract/kernel/command';
import type { TextDocument, TextVersion } from '@congress/contract/kernel/documents';
import type { RosterSummary } from '@congress/contract/congress/preparation/view';
import type { CastAnswer } from '../../kernel/ballot/ports.ts';
import type { Act } from '../../kernel/means.ts';
import type { RoomEntry } from '../domain/facts.ts';
import type { Comer, Earlier } from '../domain/procedure/nextSession.ts';
import type { RosterPortion, SignInEntry } from './facts.ts';

export type PeopleQuery = {
  q?: string | undefined;
  /** Part of the name, and of nothing else. */
  name?: string | undefined;
  groupId?: string | undefined;
  capacity?: Capacity | undefined;
  present?: boolean | undefined;
  leave?: Person['leave'] | undefined;
  after?: string | undefined;
  limit: number;
};

export type MemberLink = { staffNumber: string; name: string; memberId: string };
export type RosterDelegate = Pick<
  Person,
  'id' | 'name' | 'staffNumber' | 'gender' | 'category' | 'unit' | 'groupId'
> & {
  phoneTail: string | null;
  memberId: string | null;
};

/** Somebody as lists print them, with their sign-in, or with the notice. */
type ListedRow = Omit<Person, 'noticeReceived' | 'code' | 'present' | 'signedInAt' | 'onPaper'>;
export type AttendedRow = ListedRow & {
  via: SignInEntry['via'] | null;
  at: string | null;
  leftAt: string | null;
};
export type DeliveredRow = ListedRow & { means: string | null; at: string | null; read: number };

/** Rows about people and what they wrote. Every query is bound to its congress. */
export interface Rows {
  people(
    congressId: string,
    signInStepId: string | null,
    query: PeopleQuery,
  ): Promise<{ total: number; people: Person[] }>;
  /** Everybody on the roster with their sign-in at a step; whoever came and was taken off since is there, too. */
  attendedAt(congressId: string, stepId: string): Promise<AttendedRow[]>;
  /** Everybody on the roster, how and when they got the notice, and how many documents they marked as read. */
  deliveredTo(congressId: string): Promise<DeliveredRow[]>;
  names(congressId: string, personIds: string[]): Promise<Names>;
  actorNames(congressId: string, ids: string[]): Promise<Record<string, string>>;
  me(
    congressId: string,
    personId: string,
  ): Promise<
    | Pick<
        Me,
        | 'signedIn'
        | 'onSite'
        | 'onPaper'
        | 'ballots'
        | 'reminded'
        | 'read'
        | 'noticeReceived'
        | 'leave'
        | 'groupId'
        | 'capacity'
        | 'name'
      >
    | undefined
  >;
  /** Keeps a portion of a roster; false when another one is there under its number. Those of days past are forgotten. */
  keepUpload(portion: RosterPortion): Promise<boolean>;
  /** These people, or everyone, as far as they are on the roster; in the order of staff numbers. */
  onRoster(congressId: string, personIds?: string[]): Promise<{ id: string; name: string }[]>;
  /** Everybody on the roster, as the next session takes them in. */
  earlierPeople(congressId: string): Promise<Earlier[]>;
  /** What a roster of these people comes to. */
  rosterSummary(people: Comer[]): Promise<RosterSummary>;
  /** Formal delegates as the register would take them in. */
  formalDelegates(congressId: string): Promise<RosterDelegate[]>;
  /**
   * Says who of the register people of the roster are: by staff number, where the name is the same. Who was linked to
   * somebody else before loses their code; their ids are returned.
   */
  linkMembers(congressId: string, links: MemberLink[]): Promise<{ linked: number; moved: string[] }>;
  /** Congresses of the organization whose roster a member is or was on, the newest first. */
  congressesOf(organizationId: string, memberId: string): Promise<TakenPart['congresses']>;
  setCodes(congressId: string, codes: { personId: string; codeHash: string }[]): Promise<void>;
  /** What the log says an item's text was, the oldest first. */
  itemVersions(congressId: string, itemId: string): Promise<TextVersion[]>;
  document(congressId: string, documentId: string): Promise<TextDocument | undefined>;
  documents(congressId: string): Promise<TextDocument[]>;
  markRead(congressId: string, personId: string, documentId: string, at: string): Promise<boolean>;
  deliver(congressId: string, personIds: string[], means: string, at: string): Promise<void>;
  setLeave(
    congressId: string,
    personId: string,
    change: { from: Person['leave'][]; to: Person['leave']; reason?: string },
  ): Promise<boolean>;
  /** What this act was answered before, or that its id is another's. */
  answered(congressId: string, act: Act): Promise<Outcome | 'taken' | undefined>;
  /** Adds a post and keeps its answer, at once; `closed` when the discussion ended meanwhile. */
  addPost(
    act: Act,
    entry: Omit<Post, 'seq'> & { congressId: string; groupId: string },
  ): Promise<Post | 'taken' | 'closed'>;
  post(congressId: string, postId: string): Promise<(Post & { groupId: string }) | undefined>;
  posts(
    congressId: string,
    groupId: string,
    query: { before?: number | undefined; after?: number | undefined; limit: number },
  ): Promise<Post[]>;
  /** Adds a suggestion and keeps its answer, at once. */
  addSuggestion(
    act: Act,
    entry: { congressId: string; by: string; itemId: string | null; text: string; at: string },
  ): Promise<'added' | 'taken' | 'closed'>;
  answerSuggestion(congressId: string, id: string, answer: string, by: string, at: string): Promise<boolean>;
  suggestions(congressId: string, by: string | null): Promise<Suggestion[]>;

  attendance(
    congressId: string,
    stepId: string,
  ): Promise<Omit<AttendanceCount, 'due'> & { byGroup: Record<string, number> }>;
  delivery(congressId: string): Promise<{ delivered: number; read: number }>;
  turnout(paperId: string): Promise<{ returned: number; simulated?: number }>;
  /** Who has not handed in a paper that is open, or a rehearsal (B-27). */
  waitingOn(congressId: string, paperId: string, page: { after?: string | undefined; limit: number }): Promise<Waiting>;
  /** Notes that somebody who has not handed in is reminded; false when they are left in peace. */
  remind(reminder: { congressId: string; paperId: string; personId: string; at: string }): Promise<boolean>;
  /** How many have managed a rehearsal. */
  rehearsed(rehearsalId: string): Promise<number>;
  rehearse(vote: { rehearsalId: string; personId: string; commandId: string }): Promise<CastAnswer>;
  /** What was entered of the paper's room, by whom, and whether they are signed in at this step. */
  roomEntries(paperId: string, stepId: string | null): Promise<RoomEntry[]>;
  /** Who votes on the paper in the room, in the order of staff numbers. */
  roomBallots(congressId: string, paperId: string): Promise<RoomBallots['people']>;
  /** What was written about subjects of ratings on a closed paper, in random order. */
  remarks(paperId: string): Promise<PaperRemarks['remarks']>;
  suggestionCounts(congressId: string): Promise<{ all: number; answered: number }>;
  leaveRequested(congressId: string): Promise<number>;
  postCounts(congressId: string, stepId: string): Promise<Record<string, number>>;
  /** Number of the last post of each group that has any. */
  lastPosts(congressId: string): Promise<Record<string, number>>;
}
