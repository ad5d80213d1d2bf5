import { mark, remarks } from '../../kernel/ballot/marks.ts';
import { itemTally } from '../../kernel/ballot/tallies.ts';
import { z } from 'zod';
import { personId } from '../../kernel/people.ts';
import { count, id, line } from '../../kernel/primitives.ts';
import { ballotMethod, handsCounted, preparatoryMatter } from '../vocabulary.ts';
import { rehearsedKind } from './rehearsal.ts';
import { command } from '../tables/rows.ts';

export const commands = {
  /** Prepares a paper of the open step on items of the agenda, or on preparatory matters. */
  preparePaper: command(
    z.strictObject({
      title: line,
      method: ballotMethod,
      /** Of a show of hands; on devices, unless said otherwise. */
      hands: handsCounted.optional(),
      itemIds: z.array(id).max(60).default([]),
      matters: z.array(preparatoryMatter).max(6).default([]),
      /** The election whose open seats hands are raised on: whether they are voted on again. Nothing else is on such a paper. */
      openSeatsOf: id.optional(),
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
  /** What came back in the room, as one of two people has counted it; it stands once both entered the same. */
  enterRoomBallots: command(
    z.strictObject({
      paperId: id,
      returned: count,
      items: z.record(id, itemTally),
      /** In place of whom, of the two, who has left or is no longer in office. */
      insteadOf: personId.optional(),
    }),
  ),
  /** Reminds everybody who has not handed in a paper that is open, or one of them. */
  remindVoters: command(z.strictObject({ paperId: id })),
  remindVoter: command(z.strictObject({ paperId: id, personId })),
  /** A vote to practise with, about nothing. */
  openRehearsal: command(z.strictObject({ kinds: z.array(rehearsedKind).min(1).max(3) }), {
    settles: 'rehearsal.opened',
  }),
  endRehearsal: command(z.strictObject({}), { settles: 'rehearsal.ended' }),
  countPaper: command(z.strictObject({ paperId: id }), { settles: 'paper.counted', about: 'paperId' }),
  signCount: command(z.strictObject({ paperId: id })),
  /** Agrees that the marks of a secret paper are exported for a recount; done when the chief and one more have. */
  releaseRecount: command(z.strictObject({ paperId: id })),
} as const;
