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

type Others = 'administrative' | 'remaining' | 'unstated';

/**
 * Formal delegates who are neither front-line nor technical nor managers, as far as there are any: ordinary
 * administrators, and who states no category; both together where the roster was counted before the two were told apart.
 */
export function otherStaff(roster: RosterSummary): [name: Others, people: number][] {
  const { formal, frontLine, technical, managers, administrative } = roster;
  const rest = formal - frontLine - technical - managers;
  const parts: [Others, number][] =
    administrative === undefined
      ? [['remaining', rest]]
      : [
          ['administrative', administrative],
          ['unstated', rest - administrative],
        ];
  return parts.filter(([, people]) => people > 0);
}

/** The step in which notice is given, once it was: then the plan is fixed (P-7). */
export function givenNotice({ steps }: Steps): Step | undefined {
  return steps.find(({ record }) => record.kind === 'notice' && record.givenAt !== null);
}
