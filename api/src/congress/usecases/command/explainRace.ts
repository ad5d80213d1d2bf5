import { type Command, commandRows } from '@congress/contract/congress/tables/commands';
import type { Outcome } from '@congress/contract/kernel/command';
import type { CommandRow } from '@congress/contract/kernel/rows';
import type { DecidedCommand } from '../../domain/procedure/machine.ts';
import type { Deps } from '../../ports/deps.ts';
import { refused } from '../refused.ts';
import type { Result } from '../../../kernel/result.ts';

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
  const { settles, about }: CommandRow = commandRows[command.type];
  if (!settles || !mayMeanDone.has(result.error.code)) return result;
  const by = await congresses.lastActor(congressId, [settles], about && targetOf(command, about));
  return by === undefined ? result : refused('already-done-by', { by });
}

/** What the command is about, where it is about one thing of several: the id at this path. */
function targetOf(command: object, about: string): string | undefined {
  const value = about
    .split('.')
    .reduce<unknown>((inner, field) => new Map(Object.entries(inner ?? {})).get(field), command);
  return typeof value === 'string' ? value : undefined;
}
