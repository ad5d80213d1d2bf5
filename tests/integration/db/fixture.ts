import { createHash, randomUUID } from 'node:crypto';
import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import type { CommandType } from '@congress/contract/congress/tables/commands';
import type { Happened } from '@congress/contract/congress/tables/events';
import type { Step, StepRecord } from '@congress/contract/congress/procedure/view';
import { evolve } from '@congress/contract/congress/tables/reduce';
import type { State } from '@congress/contract/congress/snapshot';
import type { BallotMethod } from '@congress/contract/congress/vocabulary';
import type { TextRef } from '@congress/contract/kernel/documents';
import postgres from 'postgres';
import { afterAll } from 'vitest';
import { found } from '../../../api/src/congress/domain/procedure/create.ts';
import { countAttendance } from '../../../api/src/congress/infra/people/attendanceBook.ts';
import { create, load, save } from '../../../api/src/congress/infra/congressStore.ts';
import { appendTo } from '../../../api/src/congress/infra/loggedStream.ts';
import { openPools, type Pools } from '../../../api/src/kernel/postgres/pools.ts';
import { inDossier } from '../../../api/src/kernel/postgres/transaction.ts';
import type { Act } from '@congress/api/kernel/means';
import { freshDatabase } from '../../support/database.ts';

export const AT = '2026-03-01T01:02:03.004Z';

/** Pools as the API has them, and the owner's connection beside them. */
export type Database = { url: string; pools: Pools; owner: postgres.Sql; organizationId: string };

/** A database of the test file's own, which goes when the file's tests are over. */
export async function ownDatabase(): Promise<Database> {
  const fresh = await freshDatabase();
  const owner = postgres(fresh.url, { max: 4, onnotice: () => undefined });
  const pools = await openPools(fresh.url);
  const organizationId = randomUUID();
  await owner`insert into organization (id, name, created_at) values (${organizationId}, '某某公司', ${AT})`;
  afterAll(async () => {
    await pools.close();
    await owner.end({ timeout: 5 });
    await fresh.drop();
  });
  return { url: fresh.url, pools, owner, organizationId };
}

/** What someone with all rights over the database can do: triggers do not hold. */
export async function unguarded(
  { owner }: Database,
  change: (sql: postgres.TransactionSql) => Promise<unknown>,
): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await change(sql);
  });
}

/** A text of a document, as rows and events have it. */
export function aText(text: string, revision = 1): { ref: TextRef; text: string } {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { ref: { documentId: randomUUID(), sha256, revision }, text };
}

/** A command as somebody gave it. */
export function anAct(type: CommandType, changes: Partial<Act> = {}): Act {
  return { id: randomUUID(), type, actorId: null, digest: 'a'.repeat(64), ...changes };
}

const records = {
  roster: { kind: 'roster', complete: false, checks: [], explanations: [] },
  proposals: { kind: 'proposals', windowClosed: false },
  agenda: { kind: 'agenda' },
  notice: { kind: 'notice', givenAt: null, meetsAt: null, place: '', text: null },
  discussion: { kind: 'discussion', summaries: [] },
  'sign-in': { kind: 'sign-in', counted: null },
  presidium: { kind: 'presidium', schedule: '', heldAt: null },
  report: { kind: 'report', presented: [] },
  ballot: { kind: 'ballot' },
  declaration: { kind: 'declaration' },
  publication: { kind: 'publication', publishedAt: null, shownUntil: null },
  'follow-up': { kind: 'follow-up' },
} satisfies Partial<Record<StepRecord['kind'], StepRecord>>;
export type Kind = keyof typeof records;

const phases: Partial<Record<Kind, Step['phase']>> = {
  roster: 'preparation',
  proposals: 'preparation',
  agenda: 'preparation',
  notice: 'preparation',
  publication: 'after',
  'follow-up': 'after',
};

export function aStep(kind: Kind, changes: Partial<Step> = {}): Step {
  return {
    id: randomUUID(),
    kind,
    phase: phases[kind] ?? 'session',
    mandatory: kind !== 'presidium' && kind !== 'report',
    state: 'pending',
    openedAt: null,
    closedAt: null,
    evidence: [],
    record: structuredClone(records[kind]),
    ...changes,
  };
}

const motions = (count: number): PaperItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    kind: 'motion',
    title: `议题${index + 1}`,
    itemId: null,
    matter: null,
    votedOn: null,
  }));

export function aPaper(stepId: string, changes: Partial<Paper> = {}, items: number | PaperItem[] = 1): Paper {
  return {
    id: randomUUID(),
    stepId,
    title: '表决票',
    method: 'secret',
    round: 1,
    previousId: null,
    state: 'prepared',
    items: typeof items === 'number' ? motions(items) : items,
    openedAt: null,
    closedAt: null,
    present: 0,
    signatures: [],
    voidReason: null,
    report: null,
    ...changes,
  };
}

