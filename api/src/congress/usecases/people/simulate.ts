import type { Result } from '../../../kernel/result.ts';
import type { Command } from '@congress/contract/congress/tables/commands';
import type { Payload } from '@congress/contract/congress/tables/events';
import type { SimulatedAct } from '@congress/contract/congress/vocabulary';
import { phrases } from '@congress/contract/congress/trial/words';
import type { Outcome } from '@congress/contract/kernel/command';
import { fill } from '@congress/contract/kernel/refusal';
import { no } from '../../domain/decision.ts';
import { drawSheet } from '../../domain/procedure/drawnMarks.ts';
import { seconding, simulationOf } from '../../domain/procedure/simulation.ts';
import type { Rest } from '../../../kernel/means.ts';
import type { Deps } from '../../ports/deps.ts';
import { presentDelegates } from '../../ports/facts.ts';
import type { Participant } from '../../ports/participant.ts';
import { decideAndCommit } from '../command/decideAndCommit.ts';
import { enter } from '../facts/signIn.ts';

type Simulated = Payload<'delegates.simulated'>;

/** One order of a host, as it is carried out. */
type Order = { deps: Deps; host: Participant; congressId: string; command: Command<'simulate'>; named: Simulated };

/** Does the act in the name of these people. */
type Act = (order: Order, people: string[]) => Promise<void>;

/** In so many portions at most what is spread over some seconds is done. */
const portions = 40;

/**
 * Lets delegates do something whom nobody entered as, in a trial (T-1 to T-8). First the log names them; what is done
 * in their name follows in the background, by the same use cases as for anyone. It ends when there is nothing more to
 * do, when the step or paper closes, or with the server, and is not taken up again by itself.
 */
export async function simulate(
  deps: Deps,
  host: Participant,
  congressId: string,
  command: Command<'simulate'>,
): Promise<Result<Outcome>> {
  const named: Simulated[] = [];
  const result = await decideAndCommit(deps, host, congressId, command, {
    before: async (unit, { state }) => {
      const simulation = simulationOf(state.congress, command.act);
      if ('ok' in simulation) return simulation;
      const most = Math.min(command.people, simulation.most ?? command.people);
      return { simulable: await unit.simulable(simulation.whom, most) };
    },
    after: async (_unit, _command, _actor, events) => {
      for (const event of events) if (event.type === 'delegates.simulated') named.push(event.payload);
    },
  });
  const last = named.at(-1);
  // A repeat names nobody: what it asked for was begun when it was asked first.
  if (result.ok && last) {
    deps.background.run((rest) => carryOut({ deps, host, congressId, command, named: last }, rest));
  }
  return result;
}

async function carryOut(order: Order, rest: Rest): Promise<void> {
  const { deps, congressId, command, named } = order;
  const spread = command.act === 'sign-in' || command.act === 'votes' || command.act === 'notice';
  const size = spread ? Math.ceil(named.people.length / portions) : named.people.length;
  const pause = spread ? (command.seconds * 1000) / Math.ceil(named.people.length / size) : 0;
  for (let at = 0; at < named.people.length; at += size) {
    if (!(await isStillDue(order))) return;
    await acts[command.act](order, named.people.slice(at, at + size));
    deps.live.stir(congressId, 'presence', 'turnout', 'delivery', 'gate');
    if (!(await rest(pause))) return;
  }
}

/** Whether what the people were named for can be done still. */
async function isStillDue({ deps, congressId, named }: Order): Promise<boolean> {
  const congress = (await deps.live.view(congressId))?.state.congress;
  if (!congress) return false;
  const now = simulationOf(congress, named.act);
  return !('ok' in now) && now.stepId === named.stepId && now.paperId === named.paperId;
}

const acts: Record<SimulatedAct, Act> = {
  notice: async ({ deps, congressId }, people) => {
    await deps.rows.deliver(congressId, people, 'simulated', deps.clock.now().toISOString());
  },
  'sign-in': async ({ deps, congressId }, people) => {
    const entries = people.map((personId) => ({ personId, via: 'simulated' as const, commandId: deps.newId() }));
    await Promise.all(entries.map((entry) => enter(deps, congressId, entry)));
  },
  votes: async ({ deps, congressId, command, named }, people) => {
    const view = await deps.live.view(congressId);
    const paper = view?.state.congress.papers.find(({ id }) => id === named.paperId);
    if (!paper) return;
    const { id: paperId, method, items } = paper;
    const ballots = people.map((personId) => ({
      paperId,
      method,
      personId,
      commandId: deps.newId(),
      simulated: true as const,
      electorate: presentDelegates,
      sheet: drawSheet(items, command.shares, Math.random),
    }));
    await Promise.all(ballots.map((ballot) => deps.ballotBox.cast(ballot)));
  },
  signatures: async (order, people) => {
    const { paperId } = order.named;
    const ask = paperId === null ? { type: 'signCredentials' as const } : { type: 'signCount' as const, paperId };
    for (const personId of people) await inTheNameOf(order, personId, { ...ask, id: order.deps.newId() });
  },
  seconding: async (order, people) => {
    const view = await order.deps.live.view(order.congressId);
    for (const { proposalId, personIds } of view ? seconding(view.state.congress, people) : []) {
      for (const personId of personIds) {
        await inTheNameOf(order, personId, { type: 'secondProposal', id: order.deps.newId(), proposalId });
      }
    }
  },
  summaries: async (order, people) => {
    const groups = (await order.deps.live.view(order.congressId))?.state.congress.groups ?? [];
    for (const { id: groupId, name, leaderId } of groups) {
      if (leaderId === null || !people.includes(leaderId)) continue;
      const text = fill(phrases.summary['zh-CN'], { group: name }, 'zh-CN');
      await inTheNameOf(order, leaderId, { type: 'submitSummary', id: order.deps.newId(), groupId, text });
    }
  },
};

/** Gives a command for a simulated delegate; the log says that the host did. One who was entered as meanwhile acts alone. */
async function inTheNameOf(
  { deps, host, congressId, named }: Order,
  personId: string,
  command: Command<'signCredentials' | 'signCount' | 'secondProposal' | 'submitSummary'>,
): Promise<void> {
  const person = named.people.includes(personId) ? await deps.live.person(congressId, personId) : undefined;
  if (!person) return;
  const { capacity, groupId } = person;
  await decideAndCommit(deps, { ...host, personId, capacity, groupId, roles: [] }, congressId, command, {
    before: async (unit) => {
      const free = await unit.simulable({ formal: true, among: [personId] }, 1);
      return free.length > 0 ? {} : no('nobody-to-simulate');
    },
  });
}
