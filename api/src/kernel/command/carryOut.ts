import type { Outcome } from '@congress/contract/kernel/command';
import type { ActorRef } from '@congress/contract/kernel/event';
import type { Refusal } from '@congress/contract/kernel/refusal';
import type { Identity } from '../identity/ports.ts';
import type { Act, Clock, Secrecy } from '../means.ts';
import { done, refused, type Result } from '../result.ts';
import { IdTaken, Unavailable } from '../unavailable.ts';
import { type AnyCommand, actOf, actorRef, asBefore } from './act.ts';

/** What happened, before it has a place in the log. */
type Dated<H> = H & { at: string; actor: ActorRef };

/** What the law says of a command. */
export type Decision<H, D> =
  | { ok: true; events: H[]; documents: D[]; madeId?: string }
  | { ok: false; refusal: Refusal };

/** One dossier in the one transaction of a command. */
export interface Unit<S, L extends { state: S }, H, E, D> {
  /** What this act was answered before, or that its id is another's. */
  answered(act: Act): Promise<Outcome | 'taken' | undefined>;
  load(): Promise<L | undefined>;
  /**
   * Appends the events, saves what they changed, keeps documents and the answer.
   *
   * @throws IdTaken when an id that came from the client is another act's, here or elsewhere.
   */
  commit(change: {
    before: S;
    after: S;
    happened: Dated<H>[];
    documents: D[];
    act: Act;
    outcome: Outcome;
  }): Promise<E[]>;
}

/** How a kind of dossier carries out a command. */
export interface Carrier<U, S, L, H, E, D> {
  /** Runs the work with the dossier locked against every other command of it, on any node. */
  work: <T>(id: string, run: (unit: U) => Promise<T>) => Promise<T>;
  /**
   * Whether the command may be given, the facts it needs, and what the law says. What it writes is rolled back when
   * the answer is no. `now` says the moment at which it is decided, from its first call on the same.
   */
  decide: (unit: U, loaded: L, now: () => string) => Promise<Decision<H, D>>;
  evolve: (state: S, event: Dated<H>) => S;
  /** Rows that follow from the events, in the same transaction. */
  after?: ((unit: U, events: E[]) => Promise<void>) | undefined;
  /** Tells everybody what was committed. */
  publish: (id: string, events: E[]) => Promise<void>;
  /** What was committed may not have been announced. */
  catchUp: (id: string) => void;
}

/** Thrown to roll back what was written before the law said no. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Carries out a command on a dossier: lock, repeat?, load, decide, persist with the log, commit, and only then
 * announce. A refusal leaves nothing behind.
 */
export async function carryOut<S, L extends { state: S }, H, E, D, U extends Unit<S, L, H, E, D>>(
  { clock, secrecy }: { clock: Clock; secrecy: Pick<Secrecy, 'sha256'> },
  { id, identity, command }: { id: string; identity: Identity; command: AnyCommand },
  { work, decide, evolve, after, publish, catchUp }: Carrier<U, S, L, H, E, D>,
): Promise<Result<Outcome>> {
  const actor = actorRef(identity);
  const act = actOf(secrecy, identity, command);
  try {
    const { outcome, events } = await work(id, async (unit) => {
      const earlier = await unit.answered(act);
      if (earlier !== undefined) {
        const answer = asBefore(earlier);
        if (!answer.ok) throw new RolledBack(answer.error);
        // Whoever asks again did not get the answer; perhaps nobody heard the news either.
        catchUp(id);
        return { outcome: answer.value, events: [] };
      }
      const loaded = await unit.load();
      if (!loaded) throw new RolledBack(refused('not-found').error);
      let moment: string | undefined;
      const now = (): string => (moment ??= clock.now().toISOString());
      const decision = await decide(unit, loaded, now);
      if (!decision.ok) throw new RolledBack(decision.refusal);
      const happened = decision.events.map((event) => ({ ...event, at: now(), actor }));
      const outcome: Outcome = decision.madeId ? { madeId: decision.madeId } : {};
      const events = await unit.commit({
        before: loaded.state,
        after: happened.reduce(evolve, loaded.state),
        happened,
        documents: decision.documents,
        act,
        outcome,
      });
      await after?.(unit, events);
      return { outcome, events };
    });
    await publish(id, events);
    return done(outcome);
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, error: error.refusal };
    if (error instanceof IdTaken) return refused('command-id-reused');
    // The database may have carried it out and gone away before it could say so.
    if (error instanceof Unavailable) catchUp(id);
    throw error;
  }
}
