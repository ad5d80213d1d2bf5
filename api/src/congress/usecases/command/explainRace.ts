import type { Command } from '@congress/contract/congress/commands';
import type { Outcome } from '@congress/contract/kernel/command';
import type { DecidedCommand } from '../../domain/procedure/machine.ts';
import type { Deps } from '../../ports/deps.ts';
import { refused } from '../refused.ts';
import type { Result } from '../../../kernel/result.ts';

/** What a command that is carried out once per target leads to. */
const outcomeOf: Partial<Record<DecidedCommand, string>> = {
  openStep: 'step.opened',
  closeStep: 'step.closed',
  openPaper: 'paper.opened',
  closePaper: 'paper.closed',
  countPaper: 'paper.counted',
  declareResult: 'paper.declared',
  giveNotice: 'notice.given',
  publishResults: 'results.published',
  closeProposalWindow: 'proposals.window-closed',
  markPresented: 'entry.presented',
  adoptResolution: 'resolution.adopted',
  freezeItem: 'item.frozen',
  answerObjection: 'objection.answered',
  reviewProposal: 'proposal.reviewed',
  assignFollowUp: 'follow-up.assigned',
};

const mayMeanDone = new Set([
  'already-done',
  'step-not-pending',
  'step-not-open',
  'paper-wrong-state',
  'proposal-window-closed',
  'resolution-exists',
  'item-frozen',
  'proposal-settled',
  'subject-taken',
]);

/**
 * Two hosts press the same button: the slower one learns who was faster instead of being told that
 * the state is wrong. Other refusals pass through as they are.
 */
export async function explainRace(
  { congresses }: Pick<Deps, 'congresses'>,
  congressId: string,
  command: Command<DecidedCommand>,
  result: Extract<Result<Outcome>, { ok: false }>,
): Promise<Result<Outcome>> {
  const type = outcomeOf[command.type];
  if (!type || !mayMeanDone.has(result.error.code)) return result;
  const by = await congresses.lastActor(congressId, [type], targetOf(command));
  return by === undefined ? result : refused('already-done-by', { by });
}

/** What the command is about, where it is about one thing of several. */
function targetOf(command: Command<DecidedCommand>): string | undefined {
  if (command.type === 'assignFollowUp') return command.subject.id;
  const fields = new Map<string, unknown>(Object.entries(command));
  return ['stepId', 'paperId', 'entryId', 'itemId', 'objectionId', 'proposalId']
    .map((name) => fields.get(name))
    .find((each): each is string => typeof each === 'string');
}
