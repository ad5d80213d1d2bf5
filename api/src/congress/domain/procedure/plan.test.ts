import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepShapes } from '@congress/contract/congress/procedure/places';
import { type StepKind, stepKinds, templateIds } from '@congress/contract/congress/vocabulary';
import { congressAt, readyToClose, refusedWith, stepId, unmet, World } from '../../../../../tests/support/domain.ts';
import { driveUntil } from '../../../../../tests/support/domain/host.ts';
import { templates } from './plan.ts';

const kindsOf = (world: World): StepKind[] => world.state.congress.steps.map((step) => step.kind);
const add = (world: World, kind: StepKind, after: StepKind): string =>
  world.carryOut('addStep', { kind, afterStepId: stepId(world, after) });

describe('templates', () => {
  test.for(templateIds)('P-6: %s holds every mandatory kind in the order of the law', (template) => {
    expect(templates[template].filter((step) => step.mandatory).map((step) => step.kind)).toEqual([
      'approval',
      'roster',
      'grouping',
      'credentials',
      'proposals',
      'agenda',
      ...(template === 'election' ? ['nomination'] : []),
      'notice',
      'discussion',
      'sign-in',
      'preliminary',
      'sign-in',
      'report',
      'discussion',
      ...(template === 'evaluation' ? ['evaluation'] : []),
      'ballot',
      'declaration',
      'publication',
      'filing',
      'follow-up',
    ]);
  });

  test.for(templateIds)('P-6: %s puts each kind only into phases meant for it', (template) => {
    for (const { kind, phase } of templates[template]) expect(stepShapes[kind].phases).toContain(phase);
  });
});

describe('changing the plan', () => {
  test('P-6: mandatory steps are neither removed nor moved', () => {
    const world = new World();
    for (const step of world.state.congress.steps.filter((each) => each.mandatory)) {
      const refused = refusedWith('step-is-mandatory');
      expect(world.ask('removeStep', { stepId: step.id }), step.kind).toEqual(refused);
      const afterStepId = world.state.congress.steps.find((each) => each.id !== step.id)?.id ?? '';
      expect(world.ask('moveStep', { stepId: step.id, afterStepId }), step.kind).toEqual(refused);
    }
  });

  test('P-6: optional steps can be taken out and put back', () => {
    const world = new World();
    const before = kindsOf(world);
    world.carryOut('removeStep', { stepId: stepId(world, 'presidium') });
    world.carryOut('removeStep', { stepId: stepId(world, 'evaluation') });
    expect(kindsOf(world)).toEqual(before.filter((kind) => kind !== 'presidium' && kind !== 'evaluation'));
    add(world, 'presidium', 'preliminary');
    world.carryOut('addStep', {
      kind: 'evaluation',
      afterStepId: world.state.congress.steps.findLast((step) => step.kind === 'discussion')?.id ?? '',
    });
    expect(kindsOf(world)).toEqual(before);
  });

  test('P-6: only report, discussion, evaluation and ballot repeat', () => {
    const repeatable = stepKinds.filter((kind) => stepShapes[kind].addable === 'more');
    expect(repeatable).toEqual(['discussion', 'report', 'evaluation', 'ballot']);
    const world = new World();
    expect(world.ask('addStep', { kind: 'presidium', afterStepId: stepId(world, 'preliminary') })).toEqual(
      refusedWith('step-not-repeatable'),
    );
    expect(world.ask('addStep', { kind: 'roster', afterStepId: stepId(world, 'roster') })).toEqual(
      refusedWith('step-not-repeatable'),
    );
  });

  test('P-6: an added step stays in its phase', () => {
    const world = new World();
    const misplaced = refusedWith('step-misplaced');
    expect(world.ask('addStep', { kind: 'ballot', afterStepId: stepId(world, 'agenda') })).toEqual(misplaced);
    expect(
      world.ask('moveStep', { stepId: stepId(world, 'evaluation'), afterStepId: stepId(world, 'agenda') }),
    ).toEqual(misplaced);
    const added = add(world, 'discussion', 'agenda');
    expect(world.state.congress.steps.find((step) => step.id === added)).toMatchObject({
      phase: 'preparation',
      mandatory: false,
      state: 'pending',
    });
    expect(world.ask('moveStep', { stepId: added, afterStepId: stepId(world, 'report') })).toEqual(misplaced);
  });

  test.for(['report', 'discussion', 'evaluation', 'ballot'] as const)(
    'P-6: no %s stands behind the declaration, where it could not be declared',
    (kind) => {
      const world = new World();
      const afterStepId = stepId(world, 'declaration');
      expect(world.ask('addStep', { kind, afterStepId })).toEqual(refusedWith('step-misplaced'));
      const added = add(world, kind, 'ballot');
      expect(world.ask('moveStep', { stepId: added, afterStepId })).toEqual(refusedWith('step-misplaced'));
    },
  );

  test('P-6: the presidium does not meet before it is elected', () => {
    const world = new World();
    const move = { stepId: stepId(world, 'presidium'), afterStepId: stepId(world, 'sign-in') };
    expect(world.ask('moveStep', move)).toEqual(refusedWith('step-misplaced'));
  });

  test('P-6: nothing is put in front of what has begun, and what has begun is neither moved nor removed', () => {
    const world = new World();
    const early = add(world, 'discussion', 'approval');
    driveUntil(world, () => world.open?.kind === 'roster');
    const begun = refusedWith('step-not-pending');
    expect(world.ask('addStep', { kind: 'discussion', afterStepId: stepId(world, 'approval') })).toEqual(begun);
    expect(world.ask('removeStep', { stepId: early })).toEqual(begun);
    expect(world.ask('moveStep', { stepId: early, afterStepId: stepId(world, 'agenda') })).toEqual(begun);
  });

  test('P-6: a step is not moved behind itself, nor behind one that does not exist', () => {
    const world = new World();
    const id = stepId(world, 'evaluation');
    expect(world.ask('moveStep', { stepId: id, afterStepId: id })).toEqual(refusedWith('step-not-found'));
    expect(world.ask('moveStep', { stepId: id, afterStepId: world.newId() })).toEqual(refusedWith('step-not-found'));
    expect(world.ask('removeStep', { stepId: world.newId() })).toEqual(refusedWith('step-not-found'));
  });

  test('P-7: once notice is given, nothing is added, removed or moved', () => {
    const world = readyToClose(congressAt('notice'));
    const fixed = refusedWith('plan-is-fixed');
    const evaluation = stepId(world, 'evaluation');
    expect(world.ask('addStep', { kind: 'ballot', afterStepId: stepId(world, 'ballot') })).toEqual(fixed);
    expect(world.ask('removeStep', { stepId: evaluation })).toEqual(fixed);
    expect(world.ask('moveStep', { stepId: evaluation, afterStepId: stepId(world, 'report') })).toEqual(fixed);
  });
});

