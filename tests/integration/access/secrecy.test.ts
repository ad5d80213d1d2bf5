/** Q5, B-8, B-16: what the wire tells of votes: turnout while a paper is open, counts to those who sign, choices never. */
import { motionMark, type MotionMark } from '@congress/contract/kernel/ballot/marks';
import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import type { Gauge } from '@congress/contract/congress/tables/gauges';
import type { Joined } from '@congress/contract/congress/socket';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { comers, type Cast } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, openPaper, signBy } from '../../support/ballots.ts';
import { holdersOf, type Holder } from '../../support/roles.ts';
import { openApiOf, routesOf } from '../../support/schema.ts';
import { unzipped } from '../../support/zip.ts';

let server: Server;
let cast: Cast;
let holders: Holder[];
let paper: Paper;
/** Everything any socket was ever sent, by whose it is. */
const sent = new Map<string, string[]>();
const ears: Socket[] = [];

/** An unequal spread, so that no number of the tally is another number by chance. */
const spread: Record<MotionMark, number> = { for: 23, against: 11, abstain: 5, spoilt: 2 };

beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'ballot');
  holders = await holdersOf(server, cast);
  for (const { as, client } of holders) {
    const socket = io(server.url, { transports: ['websocket'], auth: { token: client.token }, forceNew: true });
    const heard: string[] = [];
    socket.onAny((...frame: unknown[]) => heard.push(JSON.stringify(frame)));
    await new Promise<void>((resolve) => socket.on('connect', resolve));
    heard.push(JSON.stringify(await socket.emitWithAck('join', { congressId: cast.congressId })));
    ears.push(socket);
    sent.set(as, heard);
  }
  paper = await openPaper(cast, { itemIds: [cast.host.congress.items[0]!.id] });
  const marks = motionMark.options.flatMap((mark) => Array.from({ length: spread[mark] }, () => mark));
  await Promise.all(comers(cast).map((voter, index) => voter.must(aVote(paper, marks[index]!))));
  await cast.host.until('the turnout', ({ gauges }) => gauges.turnout?.returned === marks.length);
});
afterAll(async () => {
  for (const ear of ears) ear.disconnect();
  await server?.close();
});

/** Whole archives are laid out for everyone who may have one. */
vi.setConfig({ testTimeout: 120_000 });

/** Everything this one may read over HTTP, archive included. */
async function everythingReadBy({ client }: Holder): Promise<string> {
  const { groups } = cast.host.congress;
  const places: Record<string, string> = {
    congressId: cast.congressId,
    groupId: groups[0]!.id,
    paperId: paper.id,
    documentId: cast.host.congress.items[0]!.text!.documentId,
    slug: cast.observerSlug,
  };
  const read: string[] = [];
  for (const { method, path } of routesOf(await openApiOf(server.url))) {
    if (method !== 'GET') continue;
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => places[name]!);
    const query = address.endsWith('/events') ? '?after=%7B%7D' : '';
    const response = await fetch(`${server.url}${address}${query}`, {
      headers: { authorization: `Bearer ${client.token}` },
    });
    const body = new Uint8Array(await response.arrayBuffer());
    const zipped = response.headers.get('content-type') === 'application/zip';
    read.push(...(zipped ? Object.values(unzipped(body)) : [Buffer.from(body).toString()]));
  }
  return read.join('\n');
}

/** A number of this paper's tally, beside the word for it. */
const tallied = new RegExp(
  [...Object.entries(spread), ['invalid', spread.spoilt]].map(([mark, votes]) => `"${mark}":\\s*${votes}\\b`).join('|'),
);
/** A choice: marks as values. */
const chosen = /"(for|against|abstain|spoilt)"\s*[,}\]]/;

