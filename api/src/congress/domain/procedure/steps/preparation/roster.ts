import { accept, no, type Decision, type Refused } from '../../../decision.ts';
import type { RosterRows } from '../../../facts.ts';
import { checkComposition } from '../../../profiles/arithmetic.ts';
import { profileOf } from '../../../profiles/registry.ts';
import { rosterOpen } from '@congress/contract/congress/preparation/questions';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { recordOf } from '../../record.ts';
import { condition } from '../../gate.ts';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { StepKindRule } from '../stepKind.ts';

/** Why people and groups cannot be changed: they may until the credentials step is closed. */
export function rosterClosed(view: CongressView, expected: 'roster' | 'grouping'): Refused | undefined {
  return rosterOpen(view) ? undefined : no('step-not-open', { expected });
}

function changed(congress: CongressView, roster: RosterRows, reason = ''): Decision {
  return (
    rosterClosed(congress, 'roster') ??
    accept({
      type: 'roster.changed',
      payload: {
        added: roster.added,
        updated: roster.updated,
        removed: roster.removed,
        reason,
        roster: roster.summary,
        groups: roster.groups.length > 0 ? roster.groups : congress.groups,
      },
    })
  );
}

/** 代表产生 (G-2, C-3). Rows of people are written by the use case; here is what it may mean. */
export const roster: StepKindRule<'roster', 'importRoster' | 'changePerson' | 'removePerson' | 'completeRoster'> = {
  kind: 'roster',
  emptyRecord: () => ({ kind: 'roster', complete: false, checks: [], explanations: [] }),
  gate: ({ congress }, step) => {
    const { complete, explanations } = recordOf(step, 'roster');
    const checks = checkComposition(profileOf(congress), congress.roster, congress.staff);
    const explained = new Set(explanations.map((each) => each.rule));
    return [
      condition('roster-complete', complete && congress.roster.formal > 0, {
        formal: congress.roster.formal,
      }),
      condition('composition-checked', complete && checks.every((c) => c.met || explained.has(c.rule)), {
        met: checks.filter((c) => c.met).length,
        all: checks.length,
      }),
    ];
  },
  commands: {
    importRoster: ({ congress }, _, { facts }) => changed(congress, facts.roster),
    changePerson: ({ congress }, _, { facts }) => changed(congress, facts.roster),
    removePerson: ({ congress }, { reason }, { facts }) => changed(congress, facts.roster, reason),
    completeRoster: ({ congress }, { explanations }) => {
      const step = openStepOf(congress, 'roster');
      if (!step) return no('step-not-open', { expected: 'roster' });
      const checks = checkComposition(profileOf(congress), congress.roster, congress.staff);
      const explained = new Set(explanations.map((each) => each.rule));
      const silent = checks.filter((check) => !check.met && !explained.has(check.rule));
      if (silent.length > 0) {
        return no('explanation-required', { rules: silent.map((check) => check.rule).join(', ') });
      }
      return accept({
        type: 'roster.completed',
        payload: { stepId: step.id, checks, explanations },
      });
    },
  },
};
