import { describe, expect, test } from 'vitest';
import type { Body } from '@congress/contract/congress/tables/commands';
import { profileIds } from '@congress/contract/congress/vocabulary';
import {
  accepted,
  checklist,
  close,
  congressAt,
  drivenTo,
  readyToClose,
  refusedWith,
  stepId,
  unmet,
  World,
} from '../../../../../../../tests/support/domain.ts';
import { evidence } from '../../../../../../../tests/support/domain/host.ts';
import { secretPowers } from '../../../profiles/profile.ts';
import { profiles } from '../../../profiles/registry.ts';

const delegate = (world: World, n: number): string => world.formal[n]?.id ?? '';

function submitted(world: World, by = 0): string {
  return world.carryOut('submitProposal', { title: '增设夜班通勤车', text: '夜班后无车' }, delegate(world, by));
}

function reviewed(proposalId: string, change: Partial<Body<'reviewProposal'>>): Body<'reviewProposal'> {
  return { proposalId, status: 'suggestion', reason: '', mergedInto: null, ...change };
}

describe('proposals', () => {
  test('G-5: closes when the window is closed and every proposal is settled', () => {
    const world = congressAt('proposals');
    const proposalId = submitted(world);
    expect(unmet(world)).toEqual(['proposal-window-closed', 'proposals-settled']);
    world.carryOut('closeProposalWindow', {});
    expect(checklist(world)).toContainEqual({ id: 'proposals-settled', met: false, facts: { open: 1 } });
    world.carryOut('reviewProposal', reviewed(proposalId, { status: 'suggestion' }));
    expect(close(world)).toEqual(accepted);
  });

  test('G-5: after the window no proposal comes in, and it closes once', () => {
    const world = congressAt('proposals');
    world.carryOut('closeProposalWindow', {});
    const late = world.ask('submitProposal', { title: '母婴室', text: '设立母婴室' }, delegate(world, 0));
    expect(late).toEqual(refusedWith('proposal-window-closed'));
    expect(world.ask('closeProposalWindow', {})).toEqual(refusedWith('proposal-window-closed'));
  });

  test('C-1: only delegates propose and second', () => {
    const world = congressAt('proposals');
    const proposalId = submitted(world);
    expect(world.ask('submitProposal', { title: '母婴室', text: '设立' })).toEqual(
      refusedWith('not-a-formal-delegate'),
    );
    expect(world.ask('secondProposal', { proposalId })).toEqual(refusedWith('not-a-formal-delegate'));
  });

  test('G-5: filing needs the profile’s number of seconders, each once, the proposer not among them', () => {
    const world = congressAt('proposals');
    const proposalId = submitted(world);
    expect(world.ask('secondProposal', { proposalId }, delegate(world, 0))).toEqual(refusedWith('own-proposal'));
    world.carryOut('secondProposal', { proposalId }, delegate(world, 1));
    expect(world.ask('secondProposal', { proposalId }, delegate(world, 1))).toEqual(refusedWith('already-signed'));
    const file = reviewed(proposalId, { status: 'filed' });
    expect(world.ask('reviewProposal', file)).toEqual(refusedWith('too-few-seconders', { needed: 2, actual: 1 }));
    world.carryOut('secondProposal', { proposalId }, delegate(world, 2));
    world.carryOut('reviewProposal', file);
    expect(world.ask('reviewProposal', file)).toEqual(refusedWith('proposal-settled'));
    expect(world.ask('secondProposal', { proposalId }, delegate(world, 3))).toEqual(refusedWith('proposal-settled'));
  });

  test('G-5: a rejection gives its reason', () => {
    const world = congressAt('proposals');
    const proposalId = submitted(world);
    const reject = reviewed(proposalId, { status: 'rejected' });
    expect(world.ask('reviewProposal', reject)).toEqual(refusedWith('reason-required'));
    expect(world.ask('reviewProposal', { ...reject, reason: '不属职代会职权' })).toEqual(accepted);
  });

  test('G-5: none is merged into itself, into nothing, or into one that is gone', () => {
    const world = congressAt('proposals');
    const [one, other, third] = [submitted(world), submitted(world), submitted(world)];
    const merge = (id: string, mergedInto: string | null): unknown =>
      world.ask('reviewProposal', reviewed(id, { status: 'merged', mergedInto }));
    expect(merge(one, one)).toEqual(refusedWith('proposal-not-found'));
    expect(merge(one, null)).toEqual(refusedWith('proposal-not-found'));
    expect(merge(one, other)).toEqual(accepted);
    expect(merge(other, one)).toEqual(refusedWith('proposal-settled'));
    world.carryOut('reviewProposal', reviewed(other, { status: 'rejected', reason: '重复' }));
    expect(merge(third, other)).toEqual(refusedWith('proposal-settled'));
  });
});

