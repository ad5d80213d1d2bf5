import type { CongressView } from '@congress/contract/congress/snapshot';
import { accept, newDocument, no } from '../../../decision.ts';
import { profileOf } from '../../../profiles/registry.ts';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { recordOf } from '../../record.ts';
import { condition } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';

const expected = { expected: 'proposals' };

function openWindow(congress: CongressView): 'open' | 'closed' | 'elsewhere' {
  const step = openStepOf(congress, 'proposals');
  if (!step) return 'elsewhere';
  return recordOf(step, 'proposals').windowClosed ? 'closed' : 'open';
}

/** 提案征集 (G-5). */
export const proposals: StepKindRule<
  'proposals',
  'submitProposal' | 'secondProposal' | 'closeProposalWindow' | 'reviewProposal'
> = {
  kind: 'proposals',
  emptyRecord: () => ({ kind: 'proposals', windowClosed: false }),
  gate: ({ congress }, step) => {
    const open = congress.proposals.filter((each) => each.status === 'submitted').length;
    return [
      condition('proposal-window-closed', recordOf(step, 'proposals').windowClosed),
      condition('proposals-settled', open === 0, { open }),
    ];
  },
  commands: {
    submitProposal: ({ congress }, { title, text }, context) => {
      const window = openWindow(congress);
      if (window === 'elsewhere') return no('step-not-open', expected);
      if (window === 'closed') return no('proposal-window-closed');
      if (!context.personId) return no('not-a-formal-delegate');
      const document = newDocument(context, 'proposal', title, text);
      const id = context.newId();
      const event = accept({
        type: 'proposal.submitted',
        payload: {
          proposal: {
            id,
            title,
            by: context.personId,
            seconders: [],
            text: document.ref,
            status: 'submitted',
            reason: '',
            mergedInto: null,
          },
        },
      });
      return { ...event, documents: [document], madeId: id };
    },
    secondProposal: ({ congress }, { proposalId }, { personId }) => {
      if (openWindow(congress) === 'elsewhere') return no('step-not-open', expected);
      const proposal = congress.proposals.find((each) => each.id === proposalId);
      if (!proposal) return no('proposal-not-found');
      if (proposal.status !== 'submitted') return no('proposal-settled');
      if (!personId) return no('not-a-formal-delegate');
      if (proposal.by === personId) return no('own-proposal');
      if (proposal.seconders.includes(personId)) return no('already-signed');
      return accept({ type: 'proposal.seconded', payload: { proposalId, personId } });
    },
    closeProposalWindow: ({ congress }) => {
      const step = openStepOf(congress, 'proposals');
      if (!step) return no('step-not-open', expected);
      if (openWindow(congress) === 'closed') return no('proposal-window-closed');
      return accept({ type: 'proposals.window-closed', payload: { stepId: step.id } });
    },
    reviewProposal: ({ congress }, { proposalId, status, reason, mergedInto }) => {
      if (openWindow(congress) === 'elsewhere') return no('step-not-open', expected);
      const proposal = congress.proposals.find((each) => each.id === proposalId);
      if (!proposal) return no('proposal-not-found');
      if (proposal.status !== 'submitted') return no('proposal-settled');
      const needed = profileOf(congress).secondersNeeded.value;
      if (status === 'filed' && proposal.seconders.length < needed) {
        return no('too-few-seconders', { needed, actual: proposal.seconders.length });
      }
      if (status === 'rejected' && reason === '') return no('reason-required');
      const target = congress.proposals.find((each) => each.id === mergedInto);
      if (status === 'merged') {
        if (!target || target.id === proposalId) return no('proposal-not-found');
        // Merged into each other, two proposals would both be gone.
        if (target.status === 'merged' || target.status === 'rejected') return no('proposal-settled');
      }
      return accept({
        type: 'proposal.reviewed',
        payload: { proposalId, status, reason, mergedInto: status === 'merged' ? mergedInto : null },
      });
    },
  },
};
