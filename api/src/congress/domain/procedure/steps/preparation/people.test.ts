import { describe, expect, test } from 'vitest';
import { formalDelegatesShortOf, guestOf } from '../../../../../../../tests/support/domain/people.ts';
import {
  accepted,
  checklist,
  close,
  congressAt,
  demoEnterprise,
  readyToClose,
  refusedWith,
  unmet,
  type World,
} from '../../../../../../../tests/support/domain.ts';
import { evidence } from '../../../../../../../tests/support/domain/host.ts';

const formalIds = (world: World): string[] => world.formal.map((one) => one.id);
const record = (world: World): unknown => world.open?.record;

describe('approval', () => {
  const asked = { mode: 'online', reason: '疫情', management: { agrees: true, document: evidence } } as const;

  test('G-1: closes on both opinions, the mode and its reason; the mode becomes the congress’s', () => {
    const world = congressAt('approval');
    expect(unmet(world)).toEqual(['approval-recorded', 'approval-given']);
    world.carryOut('recordApproval', { ...asked, upperUnion: { agrees: true, document: evidence } });
    expect(world.state.congress.mode).toBe('online');
    expect(record(world)).toMatchObject({ mode: 'online', reason: '疫情' });
    expect(close(world)).toEqual(accepted);
  });

  test('G-1: a side that does not agree holds it, until it is recorded anew', () => {
    const world = congressAt('approval');
    world.carryOut('recordApproval', { ...asked, upperUnion: { agrees: false, document: evidence } });
    expect(unmet(world)).toEqual(['approval-given']);
    world.carryOut('recordApproval', { ...asked, upperUnion: { agrees: true, document: evidence } });
    expect(unmet(world)).toEqual([]);
  });
});

describe('roster', () => {
  test('G-2, C-3: is declared complete with every rule checked and its number', () => {
    const world = readyToClose(congressAt('roster', demoEnterprise()));
    expect(record(world)).toMatchObject({
      complete: true,
      checks: [
        { rule: 'minimum-delegates', met: true, actual: 88, needed: 65 },
        { rule: 'managers-at-most', met: true, actual: 17, needed: 17 },
        { rule: 'front-line-at-least', met: true, actual: 52, needed: 44 },
        { rule: 'women-at-least', met: true, actual: 24, needed: 23 },
      ],
    });
  });

  test('G-2: what is not met wants an explanation, rule by rule', () => {
    const world = congressAt('roster', { people: formalDelegatesShortOf('women') });
    world.carryOut('importRoster', { people: world.planned });
    expect(world.ask('completeRoster', { explanations: [] })).toEqual(
      refusedWith('explanation-required', { rules: 'women-at-least' }),
    );
    world.carryOut('completeRoster', { explanations: [{ rule: 'women-at-least', reason: '女职工集中在一个班组' }] });
    expect(checklist(world)).toContainEqual({ id: 'composition-checked', met: true, facts: { met: 3, all: 4 } });
    expect(close(world)).toEqual(accepted);
  });

  test('G-2: an empty roster is not complete', () => {
    const world = congressAt('roster', { staff: { total: 0, women: 0 } });
    const explanations = (['minimum-delegates', 'front-line-at-least'] as const).map((rule) => ({
      rule,
      reason: '无',
    }));
    world.carryOut('completeRoster', { explanations });
    expect(unmet(world)).toEqual(['roster-complete']);
  });

  test('G-2: a change of the roster voids the declaration that it is complete', () => {
    const world = readyToClose(congressAt('roster'));
    world.carryOut('removePerson', { personId: formalIds(world)[0] ?? '', reason: '调离' });
    expect(unmet(world)).toEqual(['roster-complete', 'composition-checked']);
    expect(record(world)).toMatchObject({ complete: false, checks: [] });
  });
});

describe('grouping', () => {
  test('G-3: closes when every formal delegate is in a group and every group is led', () => {
    const world = congressAt('grouping');
    expect(unmet(world)).toEqual(['everyone-grouped', 'leaders-appointed']);
    const groupId = world.newId();
    world.carryOut('defineGroups', { groups: [{ id: groupId, name: '第一代表团' }] });
    world.carryOut('assignToGroup', { groupId, personIds: formalIds(world).slice(1) });
    expect(checklist(world)).toContainEqual({ id: 'everyone-grouped', met: false, facts: { ungrouped: 1 } });
    expect(checklist(world)).toContainEqual({ id: 'leaders-appointed', met: false, facts: { have: 0, all: 1 } });
    world.carryOut('assignToGroup', { groupId, personIds: formalIds(world).slice(0, 1) });
    world.carryOut('appointLeader', { groupId, personId: formalIds(world)[3] ?? '' });
    expect(close(world)).toEqual(accepted);
  });

  test('G-3, C-1: a leader is a formal delegate of the group', () => {
    const world = readyToClose(congressAt('grouping'));
    const [one, other] = world.state.congress.groups.map((group) => group.id);
    const fromElsewhere = world.formal.find((each) => each.groupId === other)?.id ?? '';
    const appoint = (personId: string): unknown => world.ask('appointLeader', { groupId: one ?? '', personId });
    expect(appoint(fromElsewhere)).toEqual(refusedWith('leader-outside-group'));
    expect(appoint(world.newId())).toEqual(refusedWith('person-not-found'));
    world.carryOut('importRoster', { people: [guestOf('G1')] });
    const guest = world.people.find((each) => each.staffNumber === 'G1')?.id ?? '';
    world.carryOut('assignToGroup', { groupId: one ?? '', personIds: [guest] });
    expect(appoint(guest)).toEqual(refusedWith('leader-outside-group'));
  });

  test('G-3: groups that do not exist get neither members nor leaders', () => {
    const world = congressAt('grouping');
    const [personId = ''] = formalIds(world);
    const nowhere = { groupId: world.newId() };
    expect(world.ask('assignToGroup', { ...nowhere, personIds: [personId] })).toEqual(refusedWith('group-not-found'));
    expect(world.ask('appointLeader', { ...nowhere, personId })).toEqual(refusedWith('group-not-found'));
  });
});

