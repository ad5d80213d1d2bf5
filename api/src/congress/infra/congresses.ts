import type { Congresses, CongressRow } from '../ports/congresses.ts';
import { arrive, startWalk, walk } from '../../kernel/log/chain.ts';
import { foundedBy, keepAnswer } from './commandAnswers.ts';
import { create, load } from './congressStore.ts';
import { createWork } from './congressWork.ts';
import { sayingUnavailable } from '../../kernel/postgres/failures.ts';
import { readChain } from '../../kernel/log/log.ts';
import { appendTo, readEvents } from './loggedStream.ts';
import { addPeople } from './people/nextSession.ts';
import type { Pools, Sql } from '../../kernel/postgres/pools.ts';
import { recordsIn } from '../../kernel/postgres/records.ts';
import { inCongress } from '../../kernel/postgres/transaction.ts';
import { falsePage, falseText, type FalseWords } from '../../kernel/log/words.ts';

type Port = Congresses;

/** Congresses as rows and chained logs. */
export function createCongresses(pools: Pick<Pools, 'transactions' | 'statements' | 'records'>): Congresses {
  const { statements: sql, transactions } = pools;
  // `work` is generic, so it stands apart from the methods whose failures are translated by name.
  const rest = sayingUnavailable<Omit<Port, 'work'>>({
    found: async ({ state, events, observerSlug, people, act }) => {
      const at = events[0]?.at;
      if (at === undefined) throw new RangeError('a congress begins with an event');
      await transactions.begin(async (tx) => {
        const { id: congressId, organizationId } = state.congress;
        const place = { congressId, organizationId };
        await create(tx, state, { observerSlug, at });
        if (people.length > 0) await addPeople(tx, place, people);
        await appendTo(tx, congressId, events);
        await keepAnswer(recordsIn(tx), place, act, { outcome: { madeId: congressId }, at });
      });
    },
    foundedBy: (act) => foundedBy(pools.records, act),
    load: (congressId) => load(sql, congressId),
    list: (organizationIds) => list(sql, organizationIds),
    bySlug: async (slug) => {
      const [row] = await sql<{ congressId: string; organizationId: string }[]>`
        select id as "congressId", organization_id as "organizationId" from congress where observer_slug = ${slug}`;
      return row;
    },
    readStream: (query) => readEvents(sql, query),
    readLog: ({ congressId, after, limit }) => readChain(sql, { congressId, afterPosition: after, limit }),
    verify: (congressId) => verify(sql, congressId),
    lastActor: (...args) => lastActor(sql, ...args),
  });
  const { work } = sayingUnavailable({
    work: (congressId: string, run: (unit: ReturnType<typeof createWork>) => Promise<unknown>) =>
      inCongress(pools, congressId, (tx) => run(createWork(tx, congressId))),
  });
  return { ...rest, work: work as Port['work'] };
}

async function list(sql: Sql, organizationIds: readonly string[]): Promise<CongressRow[]> {
  const rows = await sql<(Omit<CongressRow, 'createdAt'> & { createdAt: Date })[]>`
    select jsonb_build_object(
        'id', c.id, 'status', c.status, 'title', c.data -> 'title', 'organizationName', c.data -> 'organizationName',
        'term', c.data -> 'term', 'session', c.data -> 'session', 'profile', c.data -> 'profile') as view,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'phase', phase, 'state', state) order by ordinal), '[]')
        from step where congress_id = c.id) as steps,
      c.observer_slug as "observerSlug", c.created_at as "createdAt"
    from congress c
    where c.organization_id = any(${[...organizationIds]}::uuid[])
    order by c.created_at desc, c.id`;
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/**
 * Proves a congress's log, a stretch at a time: that each link is as it was written, and then that every text it refers
 * to is still the one it holds the digest of, and the public page what was published.
 */
export async function verify(
  sql: Sql,
  congressId: string,
): Promise<{ intact: boolean; links: number; head: string; problem: string | null }> {
  const [head] = await sql<{ version: number; hash: string }[]>`
    select version, head_hash as hash from congress where id = ${congressId}`;
  let at = startWalk();
  let words: FalseWords | undefined;
  for (;;) {
    const links = await readChain(sql, { congressId, afterPosition: at.position, limit: 1000 });
    const { walk: next, fault } = walk(at, links);
    // Events that came after the head was read prove themselves; they are not compared with it.
    const end = fault ?? (links.length === 0 && head ? arrive(next, head) : undefined);
    if (end) {
      return { intact: false, links: next.position, head: next.hash, problem: `${end.kind} at ${end.position}` };
    }
    at = next;
    if (links.length === 0) {
      return { intact: !words, links: at.position, head: at.hash, problem: words ? told(words) : null };
    }
    words ??= (await falseText(sql, congressId, links)) ?? (await falsePage(sql, congressId, links));
  }
}

function told({ kind, documentId, position }: FalseWords): string {
  return [kind, documentId, `at ${position}`].filter((part) => part !== undefined).join(' ');
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
    where event.congress_id = ${congressId} and type = any(${[...types]}::text[])
      and (${target ?? null}::text is null
        or jsonb_path_exists(payload, '$.** ? (@ == $target)', jsonb_build_object('target', ${target ?? null}::text)))
    order by position desc limit 1`;
  return row?.name ?? undefined;
}
