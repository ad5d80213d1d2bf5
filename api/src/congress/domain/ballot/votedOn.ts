/** What a preparatory matter puts to the vote: it stands on the paper from the first (B-17). */
import type { Paper, VotedOn } from '@congress/contract/congress/ballot/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { PreparatoryMatter } from '@congress/contract/congress/vocabulary';
import { profiles } from '../profiles/registry.ts';
import { papersOf } from '../state.ts';

/** Preparatory matters that decide on persons; what is voted on is the list of nominations. */
const mattersOfOffices: PreparatoryMatter[] = ['presidium', 'secretary-general', 'scrutineers'];

/** What is voted on with this matter now; null where it is about people and nobody was nominated yet. */
export function votedOn(view: CongressView, matter: PreparatoryMatter): VotedOn | null {
  const { nominations, steps, roster, agenda, items } = view;
  switch (matter) {
    case 'credentials-report': {
      const step = steps.find(({ kind }) => kind === 'credentials');
      return step ? { kind: matter, stepId: step.id, roster: roster.digest, formal: roster.formal } : null;
    }
    case 'presidium':
      return nominations && { kind: matter, presidium: nominations.presidium };
    case 'secretary-general':
      return nominations?.secretaryGeneral ? { kind: matter, secretaryGeneral: nominations.secretaryGeneral } : null;
    case 'agenda':
      return { kind: matter, entries: agenda };
    case 'voting-method':
      return {
        kind: matter,
        majority: profiles[view.profile].majority.value,
        items: items.map(({ id, decision }) => ({ itemId: id, decision })),
      };
    case 'scrutineers': {
      if (!nominations?.chiefScrutineer) return null;
      const { chiefScrutineer, scrutineers, tellers } = nominations;
      return { kind: matter, chiefScrutineer, scrutineers, tellers };
    }
  }
}

/** The paper of this step on which nominations stand, until it is withdrawn, void or declared (C-4a). */
export function paperOnOffices(view: CongressView, stepId: string): Paper | undefined {
  return papersOf(view, stepId).find(
    ({ state, items }) =>
      state !== 'declared' && items.some(({ matter }) => matter && mattersOfOffices.includes(matter)),
  );
}
