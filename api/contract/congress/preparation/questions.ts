/** How far the preparation is. Phones ask this too: nothing in here may be younger than they are. */
import { openStepOf } from '../../kernel/procedure/questions.ts';
import type { RosterSummary } from './view.ts';
import type { Step } from '../procedure/view.ts';
import type { CongressView } from '../snapshot.ts';

type Steps = Pick<CongressView, 'steps'>;

/** Whether people and groups can still be changed: until the credentials step is closed. */
export function rosterOpen(view: Steps): boolean {
  return openStepOf(view, 'roster', 'grouping', 'credentials') !== undefined;
}

/** Whether items and the agenda can be worked on: from the founding on, until their step is closed (P-7). */
export function itemsOpen({ steps }: Steps): boolean {
  return steps.some(({ kind, state }) => kind === 'agenda' && state !== 'closed');
}

/** Formal delegates who are counted in none of the categories above: ordinary administrators, and who states none. */
export function remainingStaff({ formal, frontLine, technical, managers }: RosterSummary): number {
  return Math.max(0, formal - frontLine - technical - managers);
}

/** The step in which notice is given, once it was: then the plan is fixed (P-7). */
export function givenNotice({ steps }: Steps): Step | undefined {
  return steps.find(({ record }) => record.kind === 'notice' && record.givenAt !== null);
}
