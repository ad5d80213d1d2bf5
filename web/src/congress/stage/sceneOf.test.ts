import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Step } from '@congress/contract/congress/procedure/view';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { describe, expect, it } from 'vitest';
import { sceneOf } from './sceneOf.ts';

const step = (kind: Step['kind'], state: Step['state'], phase: Step['phase'] = 'session'): Step =>
  ({ id: `${kind}-${phase}`, kind, phase, state, record: { kind } }) as Step;

const paper = (id: string, state: Paper['state'], method: Paper['method'] = 'secret'): Paper =>
  ({ id, state, method, stepId: 'ballot-session', items: [{ id: `${id}-motion`, itemId: `${id}-item` }] }) as Paper;

const view = (changes: Partial<CongressView>): CongressView =>
  ({
    status: 'active',
    steps: [step('ballot', 'open')],
    papers: [],
    speakers: [],
    resolutions: [],
    stage: { scene: 'auto', focusId: null },
    ...changes,
  }) as unknown as CongressView;

describe('what the hall shows', () => {
  it('welcomes before the first step and all through the preparation', () => {
    expect(sceneOf(view({ steps: [step('approval', 'pending', 'preparation')] })).scene).toBe('welcome');
    expect(sceneOf(view({ steps: [step('agenda', 'open', 'preparation')] })).scene).toBe('welcome');
  });

  it('follows the open step', () => {
    expect(sceneOf(view({ steps: [step('sign-in', 'open')] })).scene).toBe('sign-in');
    expect(sceneOf(view({ steps: [step('report', 'open')] })).scene).toBe('agenda');
    expect(sceneOf(view({})).scene).toBe('step');
  });

  it('shows who speaks as long as somebody does', () => {
    const speakers = [{ personId: 'p', state: 'speaking', since: '', topic: '' }] as CongressView['speakers'];
    expect(sceneOf(view({ steps: [step('report', 'open')], speakers })).scene).toBe('speakers');
  });

  it('never shows a result that is not declared: its turnout instead', () => {
    for (const state of ['open', 'closed', 'counted', 'certified'] as const) {
      for (const focusId of ['a', 'a-motion', 'a-item']) {
        const shown = sceneOf(view({ papers: [paper('a', state)], stage: { scene: 'result', focusId } }));
        expect(shown.scene, state).toBe('turnout');
      }
    }
  });

  it('says that a vote is void until the next round is open, whatever was declared before', () => {
    const before = [paper('a', 'declared'), paper('b', 'void')];
    for (const papers of [before, [...before, paper('c', 'prepared')]]) {
      expect(sceneOf(view({ papers }))).toMatchObject({ scene: 'turnout', paper: { id: 'b' } });
    }
    const again = [...before, paper('c', 'open')];
    expect(sceneOf(view({ papers: again }))).toMatchObject({ scene: 'turnout', paper: { id: 'c' } });
  });

  it('shows the turnout in every step that has papers', () => {
    for (const kind of ['preliminary', 'evaluation', 'ballot'] as const) {
      const own = { ...paper('a', 'open'), stepId: `${kind}-session` };
      expect(sceneOf(view({ steps: [step(kind, 'open')], papers: [own] })).scene, kind).toBe('turnout');
      expect(sceneOf(view({ steps: [step(kind, 'open')] })).scene, kind).toBe('step');
    }
  });

  it('finds a declared result by its paper, by the motion, and by the item', () => {
    const papers = [paper('a', 'declared'), paper('b', 'declared')];
    const shown = (focusId: string | null) => sceneOf(view({ papers, stage: { scene: 'result', focusId } }));
    expect(shown('a')).toMatchObject({ scene: 'result', paper: { id: 'a' }, paperItemId: null });
    expect(shown('b-item')).toMatchObject({ scene: 'result', paper: { id: 'b' }, paperItemId: 'b-motion' });
    expect(shown(null)).toMatchObject({ scene: 'result', paper: { id: 'b' } });
  });

  it('is adjourned in large letters unless the secretariat shows something else', () => {
    expect(sceneOf(view({ status: 'adjourned' })).scene).toBe('paused');
    const stage = { scene: 'agenda', focusId: null } as const;
    expect(sceneOf(view({ status: 'adjourned', stage })).scene).toBe('agenda');
  });

  it('waits for the declaration of what was voted, whatever the preparatory meeting adopted', () => {
    const steps = [step('preliminary', 'closed', 'preparatory-meeting'), step('declaration', 'open')];
    const adopted = { ...paper('a', 'declared', 'hands'), stepId: 'preliminary-preparatory-meeting' };
    expect(sceneOf(view({ steps, papers: [adopted, paper('b', 'certified')] })).scene).toBe('step');
    expect(sceneOf(view({ steps, papers: [adopted, paper('b', 'declared')] })).scene).toBe('result');
  });

  it('falls back to the open step where the chosen scene has nothing to show', () => {
    expect(sceneOf(view({ stage: { scene: 'resolution', focusId: null } })).scene).toBe('step');
  });
});
