import { preparatoryMatters } from '@congress/contract/congress/vocabulary';
import { adoptedPreparatoryMatters } from '@congress/contract/congress/ballot/questions';
import { paperOnOffices } from '@congress/contract/congress/ballot/questions';
import { votedOnPeople } from '../../../ballot/standing.ts';
import { accept, no } from '../../../decision.ts';
import { ceilDivide } from '../../../profiles/arithmetic.ts';
import { profileOf } from '../../../profiles/registry.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { papersOf } from '@congress/contract/congress/ballot/questions';
import { allOf } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 预备会议 (G-10, C-4, C-5). The hands themselves are counted by a paper of this step. */
export const preliminary: StepKindRule<'preliminary', 'nominateOffices'> = {
  kind: 'preliminary',
  emptyRecord: () => ({ kind: 'preliminary' }),
  gate: ({ congress }, step) => {
    const papers = papersOf(congress, step.id);
    const declared = papers.filter((paper) => paper.state === 'declared').length;
    return [
      allOf('matters-adopted', ['adopted', 'all'], adoptedPreparatoryMatters(congress).size, preparatoryMatters.length),
      allOf('results-declared', ['declared', 'all'], declared, papers.length),
    ];
  },
  commands: {
    nominateOffices: ({ congress }, command, { facts }) => {
      const step = openStepOf(congress, 'preliminary');
      if (!step) return no('step-not-open', { expected: 'preliminary' });
      const onThem = paperOnOffices(congress);
      if (onThem) return no('nominations-on-paper', { title: onThem.title });
      const { presidium, secretaryGeneral, chiefScrutineer, scrutineers, tellers } = command;
      const named = [...presidium, secretaryGeneral, chiefScrutineer, ...scrutineers, ...tellers];
      for (const personId of named) {
        const person = facts.persons[personId];
        if (!person) return no('person-not-found');
        if (person.capacity !== 'formal') return no('not-a-formal-delegate');
      }
      // Whoever stands for election or is rated counts no votes (C-5a).
      const judged = votedOnPeople(congress);
      const both = [chiefScrutineer, ...scrutineers, ...tellers].find((id) => judged.has(id));
      if (both) return no('candidate-is-scrutineer', { name: facts.persons[both]?.name ?? '' });
      const members = [...new Set(presidium)];
      const { presidiumShare, presidiumSize } = profileOf(congress);
      const counted: readonly (string | null | undefined)[] = presidiumShare.value.counts;
      const front = members.filter((id) => counted.includes(facts.persons[id]?.category)).length;
      const needed = ceilDivide(presidiumShare.value.percent * members.length, 100);
      if (front < needed) return no('presidium-composition', { front, needed });
      const size = presidiumSize.value.find((band) => congress.roster.formal <= band.upToDelegates);
      if (size?.mandatory && (members.length < size.least || members.length > size.most)) {
        const facts = { actual: members.length, least: size.least };
        return size.most === Infinity
          ? no('presidium-too-small', facts)
          : no('presidium-size', { ...facts, most: size.most });
      }
      const others = [...new Set(scrutineers)].filter((id) => id !== chiefScrutineer);
      if (others.length === 0) return no('second-scrutineer-needed');
      return accept({
        type: 'offices.nominated',
        payload: {
          nominations: {
            presidium: members,
            secretaryGeneral,
            chiefScrutineer,
            scrutineers: others,
            tellers: [...new Set(tellers)],
          },
        },
      });
    },
  },
};
