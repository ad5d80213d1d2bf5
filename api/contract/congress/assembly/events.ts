import { z } from 'zod';
import { textRef } from '../../kernel/documents.ts';
import { personId } from '../../kernel/people.ts';
import { id } from '../../kernel/primitives.ts';
import { congressView } from '../snapshot.ts';
import { voting } from '../vocabulary.ts';
import { announcement, attendanceCount, leaderChosenBy, offices, post, speaker, summary } from './view.ts';
import { event } from '../tables/rows.ts';

export const congressEvents = {
  'item.frozen': event(z.object({ itemId: id, text: textRef })),
  'summary.submitted': event(z.object({ stepId: id, summary })),
  'group.leader-replaced': event(
    z.object({ groupId: id, personId, former: personId, chosenBy: z.enum(leaderChosenBy), reason: z.string() }),
    { changes: 'offices' },
  ),
  'attendance.counted': event(z.object({ stepId: id, counted: attendanceCount })),
  'offices.nominated': event(z.object({ nominations: congressView.shape.nominations.unwrap() })),
  'offices.installed': event(z.object({ offices }), { changes: 'offices' }),
  'presidium.met': event(z.object({ stepId: id, schedule: z.string(), executiveChairs: z.array(personId) }), {
    changes: 'offices',
  }),
  'entry.presented': event(z.object({ stepId: id, entryId: id })),
  'report-on-duty.heard': event(z.object({ stepId: id, itemId: id, subjectId: id })),
  'announcement.made': event(z.object({ announcement })),
  'stage.directed': event(congressView.shape.stage),
  'speaker.requested': event(z.object({ speaker })),
  'speaker.called': event(z.object({ personId })),
  'speaker.finished': event(z.object({ personId })),
  /** Left the queue without having spoken. */
  'speaker.withdrawn': event(z.object({ personId })),
} as const;

export const staffEvents = {
  /** Who was moved to paper, or back to their device, by the secretariat (B-10a). */
  'voting.set': event(z.object({ stepId: id, voting, personIds: z.array(personId) }), { moves: ['presence'] }),
} as const;

export const groupEvents = {
  'post.added': event(z.object({ post }), { moves: ['posts'] }),
} as const;
