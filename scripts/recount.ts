/**
 * Counts a recount file, offline: `pnpm recount FILE [--json]`. Prints the digest of the file, which the log holds
 * (`paper.recount-signed`), and the count report, which is the one that the scrutineers signed.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isMotion, type ItemResult } from '@congress/contract/kernel/ballot/results';
import { inWords, Mistake } from '@congress/db/mistake';
import { recount } from '../api/src/congress/domain/ballot/recount.ts';

function told(result: ItemResult, nameOf: (id: string) => string): string[] {
  if (isMotion(result)) {
    const { for: yes, against, abstain, invalid, needed, adopted } = result;
    return [
      `  for ${yes}, against ${against}, abstain ${abstain}, invalid ${invalid}; needs ${needed}: ${adopted ? 'adopted' : 'not adopted'}`,
    ];
  }
  if (result.kind === 'election') {
    return [
      `  ${result.seats} seats, ${result.valid} valid, ${result.invalid} invalid; needs ${result.needed}`,
      ...result.rows.map(
        ({ name, for: yes, against, abstain, standing }) =>
          `  ${name}: for ${yes}${against === null ? ' (written in)' : `, against ${against}, abstain ${abstain}`}: ${standing}`,
      ),
    ];
  }
  return result.rows.map(
    ({ subjectId, dimensionId, levels, invalid }) =>
      `  ${nameOf(subjectId)}, ${nameOf(dimensionId)}: ${levels.join(' / ')}, invalid ${invalid}`,
  );
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [path] = positionals;
  if (path === undefined) throw new Mistake('Which file? pnpm recount FILE [--json]');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Mistake(`There is no file ${path} to be read.`);
  });
  const { head, report } = recount(text);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  const names = new Map(
    head.paper.items.flatMap((item) =>
      item.kind === 'rating' ? [...item.subjects, ...item.dimensions].map(({ id, name }) => [id, name] as const) : [],
    ),
  );
  const lines = report.items.flatMap((result, at) => [
    head.paper.items[at]?.title ?? '',
    ...told(result, (id) => names.get(id) ?? id),
  ]);
  const { due, present, issued, returned } = report;
  process.stdout.write(
    [
      head.paper.title,
      `SHA-256 ${createHash('sha256').update(text).digest('hex')}`,
      `due ${due}, present ${present}, issued ${issued}, returned ${returned}`,
      ...lines,
      '',
    ].join('\n'),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = 1;
});
