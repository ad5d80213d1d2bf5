/** What prints are composed of: recorded facts, and nothing else. The same facts make the same print. */
import type { PublicView } from '@congress/contract/congress/after/view';
import type { CountReport } from '@congress/contract/congress/ballot/view';
import type { Names } from '@congress/contract/congress/people';
import type { Person } from '@congress/contract/congress/preparation/resources';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { ProfileSheet } from '@congress/contract/congress/rules/rules';

/** Somebody on the roster, with the name of their group looked up when it is needed. */
export type Listed = Pick<
  Person,
  'id' | 'name' | 'staffNumber' | 'gender' | 'category' | 'capacity' | 'unit' | 'groupId' | 'leave' | 'leaveReason'
>;
export type Via = 'online' | 'on-site' | 'secretariat' | 'secretariat-online' | 'simulated';
/** Somebody and their sign-in at one step; nothing in it where they never came. */
export type Attended = Listed & { via: Via | null; at: string | null; leftAt: string | null };
/** Somebody and the notice: by what means they have it, when, and how many of the documents they opened. */
export type Delivered = Listed & { means: string | null; at: string | null; read: number };

/** A link of the log, as far as minutes tell it. */
export type Moment = { at: string; type: string; payload: Record<string, unknown>; hash: string };

export type PrintFacts = {
  congress: CongressView;
  /** Of papers declared or not. */
  reports: readonly CountReport[];
  page: PublicView;
  names: Names;
  /** Kept texts by the id of their document. */
  texts: ReadonlyMap<string, string>;
  rules: ProfileSheet;
  moments: readonly Moment[];
  /** Only for prints that list people. */
  roster: readonly Listed[];
  attended: readonly Attended[];
  delivered: readonly Delivered[];
};
