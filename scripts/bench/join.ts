/** B3: everyone comes at once: connects, is recognized, receives the congress, signs in durably; arrivals per second. */
import { median, rounded, type Measure } from './figure.ts';
import { openHall } from './hall.ts';
import { Generator, processorSeconds, startBaseline, startMeasured } from './process.ts';

export const join: Measure = async (options) => {
  const { delegates, rounds, say } = options;
  const instance = await startMeasured(options);
  const bare = await startBaseline('./baseline/echo.ts');
  const ours = new Generator();
  const theirs = new Generator();
  try {
    const { congressId, tokens, host } = await openHall(instance, delegates, 1);
    const rates: { value: number; baseline: number; p99: number; work: number; bareWork: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // Whoever has signed in signs in again without a row: only the first storm of a person is measured in full.
      const part = tokens.slice((delegates / rounds) * round, (delegates / rounds) * (round + 1));
      const [echo, bareWork] = await worked(bare.pid, () =>
        theirs.run({ do: 'storm', url: bare.url, auth: part.map(() => ({})), congressId: null }),
      );
      await theirs.run({ do: 'leave' });
      const auth = part.map((token) => ({ token }));
      const [storm, work] = await worked(instance.api.pid, () =>
        ours.run({ do: 'storm', url: instance.api.url, auth, congressId }),
      );
      await ours.run({ do: 'settle' });
      await ours.run({ do: 'leave' });
      const each = { value: part.length / storm.seconds, baseline: part.length / echo.seconds, p99: storm.p99 };
      rates.push({ ...each, work: work / part.length, bareWork: bareWork / part.length });
      say(
        `  ${each.value.toFixed(0)} /s, bare ${each.baseline.toFixed(0)} /s, p99 ${each.p99.toFixed(0)} ms; ` +
          `${work.toFixed(2)} s of processor, bare ${bareWork.toFixed(2)} s`,
      );
    }
    host.leave();
    return {
      what: `${delegates} delegates connect, receive the congress and sign in`,
      value: Math.round(median(rates.map((rate) => rate.value))),
      baseline: Math.round(median(rates.map((rate) => rate.baseline))),
      ratio: rounded(median(rates.map((rate) => rate.value / rate.baseline))),
      unit: 'arrivals per second',
      notes: {
        delegates,
        rounds,
        p99Milliseconds: Math.round(median(rates.map((rate) => rate.p99))),
        serverMillisecondsEach: rounded(median(rates.map((rate) => 1000 * rate.work))),
        bareMillisecondsEach: rounded(median(rates.map((rate) => 1000 * rate.bareWork))),
      },
    };
  } finally {
    ours.stop();
    theirs.stop();
    bare.stop();
    await instance.stop();
  }
};

/** Seconds of processor time that a server spent on it. */
async function worked<T>(pid: number, task: () => Promise<T>): Promise<[T, number]> {
  const before = processorSeconds(pid) ?? 0;
  const result = await task();
  return [result, (processorSeconds(pid) ?? 0) - before];
}