describe('credentials', () => {
  test('G-4: the panel has three or more, and each of them signs once', () => {
    const world = congressAt('credentials');
    const [first = '', second = '', third = '', outsider = ''] = formalIds(world);
    world.carryOut('appointPanel', { personIds: [first, second, second] });
    expect(checklist(world)).toContainEqual({ id: 'panel-appointed', met: false, facts: { members: 2 } });
    world.carryOut('appointPanel', { personIds: [first, second, third] });
    world.carryOut('signCredentials', {}, first);
    expect(world.ask('signCredentials', {}, first)).toEqual(refusedWith('already-signed'));
    expect(world.ask('signCredentials', {}, outsider)).toEqual(
      refusedWith('forbidden', { command: 'signCredentials' }),
    );
    expect(world.ask('signCredentials', {})).toEqual(refusedWith('forbidden'));
    world.carryOut('signCredentials', {}, second);
    expect(checklist(world)).toContainEqual({ id: 'credentials-signed', met: false, facts: { signed: 2, needed: 3 } });
    world.carryOut('signCredentials', {}, third);
    expect(close(world)).toEqual(accepted);
  });

  test('G-4: who was signed for by a panel that is no longer one is signed for anew', () => {
    const world = readyToClose(congressAt('credentials'));
    const [, second = '', third = '', fourth = ''] = formalIds(world);
    world.carryOut('appointPanel', { personIds: [second, third, fourth] });
    expect(unmet(world)).toEqual(['credentials-signed']);
  });

  test('C-1: the panel is made of formal delegates', () => {
    const world = congressAt('grouping');
    world.carryOut('importRoster', { people: [guestOf('G1')] });
    const guest = world.people.find((each) => each.staffNumber === 'G1')?.id ?? '';
    readyToClose(world);
    close(world);
    world.carryOut('openStep', { stepId: world.state.congress.steps[3]?.id ?? '' });
    expect(world.ask('appointPanel', { personIds: [guest] })).toEqual(refusedWith('not-a-formal-delegate'));
    expect(world.ask('appointPanel', { personIds: [world.newId()] })).toEqual(refusedWith('person-not-found'));
  });

  test('G-4: a change of the roster voids the signatures, and grouping still holds', () => {
    const world = readyToClose(congressAt('credentials'));
    world.carryOut('importRoster', { people: [{ ...world.planned[0]!, staffNumber: 'S9999', name: '补选代表' }] });
    expect(unmet(world)).toEqual(['everyone-grouped', 'credentials-signed']);
    expect(record(world)).toEqual({ kind: 'credentials', signatures: [] });
  });

  test('G-4: a composition rule that is mandatory holds it, explained or not', () => {
    const world = congressAt('roster', { people: formalDelegatesShortOf('front-line') });
    world.carryOut('importRoster', { people: world.planned });
    world.carryOut('completeRoster', {
      explanations: (['front-line-at-least', 'managers-at-most', 'women-at-least'] as const).map((rule) => ({
        rule,
        reason: '一线职工外派',
      })),
    });
    close(world);
    while (world.open?.kind !== 'credentials') {
      readyToClose(world);
      if (world.open) close(world);
      const next = world.state.congress.steps.find((step) => step.state === 'pending');
      world.carryOut('openStep', { stepId: next?.id ?? '' });
    }
    expect(checklist(world)).toContainEqual({ id: 'composition-mandatory', met: false, facts: { failing: 2 } });
  });

  test('the roster and its groups are closed once credentials are', () => {
    const world = congressAt('proposals');
    const [personId = ''] = formalIds(world);
    const groupId = world.state.congress.groups[0]?.id ?? '';
    expect(world.ask('importRoster', { people: world.planned })).toEqual(refusedWith('step-not-open'));
    expect(world.ask('removePerson', { personId, reason: '调离' })).toEqual(refusedWith('step-not-open'));
    expect(world.ask('assignToGroup', { groupId, personIds: [personId] })).toEqual(refusedWith('step-not-open'));
    expect(world.ask('appointLeader', { groupId, personId })).toEqual(refusedWith('step-not-open'));
  });
});
