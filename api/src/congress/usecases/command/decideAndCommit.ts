import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import { mayCommand } from '@congress/contract/congress/may';
import type { Command } from '@congress/contract/congress/commands';
import type { Event } from '@congress/contract/congress/events';
import type { Outcome } from '@congress/contract/kernel/command';
import type { ActorRef } from '@congress/contract/kernel/event';
import type { Refusal } from '@congress/contract/kernel/refusal';
import type { Refused } from '../../domain/decision.ts';
import type { CommandFacts, FactsOf } from '../../domain/facts.ts';
import { decide, evolve, standsStill, type DecidedCommand } from '../../domain/procedure/machine.ts';
import { IdTaken, Unavailable } from '../../../kernel/unavailable.ts';
import type { CongressWork, Loaded } from '../../ports/congresses.ts';
import type { Deps } from '../../ports/deps.ts';
import { actOf, asBefore } from '../once.ts';
import { withOffices } from './authorize.ts';
import type { Participant } from '../../ports/participant.ts';

/** What a command reads and writes beside the state, in the transaction that decides it. */
export type RowWork<T extends DecidedCommand> = {
  /** Writes rows and reads the facts that the rule needs, or says why it cannot be. */
  before: (
    unit: CongressWork,
    loaded: Loaded,
    command: Command<T>,
    actor: Participant,
  ) => Promise<FactsOf<T> | Refused>;
  after?: (unit: CongressWork, command: Command<T>, actor: Participant, events: Event[]) => Promise<void>;
};

/** The row work of a command, without which no command goes whose rule needs facts. */
export type WorkOf<T extends DecidedCommand> = RowWork<T> | (T extends keyof CommandFacts ? never : undefined);

/** Thrown to roll back what `before` wrote when the machine refuses. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Who the log says did it. */
export function actorRef({ identity }: Participant): ActorRef {
  return { subject: identity.subject, id: identity.id };
}

/**
 * Carries out a command the machine decides: lock, repeat?, load, authorize, decide, persist with the log,
 * commit, and only then announce. A refusal leaves nothing behind.
 */
export async function decideAndCommit<T extends DecidedCommand>(
  deps: Pick<Deps, 'congresses' | 'live' | 'clock' | 'secrecy' | 'newId'>,
  actor: Participant,
  congressId: string,
  command: Command<T>,
  rowWork: WorkOf<T>,
): Promise<Result<Outcome>> {
  const who = actorRef(actor);
  const act = actOf(deps, actor, command);
  try {
    const { outcome, events } = await deps.congresses.work(congressId, async (unit) => {
      const earlier = await unit.answered(act);
      if (earlier !== undefined) {
        const answer = asBefore(earlier);
        if (!answer.ok) throw new RolledBack(answer.error);
        // Whoever asks again did not get the answer; perhaps nobody heard the news either.
        deps.live.catchUp(congressId);
        return { outcome: answer.value, events: [] };
      }
      const loaded = await unit.load();
      if (!loaded) throw new RolledBack(refused('not-found').error);
      // Offices are read anew here: what is in memory may be a moment old, on this node or another.
      const { roles } = withOffices(actor, loaded.state.congress);
      if (!mayCommand(roles, command.type)) {
        throw new RolledBack(refused('forbidden', { command: command.type }).error);
      }
      // While the congress stands still no row is written (P-8).
      const still = standsStill(loaded.state, command.type);
      if (still) throw new RolledBack(still.refusal);
      const facts = rowWork ? await rowWork.before(unit, loaded, command, actor) : ({} as FactsOf<T>);
      if ('ok' in facts) throw new RolledBack(facts.refusal);
      const now = deps.clock.now().toISOString();
      const context = {
        now,
        actor: who,
        personId: actor.personId,
        roles,
        facts,
        newId: deps.newId,
        sha256: (text: string) => deps.secrecy.sha256(text),
      };
      const decision = decide(loaded.state, command, context);
      if (!decision.ok) throw new RolledBack(decision.refusal);
      const happened = decision.events.map((event) => ({ ...event, at: now, actor: who }));
      const outcome: Outcome = decision.madeId ? { madeId: decision.madeId } : {};
      const events = await unit.commit({
        before: loaded.state,
        after: happened.reduce(evolve, loaded.state),
        happened,
        documents: decision.documents,
        act,
        outcome,
      });
      await rowWork?.after?.(unit, command, actor, events);
      return { outcome, events };
    });
    await deps.live.publish(congressId, events);
    return done(outcome);
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, error: error.refusal };
    if (error instanceof IdTaken) return refused('command-id-reused');
    // The database may have carried it out and gone away before it could say so.
    if (error instanceof Unavailable) deps.live.catchUp(congressId);
    throw error;
  }
}
