/** Q11: what operators are told of a running congress, and that the dashboard and the alerts ask for what there is. */
import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Cast } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, openPaper } from '../../support/ballots.ts';

let server: Server;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'ballot');
});
afterAll(() => server?.close());

type Sample = { name: string; labels: Record<string, string>; value: number };

async function samples(): Promise<Sample[]> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return [...text.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm)].map(([, name = '', labels = '', value]) => ({
    name,
    labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', is = '']) => [label, is])),
    value: Number(value),
  }));
}

const where = (all: Sample[], name: string, labels: Record<string, string>): number | undefined =>
  all.find((one) => one.name === name && Object.entries(labels).every(([label, is]) => one.labels[label] === is))
    ?.value;

test('Q11: commands, refusals, requests, joins, statements, sockets and limits are told as they happen', async () => {
  const paper = await openPaper(cast, {
    itemIds: [cast.host.congress.items.find(({ decision }) => decision === 'secret')!.id],
  });
  const [delegate] = cast.formal;
  await delegate!.must(aVote(paper, 'for'));
  await delegate!.ask(aVote(paper, 'for'));
  await fetch(`${server.url}/api/v1/me`);
  for (let n = 0; n < 30; n += 1) await delegate!.ask({ type: 'signIn', onSiteCode: '000000' });
  const all = await samples();
  const casting = { type: 'castBallot' };
  expect(where(all, 'congress_command_seconds_count', { ...casting, outcome: 'accepted' })).toBeGreaterThan(1);
  expect(where(all, 'congress_command_refused_total', { ...casting, code: 'already-voted' })).toBe(1);
  expect(where(all, 'congress_http_refused_total', { code: 'unauthenticated' })).toBeGreaterThan(0);
  expect(where(all, 'congress_http_seconds_count', { route: '/api/v1/me', status: '401' })).toBeGreaterThan(0);
  expect(where(all, 'congress_join_seconds_count', { way: 'snapshot' })).toBeGreaterThan(10);
  expect(where(all, 'congress_statement_seconds_count', { statement: 'ballotBox.batch' })).toBeGreaterThan(0);
  expect(where(all, 'congress_limited_total', { kind: 'guess' })).toBeGreaterThan(0);
  expect(where(all, 'congress_sockets', { subject: 'delegate' })).toBeGreaterThan(50);
  expect(where(all, 'congress_event_lag_seconds_count', {})).toBeGreaterThan(0);
  expect(where(all, 'congress_database_up', {})).toBe(1);
  expect(where(all, 'congress_build_info', {})).toBe(1);
});

test('no label holds a person, a code, an id or a choice', async () => {
  const names = new Set(cast.formal.map(({ name }) => name));
  for (const { labels } of await samples()) {
    for (const value of Object.values(labels)) {
      expect(names).not.toContain(value);
      expect(value).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
      expect(['for', 'against', 'abstain', 'spoilt']).not.toContain(value);
    }
  }
});

/** Metrics an expression asks for, with the labels it names of them. @throws when it is none. */
function asked(expression: string): { metrics: string[]; labels: string[] } {
  const metrics: string[] = [];
  const labels: string[] = [];
  parser.parse(expression).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) throw new Error(`not PromQL: ${expression}`);
      const text = expression.slice(from, to);
      if (type.name === 'Identifier') metrics.push(text);
      if (type.name === 'LabelName') labels.push(text);
    },
  });
  return { metrics, labels };
}

test('Q11: every expression of the dashboard and of the alerts asks for metrics and labels that there are', async () => {
  const read = (file: string): string =>
    readFileSync(new URL(`../../../scripts/operations/${file}`, import.meta.url), 'utf8');
  const dashboard = JSON.parse(read('dashboard.json')) as { panels: { targets: { expr: string }[] }[] };
  const alerts = parse(read('alerts.yaml')) as { groups: { rules: { alert: string; expr: string }[] }[] };
  const expressions = [
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ...alerts.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
  ];
  expect(expressions.length).toBeGreaterThan(30);
  const all = await samples();
  for (const expression of expressions) {
    const { metrics, labels } = asked(expression);
    expect(metrics.length).toBeGreaterThan(0);
    for (const metric of metrics) expect(all.map(({ name }) => name)).toContain(metric);
    const known = new Set(all.filter(({ name }) => metrics.includes(name)).flatMap((one) => Object.keys(one.labels)));
    for (const label of labels) expect([...known], expression).toContain(label);
  }
});
