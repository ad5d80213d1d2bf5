import { deadline } from '@congress/db/schema/kernel/deadline';
import { dossier } from '@congress/db/schema/kernel/dossier';
import { and, asc, desc, eq, isNull, notInArray, sql } from 'drizzle-orm';
import { answerTo, keepAnswer, openedBy } from '../../command/answers.ts';
import { documents, keepDocuments } from '../../documents/documents.ts';
import type { FileStore } from '../../files/ports.ts';
import { settleFiles } from '../../files/postgres/settle.ts';
import { canonicalJson } from '../../log/canonicalJson.ts';
import { append, openDossier } from '../../log/log.ts';
import { verify } from '../../log/verify.ts';
import { sayingUnavailable } from '../../postgres/failures.ts';
import type { Pools, Tx } from '../../postgres/pools.ts';
import { type Records, recordsIn } from '../../postgres/records.ts';
import { inDossier } from '../../postgres/transaction.ts';
import type { Due } from '../kind.ts';
import type { Dated, Kept, KeptKind, PlacedEvent, SmallDossiers, SmallUnit } from '../ports.ts';

type Place = { dossierId: string; organizationId: string };

/** Small dossiers: one row of state each, beside the log that proves it. */
export function createSmallDossiers(
  pools: Pick<Pools, 'transactions' | 'statements' | 'records'>,
  store: FileStore,
): SmallDossiers {
  const { records, statements, transactions } = pools;
  const rest = sayingUnavailable<Omit<SmallDossiers, 'work'>>({
    open: async (kind, { id, organizationId, state, happened, documents: texts, act }) => {
      const at = happened[0]?.at;
      if (at === undefined) throw new RangeError('a dossier begins with an event');
      await transactions.begin(async (tx) => {
        const place = { dossierId: id, organizationId };
        await openDossier(tx, { id, kind: kind.kind, organizationId, at });
        await write(tx, kind, place, { happened, state });
        await keepDocuments(recordsIn(tx), place, texts, { by: act.actorId, at });
        await keepAnswer(recordsIn(tx), place, act, { outcome: { madeId: id }, at });
      });
    },
    openedBy: (act) => openedBy(records, act),
    load: (kind, id) => load(records, kind, id),
    list: async (kind, organizationId) =>
      (
        await records
          .select()
          .from(dossier)
          .where(and(eq(dossier.kind, kind), eq(dossier.organizationId, organizationId)))
          .orderBy(desc(dossier.createdAt), dossier.id)
      ).map(kept),
    document: async (dossierId, documentId) => (await documents(records, dossierId, documentId))[0],
    deadlines: (organizationId) => {
      const { dossierId, name, title, due, settledAt } = deadline;
      return records
        .select({ kind: dossier.kind, dossierId, name, title, due })
        .from(deadline)
        .innerJoin(dossier, eq(dossier.id, dossierId))
        .where(and(eq(deadline.organizationId, organizationId), isNull(settledAt)))
        .orderBy(asc(due), dossierId, name);
    },
    verify: (id) => verify(statements, id, {}, store),
  });
  const { work } = sayingUnavailable({
    work: (kind: KeptKind, id: string, run: (unit: SmallUnit) => Promise<unknown>) =>
      inDossier(pools, id, (tx) => run(unitOf(tx, kind, id))),
  });
  return { ...rest, work: work as SmallDossiers['work'] };
}

/** One dossier in the transaction that holds it. */
function unitOf(tx: Tx, kind: KeptKind, id: string): SmallUnit {
  const records = recordsIn(tx);
  let place: Place | undefined;
  return {
    answered: (act) => answerTo(records, id, act),
    load: async () => {
      const loaded = await load(records, kind.kind, id);
      place = loaded && { dossierId: id, organizationId: loaded.organizationId };
      return loaded;
    },
    commit: async ({ after, happened, documents: texts, act, outcome }) => {
      if (!place) throw new RangeError(`no ${kind.kind} ${id}`);
      const at = happened[0]?.at ?? new Date().toISOString();
      // Before the state is saved, which may end it: then nothing is added.
      await keepDocuments(records, place, texts, { by: act.actorId, at });
      await keepAnswer(records, place, act, { outcome, at });
      return write(tx, kind, place, { happened, state: after });
    },
  };
}

/** Appends to the log, saves the state it leads to, and what is due by it. */
async function write(
  tx: Tx,
  kind: KeptKind,
  place: Place,
  { happened, state }: { happened: Dated[]; state: object },
): Promise<PlacedEvent[]> {
  const { dossierId: id } = place;
  const placed = await append(tx, { id, kind: kind.kind }, happened, () => kind.kind);
  const at = happened.at(-1)?.at ?? new Date().toISOString();
  await settleFiles(recordsIn(tx), id, happened);
  await keepDeadlines(recordsIn(tx), place, kind.due(state), at);
  const endedAt = kind.ended(state) ? at : null;
  await tx`
    update dossier set state = ${canonicalJson(state)}::text::jsonb, ended_at = ${endedAt}::timestamptz where id = ${id}`;
  return placed;
}

/** What is due now is kept under its name; what is not any more was settled. */
async function keepDeadlines(records: Records, place: Place, due: readonly Due[], at: string): Promise<void> {
  const names = due.map(({ name }) => name);
  await records
    .update(deadline)
    .set({ settledAt: at })
    .where(
      and(
        eq(deadline.dossierId, place.dossierId),
        isNull(deadline.settledAt),
        names.length > 0 ? notInArray(deadline.name, names) : undefined,
      ),
    );
  if (due.length === 0) return;
  await records
    .insert(deadline)
    .values(due.map((each) => ({ ...place, ...each })))
    .onConflictDoUpdate({
      target: [deadline.dossierId, deadline.name],
      set: { title: sql`excluded.title`, due: sql`excluded.due`, settledAt: null },
    });
}

async function load(records: Records, kind: string, id: string): Promise<Kept | undefined> {
  const [row] = await records
    .select()
    .from(dossier)
    .where(and(eq(dossier.id, id), eq(dossier.kind, kind)));
  return row && kept(row);
}

function kept({ id, organizationId, version, createdAt, endedAt, state }: typeof dossier.$inferSelect): Kept {
  return { id, organizationId, version, createdAt, endedAt, state: state as object };
}
