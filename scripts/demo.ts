/**
 * Plays the demo congress with every client a connection of its own, and tries on the way what must
 * be refused. Starts a server of its own, or uses the platform of this folder, or another one:
 *
 *   npm run demo [-- --template annual|election|evaluation] [-- --delegates N] [-- --lang en] [-- --keep-archive FILE] [-- --here | --url http://… --username … --password …]
 */
import { motionsOf } from '@congress/contract/congress/ballot/questions';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { describe } from '@congress/contract/congress/conditions';
import type { Locale } from '@congress/contract/kernel/primitives';
import { inWords, Mistake } from '@congress/db/mistake';
import { demoOf, type DemoTemplate, type Item, items, outcomes } from '@congress/db/seed/demo';
import { electionItems, evaluationItems } from '@congress/db/seed/otherDemos';
import { NotOurs, Refused } from './demo/client.ts';
import { play, type Report } from './demo/play.ts';
import { adoptedItems, marksFor } from './demo/marks.ts';
import { namedPlace, ownPlace, placeHere, type Place } from './demo/place.ts';
import { assemble, comers, dismiss, type Cast } from './demo/stage.ts';
import { tells, type Tell } from './demo/tell.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Flags = ReturnType<typeof readFlags>;

type Wanted = {
  template: DemoTemplate;
  delegates: number;
  locale: Locale;
  place: () => Promise<Place> | Place;
  archive: string | undefined;
};

/** What each kind of congress has on its agenda. */
const agendas: Record<DemoTemplate, Item[]> = { annual: items, election: electionItems, evaluation: evaluationItems };

function isTemplate(word: string): word is DemoTemplate {
  return Object.hasOwn(agendas, word);
}

function readFlags(): Wanted {
  const { values } = parseArgs({
    options: {
      template: { type: 'string', default: 'annual' },
      delegates: { type: 'string', default: '88' },
      here: { type: 'boolean', default: false },
      url: { type: 'string' },
      username: { type: 'string', default: 'admin' },
      password: { type: 'string' },
      lang: { type: 'string', default: 'zh-CN' },
      'keep-archive': { type: 'string' },
    },
  });
  const { template, here, url, username, password, lang, 'keep-archive': archive } = values;
  const delegates = Number(values.delegates);
  if (!Number.isInteger(delegates) || delegates < 44) {
    throw new Mistake(`--delegates ${values.delegates}: a whole number from 44 on is needed, for offices and groups.`);
  }
  if (!isTemplate(template)) throw new Mistake(`--template ${template}: ${Object.keys(agendas).join(', ')} are there.`);
  if (lang !== 'en' && lang !== 'zh-CN') throw new Mistake(`--lang ${lang}: zh-CN and en are there.`);
  if (here && url !== undefined) throw new Mistake('--here and --url name two places; give one.');
  const place = here ? placeHere : url === undefined ? ownPlace : () => namedPlace(url, username, password);
  return { template, delegates, locale: lang, place, archive };
}

/** Tells what happens as it happens, and counts what was refused. */
function reporter(locale: Locale): { report: Report; refusals: () => number } {
  let refusals = 0;
  const report: Report = {
    opened: (number, step) => say(`\n${String(number).padStart(2)}  ${tells[locale].step(step.kind)}`),
    refused: (tried, code, sentence) => {
      refusals += 1;
      say(`      ✗ ${tried[locale]} → ${code}: ${sentence[locale]}`);
    },
    gate: (conditions) => {
      for (const one of conditions) say(`      ${one.met ? '✓' : '·'} ${describe(one, locale)}`);
    },
    closed: (_, milliseconds) => say(`      ${(milliseconds / 1000).toFixed(2)} s`),
  };
  return { report, refusals: () => refusals };
}

