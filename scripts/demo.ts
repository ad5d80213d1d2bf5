/**
 * Plays the demo congress with every client a connection of its own, and tries on the way what must
 * be refused. Starts a server of its own, or uses a running one:
 *
 *   npm run demo [-- --delegates N] [-- --url http://… --username … --password …] [-- --lang en]
 */
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { describe } from '@congress/contract/conditions';
import type { Locale } from '@congress/contract/vocabulary';
import { demoOf, outcomes } from '@congress/db/seed/demo';
import { play, type Report } from './demo/play.ts';
import { adoptedItems, marksFor } from './demo/marks.ts';
import { assemble, comers, dismiss, type Cast } from './demo/stage.ts';
import { startInstance } from './instance.ts';

const { values: flags } = parseArgs({
  options: {
    delegates: { type: 'string', default: '88' },
    url: { type: 'string' },
    username: { type: 'string', default: 'admin' },
    password: { type: 'string' },
    lang: { type: 'string', default: 'zh-CN' },
  },
});
const locale: Locale = flags.lang === 'en' ? 'en' : 'zh-CN';
const delegates = Number(flags.delegates);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

let refusals = 0;
const report: Report = {
  opened: (number, step) => say(`\n${String(number).padStart(2)}  ${step.kind}`),
  refused: (tried, code, sentence) => {
    refusals += 1;
    say(`      ✗ ${tried} → ${code}: ${sentence[locale]}`);
  },
  gate: (conditions) => {
    for (const one of conditions) say(`      ${one.met ? '✓' : '·'} ${describe(one, locale)}`);
  },
  closed: (_, milliseconds) => say(`      ${(milliseconds / 1000).toFixed(2)} s`),
};

/** The declared numbers, against what was handed in. */
function checkResults({ host, formal, present }: Cast): void {
  const { papers } = host.congress;
  const secret = papers.find(({ method }) => method === 'secret');
  const results = secret?.report?.items ?? [];
  const voters = Math.min(present, formal.length);
  for (const [index, result] of results.entries()) {
    const wanted = index === results.length - 1 ? outcomes.notAdopted : outcomes.adopted;
    const marks = marksFor(wanted, voters);
    const of = (mark: string): number => marks.filter((each) => each === mark).length;
    const { for: yes, against, abstain, invalid } = result;
    assert.deepEqual(
      { yes, against, abstain, invalid },
      { yes: of('for'), against: of('against'), abstain: of('abstain'), invalid: of('spoilt') },
    );
    assert.equal(result.adopted, 2 * yes > formal.length);
    const title = secret?.items.find(({ id }) => id === result.paperItemId)?.title ?? '';
    say(
      `    ${title}: 赞成 ${yes}, 反对 ${against}, 弃权 ${abstain}, 无效 ${invalid}; ` +
        `${result.adopted ? '通过' : '未获通过'} (${yes}/${formal.length}, ${result.needed})`,
    );
  }
  assert.equal(adoptedItems(papers).length, results.length - 1, 'all but the last item are adopted');
}

async function checkLog({ host, congressId }: Cast): Promise<void> {
  const verdict = await host.get<{ intact: boolean; links: number; head: string }>(
    `/congresses/${congressId}/log/verdict`,
  );
  assert.equal(verdict.intact, true, 'the log is intact');
  say(`    log: ${verdict.links} links intact, head ${verdict.head.slice(0, 16)}…`);
}

async function run(): Promise<void> {
  const started = performance.now();
  const instance = flags.url ? undefined : await startInstance();
  try {
    const url = flags.url ?? instance?.api.url ?? '';
    const administrator = instance?.administrator ?? { username: flags.username, password: flags.password ?? '' };
    say(`${url}: ${delegates} formal delegates, ${delegates + 14} clients`);
    const cast = await assemble(url, administrator, demoOf(delegates));
    await play(cast, report);
    say('\n  results');
    assert.equal(comers(cast).length, cast.present);
    checkResults(cast);
    await checkLog(cast);
    assert.equal(cast.host.congress.status, 'archived');
    dismiss(cast);
    say(
      `\n  20 steps, ${cast.formal.length + cast.others.length} delegates' clients, ${refusals} refusals, ` +
        `${((performance.now() - started) / 1000).toFixed(1)} s: everything as it must be`,
    );
  } finally {
    await instance?.stop();
  }
}

try {
  await run();
} catch (error) {
  process.stderr.write(`\n✖ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
process.exit();
