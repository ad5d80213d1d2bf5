import { describe, expect, test } from 'vitest';
import { commandTypes } from '@congress/contract/congress/tables/commands';
import {
  accepted,
  checklist,
  close,
  concludedCongress,
  congressAt,
  demoEnterprise,
  readyToClose,
  refusedWith,
  stepId,
  unmet,
  World,
} from '../../../../../tests/support/domain.ts';
import { evidence } from '../../../../../tests/support/domain/host.ts';
import { isDecided } from './machine.ts';

describe('the whole procedure', () => {
  test('P-1, P-10: an annual congress of 88 goes through its twenty steps and concludes', () => {
    const world = concludedCongress(demoEnterprise());
    const { steps, status, resolutions } = world.state.congress;
    expect(steps.map((step) => step.kind)).toEqual([
      'approval',
      'roster',
      'grouping',
      'credentials',
      'proposals',
      'agenda',
      'notice',
      'discussion',
      'sign-in',
      'preliminary',
      'presidium',
      'sign-in',
      'report',
      'discussion',
      'evaluation',
      'ballot',
      'declaration',
      'publication',
      'filing',
      'follow-up',
    ]);
    expect(steps.every((step) => step.state === 'closed' && step.openedAt && step.closedAt)).toBe(true);
    expect(status).toBe('archived');
    expect(resolutions).toHaveLength(2);
  });

  test('P-1: every step is opened once and closed once, in the order of the plan', () => {
    const world = concludedCongress();
    const moves = world.log.flatMap((event) =>
      event.type === 'step.opened' || event.type === 'step.closed' ? [[event.type, event.payload.stepId]] : [],
    );
    expect(moves).toEqual(
      world.state.congress.steps.flatMap(({ id }) => [
        ['step.opened', id],
        ['step.closed', id],
      ]),
    );
  });

  test('P-10: nothing changes any more once it is concluded', () => {
    const world = concludedCongress();
    const refused = refusedWith('congress-not-active', { status: 'archived' });
    expect(world.ask('announce', { text: '散会' })).toEqual(refused);
    expect(world.ask('resume', {})).toEqual(refused);
    expect(world.ask('closeStep', { stepId: stepId(world, 'follow-up') })).toEqual(refused);
  });
});

describe('opening and closing', () => {
  test('P-2: a step does not open before the ones ahead of it are closed; the refusal names the first of them', () => {
    const world = new World();
    for (const { id, kind } of world.state.congress.steps.slice(1)) {
      expect(world.ask('openStep', { stepId: id }), kind).toEqual(
        refusedWith('step-out-of-order', { blocking: 'approval' }),
      );
    }
  });

  test('P-2: no second step opens beside the open one', () => {
    const world = congressAt('roster');
    expect(world.ask('openStep', { stepId: stepId(world, 'grouping') })).toEqual(
      refusedWith('step-out-of-order', { blocking: 'roster' }),
    );
  });

  test('P-3: an unmet gate refuses with the whole checklist, met conditions included', () => {
    const world = congressAt('sign-in');
    world.signIn(world.formal.slice(0, 19));
    const decision = close(world);
    expect(decision).toEqual(refusedWith('gate-not-met', { step: 'sign-in', unmet: 1 }));
    if (!decision.ok) expect(decision.refusal.conditions).toEqual(checklist(world));
  });

  test('P-4: a closed step neither opens nor closes again', () => {
    const world = congressAt('grouping');
    const id = stepId(world, 'roster');
    expect(world.ask('openStep', { stepId: id })).toEqual(refusedWith('step-not-pending'));
    expect(world.ask('closeStep', { stepId: id })).toEqual(refusedWith('step-not-open'));
    expect(world.ask('recordEvidence', { stepId: id, evidence, note: '' })).toEqual(refusedWith('step-not-open'));
  });

  test('P-1: an open step is not opened again, and a step that does not exist is not found', () => {
    const world = congressAt('roster');
    expect(world.ask('openStep', { stepId: stepId(world, 'roster') })).toEqual(refusedWith('step-not-pending'));
    expect(world.ask('openStep', { stepId: world.newId() })).toEqual(refusedWith('step-not-found'));
    expect(world.ask('closeStep', { stepId: world.newId() })).toEqual(refusedWith('step-not-found'));
  });
});

