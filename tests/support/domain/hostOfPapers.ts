/** What the host does about papers: nominations, shows of hands, ballots from preparing to signing. */
import { adoptedPreparatoryMatters, votedItems, whoEntersRoom } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Body } from '@congress/contract/congress/tables/commands';
import type { Step } from '@congress/contract/congress/procedure/view';
import { type PreparatoryMatter, preparatoryMatters } from '@congress/contract/congress/vocabulary';
import { votedOnPeople } from '@congress/api/congress/domain/ballot/standing';
import type { Choices, Mark } from '@congress/contract/kernel/ballot/marks';
import { courseOf, mayBeVoted } from '@congress/contract/congress/ballot/rounds';
import type { World } from './world.ts';

/** A list that may be nominated: all from the front line, scrutineers and teller apart from the presidium. */
export function nominees(world: World): Body<'nominateOffices'> {
  const judged = votedOnPeople(world.state.congress);
  const free = world.formal.filter(({ id }) => !judged.has(id)).map((one) => one.id);
  const [chiefScrutineer = '', scrutineer = '', teller = scrutineer] = free;
  const others = world.formal
    .filter((one) => one.category === 'front-line' && ![chiefScrutineer, scrutineer, teller].includes(one.id))
    .map((one) => one.id);
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

/**
 * A vote in favour: of motions, of as many candidates as there are seats, of the best level. The first round of an
 * election is left blank, so that nobody has enough and it goes on.
 */
function inFavour({ items, round }: Paper): Choices {
  return Object.fromEntries(
    items.map((item): [string, Mark] => {
      if (item.kind === 'motion') return [item.id, 'for'];
      if (item.kind === 'rating') {
        const best = Object.fromEntries(item.dimensions.map(({ id }) => [id, 0]));
        return [item.id, { levels: Object.fromEntries(item.subjects.map(({ id }) => [id, best])) }];
      }
      const chosen = round === 1 ? [] : item.candidates.slice(0, item.seats);
      const candidates = Object.fromEntries(chosen.map(({ id }) => [id, 'for' as const]));
      return [item.id, { candidates, writeIns: [] }];
    }),
  );
}

/** Brings a paper as far as it can go within its step; everybody present votes for it. */
function finishPaper(world: World, { id: paperId, state, method, stepId }: Paper): void {
  const { chiefScrutineer, scrutineers } = world.state.congress.offices;
  switch (state) {
    case 'prepared':
      if (world.state.congress.rehearsal) world.carryOut('endRehearsal', {});
      if (!world.ask('openPaper', { paperId }).ok) world.carryOut('withdrawPaper', { paperId });
      return;
    case 'open':
      world.present.forEach((one) => {
        world.cast(paperId, one.id, inFavour(world.paper(paperId)));
      });
      world.carryOut('closePaper', { paperId });
      return;
    case 'closed': {
      const room = world.rooms.get(paperId);
      if (room && room.issued.size > 0 && world.paper(paperId).room?.differing !== 0) {
        const { items: onPaper } = world.paper(paperId);
        // A block of motions alone; of anything else nothing came back.
        const returned = onPaper.every(({ kind }) => kind === 'motion') ? room.issued.size : 0;
        const block = { for: returned, against: 0, abstain: 0, invalid: 0 };
        const items = returned > 0 ? Object.fromEntries(onPaper.map((item) => [item.id, block])) : {};
        enterTwice(world, { paperId, returned, items });
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

/** Takes the next step of an election that is not settled, if there is one: a round, its result, or hands on open seats. */
function goOnElecting(world: World): boolean {
  const { congress } = world.state;
  for (const { id, title } of congress.items) {
    const course = courseOf(congress, id);
    if (!course || course.awaits === 'nothing') continue;
    const body = { title, itemIds: [], matters: [], previousId: null };
    const last = congress.papers.findLast((paper) => paper.items.some((each) => each.itemId === id));
    if (mayBeVoted(course)) {
      const previousId = last?.state === 'void' ? last.id : null;
      world.carryOut('preparePaper', { ...body, method: 'secret', itemIds: [id], previousId });
    } else if (course.awaits === 'decision') {
      world.carryOut('preparePaper', { ...body, method: 'hands', openSeatsOf: id });
    } else if (last?.state === 'certified') world.carryOut('declareResult', { paperId: last.id });
    else continue;
    return true;
  }
  return false;
}

/** Puts the next item that is not voted yet. */
export function voteItems(world: World, step: Step): void {
  if (finishOne(world, step)) return;
  if (goOnElecting(world)) return;
  const { items, papers } = world.state.congress;
  const voted = votedItems({ papers });
  const item = items.find(
    (each) => !['opinions', 'report'].includes(each.decision) && !voted.has(each.id) && !each.election,
  );
  if (!item || item.decision === 'opinions' || item.decision === 'report') return;
  const previousId = lastVoid(world, (paper) => paper.items.some((each) => each.itemId === item.id));
  const body = { title: item.title, method: item.decision, itemIds: [item.id], matters: [], previousId };
  world.carryOut('preparePaper', body);
}
