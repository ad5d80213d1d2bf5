/** B3: everyone comes at once: connects, is recognized, receives the congress, signs in durably; arrivals per second. */
import { startInstance } from '../instance.ts';
import { median, rounded, type Measure } from './figure.ts';
import { openHall } from './hall.ts';
import { Generator, startBaseline } from './process.ts';

export const join: Measure = async ({ delegates, rounds, profile, say }) => {
  const instance = await startInstance({
    durability: 'durable',
    nodeArguments: profile ? ['--cpu-prof', '--cpu-prof-dir=.data/profiles'] : [],
  });
  const bare = await startBaseline('./baseline/echo.ts');
  const ours = new Generator();
  const theirs = new Generator();
  try {
    const { congressId, tokens, host } = await openHall(instance, delegates, 1);
    const rates: { value: number; baseline: number; p99: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const echo = await theirs.run({ do: 'storm', url: bare.url, auth: tokens.map(() => ({})), congressId: null });
      await theirs.run({ do: 'leave' });
      // Whoever has signed in signs in again without a row: only the first storm of a person is measured in full.
      const part = tokens.slice((delegates / rounds) * round, (delegates / rounds) * (round + 1));
      const auth = part.map((token) => ({ token }));
      const storm = await ours.run({ do: 'storm', url: instance.api.url, auth, congressId });
      await ours.run({ do: 'settle' });
      await ours.run({ do: 'leave' });
      const rate = { value: part.length / storm.seconds, baseline: delegates / echo.seconds, p99: storm.p99 };
      rates.push(rate);
      say(`  ${rate.value.toFixed(0)} /s, bare ${rate.baseline.toFixed(0)} /s, p99 ${rate.p99.toFixed(0)} ms`);
    }
    host.leave();
    return {
      what: `${delegates} delegates connect, receive the congress and sign in`,
      value: Math.round(median(rates.map((rate) => rate.value))),
      baseline: Math.round(median(rates.map((rate) => rate.baseline))),
      ratio: rounded(median(rates.map((rate) => rate.value / rate.baseline))),
      unit: 'arrivals per second',
      notes: { delegates, rounds, p99Milliseconds: Math.round(median(rates.map((rate) => rate.p99))) },
    };
  } finally {
    ours.stop();
    theirs.stop();
    bare.stop();
    await instance.stop();
  }
};