const wages: Body<'addItem'> = {
  title: '工资专项集体合同（草案）',
  power: 'adopt',
  decision: 'secret',
  vitalInterest: true,
  vitalReason: '',
  text: '第一条',
};

describe('agenda', () => {
  test('G-6: there is an item, and the agenda lists every one', () => {
    const world = congressAt('agenda');
    expect(unmet(world)).toEqual(['items-decided', 'agenda-covers-items']);
    const itemId = world.carryOut('addItem', wages);
    expect(unmet(world)).toEqual(['agenda-covers-items']);
    world.carryOut('setAgenda', { entries: [{ title: '审议', itemId, presenterId: delegate(world, 0), minutes: 20 }] });
    expect(close(world)).toEqual(accepted);
  });

  test('G-6: changing an item keeps its id and counts its revisions; removing it takes it off the agenda', () => {
    const world = congressAt('agenda');
    const itemId = world.carryOut('addItem', wages);
    world.carryOut('setAgenda', { entries: [{ title: '审议', itemId, presenterId: null, minutes: 20 }] });
    world.carryOut('changeItem', { ...wages, itemId, title: '工资专项集体合同（二稿）' });
    expect(world.state.congress.items).toMatchObject([
      { id: itemId, title: '工资专项集体合同（二稿）', text: { revision: 2 } },
    ]);
    world.carryOut('removeItem', { itemId });
    expect(world.state.congress).toMatchObject({ items: [], agenda: [] });
    expect(world.ask('removeItem', { itemId })).toEqual(refusedWith('item-not-found'));
    expect(world.ask('changeItem', { ...wages, itemId })).toEqual(refusedWith('item-not-found'));
  });

  test('G-6: entries name items and presenters that exist, and each has an id of its own', () => {
    const world = congressAt('agenda');
    const id = world.newId();
    const entry = { id, title: '工作报告', itemId: null, presenterId: null, minutes: 30 };
    world.carryOut('setAgenda', { entries: [entry, entry] });
    const ids = world.state.congress.agenda.map((each) => each.id);
    expect(ids[0]).toBe(id);
    expect(new Set(ids).size).toBe(2);
    const stray = (change: object): unknown => world.ask('setAgenda', { entries: [{ ...entry, ...change }] });
    expect(stray({ itemId: world.newId() })).toEqual(refusedWith('item-not-found'));
    expect(stray({ presenterId: world.newId() })).toEqual(refusedWith('person-not-found'));
  });

  test('P-7: items and agenda are drafted from the founding on; nothing opens or closes out of order for it', () => {
    const world = new World();
    const itemId = world.carryOut('addItem', wages);
    const entry = { title: '关于工资的说明', itemId, presenterId: null, minutes: 10 };
    world.carryOut('setAgenda', { entries: [entry] });
    expect(world.ask('openStep', { stepId: stepId(world, 'agenda') })).toEqual(refusedWith('step-out-of-order'));
    drivenTo('roster', world);
    world.carryOut('changeItem', { ...wages, itemId, title: '工资协议（二稿）' });
    const other = world.carryOut('addItem', { ...wages, title: '考勤办法' });
    world.carryOut('removeItem', { itemId: other });
    expect(world.open?.kind).toBe('roster');
    drivenTo('agenda', world);
    expect(world.state.congress.items).toMatchObject([
      { id: itemId, title: '工资协议（二稿）', text: { revision: 2 } },
    ]);
    expect(close(world)).toEqual(accepted);
    expect(world.ask('changeItem', { ...wages, itemId })).toEqual(refusedWith('step-not-open', { expected: 'agenda' }));
  });

  test.for(profileIds)('B-2: what is adopted, elected or evaluated is decided secretly under %s', (profile) => {
    const world = congressAt('agenda', { profile: 'demo' });
    expect(secretPowers(profiles[profile])).toEqual(expect.arrayContaining(['adopt', 'elect', 'evaluate']));
    for (const power of ['adopt', 'elect', 'evaluate'] as const) {
      for (const decision of ['hands', 'named', 'report', 'opinions'] as const) {
        expect(world.ask('addItem', { ...wages, power, decision })).toEqual(
          refusedWith('wrong-decision-kind', { needed: 'secret', power }),
        );
      }
    }
  });

  test('G-6: advice ends in opinions, supervision in a report, procedure in a vote', () => {
    const world = congressAt('agenda');
    const decided = (power: Body<'addItem'>['power'], decision: Body<'addItem'>['decision']): unknown =>
      world.ask('addItem', { ...wages, power, decision });
    expect(decided('advise', 'opinions')).toEqual(accepted);
    expect(decided('supervise', 'report')).toEqual(accepted);
    expect(decided('procedural', 'hands')).toEqual(accepted);
    expect(decided('advise', 'secret')).toEqual(refusedWith('wrong-decision-kind', { needed: 'opinions' }));
    expect(decided('supervise', 'hands')).toEqual(refusedWith('wrong-decision-kind', { needed: 'report / opinions' }));
    expect(decided('procedural', 'report')).toEqual(refusedWith('wrong-decision-kind'));
  });
});

