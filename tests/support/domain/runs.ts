/** Whole runs of a congress, for properties: some way into the procedure, and then anything at all. */
import fc from 'fast-check';
import { templates } from '@congress/api/congress/domain/procedure/plan';
import { type StepKind, stepKinds, type TemplateId, templateIds } from '@congress/contract/congress/vocabulary';
import { give, strayCommand, strayCommandIn, type Stray } from './arbitraries.ts';
import { advance, driveUntil } from './host.ts';
import { World, type Outcome } from './world.ts';

/** One thing that happens: the host goes on, anyone asks for anything, someone comes or goes. */
type Happening = 'host goes on' | { asks: Stray } | { moves: number; to: 'on-site' | 'remote' | 'gone' };

const happeningIn = (kind: StepKind): fc.Arbitrary<Happening> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant('host goes on' as const) },
    { weight: 2, arbitrary: fc.record({ asks: strayCommand }) },
    { weight: 4, arbitrary: fc.record({ asks: strayCommandIn(kind) }) },
    { weight: 1, arbitrary: fc.record({ moves: fc.nat(), to: fc.constantFrom('on-site', 'remote', 'gone') }) },
  );

export type Run = { template: TemplateId; from: StepKind; happenings: Happening[] };

/** From the first or the last step of some kind on, and with a bent for what belongs to it. */
export const anyRun: fc.Arbitrary<Run> = fc.constantFrom(...stepKinds).chain((from) =>
  fc.record({
    template: fc.constantFrom(...templateIds.filter((id) => templates[id].some((step) => step.kind === from))),
    from: fc.constant(from),
    happenings: fc.array(happeningIn(from), { minLength: 10, maxLength: 60 }),
  }),
);

/** Whether nothing can happen any more. */
export const ended = (world: World): boolean => ['cancelled', 'archived'].includes(world.state.congress.status);

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

/** Carries a run out, under the eyes of `watch`. */
export function carriedOut({ template, from, happenings }: Run, watch?: (outcome: Outcome) => void): World {
  const world = new World({ template });
  if (watch) world.watchers.push(watch);
  const start = happenings.length % 2 === 0 ? 'find' : 'findLast';
  const target = world.state.congress.steps[start]((step) => step.kind === from)?.id;
  driveUntil(world, () => world.open?.id === target);
  happenings.forEach((what) => happen(world, what));
  return world;
}
