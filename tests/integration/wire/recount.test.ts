/** B-24: the marks of a secret paper leave the box together with two signatures, and count to the report that was signed. */
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officers } from '../../../scripts/demo/officers.ts';
import { comers, type Cast } from '../../../scripts/demo/stage.ts';
import { startServer, stageCongress, type Server } from '../../support/app.ts';
import { aVote, countOf, openPaper, signBy } from '../../support/ballots.ts';
import { holdersOf } from '../../support/roles.ts';

let server: Server;
let cast: Cast;
let paper: Paper;
let report: CountReport;
beforeAll(async () => {
  server = await startServer();
  cast = await stageCongress(server, 'ballot');
  paper = await openPaper(cast, { itemIds: [cast.host.congress.items[0]!.id] });
  const marks = ['for', 'for', 'against', 'spoilt', 'abstain'] as const;
  await Promise.all(comers(cast).map((voter, turn) => voter.must(aVote(paper, marks[turn % marks.length]!))));
  await cast.host.must({ type: 'closePaper', paperId: paper.id });
  report = await countOf(cast, paper.id);
});
afterAll(() => server?.close());

const address = (): string => `/congresses/${cast.congressId}/papers/${paper.id}/recount`;
const fileFor = async (token: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(`${server.url}/api/v1${address()}`, { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, text: await response.text() };
};

test('B-24: released by both after signing, it is got by scrutineers alone, has the digest of the log, and gives the same report', async () => {
  const { chief, scrutineers } = officers(cast);
  const release = { type: 'releaseRecount', paperId: paper.id } as const;
  expect(await chief.ask(release)).toMatchObject({ ok: false, error: { code: 'paper-wrong-state' } });
  await signBy(cast, paper.id);
  await chief.must(release);
  expect(await fileFor(chief.token)).toMatchObject({ status: 409 });
  await scrutineers[0]!.must(release);
  const released = (): string | null | undefined =>
    cast.host.congress.papers.find(({ id }) => id === paper.id)?.recount?.digest;
  await cast.host.until('the digest', () => Boolean(released()));

  const { status, text } = await fileFor(chief.token);
  expect(status).toBe(200);
  expect(createHash('sha256').update(text).digest('hex')).toBe(released());
  expect(comers(cast).filter(({ person }) => text.includes(person.id))).toEqual([]);
  const folder = await mkdtemp(path.join(tmpdir(), 'recount-'));
  try {
    const file = path.join(folder, 'recount.jsonl');
    await writeFile(file, text);
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['scripts/recount.ts', file, '--json']);
    expect(JSON.parse(stdout)).toEqual(report);
    expect((await run(process.execPath, ['scripts/recount.ts', file])).stdout).toContain(released());
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('B-24, B-9: nobody but scrutineers gets the file, and what is logged of it is a digest', async () => {
  for (const { as, client, roles } of await holdersOf(server, cast)) {
    const { status } = await fileFor(client.token);
    const may = roles.some((role) => role === 'chief-scrutineer' || role === 'scrutineer');
    expect(status, as).toBe(may ? 200 : 403);
  }
});
