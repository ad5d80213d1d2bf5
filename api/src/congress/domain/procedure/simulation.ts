/**
 * Simulated delegates, to practise with (T-1 to T-8). What is in here says in whose name the platform may act and for
 * what; acting goes through the same rules, roll and box as for anyone else.
 */
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { SimulatedAct } from '@congress/contract/congress/vocabulary';
import { accept, no, type Refused, type Rules } from '../decision.ts';
import { profileOf } from '../profiles/registry.ts';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import { openPaper, unsignedCount } from '@congress/contract/congress/ballot/questions';
import { givenNotice } from '@congress/contract/congress/preparation/questions';
import { openStep, openStepOf } from '@congress/contract/kernel/procedure/questions';
import { recordOf } from './record.ts';
import { signInTarget } from './attendance.ts';

/** So many people are simulated in one congress at most: every client keeps the list of them (T-8). */
export const mostSimulated = 2_000;

/** Who is asked for, of those whom nobody entered as; what is left out does not matter. */
export type Whom = {
  formal: boolean;
  among?: string[];
  notPresentAt?: string;
  presentAt?: string;
  withoutPaper?: string;
  withoutNotice?: true;
};

/** What an act is about now, and who may be simulated for it. */
export type Simulation = { stepId: string; paperId: string | null; whom: Whom; most?: number };

type Aim = (congress: CongressView) => Simulation | Refused;

const signatures: Aim = (congress) => {
  const step = openStep(congress);
  if (step?.record.kind === 'credentials') {
    const signed = step.record.signatures.map(({ personId }) => personId);
    const among = congress.offices.credentialsPanel.filter((one) => !signed.includes(one));
    return { stepId: step.id, paperId: null, whom: { formal: true, among } };
  }
  const { chiefScrutineer, scrutineers } = congress.offices;
  const counted = unsignedCount(congress);
  if (!counted) return no('paper-not-found');
  const among = [chiefScrutineer, ...scrutineers].flatMap((one) =>
    one !== null && !counted.signatures.some(({ personId }) => personId === one) ? one : [],
  );
  return { stepId: counted.stepId, paperId: counted.id, whom: { formal: true, among } };
};

/** Who of these people seconds each proposal that lacks seconders: as many as it lacks, and not its author. */
export function seconding(
  congress: CongressView,
  people: readonly string[],
): { proposalId: string; personIds: string[] }[] {
  const needed = profileOf(congress).secondersNeeded.value;
  return congress.proposals
    .filter(({ status, seconders }) => status === 'submitted' && seconders.length < needed)
    .map(({ id, by, seconders }) => ({
      proposalId: id,
      personIds: people.filter((one) => one !== by && !seconders.includes(one)).slice(0, needed - seconders.length),
    }));
}

const aims: Record<SimulatedAct, Aim> = {
  notice: (congress) => {
    const step = givenNotice(congress);
    if (!step) return no('step-not-open', { expected: 'notice' });
    return { stepId: step.id, paperId: null, whom: { formal: false, withoutNotice: true } };
  },
  signatures,
  seconding: (congress) => {
    const step = openStepOf(congress, 'proposals');
    if (!step) return no('step-not-open', { expected: 'proposals' });
    if (seconding(congress, []).length === 0) return no('already-done');
    // Enough for any proposal, of whom one may be its own author.
    const most = profileOf(congress).secondersNeeded.value + 1;
    return { stepId: step.id, paperId: null, whom: { formal: true }, most };
  },
  summaries: (congress) => {
    const step = openStepOf(congress, 'discussion');
    if (!step) return no('discussion-not-open');
    const summedUp = recordOf(step, 'discussion').summaries.map(({ groupId }) => groupId);
    const among = congress.groups.flatMap(({ id, leaderId }) => (summedUp.includes(id) ? [] : (leaderId ?? [])));
    return { stepId: step.id, paperId: null, whom: { formal: true, among } };
  },
  'sign-in': (congress) => {
    const target = signInTarget(congress);
    if ('ok' in target) return target;
    return { stepId: target.stepId, paperId: null, whom: { formal: false, notPresentAt: target.stepId } };
  },
  votes: (congress) => {
    const paper = openPaper(congress);
    const signIn = currentSignIn(congress);
    if (!paper || !signIn) return no('paper-not-open');
    return {
      stepId: paper.stepId,
      paperId: paper.id,
      whom: { formal: true, presentAt: signIn.id, withoutPaper: paper.id },
    };
  },
};

/** What simulated delegates could do here and now, or why they cannot (T-1). */
export function simulationOf(congress: CongressView, act: SimulatedAct): Simulation | Refused {
  if (!profileOf(congress).provisional) return no('trial-only');
  if (congress.status !== 'active') return no('congress-not-active', { status: congress.status });
  return aims[act](congress);
}

/** Those already named, and of the others as many as there is room for (T-8). */
function withinBounds(known: readonly string[], people: readonly string[]): string[] {
  const named = new Set(known);
  let room = mostSimulated - named.size;
  return people.filter((one) => named.has(one) || room-- > 0);
}

export const simulationCommands: Rules<'simulate'> = {
  simulate: ({ congress }, { act }, { facts }) => {
    const simulation = simulationOf(congress, act);
    if ('ok' in simulation) return simulation;
    const { stepId, paperId } = simulation;
    const people = withinBounds(congress.simulated ?? [], facts.simulable);
    if (people.length === 0) return no('nobody-to-simulate');
    return accept({ type: 'delegates.simulated', payload: { act, stepId, paperId, people } });
  },
};