/** A congress with steps of these kinds, as it is when founded; the annual's own steps are others. */
export function aState(organizationId: string, kinds: readonly Kind[]): State {
  const founding = {
    id: randomUUID(),
    organizationId,
    organizationName: '某某公司',
    title: '三届二次职代会',
    term: 3,
    session: 2,
    template: 'annual',
    profile: 'demo',
    staff: { total: 1286, women: 334 },
  } as const;
  const { state } = found(founding, randomUUID);
  const { congress } = state;
  const steps = kinds.map((kind) => aStep(kind));
  return { ...state, congress: { ...congress, mode: 'hybrid', steps, offices: { ...congress.offices, ...counting } } };
}

/** Who signs counts, in every congress of these tests. */
export const counting = { chiefScrutineer: randomUUID(), scrutineers: [randomUUID()] };

/** A congress in the database that is told what happened; its state is folded beside it. */
export class Congress {
  readonly db: Database;
  state: State;

  private constructor(db: Database, state: State) {
    this.db = db;
    this.state = state;
  }

  static async found(
    db: Database,
    kinds: readonly Kind[] = ['roster', 'sign-in', 'ballot', 'declaration'],
  ): Promise<Congress> {
    const state = aState(db.organizationId, kinds);
    await db.pools.transactions.begin((tx) => create(tx, state, { observerSlug: randomUUID(), at: AT }));
    return new Congress(db, state);
  }

  get id(): string {
    return this.state.congress.id;
  }

  /** Everything in one transaction, as a command does it. */
  async happen(...happened: Happened[]): Promise<void> {
    const dated = happened.map((one) => ({ ...one, at: AT, actor: { subject: 'system' as const, id: null } }));
    const next = dated.reduce((state, one) => evolve(state, one), this.state);
    await inDossier(this.db.pools, this.id, async (tx) => {
      await appendTo(tx, this.id, dated);
      await save(tx, this.state, next);
    });
    this.state = next;
  }

  stepId(kind: Kind): string {
    return this.state.congress.steps.find((step) => step.kind === kind)!.id;
  }

  /** Opens the steps up to this one, closing those before it. */
  async proceedTo(kind: Kind): Promise<void> {
    for (const { id, state } of this.state.congress.steps) {
      if (state === 'pending') await this.happen({ type: 'step.opened', payload: { stepId: id } });
      if (id === this.stepId(kind)) return;
      if (state !== 'closed') await this.happen({ type: 'step.closed', payload: { stepId: id } });
    }
  }

  async people(count: number, changes: { capacity?: string; leave?: string } = {}): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomUUID());
    await unguarded(
      this.db,
      (sql) => sql`
      insert into person (id, congress_id, organization_id, name, gender, capacity, staff_no, unit, leave)
      select one, ${this.id}, ${this.db.organizationId}, '某人', 'female', ${changes.capacity ?? 'formal'}, one::text, '车间',
        ${changes.leave ?? 'none'}
      from unnest(${ids}::uuid[]) as one`,
    );
    return ids;
  }

  async signIn(ids: readonly string[]): Promise<void> {
    await this.db.owner`
      insert into attendance (step_id, person_id, congress_id, organization_id, formal, via, command_id, at)
      select ${this.stepId('sign-in')}, id, congress_id, organization_id, capacity = 'formal', 'online',
        gen_random_uuid(), ${AT}
      from person where congress_id = ${this.id} and id = any(${[...ids]}::uuid[])`;
  }

  /** A congress with so many delegates signed in, at the step of the ballot. */
  static async atBallot(db: Database, delegates: number): Promise<{ congress: Congress; delegates: string[] }> {
    const congress = await Congress.found(db);
    const ids = await congress.people(delegates);
    await congress.proceedTo('sign-in');
    await congress.signIn(ids);
    await congress.proceedTo('ballot');
    return { congress, delegates: ids };
  }

  async openPaper(method: BallotMethod = 'secret', items: number | PaperItem[] = 1): Promise<Paper> {
    const paper = aPaper(this.stepId('ballot'), { method }, items);
    await this.happen({ type: 'paper.prepared', payload: { paper } });
    await this.open(paper.id);
    return paper;
  }

  /** Opens a paper on those who are signed in. */
  async open(paperId: string): Promise<void> {
    const { present } = await countAttendance(this.db.pools.statements, this.id, this.stepId('sign-in'));
    await this.happen({ type: 'paper.opened', payload: { paperId, present } });
  }

  async loaded(): Promise<Awaited<ReturnType<typeof load>>> {
    return load(this.db.pools.statements, this.id);
  }
}
