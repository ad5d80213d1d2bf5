/** What the host does about papers: nominations, shows of hands, ballots from preparing to signing. */
import { adoptedPreparatoryMatters, votedItems, whoEntersRoom } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Body } from '@congress/contract/congress/tables/commands';
import type { Step } from '@congress/contract/congress/procedure/view';
import { type PreparatoryMatter, preparatoryMatters } from '@congress/contract/congress/vocabulary';
import type { World } from './world.ts';

/** A list that may be nominated: all from the front line, scrutineers and teller apart from the presidium. */
export function nominees(world: World): Body<'nominateOffices'> {
  const front = world.formal.filter((one) => one.category === 'front-line').map((one) => one.id);
  const [chiefScrutineer = '', scrutineer = '', teller = '', ...others] = front;
  return {
    presidium: others.slice(0, 5),
    secretaryGeneral: others[0] ?? '',
    chiefScrutineer,
    scrutineers: [scrutineer],
    tellers: [teller],
  };
}

export function nominate(world: World): void {
  world.carryOut('nominateOffices', nominees(world));
}

/** Everyone present raises a hand for a preparatory matter. */
export function adoptByHands(world: World, matter: PreparatoryMatter): void {
  const body = { title: '举手表决', method: 'hands' as const, itemIds: [], matters: [matter], previousId: null };
  const paperId = world.carryOut('preparePaper', body);
  while (world.paper(paperId).state !== 'declared') finishPaper(world, world.paper(paperId));
}

/** Two of those who count the room enter the same; whoever entered first, where two did. */
export function enterTwice(world: World, block: Body<'enterRoomBallots'>): void {
  const paper = world.paper(block.paperId);
  const began = paper.room?.entries.map(({ personId }) => personId) ?? [];
  const who = [...new Set([...began, ...whoEntersRoom(world.state.congress, paper).people])].slice(0, 2);
  for (const personId of who) {
    if (world.paper(paper.id).state === 'closed') world.carryOut('enterRoomBallots', block, personId);
  }
}

/** Brings a paper as far as it can go within its step; everybody present votes for it. */
function finishPaper(world: World, { id: paperId, state, method, stepId }: Paper): void {
  const { chiefScrutineer, scrutineers } = world.state.congress.offices;
  switch (state) {
    case 'prepared':
      if (!world.ask('openPaper', { paperId }).ok) world.carryOut('withdrawPaper', { paperId });
      return;
    case 'open':
      world.present.forEach((one) => {
        world.cast(paperId, one.id, Object.fromEntries(world.paper(paperId).items.map((each) => [each.id, 'for'])));
      });
      world.carryOut('closePaper', { paperId });
      return;
    case 'closed': {
      const room = world.rooms.get(paperId);
      if (room && room.issued.size > 0 && world.paper(paperId).room?.differing !== 0) {
        const block = { for: room.issued.size, against: 0, abstain: 0, invalid: 0 };
        const items = Object.fromEntries(world.paper(paperId).items.map((item) => [item.id, block]));
        enterTwice(world, { paperId, returned: room.issued.size, items });
      }
      world.carryOut('countPaper', { paperId });
      return;
    }
    case 'counted':
      if (method === 'hands' && world.open?.id === stepId) world.carryOut('declareResult', { paperId });
      else {
        const signed = new Set(world.paper(paperId).signatures.map((each) => each.personId));
        [chiefScrutineer ?? '', scrutineers[0] ?? '']
          .filter((id) => !signed.has(id))
          .forEach((id) => world.carryOut('signCount', { paperId }, id));
      }
      return;
    default:
      throw new Error(`a paper that is ${state} is finished`);
  }
}

/** Counts a closed paper, and has the chief scrutineer and another sign. */
export function countedAndSigned(world: World, paperId: string): Paper {
  finishPaper(world, world.paper(paperId));
  finishPaper(world, world.paper(paperId));
  return world.paper(paperId);
}

/** Finishes one paper of the step that is under way; whether there was one. */
export function finishOne(world: World, step: Step): boolean {
  const unfinished = world.state.congress.papers.filter(
    (paper) => paper.stepId === step.id && ['prepared', 'open', 'closed', 'counted'].includes(paper.state),
  );
  // An open paper pauses sign-in, so those under way come before those not begun.
  const paper = unfinished.find((each) => each.state !== 'prepared') ?? unfinished[0];
  if (!paper) return false;
  if (paper.state === 'prepared') world.signIn();
  finishPaper(world, paper);
  return true;
}

/** The paper that a vote on the same thing would be a new round of. */
function lastVoid(world: World, carries: (paper: Paper) => boolean): string | null {
  const last = world.state.congress.papers.findLast(carries);
  return last?.state === 'void' ? last.id : null;
}

/** Puts the next preparatory matter that is not adopted yet. */
export function adoptPreparatoryMatters(world: World, step: Step): void {
  if (finishOne(world, step)) return;
  if (world.state.congress.nominations === null) nominate(world);
  const adopted = adoptedPreparatoryMatters(world.state.congress);
  const matter = preparatoryMatters.find((each) => !adopted.has(each));
  if (!matter) return;
  const previousId = lastVoid(world, (paper) => paper.items.some((each) => each.matter === matter));
  world.carryOut('preparePaper', { title: '举手表决', method: 'hands', itemIds: [], matters: [matter], previousId });
}

/** Puts the next item that is not voted yet. */
export function voteItems(world: World, step: Step): void {
  if (finishOne(world, step)) return;
  const { items, papers } = world.state.congress;
  const voted = votedItems({ papers });
  const item = items.find((each) => !['opinions', 'report'].includes(each.decision) && !voted.has(each.id));
  if (!item || item.decision === 'opinions' || item.decision === 'report') return;
  const previousId = lastVoid(world, (paper) => paper.items.some((each) => each.itemId === item.id));
  const body = { title: item.title, method: item.decision, itemIds: [item.id], matters: [], previousId };
  world.carryOut('preparePaper', body);
}
