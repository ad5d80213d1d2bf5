import type { Paper } from '@congress/contract/congress/ballot/view';
import type { StepRecord } from '@congress/contract/congress/procedure/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { expect, test } from 'vitest';
import { dueAct } from './dueAct.ts';

/** A congress at a step with this record; only what is looked at. */
function at(record: Partial<StepRecord>, more: object = {}): CongressView {
  const step = { id: 's', kind: record.kind, state: 'open', record };
  const view = { status: 'active', steps: [step], papers: [], proposals: [], groups: [{}, {}], ...more };
  return { offices: { credentialsPanel: ['a', 'b', 'c'] }, ...view } as unknown as CongressView;
}

const paper = (state: Paper['state'], method: Paper['method'] = 'secret'): object => ({ papers: [{ state, method }] });

test('T-2: each step says what simulated delegates could do now', () => {
  expect(dueAct(at({ kind: 'approval' }))).toBeNull();
  expect(dueAct(at({ kind: 'credentials', signatures: [] }))).toBe('signatures');
  expect(dueAct(at({ kind: 'proposals' }))).toBeNull();
  expect(dueAct(at({ kind: 'proposals' }, { proposals: [{ status: 'submitted' }] }))).toBe('seconding');
  expect(dueAct(at({ kind: 'notice', givenAt: null }))).toBeNull();
  expect(dueAct(at({ kind: 'notice', givenAt: '2026-11-20T01:00:00.000Z' }))).toBe('notice');
  expect(dueAct(at({ kind: 'discussion', summaries: [] }))).toBe('summaries');
  expect(dueAct(at({ kind: 'sign-in' }))).toBe('sign-in');
  expect(dueAct(at({ kind: 'report' }))).toBeNull();
  expect(dueAct(at({ kind: 'sign-in' }, { status: 'adjourned' }))).toBeNull();
});

test('T-2: a paper asks for votes while it is open, for signatures once it is counted, then for nothing', () => {
  const ballot = (more: object = {}): ReturnType<typeof dueAct> => dueAct(at({ kind: 'ballot' }, more));
  expect(ballot()).toBe('wait');
  expect(ballot(paper('open'))).toBe('votes');
  expect(ballot(paper('closed'))).toBe('wait');
  expect(ballot(paper('counted'))).toBe('signatures');
  expect(ballot(paper('counted', 'hands'))).toBe('wait');
  expect(ballot(paper('certified'))).toBe('wait');
});
