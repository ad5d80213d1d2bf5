import { z } from 'zod';
import { textRef } from '../../kernel/documents.ts';
import { count, id, instant, keptLine } from '../../kernel/primitives.ts';
import { signature } from '../people.ts';
import { forStep } from '../procedure/forStep.ts';
import { mode } from '../vocabulary.ts';
import { agendaEntry, compositionCheck, explanation, group, item, opinion, proposal, rosterSummary } from './view.ts';

export const congressEvents = {
  'approval.recorded': z.object({
    stepId: id,
    mode,
    reason: z.string(),
    management: opinion,
    upperUnion: opinion,
  }),
  'roster.changed': z.object({
    added: count,
    updated: count,
    removed: count,
    /** Why someone was taken off. */
    reason: z.string(),
    roster: rosterSummary,
    groups: z.array(group),
  }),
  'roster.completed': z.object({
    stepId: id,
    checks: z.array(compositionCheck),
    explanations: z.array(explanation),
  }),
  'groups.defined': z.object({ groups: z.array(group), roster: rosterSummary }),
  'group.leader-appointed': z.object({ groupId: id, personId: id }),
  'panel.appointed': z.object({ personIds: z.array(id) }),
  'credentials.signed': z.object({ stepId: id, signature }),
  'proposal.submitted': z.object({ proposal }),
  'proposal.seconded': z.object({ proposalId: id, personId: id }),
  'proposal.reviewed': z.object({
    proposalId: id,
    status: proposal.shape.status,
    reason: z.string(),
    mergedInto: id.nullable(),
  }),
  'proposals.window-closed': forStep,
  'item.added': z.object({ item }),
  'item.changed': z.object({ item }),
  'item.removed': z.object({ itemId: id }),
  'agenda.set': z.object({ entries: z.array(agendaEntry) }),
  'notice.given': z.object({ stepId: id, meetsAt: instant, place: keptLine, text: textRef }),
} as const;
