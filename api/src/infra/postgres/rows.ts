import type { Rows } from '../../ports.ts';
import { countAttendance, countByGroup } from './attendanceBook.ts';
import { turnout } from './ballotBox.ts';
import { deliver, deliveryCount, documents, markRead } from './documents.ts';
import { sayingUnavailable } from './failures.ts';
import { leaveRequested, listPeople, me, names, setCodes, setLeave } from './people.ts';
import type { Pools } from './pools.ts';
import {
  addPost,
  addSuggestion,
  answerSuggestion,
  postCounts,
  posts,
  suggestionCounts,
  suggestions,
} from './writings.ts';

/** Rows about people and what they wrote, each in a single statement or two. */
export function createRows({ statements: sql }: Pick<Pools, 'statements'>): Rows {
  return sayingUnavailable<Rows>({
    people: (...args) => listPeople(sql, ...args),
    names: (...args) => names(sql, ...args),
    me: (...args) => me(sql, ...args),
    setCodes: (...args) => setCodes(sql, ...args),
    document: async (congressId, documentId) => (await documents(sql, congressId, documentId))[0],
    documents: (congressId) => documents(sql, congressId),
    markRead: (congressId, personId, documentId, at) => markRead(sql, { congressId, personId, documentId, at }),
    deliver: (congressId, personIds, means, at) => deliver(sql, { congressId, personIds, means, at }),
    setLeave: (...args) => setLeave(sql, ...args),
    addPost: (entry) => addPost(sql, entry),
    posts: (...args) => posts(sql, ...args),
    addSuggestion: (entry) => addSuggestion(sql, entry),
    answerSuggestion: (congressId, id, answer, by, at) => answerSuggestion(sql, { congressId, id, answer, by, at }),
    suggestions: (...args) => suggestions(sql, ...args),
    attendance: async (congressId, stepId) => ({
      ...(await countAttendance(sql, congressId, stepId)),
      byGroup: await countByGroup(sql, congressId, stepId),
    }),
    delivery: (congressId) => deliveryCount(sql, congressId),
    turnout: (paperId) => turnout(sql, paperId),
    suggestionCounts: (congressId) => suggestionCounts(sql, congressId),
    leaveRequested: (congressId) => leaveRequested(sql, congressId),
    postCounts: (...args) => postCounts(sql, ...args),
  });
}
