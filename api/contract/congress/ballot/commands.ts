import { mark, remarks } from '../../kernel/ballot/marks.ts';
import { motionTally } from '../../kernel/ballot/tallies.ts';
import { z } from 'zod';
import { personId } from '../../kernel/people.ts';
import { count, id, line } from '../../kernel/primitives.ts';
import { ballotMethod, preparatoryMatter } from '../vocabulary.ts';
import { command } from '../tables/rows.ts';

export const commands = {
  /** Prepares a paper of the open step on items of the agenda, or on preparatory matters. */
  preparePaper: command(
    z.strictObject({
      title: line,
      method: ballotMethod,
      itemIds: z.array(id).max(60).default([]),
      matters: z.array(preparatoryMatter).max(6).default([]),
      /** The paper of which this one is a new round. */
      previousId: id.nullable().default(null),
    }),
  ),
  withdrawPaper: command(z.strictObject({ paperId: id })),
  openPaper: command(z.strictObject({ paperId: id }), { settles: 'paper.opened', about: 'paperId' }),
  /** One mark per paper item; an item left out is an abstention. Final once acknowledged. */
  castBallot: command(
    z.strictObject({
      paperId: id,
      choices: z.record(id, mark).refine((marks) => Object.keys(marks).length <= 60, {
        message: 'too many items',
      }),
      /** On subjects of ratings that ask for them; kept apart from the marks. */
      remarks: remarks.optional(),
    }),
  ),
  closePaper: command(z.strictObject({ paperId: id }), { settles: 'paper.closed', about: 'paperId' }),
  /** Hands a ballot on paper to people in the room; they can no longer vote online. */
  issueRoomBallots: command(z.strictObject({ paperId: id, personIds: z.array(personId).min(1).max(5000) })),
  /** The room's ballots as one block, signed by the scrutineer who enters it. */
  enterRoomBallots: command(
    z.strictObject({
      paperId: id,
      returned: count,
      items: z.record(id, motionTally),
    }),
  ),
  countPaper: command(z.strictObject({ paperId: id }), { settles: 'paper.counted', about: 'paperId' }),
  signCount: command(z.strictObject({ paperId: id })),
} as const;
