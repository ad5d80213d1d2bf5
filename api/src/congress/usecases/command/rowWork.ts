/** Commands that the machine decides and that also read or write rows in the same transaction. */
import { refuse } from '@congress/contract/congress/refusals';
import type { DecidedCommand } from '../../domain/procedure/machine.ts';
import { rosterSteps } from '../../domain/procedure/steps/preparation/roster.ts';
import { openStepOf } from '../../domain/state.ts';
import type { Deps } from '../../ports/deps.ts';
import type { RowWork } from './decideAndCommit.ts';

/** Writes rows of the roster only where the machine is going to accept it; elsewhere the database refuses them. */
function ofRoster<T extends DecidedCommand>(before: NonNullable<RowWork<T>['before']>): RowWork<T> {
  return {
    before: async (unit, loaded, command, actor) => {
      const { congress } = loaded.state;
      const open = congress.status === 'active' && openStepOf(congress, ...rosterSteps);
      return open ? before(unit, loaded, command, actor) : {};
    },
  };
}

/** The row work of each such command; the rest have none. */
export function rowWorkOf(deps: Pick<Deps, 'rows' | 'secrecy'>): { [T in DecidedCommand]?: RowWork<T> } {
  return {
    importRoster: ofRoster<'importRoster'>(async (unit, { state }, { people: last, uploaded }, { identity }) => {
      const portions = uploaded?.portions ?? 0;
      const before = uploaded ? await unit.takeUpload(uploaded.uploadId, identity.id) : [];
      if (before.length !== portions || before.some(({ portion }, place) => portion !== place)) {
        return refuse('upload-incomplete', { portions, arrived: before.length });
      }
      const people = [...before.flatMap((portion) => portion.people), ...last];
      const seen = new Map<string, number>();
      for (const [index, { staffNumber }] of people.entries()) {
        if (seen.has(staffNumber)) {
          return refuse('duplicate-staff-number', { staffNumber, row: index + 1 });
        }
        seen.set(staffNumber, index);
      }
      return { roster: await unit.importPeople(people, state.congress.groups) };
    }),
    changePerson: ofRoster<'changePerson'>(async (unit, { state }, change) => {
      const roster = await unit.changePerson(change, state.congress.groups);
      return roster ? { roster } : refuse('person-not-found');
    }),
    removePerson: ofRoster<'removePerson'>(async (unit, { state }, { personId }) => {
      const roster = await unit.removePerson(personId, state.congress.groups);
      return roster ? { roster } : refuse('person-not-found');
    }),
    defineGroups: ofRoster<'defineGroups'>(async (unit, { state }, { groups }) => {
      const known = new Map(state.congress.groups.map((group) => [group.id, group]));
      const wanted = groups.map(({ id, name }) => ({
        ...(known.get(id) ?? { id, leaderId: null, formal: 0, others: 0 }),
        name,
      }));
      const roster = await unit.defineGroups(wanted);
      return roster ? { roster } : refuse('command-id-reused');
    }),
    assignToGroup: ofRoster<'assignToGroup'>(async (unit, { state }, { groupId, personIds }) => {
      if (!state.congress.groups.some((group) => group.id === groupId)) return refuse('group-not-found');
      return { roster: await unit.assignToGroup(groupId, personIds, state.congress.groups) };
    }),
    closePaper: {
      before: async (unit, _, { paperId }) => {
        await unit.fence(paperId);
        return {};
      },
    },
    countPaper: {
      before: async (unit, { state }, { paperId }) => {
        const paper = state.congress.papers.find((each) => each.id === paperId);
        if (paper?.state !== 'closed') return {};
        return {
          tallies: { [paperId]: await unit.tally(paperId, paper.method) },
          rooms: { [paperId]: await unit.room(paperId) },
        };
      },
    },
    issueRoomBallots: {
      before: async (unit, { state }, { paperId, personIds, id }) => {
        const open = state.congress.papers.some((each) => each.id === paperId && each.state === 'open');
        return open ? { issuedNow: await unit.issueRoomBallots(paperId, personIds, id) } : {};
      },
    },
    enterRoomBallots: {
      before: async (unit, _, { paperId }) => ({ rooms: { [paperId]: await unit.room(paperId) } }),
      after: async (unit, { paperId, returned, items }, { personId }, events) => {
        // A paper that this very block has voided takes no count any more.
        if (events.some(({ type }) => type === 'paper.voided')) return;
        await unit.enterRoomBallots(paperId, { returned, items, by: personId });
      },
    },
    publishResults: {
      before: async (unit, { state }) => ({
        texts: await unit.texts(state.congress.resolutions.map(({ text }) => text.documentId)),
      }),
    },
    fileObjection: {
      before: async (unit, _, __, { personId }) =>
        personId === null ? {} : { objectionsFiled: await unit.objectionsFiled(personId) },
    },
    answerObjection: {
      before: async (unit, { state }, { objectionId }) => {
        const objection = state.congress.objections.find(({ id }) => id === objectionId);
        return objection ? { texts: await unit.texts([objection.text.documentId]) } : {};
      },
    },
    makeArchive: {
      before: async (_, { state, headHash }) => {
        const documents = await deps.rows.documents(state.congress.id);
        const manifest = [
          `log ${headHash}`,
          ...documents.map(({ id, kind, sha256 }) => `${kind} ${id} ${sha256}`),
        ].join('\n');
        return { archive: { manifest: deps.secrecy.sha256(manifest) } };
      },
    },
  };
}
