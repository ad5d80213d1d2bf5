import type { Happened } from '@congress/contract/congress/events';
import type { CongressView, State } from '@congress/contract/congress/snapshot';
import { profiles } from '../profiles/registry.ts';
import { newStep, templates } from './plan.ts';

/** What a host says to begin with; the rest is the template's. */
export type Founding = Pick<
  CongressView,
  'id' | 'organizationId' | 'organizationName' | 'title' | 'term' | 'session' | 'template' | 'profile' | 'staff'
>;

const nobody = {
  formal: 0,
  nonVoting: 0,
  guests: 0,
  frontLine: 0,
  technical: 0,
  managers: 0,
  women: 0,
  ungrouped: 0,
  digest: null,
};

/** The first events of a congress: its plan from the template, and its empty public page. */
export function found(founding: Founding, newId: () => string): { state: State; events: Happened[] } {
  const congress: CongressView = {
    ...founding,
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
  return {
    state: { congress, staff: { reports: [] }, public: page },
    events: [
      { type: 'congress.created', payload: { congress } },
      { type: 'page.prepared', payload: { page } },
    ],
  };
}
