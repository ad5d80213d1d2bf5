/** Builders for tests of the domain: a congress driven to where the test begins. */
import { expect } from 'vitest';
import { closingGate } from '@congress/api/congress/domain/procedure/machine';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { ConditionId } from '@congress/contract/congress/conditions';
import type { ErrorCode } from '@congress/contract/congress/refusals';
import type { BallotMethod, PreparatoryMatter, StepKind } from '@congress/contract/congress/vocabulary';
import type { Condition, Facts } from '@congress/contract/kernel/refusal';
import { driveUntil } from './domain/host.ts';
import { demoRoster } from './domain/people.ts';
import { World, type WorldOptions } from './domain/world.ts';

export { World };

/** The demo enterprise of 1,286 staff and 88 formal delegates. */
export const demoEnterprise = (): WorldOptions => ({ people: demoRoster(), staff: { total: 1286, women: 334 } });

/** Drives a congress by commands until its `nth` step of this kind is open, and nothing done in it. */
export function congressAt(kind: StepKind, options: WorldOptions = {}, nth = 1): World {
  return drivenTo(kind, new World(options), nth);
}

/** As `congressAt`, from where a congress stands. */
export function drivenTo(kind: StepKind, world: World, nth = 1): World {
  const target = (): string | undefined =>
    world.state.congress.steps.filter((step) => step.kind === kind).at(nth - 1)?.id;
  return driveUntil(world, () => world.open !== undefined && world.open.id === target());
}

/** Drives a congress to its end. */
export function concludedCongress(options: WorldOptions = {}): World {
  return driveUntil(new World(options), (world) => world.state.congress.status === 'archived');
}

/** What `ask` answers when it refuses with this code, and with at least these facts. */
export function refusedWith(code: ErrorCode, facts: Facts = {}): unknown {
  const like: unknown = expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown });
  return { ok: false, refusal: like };
}

/** What `ask` answers when it accepts. */
export const accepted = expect.objectContaining({ ok: true }) as unknown;

/** The open step's checklist. */
export function checklist(world: World): Condition[] {
  return world.open ? closingGate(world.state, world.open, world.gate()) : [];
}

/** What the open step still asks for. */
export function unmet(world: World): ConditionId[] {
  return checklist(world)
    .filter((each) => !each.met)
    .map((each) => each.id as ConditionId);
}

/** Lets the host do what the open step asks for, up to closing it. */
export function readyToClose(world: World): World {
  return driveUntil(world, () => unmet(world).length === 0);
}

/** Closes the open step, for which everything is done. */
export function close(world: World): ReturnType<World['ask']> {
  return world.ask('closeStep', { stepId: world.open?.id ?? '' });
}

/** The id of the first step of a kind. */
export function stepId(world: World, kind: StepKind): string {
  return world.state.congress.steps.find((step) => step.kind === kind)?.id ?? '';
}

/** Prepares a paper on items of the agenda, by default on the first one, secretly. */
export function preparedPaper(world: World, itemIds?: string[], method: BallotMethod = 'secret'): Paper {
  const [first] = world.state.congress.items;
  const body = { title: '表决票', method, itemIds: itemIds ?? [first?.id ?? ''], matters: [], previousId: null };
  return world.paper(world.carryOut('preparePaper', body));
}

/** Prepares a paper on one preparatory matter. */
export function preparatoryPaper(world: World, matter: PreparatoryMatter): Paper {
  const body = { title: '举手表决', method: 'hands' as const, itemIds: [], matters: [matter], previousId: null };
  return world.paper(world.carryOut('preparePaper', body));
}

/** A paper that is open, with so many present. */
export function openedPaper(world: World, present = world.formal.length, itemIds?: string[]): Paper {
  world.attendance.clear();
  world.signIn(world.formal.slice(0, present));
  const { id } = preparedPaper(world, itemIds);
  world.carryOut('openPaper', { paperId: id });
  return world.paper(id);
}

/** A paper closed after these votes. */
export function closedPaper(
  world: World,
  counts: Parameters<World['vote']>[1],
  present?: number,
  itemIds?: string[],
): Paper {
  const { id } = openedPaper(world, present, itemIds);
  world.vote(id, counts);
  world.carryOut('closePaper', { paperId: id });
  return world.paper(id);
}
