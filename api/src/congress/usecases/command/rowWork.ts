/** Commands that the machine decides and that also read or write rows in the same transaction. */
import type { Command } from '@congress/contract/congress/tables/commands';
import type { CommandFacts, FactsOf } from '../../domain/facts.ts';
import { counted, recountFacts } from './counted.ts';
import { no } from '../../domain/decision.ts';
import { paperIn } from '../../domain/ballot/paper.ts';
import type { DecidedCommand } from '../../domain/procedure/machine.ts';
import { unanswered } from '../../domain/procedure/steps/after/publication.ts';
import type { CongressWork, Loaded } from '../../ports/congresses.ts';
import type { Deps } from '../../ports/deps.ts';
import { namedBy } from '../live/mentions.ts';
import type { RowWork } from './decideAndCommit.ts';
import { type Counts, gateFacts } from './gateFacts.ts';
import { endRehearsal, enterRoomBallots, openPaper, openRehearsal, setVoting } from './roomWork.ts';
import { rosterWork } from './rosterWork.ts';

/** `simulate` brings its own, since it also has to hear whom the log named. */
type NeedingFacts = Exclude<keyof CommandFacts, 'simulate'>;

type Table = { [T in NeedingFacts]: RowWork<T> } & { [T in Exclude<DecidedCommand, keyof CommandFacts>]?: RowWork<T> };

/** The counts of gates, held until the command is over. */
function countsIn(unit: CongressWork): Counts {
  return { attendance: (stepId) => unit.attendance(stepId), delivery: () => unit.delivery() };
}

/** What is to be known of the people a command names; those not on the roster are left out. */
const ofPeople = {
  before: async (unit: CongressWork, _: Loaded, command: Command): Promise<FactsOf<'appointPanel'>> => {
    const named = [...namedBy(command)];
    return { persons: named.length > 0 ? await unit.persons(named) : {} };
  },
};

/** What is to be known of everyone who stands for election. */
const ofCandidates = {
  before: async (unit: CongressWork, { state }: Loaded): Promise<FactsOf<'publishCandidates'>> => {
    const ids = (state.congress.nomination?.candidacies ?? []).flatMap(({ personId }) => personId ?? []);
    return { persons: ids.length > 0 ? await unit.persons(ids) : {} };
  },
};

/** The words of a kept text. What state refers to is kept in the transaction that refers to it: it is there. */
function words(texts: Record<string, string>, documentId: string): string {
  const text = texts[documentId];
  if (text === undefined) throw new RangeError(`no text of document ${documentId}`);
  return text;
}

/** The row work of each command: of all whose rules need facts, and of a few more. The rest have none. */
export function rowWorkOf(deps: Pick<Deps, 'rows' | 'secrecy'>): Table {
  return {
    ...rosterWork,
    closeStep: { before: (unit, { state }) => gateFacts(state.congress, countsIn(unit)) },
    appointLeader: ofPeople,
    replaceLeader: ofPeople,
    appointPanel: ofPeople,
    addItem: ofPeople,
    changeItem: ofPeople,
    setAgenda: ofPeople,
    nominateOffices: ofPeople,
    openPaper,
    setVoting,
    openRehearsal,
    endRehearsal,
    enterRoomBallots,
    nominate: ofPeople,
    withdrawCandidacy: ofCandidates,
    publishCandidates: ofCandidates,
    answerCandidateObjection: ofCandidates,
    drawCandidateOrder: {
      before: async (unit, loaded) => ({
        ...(await ofCandidates.before(unit, loaded)),
        seed: deps.secrecy.sha256(deps.secrecy.newTicket()),
      }),
    },
    objectToCandidate: {
      before: async (unit, _, __, { personId }) => ({
        filed: personId === null ? 0 : await unit.objectionsFiled(personId, 'candidate.objected'),
      }),
    },
    preparePaper: ofCandidates,
    closePaper: {
      before: async (unit, _, { paperId }) => {
        await unit.fence(paperId);
        await unit.forgetReminders(paperId);
        return {};
      },
    },
    countPaper: {
      before: async (unit, { state }, { paperId }) => {
        const paper = paperIn(state.congress, paperId, 'closed');
        if ('ok' in paper) return paper;
        return counted(unit, paper);
      },
    },
    releaseRecount: {
      before: async (unit, { state }, { paperId }) => {
        const paper = state.congress.papers.find(({ id }) => id === paperId);
        return paper ? recountFacts(unit, paper) : no('paper-not-found');
      },
    },
    publishResults: {
      before: async (unit, { state: { congress }, headHash }) => {
        const texts = await unit.texts(congress.resolutions.map(({ text }) => text.documentId));
        const resolutions = congress.resolutions.map(({ id, title, text, adoptedAt }) => {
          return { id, title, text: words(texts, text.documentId), adoptedAt };
        });
        return { head: headHash, resolutions };
      },
    },
    attachFile: {
      before: async (unit, _, { fileId }) => {
        const row = await unit.file(fileId);
        if (!row || row.sha256 === null || row.type === null) return { file: undefined };
        const { sha256, type, name, size, about, uploadedBy, attached } = row;
        return { file: { ref: { fileId, sha256, name, type, size }, about, uploadedBy, attached } };
      },
    },
    fileObjection: {
      before: async (unit, _, __, { personId }) => ({
        filed: personId === null ? 0 : await unit.objectionsFiled(personId, 'objection.filed'),
      }),
    },
    answerObjection: {
      before: async (unit, { state }, { objectionId }) => {
        const objection = unanswered(state.congress, objectionId);
        if ('ok' in objection) return objection;
        const { documentId } = objection.text;
        return { objection: words(await unit.texts([documentId]), documentId) };
      },
    },
    makeArchive: {
      before: async (_, { state, headHash }) => {
        const documents = await deps.rows.documents(state.congress.id);
        const manifest = [
          `log ${headHash}`,
          ...documents.map(({ id, kind, sha256 }) => `${kind} ${id} ${sha256}`),
        ].join('\n');
        return { head: headHash, manifest: deps.secrecy.sha256(manifest) };
      },
    },
  };
}
