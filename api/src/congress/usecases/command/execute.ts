import { refused } from '../refused.ts';
import type { Result } from '../../../kernel/result.ts';
import { mayCommand } from '@congress/contract/congress/tables/may';
import type { Command, CommandType } from '@congress/contract/congress/tables/commands';
import type { Outcome } from '@congress/contract/kernel/command';
import { isDecided, type DecidedCommand } from '../../domain/procedure/machine.ts';
import { Unavailable } from '../../../kernel/unavailable.ts';
import type { Deps } from '../../ports/deps.ts';
import { participate } from './authorize.ts';
import type { Participant } from '../../ports/participant.ts';
import { castBallot } from '../facts/castBallot.ts';
import { decideAndCommit, type WorkOf } from './decideAndCommit.ts';
import { confirmNotice, markRead, recordDelivery } from '../facts/deliver.ts';
import { explainRace } from './explainRace.ts';
import { decideLeave, requestLeave, withdrawLeave } from '../facts/leave.ts';
import { post } from '../facts/post.ts';
import { rowWorkOf } from './rowWork.ts';
import { remindVoter } from '../facts/remindVoter.ts';
import { recordDeparture, signIn, signInPerson } from '../facts/signIn.ts';
import { simulate } from '../people/simulate.ts';
import { answerSuggestion, makeSuggestion } from '../facts/suggest.ts';
import { uploadRoster } from '../facts/uploadRoster.ts';
import type { Execute, UseCase } from './useCase.ts';

type OwnCommand = Exclude<CommandType, DecidedCommand>;

const ownUseCases: { [T in OwnCommand]: UseCase<T> } = {
  castBallot,
  remindVoter,
  signIn,
  signInPerson,
  recordDeparture,
  post,
  uploadRoster,
  makeSuggestion,
  answerSuggestion,
  confirmNotice,
  recordDelivery,
  markRead,
  requestLeave,
  decideLeave,
  withdrawLeave,
};

/** Whether the congress is over, after which not even rows beside the procedure change (P-10). */
async function ended({ live }: Deps, congressId: string): Promise<Result<Outcome> | undefined> {
  const view = live.peek(congressId) ?? (await live.view(congressId));
  const status = view?.state.congress.status;
  const over = status === 'archived' || status === 'cancelled';
  return over ? refused('congress-not-active', { status }) : undefined;
}

/**
 * The pace of objections, the same as on the public page: there by address, which its route counts, here by person.
 * How many one person may file in all is the machine's to say (G-16a).
 */
function tooFast({ limit }: Deps, { personId }: Participant, command: Command): Result<Outcome> | undefined {
  const objects = command.type === 'fileObjection' || command.type === 'objectToCandidate';
  const wait = objects && personId !== null ? limit(personId, 'objection') : 0;
  return wait > 0 ? refused('too-many-requests', { seconds: wait }) : undefined;
}

/** What follows a command once it is committed. Someone taken off the roster is out at once. */
async function afterwards(deps: Deps, actor: Participant, congressId: string, command: Command): Promise<void> {
  if (command.type === 'removePerson') {
    deps.live.end(await deps.identities.endSessionsOf(actor.identity.organizationId, command.personId));
  }
  if (command.type === 'setVoting') deps.live.refresh(congressId, command.personIds);
}

/**
 * The one door for commands: tenant → role → law → commit → announce. Expected refusals come back
 * as values; a database that is away is one of them, and then nothing was acknowledged.
 */
export function makeExecute(deps: Deps): Execute {
  const rowWork = rowWorkOf(deps);
  return async (identity, congressId, command, joined) => {
    try {
      const known = joined && !isDecided(command.type) ? joined : undefined;
      const actor = known ?? (await participate(deps, identity, congressId));
      if (!actor) return refused('not-found');
      if (!isDecided(command.type)) {
        if (!mayCommand(actor.roles, command.type)) return refused('forbidden', { command: command.type });
        const over = await ended(deps, congressId);
        if (over) return over;
        const useCase = ownUseCases[command.type] as UseCase<CommandType>;
        return await useCase(deps, actor, congressId, command);
      }
      const hasty = tooFast(deps, actor, command);
      if (hasty) return hasty;
      const decided = command as Command<DecidedCommand>;
      if (decided.type === 'simulate') return await simulate(deps, actor, congressId, decided);
      const work = rowWork[decided.type] as WorkOf<DecidedCommand>;
      const result = await decideAndCommit(deps, actor, congressId, decided, work);
      if (result.ok) await afterwards(deps, actor, congressId, decided);
      return result.ok ? result : await explainRace(deps, congressId, decided, result);
    } catch (error) {
      if (error instanceof Unavailable) return refused('unavailable');
      throw error;
    }
  };
}
