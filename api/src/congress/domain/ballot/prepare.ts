import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import type { Body } from '@congress/contract/congress/tables/commands';
import type { Item } from '@congress/contract/congress/preparation/view';
import type { CongressView, State } from '@congress/contract/congress/snapshot';
import { type DecisionKind, type PreparatoryMatter, preparatoryMatters } from '@congress/contract/congress/vocabulary';
import { words } from '@congress/contract/congress/words/words';
import { accept, no, type Context, type Decide, type Refused } from '../decision.ts';
import type { FactsOf } from '../facts.ts';
import { attendanceOf, quorumCondition } from '../procedure/gate.ts';
import { profileOf } from '../profiles/registry.ts';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { votedIn } from '@congress/contract/congress/ballot/questions';
import { paperIn } from './paper.ts';
import { roomAtOpening } from './room.ts';
import { paperItemOf } from './paperItems.ts';
import { isAdopted, openSeats, roundOf, standsAgainst } from './rounds.ts';
import { countersOn, goneFrom, unheard } from './standing.ts';
import { votedOn } from './votedOn.ts';

/** Steps in which papers may be prepared and opened. */
export const paperSteps = ['preliminary', 'evaluation', 'ballot'] as const;

/** The order of the field, whatever order they were ticked in. */
function inOrder(chosen: PreparatoryMatter[]): PreparatoryMatter[] {
  return preparatoryMatters.filter((matter) => chosen.includes(matter));
}

function paperItems(
  state: State,
  { itemIds, matters: chosen, openSeatsOf }: Body<'preparePaper'>,
  context: Context<FactsOf<'preparePaper'>>,
): PaperItem[] | Refused {
  const { congress } = state;
  if (openSeatsOf !== undefined) {
    if (itemIds.length > 0 || chosen.length > 0) return no('no-open-seats', { title: '' });
    const open = openSeats(state, openSeatsOf);
    if ('ok' in open) return open;
    return [{ id: context.newId(), kind: 'motion', itemId: null, matter: null, ...open }];
  }
  const items: Item[] = [];
  for (const itemId of new Set(itemIds)) {
    const item = congress.items.find((each) => each.id === itemId);
    if (!item) return no('item-not-found');
    items.push(item);
  }
  const preparatory: PaperItem[] = [];
  for (const matter of inOrder(chosen)) {
    const what = votedOn(congress, matter);
    if (!what) return no('nominations-missing');
    // What stands on a ballot is fixed with it: a table may say it otherwise some day, a paper that was voted on may not.
    const title = words.preparatoryMatter[matter]['zh-CN'];
    preparatory.push({ id: context.newId(), kind: 'motion', title, itemId: null, matter, votedOn: what });
  }
  return [...preparatory, ...items.map((item) => paperItemOf(state, item, context))];
}

/** How something must be voted: preparatory matters and open seats by hands, an item as its power asks. */
function methodFor({ items }: CongressView, { itemId }: PaperItem): DecisionKind {
  return itemId === null ? 'hands' : (items.find(({ id }) => id === itemId)?.decision ?? 'secret');
}

/** Prepares a paper in the open step, with what is voted on (B-1, B-2, B-17). */
export const preparePaper: Decide<'preparePaper'> = (state, command, context) => {
  const { congress } = state;
  const step = openStepOf(congress, ...(command.openSeatsOf === undefined ? paperSteps : (['ballot'] as const)));
  if (!step) return no('step-not-open', { expected: 'ballot' });
  if (command.matters.length > 0 && step.kind !== 'preliminary') {
    return no('step-not-open', { expected: 'preliminary' });
  }
  for (const itemId of command.itemIds) {
    const item = congress.items.find(({ id }) => id === itemId);
    if (item && !votedIn(step.kind, item)) return no('step-not-open', { expected: 'ballot' });
    // Before anything is made of it: what an election has on its next paper hangs on whether there is a next one.
    const refusal = item?.election && standsAgainst(state, { ...item, itemId, matter: null }, command.previousId);
    if (refusal) return refusal;
  }
  const items = paperItems(state, command, context);
  if (!Array.isArray(items)) return items;
  if (items.length === 0) return no('paper-empty');
  for (const item of items) {
    const needed = methodFor(congress, item);
    if (needed !== command.method) return no('method-not-allowed', { needed });
    const refusal = standsAgainst(state, item, command.previousId);
    if (refusal) return refusal;
  }
  const counters = countersOn(items, congress.offices);
  if (counters) return counters;
  const paper: Paper = {
    id: context.newId(),
    stepId: step.id,
    title: command.title,
    method: command.method,
    ...(command.method === 'hands' && command.hands === 'hall' ? { hands: command.hands } : {}),
    ...roundOf(congress, items),
    state: 'prepared',
    items,
    openedAt: null,
    closedAt: null,
    present: 0,
    signatures: [],
    voidReason: null,
    report: null,
  };
  return { ...accept({ type: 'paper.prepared', payload: { paper } }), madeId: paper.id };
};

/** Takes back a paper that was never opened. */
export const withdrawPaper: Decide<'withdrawPaper'> = ({ congress }, { paperId }) => {
  const paper = paperIn(congress, paperId, 'prepared');
  if ('ok' in paper) return paper;
  return accept({ type: 'paper.withdrawn', payload: { paperId } });
};

/** Opens a paper: quorum anew, texts final, scrutineers in office, vital items in the room (B-3, B-17, V-1). */
export const openPaper: Decide<'openPaper'> = ({ congress }, { paperId }, { facts, sha256 }) => {
  const paper = paperIn(congress, paperId, 'prepared');
  if ('ok' in paper) return paper;
  const step = openStepOf(congress, ...paperSteps);
  if (step?.id !== paper.stepId) return no('step-not-open', { expected: 'ballot' });
  if (!currentSignIn(congress)) return no('sign-in-not-open');
  if (congress.rehearsal) return no('rehearsal-running');
  const quorum = quorumCondition(congress, facts);
  if (!quorum.met) return no('no-quorum', quorum.facts, [quorum]);
  const attendance = attendanceOf(congress, facts);
  for (const one of paper.items) {
    // A paper may have been prepared before its preparatory matter was adopted, by a version that let it be put again.
    if (isAdopted(congress, one)) return no('matter-adopted', { title: one.title });
    const { itemId } = one;
    const item = congress.items.find((each) => each.id === itemId);
    if (item && !item.frozen) return no('text-not-frozen', { title: item.title });
    const inTheRoom = profileOf(congress).vitalInterest.value === 'require-hybrid';
    if (item?.vitalInterest && inTheRoom && attendance.onSite === 0) {
      return no('vital-item-online-only');
    }
  }
  if (paper.items.some(({ matter, votedOn: what }) => matter && !what)) return no('nominations-missing');
  const outdated =
    goneFrom(congress, paper.items) ?? unheard(congress, paper.items) ?? countersOn(paper.items, congress.offices);
  if (outdated) return outdated;
  if (step.kind !== 'preliminary' && congress.offices.chiefScrutineer === null) return no('no-scrutineers');
  const room = roomAtOpening(paper, facts.inRoom);
  if ('ok' in room) return room;
  const opened = { type: 'paper.opened', payload: { paperId, present: attendance.present, ...room } } as const;
  if (room.room === undefined) return accept(opened);
  const issued = { paperId, issued: room.room, holders: sha256(facts.inRoom.join('\n')) };
  return accept(opened, { type: 'room-ballots.issued', payload: issued });
};
