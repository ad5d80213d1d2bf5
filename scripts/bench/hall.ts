/**
 * A congress of any size on the brink of voting: the procedure is gone through by commands, and what
 * thousands of delegates would do one by one on the way is written to the database at once.
 */
import { createHmac, randomUUID } from 'node:crypto';
import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import type { Person } from '@congress/contract/congress/preparation/resources';
import { preparatoryMatters, type StepKind } from '@congress/contract/congress/vocabulary';
import { founding, rosterRow, scaledPeople } from '@congress/db/seed/demo';
import postgres from 'postgres';
import { Client } from '../demo/client.ts';
import { importRoster } from '../demo/roster.ts';
import type { Instance } from '../instance.ts';

export type Hall = {
  congressId: string;
  host: Client;
  /** Session tokens of the formal delegates. */
  tokens: string[];
};

/** A hall whose doors are open: the sign-in of the session is, and nobody came yet. */
export type OpenHall = Hall & {
  /** Signs everybody in who has not, and goes on to the ballot. */
  fill(): Promise<FullHall>;
};

/** A hall on the brink of voting, everybody signed in. */
export type FullHall = Hall & {
  /** Opens a paper on the next item; there are as many items as were asked for. */
  openNextPaper(): Promise<{ paperId: string; paperItemIds: string[] }>;
  /**
   * Prepares papers with these items, each in the place of an item of the agenda, and starts the API again, so that it
   * reads them. How items of each kind come onto a paper is not what is measured.
   */
  papersWith(wanted: PaperItem[][]): Promise<{ congressId: string; host: Client; papers: Paper[] }>;
};

const groupCount = 10;
const evidence = { title: '文件', number: '1', date: '2026-11-01' };

