/**
 * What a congress looks like to those who take part. These schemas are at once the procedure state
 * that the machine decides on and the view that clients hold: one shape, folded by one function
 * (`reduce.ts`), so that a client can never show a state the law does not know.
 *
 * A snapshot holds one view per stream its audience may follow. Totals of high-volume facts are
 * not in here; they travel as gauges (`gauges.ts`).
 */
import { z } from 'zod';
import { cursor } from '../kernel/live.ts';
import { attachedFile } from '../kernel/files/files.ts';
import { count, id, keptLine } from '../kernel/primitives.ts';
import { followUp, objection, type PublicView, publicView } from './after/view.ts';
import { announcement, groupView, offices, speaker, stageScene } from './assembly/view.ts';
import { countReport, paper } from './ballot/view.ts';
import { resolution } from './declaration/view.ts';
import { nomination } from './nomination/view.ts';
import { lastSession } from './preparation/nextSession.ts';
import { agendaEntry, group, item, proposal, rosterSummary } from './preparation/view.ts';
import { step } from './procedure/view.ts';
import { adoptReading } from './rules/rules.ts';
import { tightened } from './tightening/tightening.ts';
import { congressStatus, mode, profileId, templateId } from './vocabulary.ts';

/** Everything a participant may see of the procedure. Stream `congress`. */
export const congressView = z.object({
  id,
  organizationId: id,
  organizationName: keptLine,
  title: keptLine,
  term: z.number().int().min(1).max(99),
  session: z.number().int().min(1).max(99),
  template: templateId,
  profile: profileId,
  /** The version of the profile it began under; those that say none began with the first. */
  profileVersion: z.number().int().min(1).optional(),
  /** What its union and those above it had tightened when it was founded: it keeps that, whatever they do later (K-6). */
  tightened: z.array(tightened).optional(),
  /** How 半数以上 is counted here, where it was chosen before the ballot (B-12a). */
  adoptReading: adoptReading.optional(),
  staff: z.object({ total: count, women: count }),
  status: congressStatus,
  statusReason: z.string(),
  mode: mode.nullable(),
  steps: z.array(step),
  roster: rosterSummary,
  groups: z.array(group),
  offices,
  /** Offices as proposed to the preparatory meeting; in force once adopted by hands. */
  nominations: offices.omit({ credentialsPanel: true, executiveChairs: true }).nullable(),
  proposals: z.array(proposal),
  items: z.array(item),
  agenda: z.array(agendaEntry),
  papers: z.array(paper),
  /** The vote to practise with, while it runs. */
  rehearsal: paper.optional(),
  resolutions: z.array(resolution),
  objections: z.array(objection),
  followUps: z.array(followUp),
  speakers: z.array(speaker),
  announcements: z.array(announcement),
  stage: z.object({ scene: stageScene, focusId: id.nullable() }),
  /** What people attached, in that order; not there before the first. */
  files: z.array(attachedFile).optional(),
  /** In a trial only: everyone in whose name the platform has acted, in the order they were first named. */
  simulated: z.array(id).optional(),
  /** Only where somebody was nominated for a post. */
  nomination: nomination.optional(),
  /** Only in a congress that began from the session before. */
  lastSession: lastSession.optional(),
});
export type CongressView = z.infer<typeof congressView>;

/** What only the secretariat may see beyond that. Stream `staff`. */
export const staffView = z.object({
  /** Count reports not declared yet, too. */
  reports: z.array(countReport),
});
export type StaffView = z.infer<typeof staffView>;

/** The state the machine decides on: what the log can rebuild. */
export type State = { congress: CongressView; staff: StaffView; public: PublicView };

export const snapshot = z.object({
  cursor,
  congress: congressView.optional(),
  staff: staffView.optional(),
  group: groupView.optional(),
  public: publicView.optional(),
});
export type Snapshot = z.infer<typeof snapshot>;
