/** What a preparatory matter puts to the vote: it stands on the paper from the first (B-17). */
import type { MajorityRule, VotedOn } from '@congress/contract/congress/ballot/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { PreparatoryMatter } from '@congress/contract/congress/vocabulary';
import { majorityOf } from './threshold.ts';

/** The majority of adoptions, and that of elections where it is another. */
function statedMajorities(view: CongressView): { majority: MajorityRule; toElect?: MajorityRule } {
  const [majority, toElect] = [majorityOf(view, 'adopt'), majorityOf(view, 'elect')];
  const alike = majority.strict === toElect.strict && majority.wording === toElect.wording;
  return { majority, ...(alike ? {} : { toElect }) };
}

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
        ...statedMajorities(view),
        items: items.map(({ id, decision }) => ({ itemId: id, decision })),
      };
    case 'scrutineers': {
      if (!nominations?.chiefScrutineer) return null;
      const { chiefScrutineer, scrutineers, tellers } = nominations;
      return { kind: matter, chiefScrutineer, scrutineers, tellers };
    }
  }
}
