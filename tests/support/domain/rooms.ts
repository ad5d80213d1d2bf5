/** Papers of which a part is voted in the room. */
import { whoEntersRoom } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { MotionTally } from '@congress/contract/kernel/ballot/tallies';
import type { Body } from '@congress/contract/congress/tables/commands';
import { preparedPaper } from '../domain.ts';
import type { World } from './world.ts';

/** An open paper; the last so many of those present are in the hall and vote on paper. */
export function hybridPaper(world: World, { present = 25, onPaper = 5, itemIds }: Partial<Hybrid> = {}): Paper {
  world.attendance.clear();
  world.signIn(world.formal.slice(0, present - onPaper));
  const inTheHall = world.formal.slice(present - onPaper, present);
  world.signIn(inTheHall, 'on-site');
  if (onPaper > 0) world.carryOut('setVoting', { personIds: inTheHall.map(({ id }) => id), voting: 'paper' });
  const { id } = preparedPaper(world, itemIds);
  world.carryOut('openPaper', { paperId: id });
  return world.paper(id);
}

type Hybrid = { present: number; onPaper: number; itemIds: string[] };

/** A block with these marks on every motion of a paper. */
export function blockOf(
  world: World,
  paperId: string,
  returned: number,
  marks: Partial<MotionTally>,
): Body<'enterRoomBallots'> {
  const tally = { for: 0, against: 0, abstain: 0, invalid: 0, ...marks };
  const items = Object.fromEntries(world.paper(paperId).items.map((item) => [item.id, tally]));
  return { paperId, returned, items };
}

/** Who may enter the room of this paper, in order. */
export function countersOf(world: World, paperId: string): string[] {
  return whoEntersRoom(world.state.congress, world.paper(paperId)).people;
}
