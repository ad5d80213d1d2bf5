import type { Rows } from '../ports/rows.ts';
import { countAttendance, countByGroup } from './people/attendanceBook.ts';
import { turnout, remarksOf } from '../../kernel/ballot/postgres/closed.ts';
import { deliver, deliveryCount, markRead } from './documents.ts';
import { documents } from '../../kernel/documents/documents.ts';
import { itemVersions } from './itemVersions.ts';
import { sayingUnavailable } from '../../kernel/postgres/failures.ts';
import {
  actorNames,
  cards,
  leaveRequested,
  listPeople,
  namesOf,
  type Place,
  rosterOf,
  setCodes,
  setLeave,
} from './people/people.ts';
import { ownFacts } from './people/ownFacts.ts';
import { together } from '../../kernel/postgres/together.ts';
import { congressesOf, formalDelegates, linkMembers } from './people/memberLinks.ts';
import { attendedAt, deliveredTo } from './people/lists.ts';
import { earlierPeople, rosterSummary } from './people/nextSession.ts';
import type { Pools } from '../../kernel/postgres/pools.ts';
import { answerTo } from '../../kernel/command/answers.ts';
import { rehearse, rehearsed, remind, waitingOn } from './ballot/waiting.ts';
import { roomBallots, roomEntries } from './ballot/room.ts';
import { keepUpload } from './people/rosterUpload.ts';
import {
  addPost,
  addSuggestion,
  answerSuggestion,
  lastPosts,
  postById,
  postCounts,
  posts,
  suggestionCounts,
  suggestions,
} from './writings.ts';

/** Rows about people and what they wrote, each in a single statement or two. */
export function createRows({ records, statements: sql }: Pick<Pools, 'records' | 'statements'>): Rows {
  const cardOf = together((places: readonly Place[]) => cards(records, places));
  const ownFactsOf = together((places: readonly Place[]) => ownFacts(sql, places));
  return sayingUnavailable<Rows>({
    people: (...args) => listPeople(records, ...args),
    attendedAt: (...args) => attendedAt(records, ...args),
    deliveredTo: (congressId) => deliveredTo(records, congressId),
    names: (congressId, personIds) => namesOf(records, cardOf, { congressId, personIds }),
    actorNames: (...args) => actorNames(records, ...args),
    me: (congressId, personId) => ownFactsOf({ congressId, personId }),
    keepUpload: (portion) => keepUpload(sql, portion),
    onRoster: (...args) => rosterOf(records, ...args),
    earlierPeople: (congressId) => earlierPeople(records, congressId),
    rosterSummary: (people) => rosterSummary(sql, people),
    formalDelegates: (...args) => formalDelegates(records, ...args),
    linkMembers: (...args) => linkMembers(sql, ...args),
    congressesOf: (...args) => congressesOf(sql, ...args),
    setCodes: (...args) => setCodes(records, ...args),
    itemVersions: (...args) => itemVersions(sql, ...args),
    document: async (congressId, documentId) => (await documents(records, congressId, documentId))[0],
    documents: (congressId) => documents(records, congressId),
    markRead: (congressId, personId, documentId, at) => markRead(records, { congressId, personId, documentId, at }),
    deliver: (congressId, personIds, means, at) => deliver(records, { congressId, personIds, means, at }),
    setLeave: (...args) => setLeave(records, ...args),
    answered: (...args) => answerTo(records, ...args),
    addPost: (...args) => addPost(records, ...args),
    post: (...args) => postById(records, ...args),
    posts: (...args) => posts(records, ...args),
    addSuggestion: (...args) => addSuggestion(records, ...args),
    answerSuggestion: (congressId, id, answer, by, at) => answerSuggestion(records, { congressId, id, answer, by, at }),
    suggestions: (...args) => suggestions(records, ...args),
    attendance: async (congressId, stepId) => ({
      ...(await countAttendance(sql, congressId, stepId)),
      byGroup: await countByGroup(sql, congressId, stepId),
    }),
    delivery: (congressId) => deliveryCount(records, congressId),
    turnout: (paperId) => turnout(sql, paperId),
    remarks: (paperId) => remarksOf(sql, paperId),
    waitingOn: (...args) => waitingOn(sql, ...args),
    remind: (reminder) => remind(sql, reminder),
    rehearsed: (rehearsalId) => rehearsed(sql, rehearsalId),
    rehearse: (vote) => rehearse(sql, vote),
    roomEntries: (...args) => roomEntries(sql, ...args),
    roomBallots: (...args) => roomBallots(sql, ...args),
    suggestionCounts: (congressId) => suggestionCounts(records, congressId),
    leaveRequested: (congressId) => leaveRequested(records, congressId),
    postCounts: (...args) => postCounts(records, ...args),
    lastPosts: (congressId) => lastPosts(records, congressId),
  });
}
