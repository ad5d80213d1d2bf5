/** An election and an evaluation, played whole by their clients, with what must be refused on the way. */
import { courseOf } from '@congress/contract/congress/ballot/rounds';
import { elections } from '@congress/contract/congress/nomination/questions';
import { demoOf } from '@congress/db/seed/demo';
import { electionItems, evaluationItems } from '@congress/db/seed/otherDemos';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play, quiet } from '../../../scripts/demo/play.ts';
import { assemble, dismiss, type Cast } from '../../../scripts/demo/stage.ts';
import { startServer, type Server } from '../../support/app.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.close());

/** What was refused on the way, by code. */
async function played(cast: Cast): Promise<string[]> {
  const refused: string[] = [];
  await play(cast, { ...quiet, refused: (_, code) => void refused.push(code) });
  return refused;
}

const verdict = ({ host, congressId }: Cast): Promise<{ intact: boolean }> =>
  host.get(`/congresses/${congressId}/log/verdict`);

test('B-19, B-30 … B-32: three are tied, a run-off elects one, the last seat is left open by hands; nobody votes on it again', async () => {
  const cast = await assemble(
    server.url,
    server.administrator,
    demoOf(44, { template: 'election', items: electionItems }),
  );
  const refused = await played(cast);
  expect(refused).toEqual(
    expect.arrayContaining(['round-undeclared', 'open-seats-undecided', 'election-settled', 'method-not-allowed']),
  );
  const { congress } = cast.host;
  const [{ id, election } = { id: '', election: undefined }] = elections(congress);
  expect(courseOf(congress, id)?.awaits).toBe('nothing');
  const results = congress.papers.flatMap(
    ({ report }) => report?.items.filter(({ kind }) => kind === 'election') ?? [],
  );
  expect(results).toMatchObject([
    { seats: election?.seats, tiedSeats: 2, openSeats: 0 },
    { seats: 2, tiedSeats: 0, openSeats: 1 },
  ]);
  for (const result of results) {
    if (result.kind !== 'election') continue;
    for (const row of result.rows)
      expect(row.standing === 'elected').toBe(row.missing === 0 && row.standing !== 'tied');
  }
  expect(congress.status).toBe('archived');
  expect(await verdict(cast)).toMatchObject({ intact: true });
  dismiss(cast);
}, 120_000);

test('B-22, B-33: nobody is rated who has not reported; levels and invalid ones are what came back', async () => {
  const cast = await assemble(
    server.url,
    server.administrator,
    demoOf(44, { template: 'evaluation', items: evaluationItems }),
  );
  expect(await played(cast)).toContain('duty-report-unheard');
  const { congress } = cast.host;
  const rated = congress.papers.flatMap(({ report }) =>
    (report?.items ?? []).flatMap((result) => (result.kind === 'rating' ? [{ report, result }] : [])),
  );
  expect(rated).toHaveLength(1);
  for (const { report, result } of rated) {
    expect(result.held).toBe(false);
    for (const { levels, invalid } of result.rows) {
      expect(levels.reduce((sum, each) => sum + each, invalid)).toBe(report?.returned);
    }
    expect(result.rows.some(({ invalid }) => invalid > 0)).toBe(true);
  }
  expect(congress.status).toBe('archived');
  expect(await verdict(cast)).toMatchObject({ intact: true });
  dismiss(cast);
}, 120_000);
