/** Whatever is asked of a procedure of whatever kind, in whatever order. */
import { stepFolds } from '@congress/contract/kernel/procedure/fold';
import { nextStep, openStep } from '@congress/contract/kernel/procedure/questions';
import type { StepLife } from '@congress/contract/kernel/procedure/shapes';
import type { Condition } from '@congress/contract/kernel/refusal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsOf, withEvidence } from './gate.ts';
import { closing, endsWith, opening, working, type Move } from './steps.ts';

type Step = StepLife & { id: string; kind: string };
type Procedure = { status: string; steps: Step[] };
type Asked = { what: 'open' | 'close' | 'prove'; step: number; met: string[] };
/** What was asked, what came of it, and the procedure before and after. */
type Seen = Asked & { move: Move<Step>; before: Procedure; after: Procedure; gate: Condition[] };

const at = '2026-03-02T01:00:00.000Z';
const kinds = ['announce', 'raters', 'report', 'rating', 'publish'];
const conditionIds = ['text-on-file', 'window-over', 'met-outside'];
/** Only this one may be proved by a document. */
const provable = ['met-outside'];
const { condition } = conditionsOf<string>();

const procedures: fc.Arbitrary<Procedure> = fc
  .array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 8 })
  .map((all) => ({
    status: 'active',
    steps: all.map((kind, place) => {
      return { id: `step-${place}`, kind, state: 'pending', openedAt: null, closedAt: null, evidence: [] };
    }),
  }));

const asked: fc.Arbitrary<Asked> = fc.record({
  what: fc.constantFrom('open', 'close', 'prove'),
  step: fc.nat(9),
  met: fc.subarray(conditionIds),
});

const evidence = { title: '会议纪要', number: '3号', date: '2026-03-01', note: '' };

function gateOf(step: Step, met: string[]): Condition[] {
  return withEvidence(
    step,
    conditionIds.map((id) => condition(id, met.includes(id))),
    provable,
  );
}

/** Asks, and folds what follows. */
function ask(before: Procedure, question: Asked): Seen {
  const stepId = `step-${question.step}`;
  const step = before.steps.find(({ id }) => id === stepId);
  const gate = step ? gateOf(step, question.met) : [];
  const seen = (move: Move<Step>, fold: (procedure: Procedure) => Procedure): Seen => {
    return { ...question, move, before, gate, after: 'step' in move ? fold(before) : before };
  };
  switch (question.what) {
    case 'open':
      return seen(opening(before, stepId), (one) => stepFolds['step.opened'](one, { stepId }, at));
    case 'close':
      return seen(
        closing(before, stepId, (one) => gateOf(one, question.met)),
        (one) => stepFolds['step.closed'](one, { stepId }, at),
      );
    case 'prove': {
      const { note, ...document } = evidence;
      return seen(working(before, stepId), (one) =>
        stepFolds['step.evidenced'](one, { stepId, evidence: document, note }, at),
      );
    }
  }
}

function played(procedure: Procedure, questions: Asked[]): Seen[] {
  const seen: Seen[] = [];
  for (const question of questions) seen.push(ask(seen.at(-1)?.after ?? procedure, question));
  return seen;
}

/** Holds for every moment of every run. */
function always(holds: (seen: Seen) => void): void {
  fc.assert(
    fc.property(procedures, fc.array(asked, { maxLength: 60 }), (procedure, questions) => {
      played(procedure, questions).forEach(holds);
    }),
    { numRuns: 300 },
  );
}

const states = ({ steps }: Procedure): string => steps.map(({ state }) => state).join(' ');

describe('a procedure of any kind', () => {
  test('P-1, P-2: closed steps first, then at most one that is open, then pending ones; each moves by one', () => {
    always(({ before, after }) => {
      expect(states(after)).toMatch(/^(closed ?)*(open ?)?(pending ?)*$/);
      const moved = after.steps.filter((step, place) => step.state !== before.steps[place]?.state);
      expect(moved.length).toBeLessThanOrEqual(1);
      expect(after.steps.map(({ id }) => id)).toEqual(before.steps.map(({ id }) => id));
    });
  });

  test('P-2: what does not open says what it waits for, or that it was its turn already', () => {
    always(({ what, step, move, before }) => {
      if (what !== 'open' || 'step' in move) return;
      const one = before.steps[step];
      const { code, facts } = move.hindrance;
      if (!one) expect(code).toBe('step-not-found');
      else if (one.state !== 'pending') expect(code).toBe('step-not-pending');
      else
        expect({ code, facts }).toEqual({
          code: 'step-out-of-order',
          facts: { blocking: (openStep(before) ?? nextStep(before))?.kind },
        });
    });
  });

  test('P-3: it closes with its whole gate met, and otherwise says the whole checklist', () => {
    always(({ what, step, move, before, gate }) => {
      if (what !== 'close' || before.steps[step]?.state !== 'open') return;
      const unmet = gate.filter(({ met }) => !met).length;
      if ('step' in move) expect(unmet).toBe(0);
      else expect(move.hindrance).toMatchObject({ code: 'gate-not-met', facts: { unmet }, conditions: gate });
    });
  });

  test('P-4: a closed step stays as it was closed', () => {
    always(({ before, after }) => {
      const closed = before.steps.filter(({ state }) => state === 'closed');
      expect(after.steps.slice(0, closed.length)).toEqual(closed);
    });
  });

  test('P-5: evidence goes to the open step alone, and stands only for what is listed', () => {
    always(({ what, move, met, before, after, gate }) => {
      const proved = after.steps.filter(
        (step, place) => step.evidence.length > (before.steps[place]?.evidence.length ?? 0),
      );
      expect(proved.every(({ state }) => state === 'open')).toBe(true);
      for (const { id, met: stands, facts } of gate) {
        const byDocument = stands && !met.includes(id);
        expect(byDocument).toBe('evidence' in facts);
        if (byDocument) expect(provable).toContain(id);
      }
      if (what === 'prove' && 'step' in move) expect(proved).toHaveLength(1);
    });
  });

  test('P-1: whatever went before, who does what is asked for comes to the end, each step once and in order', () => {
    fc.assert(
      fc.property(procedures, fc.array(asked, { maxLength: 30 }), (procedure, questions) => {
        let now = played(procedure, questions).at(-1)?.after ?? procedure;
        for (let moves = 0; moves < procedure.steps.length * 2; moves += 1) {
          const open = openStep(now);
          const next = open ?? nextStep(now);
          if (!next) break;
          const step = now.steps.indexOf(next);
          now = ask(now, { what: open ? 'close' : 'open', step, met: conditionIds }).after;
        }
        expect(now.steps.every(({ state }) => state === 'closed')).toBe(true);
        expect(procedure.steps.filter(({ id }) => endsWith(procedure, id))).toEqual(procedure.steps.slice(-1));
      }),
    );
  });

  test.each(['adjourned', 'cancelled', 'archived'])(
    'P-2, P-3: while it is %s nothing opens, closes or is proved',
    (status) => {
      always(({ what, step, met, after }) => {
        const { move, after: still } = ask({ ...after, status }, { what, step, met });
        expect(move).toEqual({ hindrance: { code: 'not-active', facts: { status } } });
        expect(still.steps).toBe(after.steps);
      });
    },
  );
});
