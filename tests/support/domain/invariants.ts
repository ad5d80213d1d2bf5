/** What must be true after whatever anyone asked of a congress; each by the number of its rule. */
import { expect } from 'vitest';
import { closingGate } from '@congress/api/congress/domain/procedure/machine';
import { signInBegan } from '@congress/contract/congress/assembly/questions';
import { givenNotice } from '@congress/contract/congress/preparation/questions';
import { openStep } from '@congress/contract/kernel/procedure/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { describe } from '@congress/contract/congress/conditions';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { locales } from '@congress/contract/kernel/primitives';
import { declared } from '@congress/api/congress/domain/ballot/countReport';
import { elections } from '@congress/contract/congress/nomination/questions';
import { courseOf } from '@congress/contract/congress/ballot/rounds';
import { adoptedPreparatoryMatters, motionsOf } from '@congress/contract/congress/ballot/questions';
import type { Outcome } from './world.ts';

type Invariant = (outcome: Outcome) => void;

/** Cheaply for what was not touched at all, which is nearly everything. */
function unchanged(now: unknown, before: unknown, rule: string): void {
  if (now !== before) expect(now, rule).toEqual(before);
}

const ofPaper = (view: CongressView, id: string): Paper | undefined => view.papers.find((each) => each.id === id);

/** P-1, P-2: closed ones first, then at most one that is open, then pending ones. */
const stepsInOrder: Invariant = ({ after }) => {
  const states = after.congress.steps.map((step) => step.state).join(' ');
  expect(states, 'P-2').toMatch(/^(closed ?)*(open ?)?(pending ?)*$/);
};

/** P-4: what is closed stays as it was closed. */
const closedStepsStay: Invariant = ({ before, after }) => {
  for (const step of before.congress.steps.filter((each) => each.state === 'closed')) {
    unchanged(
      after.congress.steps.find((each) => each.id === step.id),
      step,
      'P-4',
    );
  }
};

/** P-3: a step is closed by `closeStep` alone, and with its whole gate met. */
const gatesWereMet: Invariant = ({ before, decision, command, gate }) => {
  if (!decision.ok) return;
  for (const event of decision.events) {
    if (event.type !== 'step.closed') continue;
    expect(command.type, 'P-3').toBe('closeStep');
    const step = before.congress.steps.find((each) => each.id === event.payload.stepId);
    const unmet = step ? closingGate(before, step, gate(before)).filter((each) => !each.met) : ['no such step'];
    expect(unmet, 'P-3').toEqual([]);
  }
};

/** P-6: mandatory steps are all there, in their order. P-7: after notice the plan stays. */
const planStays: Invariant = ({ before, after }) => {
  const mandatory = (view: CongressView): string[] =>
    view.steps.filter((each) => each.mandatory).map((each) => each.id);
  expect(mandatory(after.congress), 'P-6').toEqual(mandatory(before.congress));
  if (!givenNotice(before.congress)) return;
  const plan = ({ steps, agenda, items }: CongressView): unknown => [
    steps.map((each) => each.id),
    agenda,
    // The text is still worked on until it is frozen.
    items.map((item) => ({ ...item, text: null, frozen: null })),
  ];
  expect(plan(after.congress), 'P-7').toEqual(plan(before.congress));
};

/** P-8, P-9, P-10: who stands still changes nothing but what is allowed; who has ended, nothing. */
const stillStandsStill: Invariant = ({ before, after, command, decision }) => {
  const { status } = before.congress;
  if (status === 'active' || !decision.ok) return;
  expect(['adjourned', 'postponed'], 'P-10').toContain(status);
  expect(['resume', 'announce', 'directStage', 'cancelCongress'], 'P-8').toContain(command.type);
  const movable = { status: null, statusReason: null, announcements: null, stage: null };
  expect({ ...after.congress, ...movable }, 'P-8').toEqual({ ...before.congress, ...movable });
};

/** P-9: cancelled or postponed only before the first sign-in opens. */
const endsOnlyBeforeSignIn: Invariant = ({ before, after }) => {
  if (before.congress.status === after.congress.status || !signInBegan(before.congress)) return;
  expect(['active', 'adjourned', 'archived'], 'P-9').toContain(after.congress.status);
};

const lawfulMoves: Record<Paper['state'], Paper['state'][]> = {
  prepared: ['open'],
  open: ['closed'],
  closed: ['counted', 'void'],
  counted: ['certified', 'declared'],
  certified: ['declared'],
  declared: [],
  void: [],
};

