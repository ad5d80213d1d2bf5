/** Rows of the commands by which people vote in the room. */
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import { strangerIn, wholeBlock } from '@congress/contract/kernel/ballot/block';
import { entersRoom } from '@congress/contract/congress/ballot/questions';
import { paperIn } from '../../domain/ballot/paper.ts';
import { sittingToChange } from '../../domain/ballot/room.ts';
import type { RowWork } from './decideAndCommit.ts';
import { presence } from './gateFacts.ts';

/** Whoever votes in the room is on the roll from the moment the paper opens, in its transaction (B-10). */
export const openPaper: RowWork<'openPaper'> = {
  before: async (unit, { state: { congress } }, { paperId }) => {
    const paper = paperIn(congress, paperId, 'prepared');
    if ('ok' in paper) return paper;
    const attendance = await presence(congress, unit);
    const stepId = currentSignIn(congress)?.id;
    if (!stepId || (paper.method === 'hands' && paper.hands !== 'hall')) return { attendance, inRoom: [] };
    return { attendance, inRoom: await unit.inRoom(stepId, paper.method === 'hands' ? 'on-site' : 'on-paper') };
  },
  after: async (unit, { paperId, id }, _, __, { inRoom }) => {
    if (inRoom.length === 0) return;
    const issued = await unit.issueRoomBallots(paperId, inRoom, id);
    if (issued !== inRoom.length) throw new RangeError(`${inRoom.length} vote in the room, ${issued} are on the roll`);
  },
};

export const setVoting: RowWork<'setVoting'> = {
  before: async (unit, { state }, { personIds, voting }) => {
    const stepId = sittingToChange(state.congress);
    return typeof stepId === 'string' ? { moved: await unit.setVoting(stepId, personIds, voting) } : stepId;
  },
};

export const enterRoomBallots: RowWork<'enterRoomBallots'> = {
  before: async (unit, { state: { congress } }, { paperId, items, returned }, { personId }) => {
    const paper = paperIn(congress, paperId, 'closed');
    if ('ok' in paper) return paper;
    const named = Object.values(items).flatMap((tally) => ('writeIns' in tally ? Object.keys(tally.writeIns) : []));
    const facts = {
      room: await unit.room(paperId),
      entries: await unit.roomEntries(paperId, currentSignIn(congress)?.id ?? null),
      known: named.length > 0 ? Object.keys(await unit.persons(named)) : [],
    };
    // Before the rule, which may void the paper: then nothing is entered any more. A refusal rolls it back.
    const mine =
      personId !== null &&
      entersRoom(congress, paper, personId) &&
      strangerIn(paper, { returned, items }) === undefined;
    if (mine) await unit.keepRoomEntry(paperId, personId, wholeBlock(paper, { returned, items }));
    return facts;
  },
  after: async (unit, { paperId, returned, items }, _, events) => {
    const stands = events.find((event) => event.type === 'room-ballots.entered');
    const paper = (await unit.load())?.state.congress.papers.find(({ id }) => id === paperId);
    if (!stands?.payload.by || paper?.state !== 'closed') return;
    await unit.keepRoomCount(paperId, wholeBlock(paper, { returned, items }), stands.payload.by);
  },
};

export const openRehearsal: RowWork<'openRehearsal'> = {
  before: async () => ({}),
  after: async (unit, _, __, events) => {
    for (const event of events)
      if (event.type === 'rehearsal.opened') await unit.beginRehearsal(event.payload.paper.id);
  },
};

/** Of a rehearsal nothing is left but what the log says. */
export const endRehearsal: RowWork<'endRehearsal'> = {
  before: async (unit) => ({ managed: await unit.endRehearsal() }),
};
