/** B7: a paper of ten items on which everybody voted is closed, sealed and counted; milliseconds, of each kind. */
import { sheetOf } from '../../api/src/kernel/ballot/domain/sheet.ts';
import { median, type Measure } from './figure.ts';
import { castInBulk, fillHall } from './hall.ts';
import { ballotOn, itemOf, kinds } from './kinds.ts';
import { startMeasured } from './process.ts';

const itemsOnPaper = 10;
/** What it may take, in milliseconds: elections of thirty candidates and ratings of ten subjects, twice as long. */
const limits = { motion: 300, election: 600, rating: 600 } as const;

export const count: Measure = async (options) => {
  const { delegates, rounds, say } = options;
  const instance = await startMeasured(options);
  try {
    const turns = kinds.flatMap((kind) => Array.from({ length: rounds }, () => kind));
    const wanted = turns.map((kind) => Array.from({ length: itemsOnPaper }, () => itemOf(kind)));
    const { congressId, host, papers } = await (await fillHall(instance, delegates, turns.length)).papersWith(wanted);
    const times = new Map(kinds.map((kind) => [kind, [] as number[]]));
    for (const [turn, kind] of turns.entries()) {
      const { id: paperId, items } = papers[turn] ?? { id: '', items: [] };
      await host.must({ type: 'openPaper', paperId });
      await castInBulk(instance, { congressId, paperId }, (voter) => {
        const sheet = sheetOf(items, ballotOn(items, voter));
        if ('misfit' in sheet) throw new Error(sheet.misfit);
        return sheet;
      });
      const started = performance.now();
      await host.must({ type: 'closePaper', paperId });
      const closed = performance.now();
      await host.must({ type: 'countPaper', paperId });
      const took = performance.now() - started;
      times.get(kind)?.push(took);
      say(`  ${kind}: ${took.toFixed(0)} ms, of it ${(closed - started).toFixed(0)} ms to close and seal`);
    }
    host.leave();
    const of = (kind: (typeof kinds)[number]): number => Math.round(median(times.get(kind) ?? []));
    return {
      what: `a paper of ${itemsOnPaper} motions and ${delegates} ballots is closed, sealed and counted`,
      value: of('motion'),
      baseline: limits.motion,
      ratio: Number((of('motion') / limits.motion).toFixed(2)),
      unit: 'milliseconds',
      notes: { delegates, rounds, election: of('election'), rating: of('rating'), limitOfThese: limits.election },
    };
  } finally {
    await instance.stop();
  }
};
