import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import type { Item } from '@congress/contract/congress/preparation/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { type PreparatoryMatter, preparatoryMatters } from '@congress/contract/congress/vocabulary';
import { words } from '@congress/contract/congress/words/words';
import { accept, no, type Context, type Decide, type Refused } from '../decision.ts';
import { attendanceOf, quorumCondition } from '../procedure/gate.ts';
import { profileOf } from '../profiles/registry.ts';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import { openStepOf } from '@congress/contract/kernel/procedure/questions';
import { adoptedPreparatoryMatters, roundsOn, votedIn } from '@congress/contract/congress/ballot/questions';
import { paperIn } from './paper.ts';
import { roomAtOpening } from './room.ts';
import { votedOn } from './votedOn.ts';

/** Steps in which papers may be prepared and opened. */
export const paperSteps = ['preliminary', 'evaluation', 'ballot'] as const;

/** The order of the field, whatever order they were ticked in. */
function inOrder(chosen: PreparatoryMatter[]): PreparatoryMatter[] {
  return preparatoryMatters.filter((matter) => chosen.includes(matter));
}

/** Whether this is a preparatory matter that was adopted, which is settled (B-1a). */
function isAdopted(view: CongressView, { matter }: PaperItem): boolean {
  return matter !== null && adoptedPreparatoryMatters(view).has(matter);
}

/**
 * Why this may not be put to the vote with `previousId`: what is void is voted anew, and said to be (B-1); a preparatory
 * matter that was turned down may be put again (B-1a); all else is voted once.
 */
function standsAgainst(view: CongressView, item: PaperItem, previousId: string | null): Refused | undefined {
  if (isAdopted(view, item)) return no('matter-adopted', { title: item.title });
  const last = roundsOn(view, [item]).at(-1);
  const named = previousId === (last?.id ?? null);
  if (!last || last.state === 'void') return named ? undefined : no('not-a-new-round');
  const turnedDown = last.state === 'declared' && item.matter !== null;
  if (!turnedDown) return no('item-already-voted', { title: item.title });
  return named || previousId === null ? undefined : no('not-a-new-round');
}

/** Which round this is, and of which paper: the last one that something on it was put to the vote on. */
function roundOf(view: CongressView, items: PaperItem[]): Pick<Paper, 'round' | 'previousId'> {
  const before = roundsOn(view, items);
  return { round: Math.max(0, ...before.map(({ round }) => round)) + 1, previousId: before.at(-1)?.id ?? null };
}

function paperItems(
  view: CongressView,
  itemIds: string[],
  chosen: PreparatoryMatter[],
  context: Context,
): PaperItem[] | Refused {
  const items: Item[] = [];
  for (const itemId of new Set(itemIds)) {
    const item = view.items.find((each) => each.id === itemId);
    if (!item) return no('item-not-found');
    items.push(item);
  }
  const preparatory: PaperItem[] = [];
  for (const matter of inOrder(chosen)) {
    const what = votedOn(view, matter);
    if (!what) return no('nominations-missing');
    // What stands on a ballot is fixed with it: a table may say it otherwise some day, a paper that was voted on may not.
    const title = words.preparatoryMatter[matter]['zh-CN'];
    preparatory.push({ id: context.newId(), kind: 'motion', title, itemId: null, matter, votedOn: what });
  }
  return [
    ...preparatory,
    ...items.map(({ id: itemId, title }): PaperItem => {
      return { id: context.newId(), kind: 'motion', title, itemId, matter: null, votedOn: null };
    }),
  ];
}

/** Prepares a paper in the open step, with what is voted on (B-1, B-2, B-17). */
export const preparePaper: Decide<'preparePaper'> = ({ congress }, command, context) => {
  const step = openStepOf(congress, ...paperSteps);
  if (!step) return no('step-not-open', { expected: 'ballot' });
  if (command.matters.length > 0 && step.kind !== 'preliminary') {
    return no('step-not-open', { expected: 'preliminary' });
  }
  const items = paperItems(congress, command.itemIds, command.matters, context);
  if (!Array.isArray(items)) return items;
  if (items.length === 0) return no('paper-empty');
  for (const item of items) {
    const onAgenda = congress.items.find((each) => each.id === item.itemId);
    if (onAgenda && !votedIn(step.kind, onAgenda)) return no('step-not-open', { expected: 'ballot' });
    const needed = item.matter ? 'hands' : (onAgenda?.decision ?? 'secret');
    if (needed !== command.method) return no('method-not-allowed', { needed });
    const refusal = standsAgainst(congress, item, command.previousId);
    if (refusal) return refusal;
  }
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
  if (step.kind !== 'preliminary' && congress.offices.chiefScrutineer === null) return no('no-scrutineers');
  const room = roomAtOpening(paper, facts.inRoom);
  if ('ok' in room) return room;
  const opened = { type: 'paper.opened', payload: { paperId, present: attendance.present, ...room } } as const;
  if (room.room === undefined) return accept(opened);
  const issued = { paperId, issued: room.room, holders: sha256(facts.inRoom.join('\n')) };
  return accept(opened, { type: 'room-ballots.issued', payload: issued });
};