/** The declared numbers of the motions, against what was handed in. */
function checkResults({ host, formal, present }: Cast, tell: Tell): void {
  const { papers } = host.congress;
  const secret = papers.find(({ method, report }) => method === 'secret' && motionsOf(report).length > 0);
  const results = motionsOf(secret?.report);
  const voters = Math.min(present, formal.length);
  for (const [index, result] of results.entries()) {
    const wanted = index === results.length - 1 && results.length > 1 ? outcomes.notAdopted : outcomes.adopted;
    const marks = marksFor(wanted, voters);
    const of = (mark: string): number => marks.filter((each) => each === mark).length;
    const { for: yes, against, abstain, invalid } = result;
    assert.deepEqual(
      { yes, against, abstain, invalid },
      { yes: of('for'), against: of('against'), abstain: of('abstain'), invalid: of('spoilt') },
    );
    assert.equal(result.adopted, 2 * yes > formal.length);
    const title = secret?.items.find(({ id }) => id === result.paperItemId)?.title ?? '';
    say(`    ${tell.result(title, result, result.adopted, formal.length, result.needed)}`);
  }
  const carried = results.length > 1 ? results.length - 1 : results.length;
  assert.equal(adoptedItems(papers).length, carried, 'all but the last of several items are adopted');
}

/** What elections and ratings came to, round by round. */
function tellOthers({ host }: Cast): void {
  for (const { title, report } of host.congress.papers) {
    for (const result of report?.items ?? []) {
      if (result.kind === 'election') {
        say(
          `    ${title}: ${result.rows.map(({ name, for: yes, standing }) => `${name} ${yes} (${standing})`).join(', ')}`,
        );
        for (const row of result.rows) if (row.standing === 'elected') assert.ok(row.for >= result.needed, row.name);
      }
      if (result.kind === 'rating') {
        say(
          `    ${title}: ${result.rows.map(({ levels, satisfied, valid }) => `${levels.join('/')} (${satisfied}/${valid})`).join(', ')}`,
        );
      }
    }
  }
}

async function checkLog({ host, congressId }: Cast, tell: Tell): Promise<void> {
  const verdict = await host.get<{ intact: boolean; links: number; head: string }>(
    `/congresses/${congressId}/log/verdict`,
  );
  assert.equal(verdict.intact, true, 'the log is intact');
  say(`    ${tell.log(verdict.links, `${verdict.head.slice(0, 16)}…`)}`);
}

/** Leaves the archive in a file, to look at and to prove with `pnpm verify-archive`. */
async function keepArchive({ host, congressId }: Cast, url: string, file: string): Promise<void> {
  const response = await fetch(`${url}/api/v1/congresses/${congressId}/archive`, {
    headers: { authorization: `Bearer ${host.token}` },
  });
  if (!response.ok || !response.body) throw new Mistake(`The archive was not given out: HTTP ${response.status}.`);
  await fs.promises.writeFile(file, response.body);
}

async function run({ template, delegates, locale, place, archive }: Flags): Promise<void> {
  const started = performance.now();
  const tell = tells[locale];
  const { report, refusals } = reporter(locale);
  const where = await place();
  const { url, administrator } = where;
  try {
    say(`${url}: ${tell.start(delegates)}`);
    const cast = await assemble(url, administrator, demoOf(delegates, { template, items: agendas[template] }));
    await play(cast, report);
    say(`\n  ${tell.results}`);
    assert.equal(comers(cast).length, cast.present);
    checkResults(cast, tell);
    tellOthers(cast);
    await checkLog(cast, tell);
    assert.equal(cast.host.congress.status, 'archived');
    if (archive !== undefined) {
      await keepArchive(cast, url, archive);
      say(`    ${tell.archive(archive)}`);
    }
    dismiss(cast);
    const clients = cast.formal.length + cast.others.length;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`\n  ${tell.end(cast.host.congress.steps.length, clients, refusals(), seconds)}`);
  } finally {
    await where.leave();
  }
}

/** What a server said no to before anything was played is mostly the address or the account. */
function reasonOf(error: unknown): string {
  return error instanceof Refused || error instanceof NotOurs ? error.message : inWords(error);
}

try {
  await run(readFlags());
} catch (error) {
  process.stderr.write(`\n✖ ${reasonOf(error)}\n`);
  process.exitCode = 1;
}
process.exit();
