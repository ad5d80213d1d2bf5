import { profileIds, simulatedAct, trialProfiles } from '@congress/contract/congress/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accepted,
  closedPaper,
  congressAt,
  openedPaper,
  refusedWith,
  World,
} from '../../../../../tests/support/domain.ts';
import { boxOf } from '../../../../../tests/support/domain/facts.ts';
import { countReport } from '../ballot/countReport.ts';
import { profiles } from '../profiles/registry.ts';
import { decide } from './machine.ts';
import { drawMarks } from './drawnMarks.ts';
import { mostSimulated, seconding, simulationOf } from './simulation.ts';

const acts = simulatedAct.options;
const shares = { for: 80, against: 10, abstain: 10 };

/** What the machine says to a host who asks for it, when these people could be simulated. */
function ask(world: World, act: (typeof acts)[number], simulable: string[]): ReturnType<World['ask']> {
  const command = { id: world.newId(), type: 'simulate' as const, act, people: 500, seconds: 0, shares };
  return decide(world.state, command, world.context(null, { simulable }));
}

describe('T-1 only in a trial', () => {
  test('T-1: the profiles for trials are those marked as provisional, and demo is the only one', () => {
    expect(profileIds.filter((id) => profiles[id].provisional)).toEqual(trialProfiles);
    expect(trialProfiles).toEqual(['demo']);
  });

  test.each(profileIds.filter((id) => id !== 'demo'))('T-1: under %s nobody is simulated for anything', (profile) => {
    const world = new World({ profile });
    for (const act of acts) expect(ask(world, act, [world.newId()])).toEqual(refusedWith('trial-only'));
  });

  test('T-1: nor by a congress that has gone on to its ballot under such a profile', () => {
    const world = congressAt('ballot');
    openedPaper(world);
    const real = { ...world.state.congress, profile: 'national' as const };
    for (const act of acts) expect(simulationOf(real, act)).toEqual(refusedWith('trial-only'));
  });
});

describe('T-4 the log names them first', () => {
  test('T-4: who is simulated is named with what for, and stays marked, each once', () => {
    const world = congressAt('sign-in');
    const [one, other, third] = world.formal.map(({ id }) => id);
    const decision = ask(world, 'sign-in', [one!, other!]);
    expect(decision).toEqual(accepted);
    if (!decision.ok) return;
    const [event] = decision.events;
    const payload = { act: 'sign-in', stepId: world.open!.id, paperId: null, people: [one, other] };
    expect(decision.events).toEqual([{ type: 'delegates.simulated', payload }]);
    world.append(event!);
    world.append({ type: 'delegates.simulated', payload: { ...payload, act: 'sign-in', people: [other!, third!] } });
    expect(world.state.congress.simulated).toEqual([one, other, third]);
  });

  test('T-4: where there is nobody to name, it is refused, and nothing of it in a congress that did not ask', () => {
    const world = congressAt('sign-in');
    expect(ask(world, 'sign-in', [])).toEqual(refusedWith('nobody-to-simulate'));
    expect('simulated' in world.state.congress).toBe(false);
  });

  test('T-8: so many in one congress at most; those named already may go on', () => {
    const world = congressAt('sign-in');
    const payload = { act: 'sign-in' as const, stepId: world.open!.id, paperId: null };
    const people = Array.from({ length: mostSimulated - 1 }, () => world.newId());
    world.append({ type: 'delegates.simulated', payload: { ...payload, people } });
    const [last, oneTooMany] = [world.newId(), world.newId()];
    const decision = ask(world, 'sign-in', [people[0]!, last, oneTooMany]);
    expect(decision.ok && decision.events[0]).toMatchObject({ payload: { people: [people[0], last] } });
    world.append({ type: 'delegates.simulated', payload: { ...payload, people: [last] } });
    expect(ask(world, 'sign-in', [oneTooMany])).toEqual(refusedWith('nobody-to-simulate'));
  });
});

