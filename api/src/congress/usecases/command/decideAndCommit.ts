import { refused } from '../refused.ts';
import { done, type Result } from '../../../kernel/result.ts';
import { mayCommand } from '@congress/contract/congress/may';
import type { Command } from '@congress/contract/congress/commands';
import type { Event } from '@congress/contract/congress/events';
import type { Outcome } from '@congress/contract/kernel/command';
import type { ActorRef } from '@congress/contract/kernel/event';
import type { Refusal } from '@congress/contract/kernel/refusal';
import type { Context, RowFacts } from '../../domain/decision.ts';
import { decide, evolve, type DecidedCommand } from '../../domain/procedure/machine.ts';
import { currentSignIn } from '../../domain/state.ts';
import { IdTaken, Unavailable } from '../../../kernel/unavailable.ts';
import type { CongressWork, Loaded } from '../../ports/congresses.ts';
import type { Deps } from '../../ports/deps.ts';
import { actOf, asBefore } from '../once.ts';
import { withOffices, type Participant } from './authorize.ts';

/** Row work that belongs to a command: facts to hand to the machine before, rows to write after. */
export type RowWork<T extends DecidedCommand> = {
  before?: (
    unit: CongressWork,
    loaded: Loaded,
    command: Command<T>,
    actor: Participant,
  ) => Promise<Partial<RowFacts> | Refusal>;
  after?: (unit: CongressWork, command: Command<T>, actor: Participant, events: Event[]) => Promise<void>;
};

/** Thrown to roll back what `before` wrote when the machine refuses. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const idFields = [
  'personId',
  'personIds',
  'presidium',
  'secretaryGeneral',
  'chiefScrutineer',
  'scrutineers',
  'tellers',
  'executiveChairs',
] as const;

/** The people a command names; bulk commands look after their own. */
function peopleIn(command: Command): string[] {
  if (command.type === 'assignToGroup' || command.type === 'recordDelivery') return [];
  const fields = command as unknown as Record<string, unknown>;
  const direct = idFields.flatMap((field) => fields[field] ?? []);
  const presenters = command.type === 'setAgenda' ? command.entries.map((e) => e.presenterId) : [];
  return [...new Set([...direct, ...presenters].filter((each): each is string => typeof each === 'string'))];
}

async function gatherFacts(unit: CongressWork, loaded: Loaded, command: Command): Promise<RowFacts> {
  const facts: RowFacts = {
    attendance: {},
    delivery: { delivered: 0, read: 0 },
    persons: {},
    tallies: {},
    rooms: {},
    texts: {},
    head: loaded.headHash,
  };
  const people = peopleIn(command);
  if (people.length > 0) facts.persons = await unit.persons(people);
  if (command.type === 'closeStep' || command.type === 'openPaper') {
    Object.assign(facts, await gateFacts(unit, loaded));
  }
  return facts;
}

/** The facts that gates look at. */
export async function gateFacts(
  source: Pick<CongressWork, 'attendance' | 'delivery'>,
  { state }: Pick<Loaded, 'state'>,
): Promise<Pick<RowFacts, 'attendance' | 'delivery'>> {
  const signIn = currentSignIn(state.congress);
  const due = state.congress.roster.formal;
  const counted = signIn ? await source.attendance([signIn.id]) : {};
  return {
    attendance: Object.fromEntries(Object.entries(counted).map(([id, one]) => [id, { ...one, due }])),
    delivery: await source.delivery(),
  };
}

/** Who the log says did it. */
export function actorRef({ identity }: Participant): ActorRef {
  return { subject: identity.subject, id: identity.id };
}

/**
 * Carries out a command the machine decides: lock, repeat?, load, authorize, decide, persist with the log,
 * commit, and only then announce. A refusal leaves nothing behind.
 */
export async function decideAndCommit(
  deps: Pick<Deps, 'congresses' | 'live' | 'clock' | 'secrecy' | 'newId'>,
  actor: Participant,
  congressId: string,
  command: Command<DecidedCommand>,
  rowWork: RowWork<DecidedCommand> = {},
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
      // While the congress stands still no row is written, and the machine says why (P-8).
      const active = loaded.state.congress.status === 'active';
      const own = (active && (await rowWork.before?.(unit, loaded, command, actor))) || {};
      if ('code' in own) throw new RolledBack(own);
      const now = deps.clock.now().toISOString();
      const context: Context = {
        now,
        actor: who,
        personId: actor.personId,
        roles,
        facts: { ...(await gatherFacts(unit, loaded, command)), ...own },
        newId: deps.newId,
        sha256: (text) => deps.secrecy.sha256(text),
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
      await rowWork.after?.(unit, command, actor, events);
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
