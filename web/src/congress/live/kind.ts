import type { Command } from '@congress/contract/congress/tables/commands';
import type { Event } from '@congress/contract/congress/tables/events';
import type { Gauges } from '@congress/contract/congress/tables/gauges';
import type { Me, Names } from '@congress/contract/congress/people';
import { hole, reduce } from '@congress/contract/congress/tables/reduce';
import type { Snapshot } from '@congress/contract/congress/snapshot';
import type { DossierKind } from '../../live/dossier.ts';
import { takeEarly } from './early.ts';
import { withOwn } from './me/ownFacts.ts';

/** The types of a congress, as its contract has them. */
export type CongressTypes = {
  snapshot: Snapshot;
  event: Event;
  me: Me;
  names: Names;
  gauges: Gauges;
  command: Command;
  /** Where the public page is: `/o/<slug>`. */
  more: { observerSlug: string };
};

/** A congress as the live connection follows it. */
export const congressKind: DossierKind<CongressTypes> = {
  idField: 'congressId',
  path: (id) => `/congresses/${encodeURIComponent(id)}`,
  fold: reduce,
  hole,
  own: (me, command, { congress }) => (congress ? withOwn(me, command, congress) : me),
  followsOthers: (before, now) => before.groupId !== now.groupId,
  outOfDate: new Set(['not-present', 'on-leave', 'already-voted', 'issued-on-paper', 'forbidden']),
  early: takeEarly,
};