describe('vital interests', () => {
  const online = (): World => {
    const world = congressAt('approval');
    const agreed = { agrees: true, document: evidence };
    world.carryOut('recordApproval', { mode: 'online', reason: '疫情', management: agreed, upperUnion: agreed });
    close(world);
    while (world.open?.kind !== 'agenda') {
      if (world.open) close(readyToClose(world));
      const next = world.state.congress.steps.find((step) => step.state === 'pending');
      world.carryOut('openStep', { stepId: next?.id ?? '' });
    }
    return world;
  };

  test('V-1: held online only, a vital item needs a written reason', () => {
    const world = online();
    const itemId = world.carryOut('addItem', wages);
    expect(checklist(world)).toContainEqual({ id: 'vital-interest-settled', met: false, facts: { open: 1 } });
    world.carryOut('changeItem', { ...wages, itemId, vitalReason: '代表分散在六地' });
    expect(unmet(world)).toEqual(['agenda-covers-items']);
  });

  test('V-1: a hybrid congress needs none, nor does an item that is not vital', () => {
    const hybrid = congressAt('agenda');
    hybrid.carryOut('addItem', wages);
    expect(unmet(hybrid)).not.toContain('vital-interest-settled');
    const world = online();
    world.carryOut('addItem', { ...wages, vitalInterest: false });
    expect(unmet(world)).not.toContain('vital-interest-settled');
  });

  test.for(['block', 'require-hybrid'] as const)('V-1: under `%s` no reason helps online only', (rule) => {
    const world = online();
    world.carryOut('addItem', { ...wages, vitalReason: '代表分散在六地' });
    const { vitalInterest } = profiles.demo;
    profiles.demo.vitalInterest = { ...vitalInterest, value: rule };
    try {
      expect(unmet(world)).toContain('vital-interest-settled');
    } finally {
      profiles.demo.vitalInterest = vitalInterest;
    }
  });
});

describe('notice', () => {
  const given = { meetsAt: '2026-03-20T01:00:00.000Z', place: '职工之家', text: '定于三月二十日召开' };

  test('G-7: the profile’s days pass after notice, to the hour', () => {
    const world = congressAt('notice', { profile: 'national' });
    world.carryOut('giveNotice', given);
    world.formal.forEach((one) => world.delivered.add(one.id));
    expect(checklist(world)).toContainEqual({ id: 'notice-days-passed', met: false, facts: { days: 7, left: 168 } });
    world.wait(6.99);
    expect(checklist(world)).toContainEqual({ id: 'notice-days-passed', met: false, facts: { days: 7, left: 1 } });
    world.wait(0.01);
    expect(close(world)).toEqual(accepted);
  });

  test('G-7: it reaches every formal delegate, and counts only once it is given', () => {
    const world = congressAt('notice');
    world.formal.forEach((one) => world.delivered.add(one.id));
    expect(unmet(world)).toContain('notice-delivered');
    world.carryOut('giveNotice', given);
    world.delivered.delete(delegate(world, 0));
    const facts = { delivered: 29, due: 30, read: 0 };
    expect(checklist(world)).toContainEqual({ id: 'notice-delivered', met: false, facts });
    world.delivered.add(delegate(world, 0));
    expect(close(world)).toEqual(accepted);
  });

  test('G-7: is given once, and the public page says so', () => {
    const world = congressAt('notice');
    world.carryOut('giveNotice', given);
    expect(world.ask('giveNotice', given)).toEqual(refusedWith('already-done'));
    expect(world.state.public.notice).toMatchObject(given);
  });

  test('P-7: after notice the items and the agenda stay', () => {
    const world = readyToClose(congressAt('notice'));
    const itemId = world.state.congress.items[0]?.id ?? '';
    const fixed = refusedWith('step-not-open', { expected: 'agenda' });
    const entries = [{ title: '工作报告', itemId: null, presenterId: null, minutes: 30 }];
    expect(world.ask('addItem', wages)).toEqual(fixed);
    expect(world.ask('changeItem', { ...wages, itemId })).toEqual(fixed);
    expect(world.ask('removeItem', { itemId })).toEqual(fixed);
    expect(world.ask('setAgenda', { entries })).toEqual(fixed);
  });
});
