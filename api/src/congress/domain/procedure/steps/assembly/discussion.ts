import type { Step } from '@congress/contract/congress/procedure/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { accept, newDocument, no } from '../../../decision.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { recordOf } from '../../record.ts';
import { allOf } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** Whether this is the discussion after which texts are final: the session's last one before voting ends (G-8). */
function fixesTexts(view: CongressView, step: Step): boolean {
  const lastBallot = view.steps.findLastIndex((each) => each.kind === 'ballot');
  const inSession = view.steps
    .slice(0, lastBallot)
    .filter((each) => each.kind === 'discussion' && each.phase === 'session');
  return inSession.at(-1)?.id === step.id;
}

/** 会前讨论 and 团组讨论 (G-8). Posts are rows. */
export const discussion: StepKindRule<'discussion', 'submitSummary' | 'freezeItem' | 'replaceLeader'> = {
  kind: 'discussion',
  emptyRecord: () => ({ kind: 'discussion', summaries: [] }),
  gate: ({ congress }, step) => {
    const submitted = recordOf(step, 'discussion').summaries.length;
    const summaries = allOf('summaries-submitted', ['submitted', 'all'], submitted, congress.groups.length);
    if (!fixesTexts(congress, step)) return [summaries];
    const frozen = congress.items.filter((item) => item.frozen).length;
    return [summaries, allOf('texts-frozen', ['frozen', 'all'], frozen, congress.items.length)];
  },
  commands: {
    submitSummary: ({ congress }, { groupId, text }, context) => {
      const step = openStepOf(congress, 'discussion');
      if (!step) return no('discussion-not-open');
      const group = congress.groups.find((each) => each.id === groupId);
      if (!group) return no('group-not-found');
      if (!context.personId || group.leaderId !== context.personId) return no('summary-not-yours');
      const previous = recordOf(step, 'discussion').summaries.find((each) => each.groupId === groupId);
      const document = newDocument(context, 'summary', group.name, text, previous?.text);
      const decision = accept({
        type: 'summary.submitted',
        payload: {
          stepId: step.id,
          summary: { groupId, by: context.personId, at: context.now, text: document.ref },
        },
      });
      return { ...decision, documents: [document], madeId: document.ref.documentId };
    },
    replaceLeader: ({ congress }, { groupId, personId, chosenBy, reason }, { facts }) => {
      const step = openStepOf(congress, 'discussion');
      if (!step) return no('discussion-not-open');
      const group = congress.groups.find((each) => each.id === groupId);
      if (!group?.leaderId) return no('group-not-found');
      if (recordOf(step, 'discussion').summaries.some((each) => each.groupId === groupId)) return no('leader-acted');
      if (group.leaderId === personId) return no('leader-already');
      const person = facts.persons[personId];
      if (!person) return no('person-not-found');
      if (person.groupId !== groupId || person.capacity !== 'formal') return no('leader-outside-group');
      if (chosenBy === 'presidium' && congress.offices.presidium.length === 0) return no('presidium-vacant');
      if (!congress.announcements.some(({ at }) => at >= (step.openedAt ?? ''))) return no('not-reminded');
      const payload = { groupId, personId, former: group.leaderId, chosenBy, reason };
      return accept({ type: 'group.leader-replaced', payload });
    },
    freezeItem: ({ congress }, { itemId, text }, context) => {
      const step = openStepOf(congress, 'discussion');
      if (!step || step.phase !== 'session') return no('discussion-not-open');
      const item = congress.items.find((each) => each.id === itemId);
      if (!item?.text) return no('item-not-found');
      if (item.frozen) return no('item-frozen');
      if (text === undefined) {
        return accept({ type: 'item.frozen', payload: { itemId, text: item.text } });
      }
      const document = newDocument(context, 'item', item.title, text, item.text);
      const decision = accept({ type: 'item.frozen', payload: { itemId, text: document.ref } });
      return { ...decision, documents: [document] };
    },
  },
};
