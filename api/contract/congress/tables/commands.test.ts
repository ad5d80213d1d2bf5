import { describe, expect, test } from 'vitest';
import { commandTypes, parseCommand } from './commands.ts';

const id = '00000000-0000-4000-8000-000000000001';

describe('parsing a command', () => {
  test('a type nobody knows is turned away, also one that every object has', () => {
    for (const type of ['skipStep', '', 'constructor', '__proto__', 7, null, undefined]) {
      expect(parseCommand({ id, type, stepId: id }).success).toBe(false);
    }
  });

  test('what is no object, or has no id, is turned away', () => {
    for (const input of [undefined, null, 'openStep', [], {}, { type: 'resume' }, { id: 'mine', type: 'resume' }]) {
      expect(parseCommand(input).success).toBe(false);
    }
    expect(parseCommand({ id, type: 'resume' }).success).toBe(true);
  });

  test.for(commandTypes)('P-5: %s takes no field that its schema does not name', (type) => {
    const parsed = parseCommand({ id, type, force: true });
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).toMatch(/force/);
  });

  test('text is trimmed, and nothing but spaces is no text', () => {
    expect(parseCommand({ id, type: 'adjourn', reason: '  午间休会  ' }).data).toEqual({
      id,
      type: 'adjourn',
      reason: '午间休会',
    });
    expect(parseCommand({ id, type: 'adjourn', reason: '   ' }).success).toBe(false);
  });

  test.for([
    ['zero-width', '\u200b\u200c\u200d\u2060\ufeff'],
    ['soft hyphens', '\u00ad\u00ad'],
    ['Hangul fillers', '\u115f\u1160\u3164\uffa0'],
    ['a braille blank', '\u2800'],
    ['marks upon no letter', '\u0301\u20dd\ufe0f'],
    ['tags', '\u{e0041}\u{e007f}'],
    ['ideographic spaces', '\u3000\u3000'],
  ] as const)('text of nothing but what cannot be seen is no text: %s', ([, reason]) => {
    expect(parseCommand({ id, type: 'adjourn', reason }).success).toBe(false);
    const review = { id, type: 'reviewProposal', proposalId: id, status: 'rejected', reason };
    expect(parseCommand(review).data).toMatchObject({ reason: '' });
  });

  test('what cannot be seen stays where something can be', () => {
    for (const reason of ['👩‍👩‍👧', 'é', '今日\u200b休会', '\u200fغداً', '𠮷', '\ue000']) {
      expect(parseCommand({ id, type: 'adjourn', reason }).data).toMatchObject({ reason });
    }
  });

  test.for(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])(
    'text that turns the direction of what is around it is refused: %j',
    (turn) => {
      const text = `同意${turn}不同意`;
      const evidence = { title: text, number: '1', date: '2026-11-01' };
      const agenda = [{ title: text, itemId: null, presenterId: null, minutes: 5 }];
      expect(parseCommand({ id, type: 'adjourn', reason: text }).error?.issues[0]?.message).toContain('direction');
      expect(parseCommand({ id, type: 'recordReceipt', receipt: evidence }).success).toBe(false);
      expect(parseCommand({ id, type: 'setAgenda', entries: agenda }).success).toBe(false);
    },
  );

  test('G-3: two groups of one definition do not share an id', () => {
    const define = (...ids: string[]): boolean =>
      parseCommand({ id, type: 'defineGroups', groups: ids.map((each) => ({ id: each, name: '第一代表团' })) }).success;
    expect([define(id), define(id, id)]).toEqual([true, false]);
  });

  test('B-5: a ballot marks at most sixty motions', () => {
    const cast = (marks: number): boolean => {
      const of = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
      const choices = Object.fromEntries(Array.from({ length: marks }, (_, n) => [of(n), 'for']));
      return parseCommand({ id, type: 'castBallot', paperId: id, choices }).success;
    };
    expect([cast(0), cast(60), cast(61)]).toEqual([true, true, false]);
  });
});
