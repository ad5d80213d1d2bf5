import { z } from 'zod';
import { textRef } from '../../kernel/documents.ts';
import { id } from '../../kernel/primitives.ts';
import { congressView } from '../snapshot.ts';
import { announcement, attendanceCount, offices, post, speaker, summary } from './view.ts';

export const congressEvents = {
  'item.frozen': z.object({ itemId: id, text: textRef }),
  'summary.submitted': z.object({ stepId: id, summary }),
  'attendance.counted': z.object({ stepId: id, counted: attendanceCount }),
  'offices.nominated': z.object({ nominations: congressView.shape.nominations.unwrap() }),
  'offices.installed': z.object({ offices }),
  'presidium.met': z.object({ stepId: id, schedule: z.string(), executiveChairs: z.array(id) }),
  'entry.presented': z.object({ stepId: id, entryId: id }),
  'announcement.made': z.object({ announcement }),
  'stage.directed': congressView.shape.stage,
  'speaker.requested': z.object({ speaker }),
  'speaker.called': z.object({ personId: id }),
  'speaker.finished': z.object({ personId: id }),
  /** Left the queue without having spoken. */
  'speaker.withdrawn': z.object({ personId: id }),
} as const;

export const groupEvents = {
  'post.added': z.object({ post }),
} as const;
