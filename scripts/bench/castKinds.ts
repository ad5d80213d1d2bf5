/** B1 by kind: casting on an election of thirty candidates and on a rating of ten, beside a motion in the same run. */
import { median, rounded, type Measure } from './figure.ts';
import { fillHall } from './hall.ts';
import { ballotOn, itemOf, kinds } from './kinds.ts';
import { Generator, processorSeconds, startMeasured } from './process.ts';

export const castKinds: Measure = async (options) => {
  const { delegates, rounds, say } = options;
  const instance = await startMeasured(options);
  const voters = new Generator();
  try {
    const turns = Array.from({ length: rounds }, () => kinds).flat();
    const hall = await fillHall(instance, delegates, turns.length);
    const { congressId, host, papers } = await hall.papersWith(turns.map((kind) => [itemOf(kind)]));
    await voters.run({ do: 'connect', url: instance.api.url, auth: hall.tokens.map((token) => ({ token })) });
    const joined = await voters.run({ do: 'join', congressId });
    if (joined.accepted !== delegates) throw new Error(`only ${joined.accepted} joined: ${joined.refused}`);
    const rates = new Map(kinds.map((kind) => [kind, [] as number[]]));
    /** Of the server, for each vote: beside other work on the machine it tells more than the clock on the wall. */
    const milliseconds = new Map(kinds.map((kind) => [kind, [] as number[]]));
    for (const [turn, kind] of turns.entries()) {
      const { id: paperId, items } = papers[turn] ?? { id: '', items: [] };
      await host.must({ type: 'openPaper', paperId });
      await voters.run({ do: 'settle' });
      const before = processorSeconds(instance.api.pid) ?? 0;
      const cast = await voters.run({ do: 'cast', congressId, paperId, choices: ballotOn(items, 0) });
      if (cast.accepted !== delegates) throw new Error(`only ${cast.accepted} votes were counted: ${cast.refused}`);
      const work = (1000 * ((processorSeconds(instance.api.pid) ?? 0) - before)) / delegates;
      await host.must({ type: 'closePaper', paperId });
      await voters.run({ do: 'settle' });
      rates.get(kind)?.push(delegates / cast.seconds);
      milliseconds.get(kind)?.push(work);
      say(
        `  ${kind}: ${(delegates / cast.seconds).toFixed(0)} /s, p99 ${cast.p99.toFixed(0)} ms; ${work.toFixed(2)} ms of processor`,
      );
    }
    host.leave();
    const of = (kind: (typeof kinds)[number]): number => Math.round(median(rates.get(kind) ?? []));
    const [motion, election, rating] = [of('motion'), of('election'), of('rating')];
    const slowest = Math.min(election, rating);
    return {
      what: `${delegates} delegates cast on an election, and on a rating; beside a motion`,
      value: slowest,
      baseline: motion,
      ratio: rounded(slowest / motion),
      unit: 'durable acknowledgements per second',
      notes: {
        delegates,
        rounds,
        election,
        rating,
        ...Object.fromEntries(
          kinds.map((kind) => [`${kind}ServerMilliseconds`, rounded(median(milliseconds.get(kind) ?? []))]),
        ),
      },
    };
  } finally {
    voters.stop();
    await instance.stop();
  }
};
