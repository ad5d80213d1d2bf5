import { accept, no } from '../../../decision.ts';
import { checkComposition } from '../../../profiles/arithmetic.ts';
import { profileOf } from '../../../profiles/registry.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { recordOf } from '../../record.ts';
import { allOf, condition } from '../../gate.ts';
import { groupingConditions } from './grouping.ts';
import type { StepKindRule } from '../stepKind.ts';

/** A panel is a body: three or more (G-4). */
const leastMembers = 3;

/** 资格审查 (G-4). */
export const credentials: StepKindRule<'credentials', 'appointPanel' | 'signCredentials'> = {
  kind: 'credentials',
  emptyRecord: () => ({ kind: 'credentials', signatures: [] }),
  gate: ({ congress }, step) => {
    const panel = congress.offices.credentialsPanel;
    const { signatures } = recordOf(step, 'credentials');
    const signed = panel.filter((member) => signatures.some((each) => each.personId === member)).length;
    const checks = checkComposition(profileOf(congress), congress.roster, congress.staff);
    const failing = checks.filter((check) => check.mandatory && !check.met).length;
    return [
      ...groupingConditions(congress),
      condition('panel-appointed', panel.length >= leastMembers, { members: panel.length }),
      condition('composition-mandatory', failing === 0, { failing }),
      allOf('credentials-signed', ['signed', 'needed'], signed, Math.max(panel.length, leastMembers)),
    ];
  },
  commands: {
    appointPanel: ({ congress }, { personIds }, { facts }) => {
      const step = openStepOf(congress, 'credentials');
      if (!step) return no('step-not-open', { expected: 'credentials' });
      for (const personId of personIds) {
        const person = facts.persons[personId];
        if (!person) return no('person-not-found');
        if (person.capacity !== 'formal') return no('not-a-formal-delegate');
      }
      return accept({ type: 'panel.appointed', payload: { personIds: [...new Set(personIds)] } });
    },
    signCredentials: ({ congress }, _, { personId, now }) => {
      const step = openStepOf(congress, 'credentials');
      if (!step) return no('step-not-open', { expected: 'credentials' });
      if (!personId || !congress.offices.credentialsPanel.includes(personId)) {
        return no('forbidden', { command: 'signCredentials' });
      }
      const { signatures } = recordOf(step, 'credentials');
      if (signatures.some((each) => each.personId === personId)) return no('already-signed');
      return accept({
        type: 'credentials.signed',
        payload: {
          stepId: step.id,
          signature: { personId, at: now, as: 'credentials-reviewer' },
        },
      });
    },
  },
};
