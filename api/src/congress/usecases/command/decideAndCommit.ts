import { mayCommand } from '@congress/contract/congress/tables/may';
import type { Command } from '@congress/contract/congress/tables/commands';
import type { Event, Happened } from '@congress/contract/congress/tables/events';
import { evolve } from '@congress/contract/congress/tables/reduce';
import type { State } from '@congress/contract/congress/snapshot';
import type { Outcome } from '@congress/contract/kernel/command';
import { actorRef } from '../../../kernel/command/act.ts';
import { carryOut } from '../../../kernel/command/carryOut.ts';
import type { Result } from '../../../kernel/result.ts';
import { no, type Decision, type NewDocument, type Refused } from '../../domain/decision.ts';
import type { CommandFacts, FactsOf } from '../../domain/facts.ts';
import { decide, standsStill, type DecidedCommand } from '../../domain/procedure/machine.ts';
import type { CongressWork, Loaded } from '../../ports/congresses.ts';
import type { Deps } from '../../ports/deps.ts';
import type { Participant } from '../../ports/participant.ts';
import { withOffices } from './authorize.ts';

/** What a command reads and writes beside the state, in the transaction that decides it. */
export type RowWork<T extends DecidedCommand> = {
  /** Writes rows and reads the facts that the rule needs, or says why it cannot be. */
  before: (
    unit: CongressWork,
    loaded: Loaded,
    command: Command<T>,
    actor: Participant,
  ) => Promise<FactsOf<T> | Refused>;
  /** Rows that follow from the events; `facts` are those of `before`. */
  after?: (
    unit: CongressWork,
    command: Command<T>,
    actor: Participant,
    events: Event[],
    facts: FactsOf<T>,
  ) => Promise<void>;
};

/** The row work of a command, without which no command goes whose rule needs facts. */
export type WorkOf<T extends DecidedCommand> = RowWork<T> | (T extends keyof CommandFacts ? never : undefined);

/**
 * Carries out a command the machine decides, as `carryOut` does for every business: who may is settled under the lock,
 * then the facts its rule needs, then the rule.
 */
export async function decideAndCommit<T extends DecidedCommand>(
  deps: Pick<Deps, 'congresses' | 'live' | 'clock' | 'secrecy' | 'newId'>,
  actor: Participant,
  congressId: string,
  command: Command<T>,
  rowWork: WorkOf<T>,
): Promise<Result<Outcome>> {
  let known = {} as FactsOf<T>;
  async function decideHere(unit: CongressWork, loaded: Loaded, now: () => string): Promise<Decision> {
    // Offices are read anew here: what is in memory may be a moment old, on this node or another.
    const { roles } = withOffices(actor, loaded.state.congress);
    if (!mayCommand(roles, command.type)) return no('forbidden', { command: command.type });
    // While the congress stands still no row is written (P-8).
    const still = standsStill(loaded.state, command.type);
    if (still) return still;
    const facts = rowWork ? await rowWork.before(unit, loaded, command, actor) : ({} as FactsOf<T>);
    if ('ok' in facts) return facts as Refused;
    known = facts;
    const { personId } = actor;
    const sha256 = (text: string): string => deps.secrecy.sha256(text);
    const who = actorRef(actor.identity);
    return decide(loaded.state, command, {
      now: now(),
      actor: who,
      personId,
      roles,
      facts,
      newId: deps.newId,
      sha256,
    });
  }

  return carryOut<State, Loaded, Happened, Event, NewDocument, CongressWork>(
    deps,
    { id: congressId, identity: actor.identity, command },
    {
      work: (id, run) => deps.congresses.work(id, run),
      decide: decideHere,
      evolve,
      after: async (unit, events) => rowWork?.after?.(unit, command, actor, events, known),
      publish: (id, events) => deps.live.publish(id, events),
      catchUp: (id) => deps.live.catchUp(id),
    },
  );
}
