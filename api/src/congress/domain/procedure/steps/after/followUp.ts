import type { OpenMatter } from '@congress/contract/congress/after/openMatters';
import type { FollowUp } from '@congress/contract/congress/after/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { accept, no } from '../../../decision.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { allOf } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

const expected = { expected: 'follow-up' };

/** What is to be followed up: every resolution, and every proposal that was filed. */
function subjects(view: CongressView): FollowUp['subject'][] {
  return [
    ...view.resolutions.map(({ id }) => ({ kind: 'resolution' as const, id })),
    ...view.proposals
      .filter((proposal) => proposal.status === 'filed')
      .map(({ id }) => ({ kind: 'proposal' as const, id })),
  ];
}

/** What is open in it for the next session: all that is neither solved nor settled as a reference (N-6). */
export function openMattersOf(view: CongressView): OpenMatter[] {
  const titles = new Map([...view.resolutions, ...view.proposals].map(({ id, title }) => [id, title]));
  return subjects(view).flatMap((subject) => {
    const one = view.followUps.find((each) => each.subject.id === subject.id);
    const { owner = null, deadline = null, outcome = null, note = '' } = one ?? {};
    if (outcome === 'solved' || outcome === 'for-reference') return [];
    return [{ subject, title: titles.get(subject.id) ?? '', owner, deadline, outcome, note }];
  });
}

/** 督办 (G-18). */
export const followUp: StepKindRule<'follow-up', 'assignFollowUp' | 'reportFollowUp'> = {
  kind: 'follow-up',
  emptyRecord: () => ({ kind: 'follow-up' }),
  gate: ({ congress }) => {
    const all = subjects(congress);
    const done = all.filter((subject) =>
      congress.followUps.some((each) => each.subject.id === subject.id && each.outcome !== null),
    ).length;
    return [allOf('followed-up', ['done', 'all'], done, all.length)];
  },
  commands: {
    assignFollowUp: ({ congress }, { subject, owner, deadline }, context) => {
      if (!openStepOf(congress, 'follow-up')) return no('step-not-open', expected);
      const known = subjects(congress).some((s) => s.kind === subject.kind && s.id === subject.id);
      if (!known) return no('subject-not-found');
      if (congress.followUps.some((each) => each.subject.id === subject.id)) return no('subject-taken');
      const id = context.newId();
      const decision = accept({
        type: 'follow-up.assigned',
        payload: { followUp: { id, subject, owner, deadline, outcome: null, note: '' } },
      });
      return { ...decision, madeId: id };
    },
    reportFollowUp: ({ congress }, { followUpId, outcome, note }) => {
      if (!openStepOf(congress, 'follow-up')) return no('step-not-open', expected);
      const one = congress.followUps.find((each) => each.id === followUpId);
      if (!one) return no('follow-up-not-found');
      return accept({
        type: 'follow-up.reported',
        payload: { followUpId, outcome, note, deadline: one.deadline },
      });
    },
  },
};
