/** B1: everyone casts on one paper as fast as they can; votes acknowledged, and on disk, per second. */
import { median, rounded, type Measure } from './figure.ts';
import { fillHall } from './hall.ts';
import { Generator, startBaseline, startMeasured } from './process.ts';

export const cast: Measure = async (options) => {
  const { delegates, rounds, say } = options;
  const instance = await startMeasured(options);
  const bare = await startBaseline('./baseline/echo.ts');
  const ours = new Generator();
  const theirs = new Generator();
  try {
    const hall = await fillHall(instance, delegates, rounds);
    const { congressId } = hall;
    say(`${delegates} delegates are signed in; connecting`);
    await ours.run({ do: 'connect', url: instance.api.url, auth: hall.tokens.map((token) => ({ token })) });
    const joined = await ours.run({ do: 'join', congressId });
    if (joined.accepted !== delegates) throw new Error(`only ${joined.accepted} joined: ${joined.refused}`);
    await theirs.run({ do: 'connect', url: bare.url, auth: hall.tokens.map(() => ({})) });

    const rates: { value: number; baseline: number; p99: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { paperId, paperItemIds } = await hall.openNextPaper();
      const choices = Object.fromEntries(paperItemIds.map((id) => [id, 'for']));
      // That the paper is open is told to everyone first; telling it is another figure.
      await ours.run({ do: 'settle' });
      const cast = await ours.run({ do: 'cast', congressId, paperId, choices });
      if (cast.accepted !== delegates) throw new Error(`only ${cast.accepted} votes were counted: ${cast.refused}`);
      await hall.host.must({ type: 'closePaper', paperId });
      await ours.run({ do: 'settle' });
      const echo = await theirs.run({ do: 'cast', congressId, paperId, choices });
      const rate = { value: delegates / cast.seconds, baseline: delegates / echo.seconds, p99: cast.p99 };
      rates.push(rate);
      say(`  ${rate.value.toFixed(0)} /s, bare ${rate.baseline.toFixed(0)} /s, p99 ${rate.p99.toFixed(0)} ms`);
    }
    hall.host.leave();
    return {
      what: `${delegates} delegates cast on one paper`,
      value: Math.round(median(rates.map((rate) => rate.value))),
      baseline: Math.round(median(rates.map((rate) => rate.baseline))),
      ratio: rounded(median(rates.map((rate) => rate.value / rate.baseline))),
      unit: 'durable acknowledgements per second',
      notes: { delegates, rounds, p99Milliseconds: Math.round(median(rates.map((rate) => rate.p99))) },
    };
  } finally {
    ours.stop();
    theirs.stop();
    bare.stop();
    await instance.stop();
  }
};