/** Tables that hold a mark as a value, but for the two that votes go into. */
async function tablesWithChoices(): Promise<string[]> {
  const { owner } = server;
  const tables = await owner<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not in ('ballot', 'open_vote')`;
  const telling = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await owner<{ text: string }[]>`select to_jsonb(t)::text as text from ${owner(name)} t`;
      return rows.some(({ text }) => chosen.test(text.replaceAll('\\', ''))) ? [name] : [];
    }),
  );
  return telling.flat();
}

const reportOf = (as: Holder): Promise<string> =>
  as.client.get<{ report: CountReport }>(`/congresses/${cast.congressId}/papers/${paper.id}/report`).then(
    ({ report }) => `returned ${report.returned}`,
    () => 'not told',
  );

test('Q5, B-8: while a paper is open everyone is told the turnout, and nobody a tally or a choice, by any route or frame', async () => {
  for (const holder of holders) {
    const told = `${await everythingReadBy(holder)}\n${sent.get(holder.as)!.join('\n')}`;
    expect(told.match(tallied)?.[0], `${holder.as} is told a tally`).toBeUndefined();
    expect(told.match(chosen)?.[0], `${holder.as} is told a choice`).toBeUndefined();
    expect(await reportOf(holder)).toBe('not told');
  }
  const { gauges } = await cast.formal[0]!.get<Joined>(`/congresses/${cast.congressId}`);
  expect(gauges.turnout).toEqual({ paperId: paper.id, issued: cast.present, returned: cast.present });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).not.toMatch(/against|abstain|spoilt/);
  expect(await tablesWithChoices()).toEqual([]);
});

test('Q5: between the close and the declaration the counts are for those who count, sign and declare them, and the secretariat', async () => {
  await cast.host.must({ type: 'closePaper', paperId: paper.id });
  for (const holder of holders) {
    expect(`${await everythingReadBy(holder)}${sent.get(holder.as)!.join('')}`).not.toMatch(tallied);
  }
  await cast.host.must({ type: 'countPaper', paperId: paper.id });
  await signBy(cast, paper.id);
  const insiders = ['host', 'secretary', 'auditor', 'executive-chair', 'chief-scrutineer', 'scrutineer', 'teller'];
  for (const holder of holders) {
    const insider = holder.roles.some((role) => insiders.includes(role));
    expect(await reportOf(holder), holder.as).toBe(insider ? `returned ${cast.present}` : 'not told');
    if (!insider) {
      const told = `${await everythingReadBy(holder)}\n${sent.get(holder.as)!.join('\n')}`;
      expect(told.match(tallied)?.[0], `${holder.as} is told a tally`).toBeUndefined();
    }
    expect(await everythingReadBy(holder), `${holder.as} is told a choice`).not.toMatch(chosen);
  }
  expect(await tablesWithChoices()).toEqual([]);
});

test('Q5, B-16: once declared everyone sees the numbers, and no one a choice or a breakdown', async () => {
  const rest = await openPaper(cast, { itemIds: cast.host.congress.items.slice(1).map(({ id }) => id) });
  await cast.host.must({ type: 'closePaper', paperId: rest.id });
  await cast.host.must({ type: 'countPaper', paperId: rest.id });
  await signBy(cast, rest.id);
  const step = cast.host.congress.steps.find(({ kind }) => kind === 'ballot')!;
  await cast.host.must({ type: 'closeStep', stepId: step.id });
  const next = cast.host.congress.steps.find(({ kind }) => kind === 'declaration')!;
  await cast.host.must({ type: 'openStep', stepId: next.id });
  await cast.host.must({ type: 'declareResult', paperId: paper.id });
  const { for: yes, against, abstain, spoilt } = spread;
  for (const holder of holders.filter(({ roles }) => !roles.includes('observer'))) {
    const { snapshot } = await holder.client.get<Joined>(`/congresses/${cast.congressId}`);
    const declared = snapshot!.congress!.papers.find(({ id }) => id === paper.id);
    expect(declared?.report?.items).toMatchObject([{ for: yes, against, abstain, invalid: spoilt }]);
    const told = `${await everythingReadBy(holder)}\n${sent.get(holder.as)!.join('\n')}`;
    expect(told, `${holder.as} is told a choice`).not.toMatch(chosen);
  }
  const gauges = [...sent.values()].flat().filter((frame) => frame.startsWith('["gauge"'));
  const names = new Set(gauges.map((frame) => (JSON.parse(frame) as [string, Gauge])[1].name));
  expect(names).toContain('turnout');
  for (const frame of gauges) {
    const [, gauge] = JSON.parse(frame) as [string, Gauge];
    if (gauge.name === 'turnout')
      expect(Object.keys(gauge.value).toSorted()).toEqual(['issued', 'paperId', 'returned']);
  }
  expect(await tablesWithChoices()).toEqual([]);
});

test('Q5, B-9: counted, signed and declared, the box still shares with the roll nothing but the paper', async () => {
  const { owner } = server;
  const box = await owner<{ id: string; written: string }[]>`
    select id, xmin::text as written from ballot where paper_id = ${paper.id}`;
  const roll = await owner<{ values: string[] }[]>`
    select array[person_id::text, command_id::text, xmin::text] as values from roll where paper_id = ${paper.id}`;
  expect(box).toHaveLength(cast.present);
  const known = new Set(roll.flatMap(({ values }) => values));
  expect(box.filter(({ id, written }) => known.has(id) || known.has(written))).toEqual([]);
  expect(new Set(box.map(({ written }) => written)).size).toBe(1);
});
