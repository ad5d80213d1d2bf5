/** The live stream of a congress, as the kernel carries it. */
import type { Event } from '@congress/contract/congress/tables/events';
import type { Gauges } from '@congress/contract/congress/tables/gauges';
import type { PersonCard } from '@congress/contract/congress/people';
import type { State } from '@congress/contract/congress/snapshot';
import type { Live as KernelLive } from '../../kernel/live/kind.ts';
import type { Participant } from './participant.ts';

/** The published state of one congress. */
export type LiveView = {
  state: State;
  organizationId: string;
  observerSlug: string;
  cursor: { congress: number; staff: number; public: number };
};

export type CongressShape = {
  view: LiveView;
  event: Event;
  actor: Participant;
  card: PersonCard;
  gauges: Gauges;
};

export type Live = KernelLive<CongressShape>;

/** What streams somebody may follow. */
export type Audience = {
  congress: boolean;
  staff: boolean;
  public: boolean;
  groupId: string | null;
};
