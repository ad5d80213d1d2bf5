import { createHash } from 'node:crypto';
import type { PublicView } from '@congress/contract/congress/after/view';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { CongressView, StaffView, State } from '@congress/contract/congress/snapshot';
import type { Loaded } from '../ports/congresses.ts';
import { canonicalJson } from '../../kernel/log/canonicalJson.ts';
import { openDossier } from '../../kernel/log/log.ts';
import type { Sql, Tx } from '../../kernel/postgres/pools.ts';

/** Collections whose rows hold the whole object in `data`. */
const members: { table: string; of: (view: CongressView) => readonly { id: string }[] }[] = [
  { table: 'delegation_group', of: (view) => view.groups },
  { table: 'proposal', of: (view) => view.proposals },
  { table: 'item', of: (view) => view.items },
  { table: 'resolution', of: (view) => view.resolutions },
  { table: 'objection', of: (view) => view.objections },
  { table: 'follow_up', of: (view) => view.followUps },
];

type Row = {
  version: number;
  headHash: string;
  organizationId: string;
  observerSlug: string;
  createdAt: Date;
  cursor: Loaded['cursor'];
  congress: CongressView;
  staff: StaffView;
  public: PublicView;
};

/**
 * The state as its rows say, exactly what folding the events gives; undefined when there is no such
 * congress. One statement, so it is one moment's state wherever it runs.
 */
export async function load(sql: Sql, congressId: string): Promise<Loaded | undefined> {
  const [row] = await sql<Row[]>`
    select version, head_hash as "headHash", congress.organization_id as "organizationId",
      observer_slug as "observerSlug", congress.created_at as "createdAt", staff, public,
      jsonb_build_object(
        'congress', ${lastSeq(sql, 'congress')}, 'staff', ${lastSeq(sql, 'staff')}, 'public', ${lastSeq(sql, 'public')}
      ) as cursor,
      data || jsonb_build_object(
        'id', congress.id, 'organizationId', congress.organization_id, 'status', status,
        'groups', ${listOf(sql, 'delegation_group')},
        'proposals', ${listOf(sql, 'proposal')},
        'items', ${listOf(sql, 'item')},
        'resolutions', ${listOf(sql, 'resolution')},
        'objections', ${listOf(sql, 'objection')},
        'followUps', ${listOf(sql, 'follow_up')},
        'steps', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'id', id, 'kind', kind, 'phase', phase, 'mandatory', mandatory, 'state', state,
            'openedAt', ${iso(sql, 'opened_at')}, 'closedAt', ${iso(sql, 'closed_at')},
            'evidence', evidence, 'record', record) order by ordinal), '[]')
          from step where congress_id = congress.id),
        'papers', (
          select coalesce(jsonb_agg(data || jsonb_build_object(
            'id', id, 'stepId', step_id, 'method', method, 'state', state) order by ordinal), '[]')
          from paper where congress_id = congress.id)
      ) as congress
    from congress join dossier using (id) where id = ${congressId}`;
  if (!row) return undefined;
  const { congress, staff, public: page, createdAt, ...rest } = row;
  return { ...rest, createdAt: createdAt.toISOString(), state: { congress, staff, public: page } };
}

function listOf(sql: Sql, table: string): ReturnType<typeof sql.unsafe> {
  const name = sql(table);
  return sql`(select coalesce(jsonb_agg(data order by ordinal), '[]') from ${name} where congress_id = congress.id)`;
}

function lastSeq(sql: Sql, stream: string): ReturnType<typeof sql.unsafe> {
  return sql`(select coalesce(max(seq), 0) from event where dossier_id = congress.id and stream = ${stream})`;
}