describe('a changed plan', () => {
  const change = fc.oneof(
    fc.record({ add: fc.constantFrom(...stepKinds), after: fc.nat() }),
    fc.record({ remove: fc.nat() }),
    fc.record({ move: fc.nat(), after: fc.nat() }),
  );

  test('P-6: whatever is added, moved and removed, what is mandatory keeps its order and a way to the end is left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templateIds), fc.array(change, { maxLength: 25 }), (template, changes) => {
        const world = new World({ template });
        const step = (n: number): string => {
          const { steps } = world.state.congress;
          return steps[n % steps.length]?.id ?? '';
        };
        for (const each of changes) {
          if ('add' in each) world.ask('addStep', { kind: each.add, afterStepId: step(each.after) });
          else if ('remove' in each) world.ask('removeStep', { stepId: step(each.remove) });
          else world.ask('moveStep', { stepId: step(each.move), afterStepId: step(each.after) });
        }
        const { steps } = world.state.congress;
        expect(steps.filter((each) => each.mandatory).map((each) => each.kind)).toEqual(
          templates[template].filter((each) => each.mandatory).map((each) => each.kind),
        );
        const phases = steps.map((each) =>
          ['preparation', 'preparatory-meeting', 'session', 'after'].indexOf(each.phase),
        );
        expect(phases).toEqual(phases.toSorted((one, other) => one - other));
        driveUntil(world, () => world.state.congress.status === 'archived');
      }),
      { numRuns: 25 },
    );
  });

  test('G-14: of two ballots only the last asks that every item be voted', () => {
    const world = new World();
    add(world, 'ballot', 'ballot');
    driveUntil(world, () => world.open?.kind === 'ballot');
    expect(unmet(world)).toEqual([]);
    world.carryOut('closeStep', { stepId: world.open?.id ?? '' });
    driveUntil(world, () => world.open?.kind === 'ballot');
    expect(unmet(world)).toEqual(['items-voted']);
  });
});
