import { openStep } from '@congress/contract/kernel/procedure/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Resolution } from '@congress/contract/congress/declaration/view';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { CongressView } from '@congress/contract/congress/snapshot';

/** What the hall sees, with the one thing it is about. */
export type Showing =
  | { scene: 'welcome' }
  | { scene: 'sign-in'; step: Step }
  | { scene: 'agenda' }
  | { scene: 'speakers' }
  | { scene: 'turnout'; paper: Paper }
  | { scene: 'result'; paper: Paper; paperItemId: string | null }
  | { scene: 'resolution'; resolution: Resolution }
  | { scene: 'step'; step: Step | null }
  | { scene: 'paused' };

const undecided: Paper['state'][] = ['open', 'closed', 'counted', 'certified'];

/**
 * What to show: the scene the secretariat chose, about what it points at; under `auto`, and where
 * the chosen scene has nothing to show yet, what follows from the open step. A result that is not
 * declared is never shown: its paper's turnout is.
 */
export function sceneOf(view: CongressView): Showing {
  return chosen(view) ?? automatic(view);
}

function chosen(view: CongressView): Showing | null {
  const { scene, focusId } = view.stage;
  switch (scene) {
    case 'auto':
      return null;
    case 'sign-in': {
      const step = signInOf(view, focusId);
      return step && { scene, step };
    }
    case 'turnout': {
      const paper = view.papers.find(({ id }) => id === focusId) ?? currentPaper(view) ?? view.papers.at(-1);
      return paper ? { scene, paper } : null;
    }
    case 'result':
      return resultOf(view, focusId);
    case 'resolution': {
      const resolution =
        view.resolutions.find(({ id, itemId }) => id === focusId || itemId === focusId) ?? view.resolutions.at(-1);
      return resolution ? { scene, resolution } : null;
    }
    default:
      return { scene };
  }
}

function automatic(view: CongressView): Showing {
  if (view.status === 'adjourned' || view.status === 'postponed' || view.status === 'cancelled') {
    return { scene: 'paused' };
  }
  if (view.rehearsal) return { scene: 'turnout', paper: view.rehearsal };
  const step = openStep(view);
  if (!step)
    return view.steps.some(({ state }) => state === 'closed') ? { scene: 'step', step: null } : { scene: 'welcome' };
  if (step.phase === 'preparation') return { scene: 'welcome' };
  switch (step.kind) {
    case 'sign-in':
      return { scene: 'sign-in', step };
    case 'report':
      return view.speakers.some(({ state }) => state === 'speaking') ? { scene: 'speakers' } : { scene: 'agenda' };
    case 'preliminary':
    case 'evaluation':
    case 'ballot':
      return ofPapers(view, step);
    case 'declaration':
      return ofDeclaration(view) ?? { scene: 'step', step };
    default:
      return { scene: 'step', step };
  }
}

/** A step of papers: the one under way; else what became of the last one, declared or void; else the step itself. */
function ofPapers(view: CongressView, step: Step): Showing {
  const own = view.papers.filter(({ stepId }) => stepId === step.id);
  const current = own.findLast(({ state }) => undecided.includes(state));
  if (current) return { scene: 'turnout', paper: current };
  const last = own.findLast(({ state }) => state === 'declared' || state === 'void');
  if (!last) return { scene: 'step', step };
  return last.state === 'void'
    ? { scene: 'turnout', paper: last }
    : { scene: 'result', paper: last, paperItemId: null };
}

/** Results first, those of the preparatory meeting aside; once resolutions are adopted, the latest of them. */
function ofDeclaration(view: CongressView): Showing | null {
  const resolution = view.resolutions.at(-1);
  if (resolution) return { scene: 'resolution', resolution };
  const earlier = new Set(view.steps.flatMap(({ id, kind }) => (kind === 'preliminary' ? [id] : [])));
  const paper = view.papers.findLast(({ state, stepId }) => state === 'declared' && !earlier.has(stepId));
  return paper ? { scene: 'result', paper, paperItemId: null } : null;
}

function signInOf(view: CongressView, focusId: string | null): Step | null {
  const all = view.steps.filter(({ kind }) => kind === 'sign-in');
  return (
    all.find(({ id }) => id === focusId) ??
    all.find(({ state }) => state === 'open') ??
    all.findLast(({ state }) => state === 'closed') ??
    all[0] ??
    null
  );
}

function currentPaper(view: CongressView): Paper | undefined {
  return view.papers.findLast(({ state }) => undecided.includes(state));
}

/** `focusId` may be a paper, an item on one, or an item of the agenda. */
function resultOf(view: CongressView, focusId: string | null): Showing | null {
  if (focusId !== null) {
    for (const paper of view.papers.toReversed()) {
      const item = paper.items.find(({ id, itemId }) => id === focusId || itemId === focusId);
      if (paper.id !== focusId && !item) continue;
      if (paper.state !== 'declared') return { scene: 'turnout', paper };
      return { scene: 'result', paper, paperItemId: item?.id ?? null };
    }
  }
  const paper = view.papers.findLast(({ state, method }) => state === 'declared' && method !== 'hands');
  const any = paper ?? view.papers.findLast(({ state }) => state === 'declared');
  return any ? { scene: 'result', paper: any, paperItemId: null } : null;
}
