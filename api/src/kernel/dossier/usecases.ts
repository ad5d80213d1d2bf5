/** Small dossiers: opened, given commands, read. Whoever may not see one is told that there is none (T-1). */
import type { Outcome } from '@congress/contract/kernel/command';
import type { TextDocument } from '@congress/contract/kernel/documents';
import { actOf, actorRef } from '../command/act.ts';
import { carryOut } from '../command/carryOut.ts';
import type { NewDocument } from '../documents/documents.ts';
import type { Identity } from '../identity/ports.ts';
import { onlyLooksOn } from '../identity/standing.ts';
import type { Verdict } from '../log/verify.ts';
import type { Clock, Secrecy } from '../means.ts';
import { done, refused, type Result } from '../result.ts';
import { IdTaken } from '../unavailable.ts';
import type { AnyEvent, Moment, SmallKind, SmallShape } from './kind.ts';
import type { Kept, KeptKind, PlacedEvent, SmallDossiers, SmallUnit } from './ports.ts';

export type Sheet = Pick<Kept, 'id' | 'version' | 'createdAt' | 'endedAt'> & { view: unknown };

export type SmallDeps = {
  dossiers: SmallDossiers;
  clock: Clock;
  secrecy: Pick<Secrecy, 'sha256'>;
  newId: () => string;
  /** Tells whoever watches a dossier that it changed. */
  changed: (dossierId: string, version: number) => void;
};

/** What one may do with the small dossiers of a kind. */
export interface SmallUseCases<S extends SmallShape> {
  /** The same id from the same person opens it once. */
  open(identity: Identity, id: string, founding: S['founding']): Promise<Result<{ id: string }>>;
  give(identity: Identity, id: string, command: S['command']): Promise<Result<Outcome>>;
  list(identity: Identity): Promise<Result<Sheet[]>>;
  read(identity: Identity, id: string): Promise<Result<Sheet>>;
  document(identity: Identity, id: string, documentId: string): Promise<Result<TextDocument>>;
  verify(identity: Identity, id: string): Promise<Result<Verdict>>;
  /** Whether somebody may see it, and so hear of its changes. */
  mayWatch(identity: Identity, id: string): Promise<boolean>;
}

/** The use cases of a kind of small dossier. */
export function smallUseCases<S extends SmallShape>(kind: SmallKind<S>, deps: SmallDeps): SmallUseCases<S> {
  const { dossiers, clock, secrecy, newId } = deps;
  const keptAs: KeptKind = {
    kind: kind.kind,
    due: (state) => kind.due(state),
    ended: (state) => kind.ended(state),
  };
  const moment = (identity: Identity, now: string): Moment => ({
    now,
    actor: actorRef(identity),
    newId,
    sha256: (text) => secrecy.sha256(text),
  });
  const sheet = ({ state, organizationId, ...kept }: Kept, identity: Identity): Sheet | undefined => {
    if (organizationId !== identity.organizationId || onlyLooksOn(identity)) return undefined;
    const { id, version, createdAt, endedAt } = kept;
    const view = kind.show(state, identity);
    return view === undefined ? undefined : { id, version, createdAt, endedAt, view };
  };
  async function see(identity: Identity, id: string): Promise<Sheet | undefined> {
    const kept = await dossiers.load(kind.kind, id);
    return kept && sheet(kept, identity);
  }

  return {
    open: async (identity, id, founding) => {
      if (onlyLooksOn(identity) || !kind.may(identity, 'found')) return refused('forbidden', { command: 'found' });
      const act = actOf(secrecy, identity, { ...founding, id, type: `found ${kind.kind}` });
      const before = await dossiers.openedBy(act);
      if (before === 'taken') return refused('command-id-reused');
      if (before) return done({ id: before.dossierId });
      const now = clock.now().toISOString();
      const decision = kind.found(founding, moment(identity, now));
      if (!decision.ok) return { ok: false, error: decision.refusal };
      const { events, documents } = decision;
      const happened = events.map((event) => ({ ...event, at: now, actor: actorRef(identity) }));
      const state = happened.reduce<S['state'] | undefined>((so, event) => kind.evolve(so, event), undefined);
      if (!state) throw new RangeError('a dossier begins with an event');
      const dossierId = newId();
      try {
        await dossiers.open(keptAs, {
          id: dossierId,
          organizationId: identity.organizationId,
          state,
          happened,
          documents,
          act,
        });
      } catch (error) {
        if (!(error instanceof IdTaken)) throw error;
        // The same request on another line was faster, or the id is something else's.
        const faster = await dossiers.openedBy(act);
        return faster && faster !== 'taken' ? done({ id: faster.dossierId }) : refused('command-id-reused');
      }
      return done({ id: dossierId });
    },

    give: (identity, id, command) =>
      carryOut<object, Kept, AnyEvent, PlacedEvent, NewDocument, SmallUnit>(
        { clock, secrecy },
        { id, identity, command },
        {
          work: (of, run) => dossiers.work(keptAs, of, run),
          decide: async (_, kept, now) => {
            if (!sheet(kept, identity)) return { ok: false, refusal: refused('not-found').error };
            if (!kind.may(identity, command.type, kept.state)) {
              return { ok: false, refusal: refused('forbidden', { command: command.type }).error };
            }
            return kind.decide(kept.state, command, moment(identity, now()));
          },
          evolve: (state, event) => kind.evolve(state, event),
          publish: async (of, events) => {
            const last = events.at(-1);
            if (last) deps.changed(of, last.position);
          },
          // Pages read anew whatever they are told of; who hears nothing reads what there is.
          catchUp: () => undefined,
        },
      ),

    list: async (identity) => {
      const all = await dossiers.list(kind.kind, identity.organizationId);
      return done(all.flatMap((kept) => sheet(kept, identity) ?? []));
    },
    read: async (identity, id) => {
      const seen = await see(identity, id);
      return seen ? done(seen) : refused('not-found');
    },
    document: async (identity, id, documentId) => {
      const text = (await see(identity, id)) && (await dossiers.document(id, documentId));
      return text ? done(text) : refused('not-found');
    },
    verify: async (identity, id) =>
      (await see(identity, id)) ? done(await dossiers.verify(id)) : refused('not-found'),
    mayWatch: async (identity, id) => (await see(identity, id)) !== undefined,
  };
}