/** As `Date.toISOString` writes it. */
function iso(sql: Sql, column: string): ReturnType<typeof sql.unsafe> {
  return sql`to_char(${sql(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Writes a new congress with its dossier, whose log is empty until `append`. */
export async function create(
  tx: Tx,
  state: State,
  { observerSlug, at }: { observerSlug: string; at: string },
): Promise<void> {
  const { congress } = state;
  await openDossier(tx, { id: congress.id, kind: 'congress', organizationId: congress.organizationId, at });
  await tx`
    insert into congress (
      id, organization_id, status, observer_slug, created_at, data, staff, public
    ) values (
      ${congress.id}, ${congress.organizationId}, ${congress.status}, ${observerSlug}, ${at},
      ${json(frame(congress))}::text::jsonb, ${json(state.staff)}::text::jsonb, ${json(state.public)}::text::jsonb
    )`;
  await saveCollections(tx, { ...state, congress: emptied(congress) }, state);
}

/**
 * Writes what changed from `prev` to `next`, by identity: `evolve` leaves untouched objects as they
 * are, so a command writes only its own rows. Call it after `append`, because a congress that ends
 * here takes no more events.
 */
export async function save(tx: Tx, prev: State, next: State): Promise<void> {
  await saveCollections(tx, prev, next);
  if (prev.congress === next.congress && prev.staff === next.staff && prev.public === next.public) return;
  await tx`
    update congress set status = ${next.congress.status}, data = ${json(frame(next.congress))}::text::jsonb,
      staff = ${json(next.staff)}::text::jsonb, public = ${json(next.public)}::text::jsonb
    where id = ${next.congress.id}`;
}

async function saveCollections(tx: Tx, prev: State, next: State): Promise<void> {
  for (const { table, of } of members) {
    await saveMembers(tx, table, next.congress, changes(of(prev.congress), of(next.congress)));
  }
  const steps = changes(prev.congress.steps, next.congress.steps);
  const papers = changes(prev.congress.papers, next.congress.papers);
  // A paper ends before its step may close, and begins after its step has opened.
  const opening = papers.changed.filter(({ one, was }) => one.state === 'open' && was.state === 'prepared');
  const others = papers.changed.filter((change) => !opening.includes(change));
  await remove(tx, 'paper', next.congress.id, papers.removed);
  for (const { one, ordinal } of others) await updatePaper(tx, next, one, ordinal);
  await saveSteps(tx, next.congress, steps);
  for (const { one, ordinal } of papers.added) await insertPaper(tx, next, one, ordinal);
  for (const { one, ordinal } of opening) await updatePaper(tx, next, one, ordinal);
}

type Changes<T> = {
  removed: T[];
  added: { one: T; ordinal: number }[];
  /** Other content or another place. */
  changed: { one: T; was: T; ordinal: number }[];
};

function changes<T extends { id: string }>(prev: readonly T[], next: readonly T[]): Changes<T> {
  const result: Changes<T> = { removed: [], added: [], changed: [] };
  if (prev === next) return result;
  const before = new Map(prev.map((one, ordinal) => [one.id, { one, ordinal }]));
  for (const [ordinal, one] of next.entries()) {
    const was = before.get(one.id);
    before.delete(one.id);
    if (!was) result.added.push({ one, ordinal });
    else if (was.one !== one || was.ordinal !== ordinal) result.changed.push({ one, was: was.one, ordinal });
  }
  result.removed = [...before.values()].map(({ one }) => one);
  return result;
}

async function remove(tx: Tx, table: string, congressId: string, removed: readonly { id: string }[]): Promise<void> {
  if (removed.length === 0) return;
  const ids = removed.map(({ id }) => id);
  await tx`delete from ${tx(table)} where congress_id = ${congressId} and id = any(${ids}::uuid[])`;
}

async function saveMembers(
  tx: Tx,
  table: string,
  { id: congressId, organizationId }: CongressView,
  { removed, added, changed }: Changes<{ id: string }>,
): Promise<void> {
  await remove(tx, table, congressId, removed);
  for (const { one, ordinal } of changed) {
    await tx`
      update ${tx(table)} set ordinal = ${ordinal}, data = ${json(one)}::text::jsonb
      where congress_id = ${congressId} and id = ${one.id}`;
  }
  for (const { one, ordinal } of added) {
    await tx`
      insert into ${tx(table)} (id, congress_id, organization_id, ordinal, data)
      values (${one.id}, ${congressId}, ${organizationId}, ${ordinal}, ${json(one)}::text::jsonb)`;
  }
}

/** One row at a time and in order, so that a step closes before the next one opens. */
async function saveSteps(
  tx: Tx,
  { id: congressId, organizationId }: CongressView,
  { removed, added, changed }: Changes<Step>,
): Promise<void> {
  await remove(tx, 'step', congressId, removed);
  for (const { one, ordinal } of changed) {
    await tx`
      update step set ordinal = ${ordinal}, state = ${one.state}, opened_at = ${one.openedAt}, closed_at = ${one.closedAt},
        evidence = ${json(one.evidence)}::text::jsonb, record = ${json(one.record)}::text::jsonb
      where congress_id = ${congressId} and id = ${one.id}`;
  }
  for (const { one, ordinal } of added) {
    await tx`
      insert into step (
        id, congress_id, organization_id, ordinal, kind, phase, mandatory, state, opened_at, closed_at,
        evidence, record
      ) values (
        ${one.id}, ${congressId}, ${organizationId}, ${ordinal}, ${one.kind}, ${one.phase}, ${one.mandatory},
        ${one.state}, ${one.openedAt}, ${one.closedAt},
        ${json(one.evidence)}::text::jsonb, ${json(one.record)}::text::jsonb
      )`;
  }
}

async function insertPaper(tx: Tx, { congress, staff }: State, paper: Paper, ordinal: number): Promise<void> {
  const report = reportOn(paper, staff);
  await tx`
    insert into paper (
      id, congress_id, organization_id, ordinal, step_id, method, state, sign_in_step_id, data, report, report_hash
    ) values (
      ${paper.id}, ${congress.id}, ${congress.organizationId}, ${ordinal}, ${paper.stepId}, ${paper.method},
      ${paper.state}, ${currentSignIn(congress)?.id ?? null}, ${json(body(paper))}::text::jsonb,
      ${report.json}::text::jsonb, ${report.hash}
    )`;
}

async function updatePaper(tx: Tx, { congress, staff }: State, paper: Paper, ordinal: number): Promise<void> {
  const report = reportOn(paper, staff);
  await tx`
    update paper set ordinal = ${ordinal}, state = ${paper.state}, data = ${json(body(paper))}::text::jsonb,
      sign_in_step_id = case when state = 'prepared' then ${currentSignIn(congress)?.id ?? null}::uuid else sign_in_step_id end,
      report = ${report.json}::text::jsonb, report_hash = ${report.hash}
    where congress_id = ${congress.id} and id = ${paper.id}`;
}

function reportOn(paper: Paper, staff: StaffView): { json: string | null; hash: string | null } {
  const report = staff.reports.find(({ paperId }) => paperId === paper.id);
  if (!report) return { json: null, hash: null };
  const text = json(report);
  return { json: text, hash: createHash('sha256').update(text).digest('hex') };
}

/** The paper without what has columns. */
function body({ id: _id, stepId: _stepId, method: _method, state: _state, ...rest }: Paper): object {
  return rest;
}

/** The view without what has columns or tables. */
function frame(view: CongressView): object {
  const { id: _id, organizationId: _organizationId, status: _status, ...rest } = view;
  const { steps: _steps, groups: _groups, proposals: _proposals, items: _items, papers: _papers, ...more } = rest;
  const { resolutions: _resolutions, objections: _objections, followUps: _followUps, ...frame } = more;
  return frame;
}

function emptied(view: CongressView): CongressView {
  return {
    ...view,
    steps: [],
    groups: [],
    proposals: [],
    items: [],
    papers: [],
    resolutions: [],
    objections: [],
    followUps: [],
  };
}

/** Refuses what would not come back as it is. */
const json = canonicalJson;