/** Rows in bulk, as the owner of the database. */
async function bulk(instance: Instance, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(instance.databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

function signInEverybody(instance: Instance, congressId: string, stepId: string): Promise<void> {
  return bulk(
    instance,
    (sql) => sql`
      insert into attendance (step_id, person_id, congress_id, organization_id, formal, via, command_id, at)
      select ${stepId}, id, congress_id, organization_id, capacity = 'formal', 'online', gen_random_uuid(), now()
      from person where congress_id = ${congressId}
      on conflict do nothing`,
  );
}

function raiseEveryHand(instance: Instance, congressId: string, paperId: string, choices: object): Promise<void> {
  return bulk(instance, async (sql) => {
    await sql`
      insert into roll (paper_id, person_id, congress_id, organization_id, command_id, channel)
      select ${paperId}, id, congress_id, organization_id, gen_random_uuid(), 'online'
      from person where congress_id = ${congressId} and capacity = 'formal'`;
    await sql`
      insert into open_vote (paper_id, person_id, congress_id, organization_id, choices)
      select ${paperId}, id, congress_id, organization_id, ${JSON.stringify(choices)}::text::jsonb
      from person where congress_id = ${congressId} and capacity = 'formal'`;
  });
}

/** Sessions for everybody, with the tokens their logins would have given them. */
async function tokensFor(instance: Instance, people: Person[]): Promise<string[]> {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const sessions = people.map(({ id }) => ({ sid: randomUUID(), personId: id }));
  await bulk(
    instance,
    (sql) => sql`
      insert into session (id, organization_id, subject, subject_id, dossier_id, created_at, expires_at)
      select wanted.sid, p.organization_id, 'delegate', p.id, p.congress_id, now(), now() + interval '1 day'
      from unnest(${sessions.map(({ sid }) => sid)}::uuid[], ${sessions.map(({ personId }) => personId)}::uuid[])
        as wanted(sid, person_id) join person p on p.id = wanted.person_id`,
  );
  const seconds = Math.floor(Date.now() / 1000);
  return sessions.map(({ sid }) => {
    const unsigned = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sid, iat: seconds, exp: seconds + 86_400 })}`;
    return `${unsigned}.${createHmac('sha256', instance.sessionSecret).update(unsigned).digest('base64url')}`;
  });
}

/** A hall of that many formal delegates on the brink of voting on so many items. */
export async function fillHall(instance: Instance, delegates: number, items: number): Promise<FullHall> {
  return (await openHall(instance, delegates, items)).fill();
}

/** Goes through the procedure until the session's sign-in is open, with that many formal delegates and items. */
export async function openHall(instance: Instance, delegates: number, items: number): Promise<OpenHall> {
  const { url } = instance.api;
  const { username, password } = instance.administrator;
  const host = await Client.enter(url, 'password', { username, password });
  const staff = { total: delegates * 14, women: delegates * 3 };
  const { id: congressId } = await host.post<{ id: string }>('/congresses', { ...founding, staff });
  await host.join(congressId);

  let open = '';
  const next = async (kind: StepKind): Promise<void> => {
    if (open) await host.must({ type: 'closeStep', stepId: open });
    const step = host.congress.steps.find(({ id, state }) => state === 'pending' && id !== open);
    if (step?.kind !== kind) throw new Error(`the next step is ${step?.kind}, not ${kind}`);
    open = step.id;
    await host.must({ type: 'openStep', stepId: open });
    await host.until(`${kind} to open`, ({ congress }) =>
      congress.steps.some((s) => s.id === open && s.state === 'open'),
    );
  };
  for (const { id, kind } of host.congress.steps) {
    if (kind === 'evaluation' || kind === 'presidium') await host.must({ type: 'removeStep', stepId: id });
  }
  await host.until('a shorter plan', ({ congress }) => congress.steps.length === 18);

  await next('approval');
  const opinion = { agrees: true, document: evidence };
  await host.must({
    type: 'recordApproval',
    mode: 'hybrid',
    reason: '压力测试',
    management: opinion,
    upperUnion: opinion,
  });
  await next('roster');
  const roster = scaledPeople(delegates).map(rosterRow);
  await importRoster(host, roster);
  const { people } = await host.get<{ people: Person[] }>(`/congresses/${congressId}/people?limit=20000`);
  const formal = people.filter(({ capacity }) => capacity === 'formal');
  const rules = ['minimum-delegates', 'managers-at-most', 'front-line-at-least', 'women-at-least'] as const;
  await host.must({ type: 'completeRoster', explanations: rules.map((rule) => ({ rule, reason: '压力测试' })) });
  await next('grouping');
  const groups = Array.from({ length: groupCount }, (_, index) => ({ id: randomUUID(), name: `第${index + 1}组` }));
  await host.must({ type: 'defineGroups', groups });
  for (const [index, { id }] of groups.entries()) {
    const personIds = formal.filter((__, at) => at % groupCount === index).map((person) => person.id);
    await host.must({ type: 'assignToGroup', groupId: id, personIds });
    await host.must({ type: 'appointLeader', groupId: id, personId: personIds[0] ?? '' });
  }
  const tokens = await tokensFor(instance, formal);
  const leaders: Client[] = [];
  for (const index of groups.keys()) {
    const leader = new Client(`leader ${index}`, url, tokens[index] ?? '');
    await leader.join(congressId);
    leaders.push(leader);
  }
  const ids = (from: number, to: number): string[] => formal.slice(from, to).map(({ id }) => id);
  await next('credentials');
  await host.must({ type: 'appointPanel', personIds: ids(0, 3) });
  for (const member of leaders.slice(0, 3)) await member.must({ type: 'signCredentials' });
  await next('proposals');
  await host.must({ type: 'closeProposalWindow' });
  await next('agenda');
  const itemIds: string[] = [];
  for (let index = 0; index < items; index += 1) {
    const text = `议题 ${index + 1} 的文本`;
    itemIds.push(
      await host.must({
        type: 'addItem',
        title: `议题 ${index + 1}`,
        power: 'adopt',
        decision: 'secret',
        vitalInterest: false,
        vitalReason: '',
        text,
      }),
    );
  }
  const entries = itemIds.map((itemId) => ({ title: '说明', itemId, presenterId: null, minutes: 5 }));
  await host.must({ type: 'setAgenda', entries });
  await next('notice');
  await host.must({ type: 'giveNotice', meetsAt: '2026-11-20T01:00:00Z', place: '会场', text: '通知' });
  await host.must({ type: 'recordDelivery', personIds: formal.map(({ id }) => id), means: 'message' });
  const summarize = async (): Promise<void> => {
    for (const [index, { id }] of groups.entries()) {
      await leaders[index]?.must({ type: 'submitSummary', groupId: id, text: '同意' });
    }
  };
  await next('discussion');
  await summarize();
  await next('sign-in');
  await signInEverybody(instance, congressId, open);
  await next('preliminary');
  const [secretaryGeneral = '', chiefScrutineer = ''] = ids(3, 5);
  await host.must({
    type: 'nominateOffices',
    presidium: formal
      .filter(({ category }) => category !== 'manager')
      .slice(0, 5)
      .map(({ id }) => id),
    secretaryGeneral,
    chiefScrutineer,
    scrutineers: ids(5, 7),
    tellers: ids(7, 9),
  });
  const hands = await prepare(host, '预备会议', { matters: [...preparatoryMatters], itemIds: [] });
  await host.must({ type: 'openPaper', paperId: hands.paperId });
  await raiseEveryHand(
    instance,
    congressId,
    hands.paperId,
    Object.fromEntries(hands.paperItemIds.map((id) => [id, 'for'])),
  );
  for (const type of ['closePaper', 'countPaper', 'declareResult'] as const) {
    await host.must({ type, paperId: hands.paperId });
  }
  await next('sign-in');

  async function fill(): Promise<FullHall> {
    await signInEverybody(instance, congressId, open);
    await next('report');
    for (const { id } of host.congress.agenda) await host.must({ type: 'markPresented', entryId: id });
    await next('discussion');
    await summarize();
    for (const itemId of itemIds) await host.must({ type: 'freezeItem', itemId });
    await next('ballot');
    for (const leader of leaders) leader.leave();
    let opened = 0;
    const papersWith: FullHall['papersWith'] = async (wanted) => {
      const paperIds: string[] = [];
      for (const [turn, items] of wanted.entries()) {
        const { paperId } = await prepare(host, `表决票 ${turn + 1}`, {
          matters: [],
          itemIds: itemIds.slice(turn, turn + 1),
        });
        paperIds.push(paperId);
        await putOnPaper(instance, paperId, items);
      }
      host.leave();
      instance.api.signal('SIGTERM');
      const { url: again } = await instance.restart();
      const back = await Client.enter(again, 'password', { username, password });
      await back.join(congressId);
      const papers = paperIds.flatMap((paperId) => back.congress.papers.find(({ id }) => id === paperId) ?? []);
      return { congressId, host: back, papers };
    };
    return {
      papersWith,
      congressId,
      host,
      tokens,
      openNextPaper: async () => {
        const itemId = itemIds[opened];
        if (!itemId) throw new Error('no item is left to vote on');
        opened += 1;
        const paper = await prepare(host, `表决票 ${opened}`, { matters: [], itemIds: [itemId] });
        await host.must({ type: 'openPaper', paperId: paper.paperId });
        return paper;
      },
    };
  }
  return { congressId, host, tokens, fill };
}

/** Writes other items onto a paper that nobody has opened, as the owner of the tables may. */
function putOnPaper(instance: Instance, paperId: string, items: PaperItem[]): Promise<void> {
  return bulk(instance, (sql) =>
    sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      const json = JSON.stringify(items);
      await tx`update paper set data = jsonb_set(data, '{items}', ${json}::text::jsonb) where id = ${paperId}`;
      // Whoever is rated has reported on their duty, or the paper does not open (G-13a).
      const heard = items
        .flatMap((item) => (item.kind === 'rating' ? item.subjects : []))
        .map(({ id }) => ({
          itemId: null,
          subjectId: id,
        }));
      await tx`
        update step set record = jsonb_build_object('kind', 'evaluation', 'heard',
          coalesce(record -> 'heard', '[]') || ${JSON.stringify(heard)}::text::jsonb)
        where kind = 'report' and congress_id = (select congress_id from paper where id = ${paperId})`;
    }),
  );
}

/** Everybody votes on an open secret paper, by rows; `sheetOf` gives the sheet of the voter at this place. */
export function castInBulk(
  instance: Instance,
  { congressId, paperId }: { congressId: string; paperId: string },
  sheetOf: (voter: number) => readonly string[],
): Promise<void> {
  return bulk(instance, async (sql) => {
    const voters = await sql`
      insert into roll (paper_id, person_id, congress_id, organization_id, command_id, channel)
      select ${paperId}, id, congress_id, organization_id, gen_random_uuid(), 'online'
      from person where congress_id = ${congressId} and capacity = 'formal'
      returning organization_id as "organizationId"`;
    const sheets = voters.map((_, voter) => JSON.stringify(sheetOf(voter)));
    await sql`
      insert into ballot (paper_id, organization_id, choices)
      select ${paperId}, ${voters[0]?.['organizationId'] as string}, one::jsonb from unnest(${sheets}::text[]) as one`;
  });
}

type OnPaper = { itemIds: string[]; matters: (typeof preparatoryMatters)[number][] };

async function prepare(host: Client, title: string, on: OnPaper): Promise<{ paperId: string; paperItemIds: string[] }> {
  const method = on.matters.length > 0 ? 'hands' : 'secret';
  const paperId = await host.must({ type: 'preparePaper', title, method, ...on, previousId: null });
  await host.until('the paper', ({ congress }) => congress.papers.some(({ id }) => id === paperId));
  const paper = host.congress.papers.find(({ id }) => id === paperId);
  return { paperId, paperItemIds: (paper?.items ?? []).map(({ id }) => id) };
}
