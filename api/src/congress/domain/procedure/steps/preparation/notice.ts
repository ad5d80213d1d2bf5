import { accept, newDocument, no } from '../../../decision.ts';
import { profileOf } from '../../../profiles/registry.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { recordOf } from '../../record.ts';
import { condition, daysPassed } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

/** 通知送达 (G-7). Confirmations and reading receipts are rows. */
export const notice: StepKindRule<'notice', 'giveNotice'> = {
  kind: 'notice',
  emptyRecord: () => ({ kind: 'notice', givenAt: null, meetsAt: null, place: '', text: null }),
  gate: ({ congress }, step, { facts, now }) => {
    const { givenAt } = recordOf(step, 'notice');
    const { delivered, read } = facts.delivery;
    const due = congress.roster.formal;
    return [
      condition('notice-given', givenAt !== null),
      daysPassed('notice-days-passed', profileOf(congress).noticeDays.value, givenAt, now),
      condition('notice-delivered', givenAt !== null && delivered >= due, { delivered, due, read }),
    ];
  },
  commands: {
    giveNotice: ({ congress }, { meetsAt, place, text }, context) => {
      const step = openStepOf(congress, 'notice');
      if (!step) return no('step-not-open', { expected: 'notice' });
      if (recordOf(step, 'notice').givenAt !== null) return no('already-done');
      const incomplete = congress.items.length === 0 || congress.items.some((item) => !item.text);
      if (incomplete || congress.agenda.length === 0) return no('notice-incomplete');
      const document = newDocument(context, 'notice', congress.title, text);
      const decision = accept(
        { type: 'notice.given', payload: { stepId: step.id, meetsAt, place, text: document.ref } },
        { type: 'notice.published', payload: { text, meetsAt, place } },
      );
      return { ...decision, documents: [document], madeId: document.ref.documentId };
    },
  },
};
