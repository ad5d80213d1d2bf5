import { z } from 'zod';
import { forStep } from '../../kernel/procedure/shapes.ts';
import { evidence, textRef } from '../../kernel/documents.ts';
import { personId } from '../../kernel/people.ts';
import { count, day, id, instant, keptLine } from '../../kernel/primitives.ts';
import { signature } from '../people.ts';
import { reading } from '../rules/rules.ts';
import { mode } from '../vocabulary.ts';
import { copiedFrom } from './nextSession.ts';
import { agendaEntry, compositionCheck, explanation, group, item, opinion, proposal, rosterSummary } from './view.ts';
import { event } from '../tables/rows.ts';

export const congressEvents = {
  'reading.chosen': event(
    z.object({ reading, chosenBy: z.enum(['host', 'upper-union']), reason: keptLine, document: evidence.nullable() }),
  ),
  'approval.recorded': event(
    z.object({
      stepId: id,
      mode,
      reason: z.string(),
      management: opinion,
      upperUnion: opinion,
      lastInRoom: day.nullable().optional(),
    }),
  ),
  'roster.changed': event(
    z.object({
      added: count,
      updated: count,
      removed: count,
      /** Why someone was taken off. */
      reason: z.string(),
      roster: rosterSummary,
      groups: z.array(group),
      /** Only of the roster that a congress began with: the session it was copied from. */
      from: copiedFrom.optional(),
    }),
    { moves: ['gate', 'delivery', 'presence'], changes: 'people' },
  ),
  'roster.completed': event(
    z.object({
      stepId: id,
      checks: z.array(compositionCheck),
      explanations: z.array(explanation),
    }),
  ),
  'groups.defined': event(z.object({ groups: z.array(group), roster: rosterSummary }), { changes: 'people' }),
  'group.leader-appointed': event(z.object({ groupId: id, personId }), { changes: 'offices' }),
  'panel.appointed': event(z.object({ personIds: z.array(personId) }), { changes: 'offices' }),
  'credentials.signed': event(z.object({ stepId: id, signature })),
  'proposal.submitted': event(z.object({ proposal })),
  'proposal.seconded': event(z.object({ proposalId: id, personId })),
  'proposal.reviewed': event(
    z.object({
      proposalId: id,
      status: proposal.shape.status,
      reason: z.string(),
      mergedInto: id.nullable(),
    }),
  ),
  'proposals.window-closed': event(forStep),
  'item.added': event(z.object({ item })),
  'item.changed': event(z.object({ item })),
  'item.removed': event(z.object({ itemId: id })),
  'agenda.set': event(z.object({ entries: z.array(agendaEntry) })),
  'notice.given': event(z.object({ stepId: id, meetsAt: instant, place: keptLine, text: textRef }), {
    moves: ['gate', 'delivery', 'presence'],
  }),
} as const;
