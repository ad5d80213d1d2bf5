import { IdTaken } from '../../kernel/unavailable.ts';
import type { CongressWork } from '../ports/congresses.ts';
import { countAttendance, holdSignIn, recordLeaving, signInWithin } from './people/attendanceBook.ts';
import { allSheets, fence, tally } from '../../kernel/ballot/postgres/closed.ts';
import { load, save } from './congressStore.ts';
import { deliveryCount } from './documents.ts';
import { keepDocuments, texts } from '../../kernel/documents/documents.ts';
import { fileRow } from '../../kernel/files/postgres/rows.ts';
import { settleFiles } from '../../kernel/files/postgres/settle.ts';
import { isDuplicate } from '../../kernel/postgres/failures.ts';
import { countDone } from '../../kernel/log/log.ts';
import { appendTo } from './loggedStream.ts';
import type { Tx } from '../../kernel/postgres/pools.ts';
import { answerTo, keepAnswer } from '../../kernel/command/answers.ts';
import { recordsIn } from '../../kernel/postgres/records.ts';
import { issueInRoom, keepRoomCount, keepRoomEntry, roomCount, roomEntries } from './ballot/room.ts';
import { known } from './people/eligible.ts';
import { beginRehearsal, endRehearsal, forgetReminders } from './ballot/waiting.ts';
import { inRoom, setVoting } from './people/sitting.ts';
import { simulable } from './people/simulable.ts';
import { assignToGroup, changePerson, defineGroups, importPeople, personFacts, removePerson } from './people/roster.ts';
import { takeUpload } from './people/rosterUpload.ts';

/** A command of one congress at work, in the transaction that holds the congress. */
export function createWork(tx: Tx, congressId: string): CongressWork {
  const records = recordsIn(tx);
  let organizationId: string | undefined;
  const organization = async (): Promise<string> => {
    if (organizationId !== undefined) return organizationId;
    const [row] = await tx<{ id: string }[]>`select organization_id as id from congress where id = ${congressId}`;
    if (!row) throw new RangeError(`no congress ${congressId}`);
    organizationId = row.id;
    return row.id;
  };

  return {
    load: () => load(tx, congressId),
    answered: (act) => answerTo(records, congressId, act),
    commit: async ({ before, after, happened, documents, act, outcome }) => {
      const place = { dossierId: congressId, organizationId: await organization() };
      const at = happened[0]?.at ?? new Date().toISOString();
      const events = await appendTo(tx, congressId, happened);
      await settleFiles(records, congressId, happened);
      // Before the congress is saved, which may end it: then nothing is added.
      await keepDocuments(records, place, documents, { by: act.actorId, at });
      await save(tx, before, after).catch((error: unknown) => {
        // Of what a command makes, groups alone have ids of the client's choosing.
        throw isDuplicate(error, 'delegation_group_pkey') ? new IdTaken('a group with this id') : error;
      });
      await keepAnswer(records, place, act, { outcome, at });
      return events;
    },

    attendance: async (stepId) => {
      // What a decision rests on must still be so when it is committed.
      await holdSignIn(tx, stepId);
      return countAttendance(tx, congressId, stepId);
    },
    delivery: () => deliveryCount(records, congressId),
    persons: (ids) => personFacts(tx, congressId, ids),
    texts: (ids) => texts(records, congressId, ids),
    file: async (id) => {
      const found = await fileRow(records, id);
      return found?.dossierId === congressId ? found : undefined;
    },
    objectionsFiled: (personId, type) => countDone(tx, congressId, { type, actorId: personId }),

    takeUpload: (uploadId, accountId) => takeUpload(tx, { congressId, uploadId, accountId }),
    importPeople: async (people, groups) =>
      importPeople(tx, { id: congressId, organizationId: await organization(), groups }, people),
    changePerson: (change, groups) => changePerson(tx, { id: congressId, groups }, change),
    removePerson: (personId, groups) => removePerson(tx, { id: congressId, groups }, personId),
    defineGroups: (groups) => defineGroups(tx, { id: congressId, groups }),
    assignToGroup: (groupId, personIds, groups) =>
      assignToGroup(tx, { id: congressId, groups }, { groupId, personIds }),

    fence: async (paperId) => {
      await fence(tx, paperId);
    },
    tally: (paper) => tally(tx, paper),
    sheets: (paper) => allSheets(tx, paper),
    known: (personIds) => known(tx, congressId, personIds),
    room: (paperId) => roomCount(tx, paperId),
    inRoom: (stepId, who) => inRoom(tx, stepId, who),
    setVoting: (stepId, personIds, voting) => setVoting(tx, { stepId, personIds, voting }),
    issueRoomBallots: (paperId, personIds, commandId) => issueInRoom(tx, { paperId, personIds, commandId }),
    beginRehearsal: (rehearsalId) => beginRehearsal(tx, congressId, rehearsalId),
    endRehearsal: () => endRehearsal(tx, congressId),
    forgetReminders: (paperId) => forgetReminders(tx, paperId),
    roomEntries: (paperId, stepId) => roomEntries(tx, paperId, stepId),
    keepRoomEntry: (paperId, personId, block) => keepRoomEntry(tx, { paperId, personId, block }),
    keepRoomCount: (paperId, block, by) => keepRoomCount(tx, paperId, { ...block, by }),

    simulable: (whom, most) => simulable(tx, congressId, whom, most),
    signIn: (entry) => signInWithin(tx, entry),
    depart: (stepId, personId, at) => recordLeaving(tx, { stepId, personId, at }),
  };
}