describe('evidence', () => {
  const kinds = [...new Set(new World().state.congress.steps.map((step) => step.kind))];

  test.for(kinds)('P-5, E-1: a document alone meets conditions of no step but presidium and evaluation: %s', (kind) => {
    const world = congressAt(kind);
    const before = unmet(world);
    world.carryOut('recordEvidence', { stepId: world.open?.id ?? '', evidence, note: '线下办理' });
    expect(unmet(world)).toEqual(kind === 'presidium' || kind === 'evaluation' ? [] : before);
  });

  test('E-1: the checklist says that a document stands for the condition', () => {
    const world = congressAt('evaluation');
    world.carryOut('recordEvidence', { stepId: world.open?.id ?? '', evidence, note: '' });
    expect(checklist(world)).toContainEqual({ id: 'evaluation-done', met: true, facts: { evidence: 1 } });
    expect(close(world)).toEqual(accepted);
  });

  test('P-5: no command carries a flag that would pass a gate', () => {
    const decided = commandTypes.filter(isDecided);
    expect(decided.filter((type) => /force|skip|override|reopen/i.test(type))).toEqual([]);
    const world = congressAt('roster');
    expect(() =>
      world.ask('closeStep', { stepId: stepId(world, 'roster'), force: true } as { stepId: string }),
    ).toThrow(/force/);
  });
});

describe('standing still', () => {
  test('P-8: an adjourned congress goes on where it stood', () => {
    const world = readyToClose(congressAt('sign-in'));
    const before = world.state.congress;
    world.carryOut('adjourn', { reason: '午间休会' });
    expect(close(world)).toEqual(refusedWith('congress-not-active', { status: 'adjourned' }));
    world.carryOut('announce', { text: '下午两点继续' });
    world.carryOut('resume', {});
    expect({ ...world.state.congress, announcements: [] }).toEqual(before);
    expect(close(world)).toEqual(accepted);
  });

  test('P-8: nothing is signed, opened or closed while adjourned, nor adjourned or postponed once more', () => {
    const world = congressAt('credentials');
    world.carryOut('appointPanel', { personIds: world.formal.slice(0, 3).map((one) => one.id) });
    world.carryOut('adjourn', { reason: '休会' });
    const refused = refusedWith('congress-not-active', { status: 'adjourned' });
    expect(world.ask('signCredentials', {}, world.formal[0]?.id ?? null)).toEqual(refused);
    expect(world.ask('adjourn', { reason: '休会' })).toEqual(refused);
    expect(world.ask('postpone', { reason: '延期' })).toEqual(refused);
  });

  test('P-9: before the first sign-in a congress may be postponed and resumed, or cancelled', () => {
    const world = congressAt('discussion');
    world.carryOut('postpone', { reason: '台风' });
    expect(world.state.congress).toMatchObject({ status: 'postponed', statusReason: '台风' });
    world.carryOut('resume', {});
    world.carryOut('postpone', { reason: '台风' });
    world.carryOut('cancelCongress', { reason: '另行召开' });
    expect(world.ask('resume', {})).toEqual(refusedWith('congress-not-active', { status: 'cancelled' }));
  });

  test.for(['sign-in', 'ballot', 'follow-up'] as const)('P-9: from the first sign-in on, neither: %s', (kind) => {
    const world = congressAt(kind);
    expect(world.ask('cancelCongress', { reason: '取消' })).toEqual(refusedWith('cannot-cancel'));
    expect(world.ask('postpone', { reason: '延期' })).toEqual(refusedWith('cannot-cancel'));
    world.carryOut('adjourn', { reason: '休会' });
    expect(world.ask('cancelCongress', { reason: '取消' })).toEqual(refusedWith('cannot-cancel'));
  });
});
