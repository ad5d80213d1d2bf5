/** The totals that travel as gauges, each read from its rows. */
import type { GaugeName, Gauges, GaugeValue } from '@congress/contract/congress/tables/gauges';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Condition } from '@congress/contract/kernel/refusal';
import { closingGate } from '../../domain/procedure/machine.ts';
import { quorumNeeded } from '../../domain/profiles/arithmetic.ts';
import { profileOf } from '../../domain/profiles/registry.ts';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import { openStep, openStepOf } from '@congress/contract/kernel/procedure/questions';
import type { Deps } from '../../ports/deps.ts';
import type { LiveView } from '../../ports/live.ts';
import { gateFacts } from '../command/gateFacts.ts';

type Reader<N extends GaugeName> = (
  deps: Pick<Deps, 'rows' | 'clock' | 'secrecy'>,
  view: LiveView,
  online: number,
) => Promise<GaugeValue<N> | undefined>;

async function gateOf(
  { rows, clock }: Pick<Deps, 'rows' | 'clock'>,
  { state }: LiveView,
): Promise<{ stepId: string; conditions: Condition[] } | undefined> {
  const step = openStep(state.congress);
  if (!step) return undefined;
  const { id } = state.congress;
  const facts = await gateFacts(state.congress, {
    attendance: (stepId) => rows.attendance(id, stepId),
    delivery: () => rows.delivery(id),
  });
  return { stepId: step.id, conditions: closingGate(state, step, { now: clock.now().toISOString(), facts }) };
}

/** The paper whose turnout is told: it is open, or not counted yet. */
function returning(view: CongressView): CongressView['papers'][number] | undefined {
  return view.papers.findLast((paper) => paper.state === 'open' || paper.state === 'closed');
}

const readers: { [N in GaugeName]: Reader<N> } = {
  presence: async ({ rows }, { state: { congress } }) => {
    const step = currentSignIn(congress);
    if (!step) return undefined;
    const due = congress.roster.formal;
    const quorum = quorumNeeded(profileOf(congress).quorum.value, due);
    return { stepId: step.id, due, quorum, ...(await rows.attendance(congress.id, step.id)) };
  },
  turnout: async ({ rows }, { state: { congress } }) => {
    const { rehearsal } = congress;
    if (rehearsal) {
      return { paperId: rehearsal.id, issued: rehearsal.present, returned: await rows.rehearsed(rehearsal.id) };
    }
    const paper = returning(congress);
    if (!paper) return undefined;
    return { paperId: paper.id, issued: paper.present, ...(await rows.turnout(paper.id)) };
  },
  delivery: async ({ rows }, { state: { congress } }) => ({
    due: congress.roster.formal,
    ...(await rows.delivery(congress.id)),
  }),
  gate: gateOf,
  online: async (_, __, online) => ({ people: online }),
  suggestions: ({ rows }, { state: { congress } }) => rows.suggestionCounts(congress.id),
  leave: async ({ rows }, { state: { congress } }) => ({
    requested: await rows.leaveRequested(congress.id),
  }),
  posts: async ({ rows }, { state: { congress } }) => {
    const step = openStepOf(congress, 'discussion');
    return step ? { byGroup: await rows.postCounts(congress.id, step.id) } : undefined;
  },
  onSiteCode: async ({ secrecy, clock }, { state: { congress } }) => secrecy.onSiteCode(congress.id, clock.now()),
};

/** Present values of these gauges; those that mean nothing at this step are left out. */
export async function readGauges(
  deps: Pick<Deps, 'rows' | 'clock' | 'secrecy'>,
  view: LiveView,
  names: GaugeName[],
  online: number,
): Promise<Gauges> {
  const values = await Promise.all(names.map(async (name) => [name, await readers[name](deps, view, online)] as const));
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Gauges;
}
