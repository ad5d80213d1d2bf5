import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Step } from '@congress/contract/congress/procedure/view';
import { expect, test } from 'vitest';
import { paperActOf } from './paperAct.ts';

const step = (id: string, kind: Step['kind']) => ({ id, kind }) as Step;
const paper = (state: Paper['state'], method: Paper['method'] = 'secret') => ({ state, method, stepId: 'ballot' });
const ballot = step('ballot', 'ballot');
const declaration = step('declaration', 'declaration');

test('B-1: the chair opens, closes, lets count and declares, in that order', () => {
  expect(paperActOf(paper('prepared'), ballot)).toBe('open');
  expect(paperActOf(paper('open'), ballot)).toBe('close');
  expect(paperActOf(paper('closed'), ballot)).toBe('count');
  expect(paperActOf(paper('counted'), ballot)).toBeNull();
  expect(paperActOf(paper('certified'), ballot)).toBeNull();
  expect(paperActOf(paper('certified'), declaration)).toBe('declare');
  expect(paperActOf(paper('declared'), declaration)).toBeNull();
});

test('B-13: a show of hands is declared in its own step, as counted', () => {
  expect(paperActOf(paper('counted', 'hands'), ballot)).toBe('declare');
  expect(paperActOf(paper('counted', 'hands'), declaration)).toBeNull();
});
