/** Q5, Q11: what is written down of a whole congress, broken moments and all, holds no choice, code, token or password. */
import { person } from '@congress/contract/congress/preparation/resources';
import { errors } from '@congress/contract/congress/refusals';
import { demoOf } from '@congress/db/seed/demo';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded, type EmbeddedPostgres } from '@congress/db/embedded';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Client, type Ask } from '../../scripts/demo/client.ts';
import { play, playTo, quiet } from '../../scripts/demo/play.ts';
import { assemble, comers, dismiss, type Cast } from '../../scripts/demo/stage.ts';
import { startInstance, type Instance } from '../../scripts/instance.ts';
import { smallest } from '../support/app.ts';
import { aVote, openPaper, signBy } from '../support/ballots.ts';

let dataDir: string;
let database: EmbeddedPostgres;
let instance: Instance;
let owner: postgres.Sql;
let cast: Cast;
const lines: string[] = [];
/** What went over the wire and must not be written down: tokens, tickets, codes, passwords. */
const secrets = new Set<string>();

/** How far a person's code has got, said under the name of what is secret itself. */
const states = new Set<string>(person.shape.code.options);

/** Keeps every secret of a body, whatever it is nested in; the code of a refusal is none. */
function collect(body: unknown): void {
  JSON.stringify(body, (key: string, value: unknown) => {
    const secret = ['token', 'ticket', 'code', 'password'].includes(key) && typeof value === 'string';
    if (secret && !(value in errors) && !states.has(value)) secrets.add(value);
    return value;
  });
}

/** Listens to everything that is asked and answered over HTTP. */
function eavesdrop(): void {
  const plain = globalThis.fetch;
  vi.stubGlobal('fetch', async (...args: Parameters<typeof fetch>) => {
    const sent = args[1]?.body;
    if (typeof sent === 'string' && sent.startsWith('{')) collect(JSON.parse(sent));
    const response = await plain(...args);
    if (response.headers.get('content-type')?.includes('json')) collect(await response.clone().json());
    return response;
  });
}

beforeAll(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'congress-logs-'));
  fs.chmodSync(dataDir, 0o755);
  database = await startEmbedded({ dataDir, durability: 'throwaway', say: () => undefined });
  instance = await startInstance({ databaseUrl: database.url, log: (line) => lines.push(line) });
  owner = postgres(database.url, { max: 1, onnotice: () => undefined });
  eavesdrop();
  cast = await assemble(instance.api.url, instance.administrator, demoOf(smallest));
}, 120_000);
afterAll(async () => {
  vi.unstubAllGlobals();
  if (cast) dismiss(cast);
  await instance?.stop();
  await owner?.end({ timeout: 5 });
  await database?.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** Does something while a table is not where the statements look for it: a failure nobody expects. */
async function without(table: string, work: () => Promise<unknown>): Promise<void> {
  await owner`alter table ${owner(table)} rename to ${owner(`${table}_away`)}`;
  try {
    await work();
  } finally {
    await owner`alter table ${owner(`${table}_away`)} rename to ${owner(table)}`;
  }
}

const fails = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => expect.fail('it worked'),
    () => undefined,
  );

/** Every way in with something right and something wrong, and with its table gone. */
async function knock(): Promise<void> {
  const { url } = instance.api;
  const { username, password } = instance.administrator;
  const code = [...secrets].find((each) => /^[0-9A-Z]{4}-?[0-9A-Z]{4}-?[0-9A-Z]{4}$/.test(each))!;
  await fails(Client.enter(url, 'password', { username, password: 'wrong-password-here' }));
  await fails(Client.enter(url, 'code', { code: 'WRONGCODE2345' }));
  await fails(Client.enter(url, 'ticket', { ticket: 'a-ticket-that-never-was' }));
  await without('account', () => fails(Client.enter(url, 'password', { username, password })));
  await without('person', () => fails(Client.enter(url, 'code', { code })));
  await without('ticket', () => fails(Client.enter(url, 'ticket', { ticket: 'another-ticket-that-never-was' })));
  await without('session', () => fails(Client.enter(url, 'code', { code })));
}

/** Votes and signed counts over statements that fail, both roads; then once more, as people do. */
async function voteBadly(): Promise<void> {
  const items = cast.host.congress.items.map(({ id }) => id);
  const paper = await openPaper(cast, { itemIds: items });
  const voters = comers(cast);
  const vote = (mark: 'against' | 'spoilt'): Ask => aVote(paper, mark);
  await without('ballot', async () => {
    expect(await voters[0]!.ask(vote('against'))).toMatchObject({ error: { code: 'internal' } });
    expect(await voters[1]!.askHttp(vote('spoilt'))).toMatchObject({ error: { code: 'internal' } });
  });
  for (const voter of voters) await voter.must(vote(voter === voters[0] ? 'spoilt' : 'against'));
  await without('room_count', () =>
    cast.host
      .must({ type: 'closePaper', paperId: paper.id })
      .then(() => fails(cast.host.must({ type: 'countPaper', paperId: paper.id }))),
  );
  await cast.host.must({ type: 'countPaper', paperId: paper.id });
  await signBy(cast, paper.id);
  const step = cast.host.congress.steps.find(({ state }) => state === 'open')!;
  await cast.host.must({ type: 'closeStep', stepId: step.id });
  await cast.host.until('the step to close', ({ congress }) => congress.steps.every(({ state }) => state !== 'open'));
}

test('a whole congress, with its refusals and with statements that fail, leaves nothing in any log that should not be there', async () => {
  await play(cast, quiet, { kind: 'ballot', rehearsal: false });
  await knock();
  await voteBadly();
  await playTo(cast);
  expect(cast.host.congress.status).toBe('archived');

  const unexpected = lines.filter((line) => line.includes('unexpected error'));
  // What failed was written down, or this proved nothing.
  expect(unexpected.length).toBeGreaterThanOrEqual(7);
  expect(unexpected.filter((line) => line.includes('a batch failed')).length).toBeGreaterThanOrEqual(2);
  expect(secrets.size).toBeGreaterThan(smallest);
  const written: Record<string, string> = {
    'the API': lines.join('\n'),
    PostgreSQL: fs.readFileSync(path.join(database.home, 'postgres.log'), 'utf8'),
  };
  expect(written['PostgreSQL']).toContain('ballot');
  for (const [whose, text] of Object.entries(written)) {
    const bare = text.replaceAll('-', '');
    const told = [...secrets].filter((secret) => text.includes(secret) || bare.includes(secret.replaceAll('-', '')));
    expect(told.length, `${whose} wrote down a secret`).toBe(0);
    expect(text.match(/\b(against|abstain|spoilt)\b|["']for["']/g), `${whose} wrote down a choice`).toBeNull();
  }
}, 180_000);
