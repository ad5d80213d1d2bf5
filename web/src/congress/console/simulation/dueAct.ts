import { openPaper, unsignedCount } from '@congress/contract/congress/ballot/questions';
import { openStep } from '@congress/contract/kernel/procedure/questions';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { SimulatedAct } from '@congress/contract/congress/vocabulary';

/**
 * What simulated delegates can do now in the open step: it waits for them. `wait` where they come in once the host has
 * opened a paper; nothing where the host acts alone.
 */
export function dueAct(view: CongressView): SimulatedAct | 'wait' | null {
  const step = openStep(view);
  if (!step || view.status !== 'active') return null;
  if (openPaper(view)) return 'votes';
  if (unsignedCount(view)) return 'signatures';
  const { record } = step;
  switch (record.kind) {
    case 'credentials':
      return view.offices.credentialsPanel.length > record.signatures.length ? 'signatures' : null;
    case 'proposals':
      return view.proposals.some(({ status }) => status === 'submitted') ? 'seconding' : null;
    case 'notice':
      return record.givenAt === null ? null : 'notice';
    case 'discussion':
      return record.summaries.length < view.groups.length ? 'summaries' : null;
    case 'sign-in':
      return 'sign-in';
    case 'preliminary':
    case 'ballot':
      return 'wait';
    default:
      return null;
  }
}
