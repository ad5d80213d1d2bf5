import type { Congresses, CongressRow } from '../ports/congresses.ts';
import { create, load } from './congressStore.ts';
import { createWork } from './congressWork.ts';
import { sayingUnavailable } from '../../kernel/postgres/failures.ts';
import { verify } from '../../kernel/log/verify.ts';
import { proofOfCongress } from './proof.ts';
import { appendTo, readEvents, readLog } from './loggedStream.ts';
import { addPeople } from './people/nextSession.ts';
import { keepAnswer, openedBy } from '../../kernel/command/answers.ts';
import type { FileStore } from '../../kernel/files/ports.ts';
import type { Pools, Sql } from '../../kernel/postgres/pools.ts';
import { recordsIn } from '../../kernel/postgres/records.ts';
import { inDossier } from '../../kernel/postgres/transaction.ts';

type Port = Congresses;

/** Congresses as rows and chained logs; without a store of files these are left out of proofs. */
export function createCongresses(
  pools: Pick<Pools, 'transactions' | 'statements' | 'records'>,
  store?: FileStore,
): Congresses {
  const { statements: sql, transactions } = pools;
  // `work` is generic, so it stands apart from the methods whose failures are translated by name.
  const rest = sayingUnavailable<Omit<Port, 'work'>>({
    found: async ({ state, events, observerSlug, people, act }) => {
      const at = events[0]?.at;
      if (at === undefined) throw new RangeError('a congress begins with an event');
      await transactions.begin(async (tx) => {
        const { id: congressId, organizationId } = state.congress;
        await create(tx, state, { observerSlug, at });
        if (people.length > 0) await addPeople(tx, { congressId, organizationId }, people);
        await appendTo(tx, congressId, events);
        await keepAnswer(recordsIn(tx), { dossierId: congressId, organizationId }, act, {
          outcome: { madeId: congressId },
          at,
        });
      });
    },
    foundedBy: async (act) => {
      const opened = await openedBy(pools.records, act);
      if (opened === undefined || opened === 'taken') return opened;
      const [row] = await sql<{ id: string; observerSlug: string }[]>`
        select id, observer_slug as "observerSlug" from congress where id = ${opened.dossierId}`;
      return row ?? 'taken';
    },
    load: (congressId) => load(sql, congressId),
    list: (organizationIds) => list(sql, organizationIds),
    bySlug: async (slug) => {
      const [row] = await sql<{ congressId: string; organizationId: string }[]>`
        select id as "congressId", organization_id as "organizationId" from congress where observer_slug = ${slug}`;
      return row;
    },
    readStream: (query) => readEvents(sql, query),
    readLog: (query) => readLog(sql, query),
    verify: (congressId) => verify(sql, congressId, proofOfCongress, store),
    lastActor: (...args) => lastActor(sql, ...args),
  });
  const { work } = sayingUnavailable({
    work: (congressId: string, run: (unit: ReturnType<typeof createWork>) => Promise<unknown>) =>
      inDossier(pools, congressId, (tx) => run(createWork(tx, congressId))),
  });
  return { ...rest, work: work as Port['work'] };
}

async function list(sql: Sql, organizationIds: readonly string[]): Promise<CongressRow[]> {
  type Row = Omit<CongressRow, 'createdAt' | 'metInRoom'> & { createdAt: Date; metInRoom: Date | null };
  const rows = await sql<Row[]>`
    select case when c.data ->> 'mode' in ('hybrid', 'on-site') then (
        select max(opened_at) from step where congress_id = c.id and kind = 'sign-in' and phase = 'session') end
        as "metInRoom",
      jsonb_build_object(
        'id', c.id, 'status', c.status, 'title', c.data -> 'title', 'organizationName', c.data -> 'organizationName',
        'term', c.data -> 'term', 'session', c.data -> 'session', 'profile', c.data -> 'profile') as view,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'phase', phase, 'state', state) order by ordinal), '[]')
        from step where congress_id = c.id) as steps,
      c.observer_slug as "observerSlug", c.created_at as "createdAt"
    from congress c
    where c.organization_id = any(${[...organizationIds]}::uuid[])
    order by c.created_at desc, c.id`;
  return rows.map((row) => ({
    ...row,
    metInRoom: row.metInRoom?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }));
}

/** Who did something of these types last, to `target` or at all, by name. */
async function lastActor(
  sql: Sql,
  congressId: string,
  types: readonly string[],
  target?: string,
): Promise<string | undefined> {
  const [row] = await sql<{ name: string | null }[]>`
    select coalesce(account.name, person.name) as name
    from event
    left join account on actor ->> 'subject' = 'staff' and account.id::text = actor ->> 'id'
    left join person on actor ->> 'subject' = 'delegate' and person.id::text = actor ->> 'id'
    where event.dossier_id = ${congressId} and type = any(${[...types]}::text[])
      and (${target ?? null}::text is null
        or jsonb_path_exists(payload, '$.** ? (@ == $target)', jsonb_build_object('target', ${target ?? null}::text)))
    order by position desc limit 1`;
  return row?.name ?? undefined;
}
