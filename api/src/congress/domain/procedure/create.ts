import type { Happened, Payload } from '@congress/contract/congress/tables/events';
import { evolve } from '@congress/contract/congress/tables/reduce';
import type { CongressView, State } from '@congress/contract/congress/snapshot';
import { profiles } from '../profiles/registry.ts';
import { newStep, templates } from './plan.ts';

/** What a host says to begin with; the rest is the template's. */
export type Founding = Pick<
  CongressView,
  | 'id'
  | 'organizationId'
  | 'organizationName'
  | 'title'
  | 'term'
  | 'session'
  | 'template'
  | 'profile'
  | 'staff'
  | 'lastSession'
  | 'tightened'
>;

/** The roster that a congress begins with, where it begins from the session before (N-2, N-3). */
export type FirstRoster = Omit<Payload<'roster.changed'>, 'reason' | 'updated' | 'removed'>;

const nobody = {
  formal: 0,
  nonVoting: 0,
  guests: 0,
  frontLine: 0,
  technical: 0,
  administrative: 0,
  managers: 0,
  women: 0,
  ungrouped: 0,
  digest: null,
};

/** The first events of a congress: its plan from the template, its empty public page, and the roster it begins with. */
export function found(
  founding: Founding,
  newId: () => string,
  roster?: FirstRoster,
): { state: State; events: Happened[] } {
  const congress: CongressView = {
    ...founding,
    profileVersion: profiles[founding.profile].version,
    status: 'active',
    statusReason: '',
    mode: null,
    steps: templates[founding.template].map((planned) => newStep(newId(), planned)),
    roster: nobody,
    groups: [],
    offices: {
      credentialsPanel: [],
      presidium: [],
      executiveChairs: [],
      secretaryGeneral: null,
      chiefScrutineer: null,
      scrutineers: [],
      tellers: [],
    },
    nominations: null,
    proposals: [],
    items: [],
    agenda: [],
    papers: [],
    resolutions: [],
    objections: [],
    followUps: [],
    speakers: [],
    announcements: [],
    stage: { scene: 'auto', focusId: null },
  };
  const page = {
    congressId: founding.id,
    organizationName: founding.organizationName,
    title: founding.title,
    provisional: profiles[founding.profile].provisional,
    notice: null,
    publication: null,
    objections: [],
  };
  const empty: State = { congress, staff: { reports: [] }, public: page };
  const copied: Happened[] = roster
    ? [{ type: 'roster.changed', payload: { updated: 0, removed: 0, reason: '', ...roster } }]
    : [];
  return {
    // None of these look at the time.
    state: copied.reduce((state, event) => evolve(state, { ...event, at: '' }), empty),
    events: [
      { type: 'congress.created', payload: { congress } },
      { type: 'page.prepared', payload: { page } },
      ...copied,
    ],
  };
}
