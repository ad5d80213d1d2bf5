import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { templateIds, type TemplateId } from '@congress/contract/vocabulary';
import { World } from '../../../../tests/support/domain.ts';
import { give, strayCommand, type Stray } from '../../../../tests/support/domain/arbitraries.ts';
import { advance, driveUntil } from '../../../../tests/support/domain/host.ts';
import { lawful } from '../../../../tests/support/domain/invariants.ts';

/** One thing that happens: the host goes on, anyone asks for anything, someone comes or goes. */
type Happening = 'host goes on' | { asks: Stray } | { moves: number; to: 'on-site' | 'remote' | 'gone' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('host goes on' as const) },
  { weight: 5, arbitrary: fc.record({ asks: strayCommand }) },
  { weight: 1, arbitrary: fc.record({ moves: fc.nat(), to: fc.constantFrom('on-site', 'remote', 'gone') }) },
);

/** A congress some way into its procedure, and what then happens. */
const run = fc.record({
  template: fc.constantFrom(...templateIds),
  begun: fc.nat({ max: 110 }),
  happenings: fc.array(happening, { minLength: 10, maxLength: 60 }),
});

const ended = (world: World): boolean => ['cancelled', 'archived'].includes(world.state.congress.status);

function watched(template: TemplateId, begun: number): World {
  const world = new World({ template });
  world.watchers.push(lawful);
  for (let n = 0; n < begun && !ended(world); n += 1) advance(world);
  return world;
}

function happen(world: World, what: Happening): void {
  if (what === 'host goes on') {
    if (!ended(world)) advance(world);
  } else if ('asks' in what) {
    give(world, what.asks);
  } else if (world.signInStep && world.people.length > 0) {
    const person = world.people[what.moves % world.people.length];
    if (person) world.signIn([person], what.to);
  }
}

describe('whatever is asked, in whatever order, by whomever', () => {
  test('P-1 … P-10, B-1, B-3, B-14: the law holds after every command, and there is always a way to the end', () => {
    fc.assert(
      fc.property(run, ({ template, begun, happenings }) => {
        const world = watched(template, begun);
        happenings.forEach((what) => happen(world, what));
        driveUntil(world, ended);
        const { status, steps } = world.state.congress;
        expect(status === 'cancelled' || steps.every((step) => step.state === 'closed')).toBe(true);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 100) },
    );
  });
});
