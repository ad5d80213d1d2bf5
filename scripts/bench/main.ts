/**
 * Figures, each with its baseline measured in the same run.
 *
 *   npm run bench [-- --json] [-- --only B1|B1K|B3|B7|W1|W2] [-- --delegates 10000] [-- --rounds 3] [-- --profile]
 */
import { parseArgs } from 'node:util';
import type { Figure, Measure } from './figure.ts';
import { figures } from './figures.ts';
import { firstView, stutter } from './pages.ts';

/** Figures that want a browser; only when asked for by name. */
const pageFigures: Record<string, Measure> = { W1: stutter, W2: firstView };

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    delegates: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    profile: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const results: Record<string, Figure> = {};
const wanted: Record<string, Measure> = flags.only === undefined ? figures : { ...figures, ...pageFigures };
for (const [name, measure] of Object.entries(wanted)) {
  if (flags.only !== undefined && flags.only !== name) continue;
  say(name);
  results[name] = await measure({
    delegates: Number(flags.delegates),
    rounds: Number(flags.rounds),
    profile: flags.profile,
    say,
  });
}

if (flags.json) {
  process.stdout.write(`${JSON.stringify(results)}\n`);
} else {
  for (const [name, { what, value, baseline, ratio, unit, notes }] of Object.entries(results)) {
    process.stdout.write(
      `${name}  ${what}\n    ${value} ${unit}, bare ${baseline}, ratio ${ratio}\n    ${JSON.stringify(notes)}\n`,
    );
  }
}
process.exit();
