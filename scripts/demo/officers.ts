/** Who holds which office in the demo congress. */
import { comers, type Cast, type Delegate } from './stage.ts';

/** The one at this place, who must be there. */
export function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`there is no number ${index}`);
  return one;
}

/** Who leads a group, by the number of the group. */
export function leaderOf(cast: Cast, group: number): Delegate {
  const leader = cast.formal.find(({ seed }) => seed.group === group);
  if (!leader) throw new Error(`group ${group} is empty`);
  return leader;
}

/** The offices of the demo: presidium of five, three of them from the front line. */
export function officers(
  cast: Cast,
): Record<'presidium' | 'scrutineers' | 'tellers', Delegate[]> & { chief: Delegate } {
  const pool = comers(cast);
  const front = pool.filter(({ seed }) => seed.category === 'front-line');
  const managers = pool.filter(({ seed }) => seed.category === 'manager');
  return {
    presidium: [...front.slice(0, 3), ...managers.slice(0, 2)],
    chief: at(front, 4),
    scrutineers: [at(front, 5), at(front, 6)],
    tellers: [at(front, 7), at(front, 8)],
  };
}