describe('T-5 only what is due', () => {
  test('T-5: each act belongs to its step, and is refused elsewhere with the reason anyone would get', () => {
    const world = congressAt('approval');
    const told = Object.fromEntries(acts.map((act) => [act, ask(world, act, ['x'])]));
    expect(told).toEqual({
      notice: refusedWith('step-not-open'),
      signatures: refusedWith('paper-not-found'),
      seconding: refusedWith('step-not-open'),
      summaries: refusedWith('discussion-not-open'),
      'sign-in': refusedWith('sign-in-not-open'),
      votes: refusedWith('paper-not-open'),
    });
  });

  test('T-5: while the congress stands still nobody is simulated', () => {
    const world = congressAt('sign-in');
    world.carryOut('adjourn', { reason: '休会' });
    expect(ask(world, 'sign-in', ['x'])).toEqual(refusedWith('congress-not-active'));
  });

  test('T-5: votes are those of formal delegates present who have not handed in', () => {
    const world = congressAt('ballot');
    const paper = openedPaper(world);
    const whom = { formal: true, presentAt: world.signInStep!.id, withoutPaper: paper.id };
    expect(simulationOf(world.state.congress, 'votes')).toEqual({ stepId: paper.stepId, paperId: paper.id, whom });
    expect(ask(world, 'sign-in', ['x'])).toEqual(refusedWith('sign-in-paused'));
  });

  test('T-5: signatures are those of the scrutineers in office who have not signed', () => {
    const world = congressAt('ballot');
    const paper = closedPaper(world, { for: 20 });
    world.carryOut('countPaper', { paperId: paper.id });
    const { chiefScrutineer, scrutineers } = world.state.congress.offices;
    const among = () => {
      const now = simulationOf(world.state.congress, 'signatures');
      return 'ok' in now ? now : now.whom.among;
    };
    expect(among()).toEqual([chiefScrutineer, ...scrutineers]);
    world.carryOut('signCount', { paperId: paper.id }, chiefScrutineer);
    expect(among()).toEqual(scrutineers);
  });

  test('T-5: a proposal is seconded by as many as it lacks, and not by its author', () => {
    const world = congressAt('proposals');
    const [author, one, two, three] = world.formal.map(({ id }) => id) as [string, string, string, string];
    const proposalId = world.carryOut('submitProposal', { title: '提案', text: '正文' }, author);
    expect(seconding(world.state.congress, [author, one, two, three])).toEqual([{ proposalId, personIds: [one, two] }]);
    world.carryOut('secondProposal', { proposalId }, one);
    expect(seconding(world.state.congress, [author, one, two, three])).toEqual([{ proposalId, personIds: [two] }]);
    world.carryOut('secondProposal', { proposalId }, two);
    expect(ask(world, 'seconding', [three])).toEqual(refusedWith('already-done'));
  });
});

describe('T-6 T-7 what they hand in', () => {
  test('T-6: marks are drawn one by one in the proportion asked for, on every item', () => {
    const items = ['a', 'b'].map((id) => ({ id, kind: 'motion' as const, title: '' }));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (drawn) => {
        const mark = drawn < 0.8 ? 'for' : drawn < 0.9 ? 'against' : 'abstain';
        expect(drawMarks(items, shares, () => drawn)).toEqual({ a: mark, b: mark });
      }),
    );
    const draws = [0, 0.95][Symbol.iterator]();
    expect(drawMarks(items, shares, () => draws.next().value ?? 0)).toEqual({ a: 'for', b: 'abstain' });
    expect(drawMarks(items, { for: 0, against: 0, abstain: 0 }, () => 0.5)).toEqual({ a: 'abstain', b: 'abstain' });
  });

  test('T-7: the report says how many of the votes were simulated, and of any other congress nothing of the kind', () => {
    const world = congressAt('ballot');
    const paper = closedPaper(world, { for: 20 });
    const box = boxOf(world, paper.id);
    const room = { issued: 0, entered: null };
    const rule = () => profiles.demo.majority.value;
    expect(countReport(paper, 44, { box: { ...box, simulated: 15 }, room, known: {} }, rule)).toMatchObject({
      returned: 20,
      simulated: 15,
    });
    expect('simulated' in countReport(paper, 44, { box, room, known: {} }, rule)).toBe(false);
  });
});
