/** Who votes in the room, and how what came back there is counted by two people (B-10). */
import { blockFaults, type Block, differences, strangerIn, wholeBlock } from '@congress/contract/kernel/ballot/block';
import { entersRoom, whoEntersRoom } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Happened } from '@congress/contract/congress/tables/events';
import { signInNow } from '@congress/contract/congress/assembly/questions';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { accept, no, type Decide, type Refused } from '../decision.ts';
import type { RoomCount } from '../facts.ts';
import { paperIn } from './paper.ts';

/** The sitting at which people may be moved now, or why they may not: not while a paper is open (B-10a). */
export function sittingToChange(view: Pick<CongressView, 'steps' | 'papers' | 'status'>): string | Refused {
  const now = signInNow(view);
  if (now.state === 'paused') return no('voting-fixed');
  return 'step' in now ? now.step.id : no('sign-in-not-open');
}

/** Moves people in the hall to paper, or back to their device, between papers (B-10a). */
export const setVoting: Decide<'setVoting'> = ({ congress }, { voting }, { facts }) => {
  const stepId = sittingToChange(congress);
  if (typeof stepId !== 'string') return stepId;
  if (facts.moved.length === 0) return no('nobody-moved');
  return accept({ type: 'voting.set', payload: { stepId, voting, personIds: facts.moved } });
};

/** How many vote in the room on a paper that opens now, where any do; hands to be counted there need some (B-10d). */
export function roomAtOpening({ hands }: Paper, inRoom: string[]): { room?: number } | Refused {
  if (hands === 'hall' && inRoom.length === 0) return no('nobody-in-the-hall');
  return inRoom.length > 0 ? { room: inRoom.length } : {};
}

/** Why the room of a closed paper is not counted yet; papers that opened before blocks were entered twice need one. */
export function roomStillOpen({ room }: Paper, counted: RoomCount): Refused | undefined {
  if (!room) {
    const missing = counted.issued > 0 && !counted.entered;
    return missing ? no('room-count-impossible', { problem: `${counted.issued} → ?` }) : undefined;
  }
  if (room.differing === null) return no('room-entry-missing', { count: 2 - room.entries.length });
  return room.differing > 0 ? no('room-entries-differ', { count: room.differing }) : undefined;
}

/** Why this block cannot be what came back: it speaks of something else, or its numbers do not add up (B-10b). */
function wrongBlock(paper: Paper, block: Block, known: readonly string[]): Refused | undefined {
  if (strangerIn(paper, block) !== undefined) return no('unknown-paper-item');
  const named = Object.values(block.items).flatMap((tally) => ('writeIns' in tally ? Object.keys(tally.writeIns) : []));
  if (named.some((id) => !known.includes(id))) return no('person-not-found');
  const [fault] = blockFaults(paper, block);
  return fault && no('room-count-impossible', { problem: `${fault.item.title}: ${fault.found} ≠ ${fault.expected}` });
}

/**
 * Takes what one of two people counted in the room. Neither is told the other's numbers before both are in; where they
 * agree, the block stands, or voids the paper when more came back than went out (B-10b, B-10c).
 */
export const enterRoomBallots: Decide<'enterRoomBallots'> = ({ congress }, command, { facts, personId, sha256 }) => {
  const paper = paperIn(congress, command.paperId, 'closed');
  if ('ok' in paper) return paper;
  if (personId === null || !entersRoom(congress, paper, personId)) {
    return no('not-yours-to-enter', { role: whoEntersRoom(congress, paper).roles.join(' / ') });
  }
  const { issued } = facts.room;
  if (issued === 0) return no('no-room');
  const wrong = wrongBlock(paper, command, facts.known);
  if (wrong) return wrong;
  const insteadOf = command.insteadOf ?? null;
  const made = (paper.room?.entries ?? []).filter((one) => one.personId !== personId);
  const replaced = insteadOf !== null && made.some((one) => one.personId === insteadOf);
  const gone = ({ personId: who }: { personId: string }): boolean =>
    !entersRoom(congress, paper, who) || !facts.entries.some((one) => one.personId === who && one.here);
  if (insteadOf !== null && !(replaced && gone({ personId: insteadOf }))) return no('room-entries-full');
  const others = made.filter((one) => one.personId !== insteadOf);
  if (others.length > 1) return no('room-entries-full');
  const entered: Happened = {
    type: 'room-entry.made',
    payload: { paperId: paper.id, personId, insteadOf, issued },
  };
  const other = facts.entries.find((one) => one.personId === others[0]?.personId);
  if (!other) return accept(entered);
  const block = wholeBlock(paper, command);
  const differing = differences(paper, block, other.block).length;
  const compared: Happened = { type: 'room-entries.compared', payload: { paperId: paper.id, differing } };
  if (differing > 0) return accept(entered, compared);
  const by = [other.personId, personId];
  const digest = sha256(JSON.stringify(block));
  const stands: Happened = {
    type: 'room-ballots.entered',
    payload: { paperId: paper.id, returned: block.returned, block: digest, by },
  };
  if (block.returned <= issued) return accept(entered, compared, stands);
  const reason = { kind: 'room-returned', found: block.returned, expected: issued } as const;
  return accept(entered, compared, stands, { type: 'paper.voided', payload: { paperId: paper.id, reason } });
};