/** B-1, B-14: a paper's life goes forward only, and what was counted or declared stays. */
const papersMoveForward: Invariant = ({ before, after }) => {
  for (const paper of before.congress.papers) {
    const now = ofPaper(after.congress, paper.id);
    if (!now) {
      expect(paper.state, 'B-1: only what never opened is withdrawn').toBe('prepared');
      continue;
    }
    if (now.state !== paper.state) {
      expect(lawfulMoves[paper.state], `B-1: ${paper.state}`).toContain(now.state);
      if (paper.state === 'counted' && now.state === 'declared') expect(paper.method, 'B-13').toBe('hands');
    }
    unchanged(now.items, paper.items, 'B-1');
    if (['declared', 'void'].includes(paper.state)) unchanged(now, paper, 'B-14');
    if (['counted', 'certified', 'declared'].includes(paper.state)) {
      const report = (state: Outcome['before']): unknown =>
        state.staff.reports.find((each) => each.paperId === paper.id);
      unchanged(report(after), report(before), 'B-14');
    }
    if (now.report) {
      const counted = after.staff.reports.find((each) => each.paperId === paper.id);
      unchanged(now.report, counted && declared(counted), 'B-14');
    }
  }
};

/** B-1: nothing of a step is unfinished once it is closed. */
const nothingUnfinishedBehind: Invariant = ({ after }) => {
  const closed = new Set(after.congress.steps.filter((step) => step.state === 'closed').map((step) => step.id));
  const left = after.congress.papers.filter(
    (paper) => closed.has(paper.stepId) && ['prepared', 'open', 'closed'].includes(paper.state),
  );
  expect(left, 'B-1').toEqual([]);
};

/** B-3: what is voted on was final, and is never changed. */
const frozenStays: Invariant = ({ before, after }) => {
  for (const item of before.congress.items.filter((each) => each.frozen)) {
    unchanged(
      after.congress.items.find((each) => each.id === item.id),
      item,
      'B-3',
    );
  }
};

/** B-30: nobody is elected twice, nor more than there are seats, nor with fewer votes than are needed. */
const electedOnce: Invariant = ({ after: { congress, staff } }) => {
  for (const { id, election } of elections(congress)) {
    const course = courseOf(congress, id, staff.reports);
    const elected = course?.elected.map(({ candidateId, personId }) => candidateId ?? personId) ?? [];
    expect(new Set(elected).size, 'B-30').toBe(elected.length);
    expect(elected.length, 'B-30').toBeLessThanOrEqual(election.seats);
  }
  for (const { items } of staff.reports) {
    for (const result of items) {
      if (result.kind !== 'election') continue;
      const below = result.rows.filter((row) => row.standing === 'elected' && row.for < result.needed);
      expect(below, 'B-34').toEqual([]);
    }
  }
};

/** B-1a: what was adopted stands on no later paper that opens. */
const adoptedStays: Invariant = ({ before, decision }) => {
  if (!decision.ok) return;
  for (const event of decision.events) {
    if (event.type !== 'paper.opened') continue;
    const opening = ofPaper(before.congress, event.payload.paperId);
    const adopted = before.congress.papers.flatMap(({ state, items, report }) =>
      state === 'declared'
        ? motionsOf(report)
            .filter((result) => result.adopted)
            .flatMap((result) => items.find(({ id }) => id === result.paperItemId)?.itemId ?? [])
        : [],
    );
    const matters = adoptedPreparatoryMatters(before.congress);
    const again = opening?.items.filter(
      ({ itemId, matter }) => (itemId && adopted.includes(itemId)) || (matter && matters.has(matter)),
    );
    expect(again, 'B-1a').toEqual([]);
  }
};

/** A place in a sentence that no fact filled. */
const unfilled = /—|undefined|NaN|^$/;

/** P-3: a refusal changes nothing, says why in both languages, and leaves no number out. */
const refusalsExplain: Invariant = ({ before, after, decision }) => {
  if (decision.ok) return;
  expect(after).toBe(before);
  const sentences = Object.values(decision.refusal.message);
  if (sentences.some((each) => unfilled.test(each))) expect.fail(sentences.join(' / '));
  if (decision.refusal.code === 'gate-not-met') {
    expect(
      decision.refusal.conditions?.some((each) => !each.met),
      'P-3',
    ).toBe(true);
  }
};

/** P-3: the checklist can be read by people, with every number in its place. */
const checklistsExplain: Invariant = ({ after, gate }) => {
  const step = openStep(after.congress);
  for (const condition of step ? closingGate(after, step, gate(after)) : []) {
    const sentences = locales.map((locale) => describe(condition, locale));
    if (sentences.some((each) => unfilled.test(each) || each === condition.id)) expect.fail(sentences.join(' / '));
  }
};

const whenAccepted = [
  stepsInOrder,
  closedStepsStay,
  gatesWereMet,
  planStays,
  stillStandsStill,
  endsOnlyBeforeSignIn,
  papersMoveForward,
  nothingUnfinishedBehind,
  frozenStays,
  electedOnce,
  adoptedStays,
  checklistsExplain,
];

/** Every invariant at once. */
export const lawful: Invariant = (outcome) => {
  if (outcome.decision.ok) whenAccepted.forEach((holds) => holds(outcome));
  else refusalsExplain(outcome);
};
