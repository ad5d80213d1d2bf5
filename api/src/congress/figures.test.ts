import { congressStatus, phase } from '@congress/contract/congress/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profiles } from './domain/profiles/registry.ts';
import { congressFigures, type CountedCongress, figures, overdueFilings, stateOf } from './figures.ts';

const day = (text: string): string => `${text}T04:00:00.000Z`;
const met: CountedCongress = {
  organizationId: 'unit',
  term: 3,
  session: 2,
  status: 'active',
  profile: 'national',
  phase: 'after',
  sessionEndedAt: day('2026-03-01'),
  mustFile: true,
  filedAt: null,
};

const rows = fc.array(
  fc.record({
    organizationId: fc.constantFrom('one', 'two'),
    term: fc.constant(1),
    session: fc.constant(1),
    status: congressStatusArbitrary(),
    profile: fc.constantFrom('national' as const, 'demo' as const),
    phase: fc.option(fc.constantFrom(...phase.options)),
    sessionEndedAt: fc.option(fc.constantFrom(day('2026-03-01'), day('2026-03-20'))),
    mustFile: fc.boolean(),
    filedAt: fc.option(fc.constantFrom(day('2026-03-10'), day('2026-03-30'))),
  }),
  { maxLength: 12 },
);

function congressStatusArbitrary() {
  return fc.constantFrom(...congressStatus.options);
}

describe('K-1: the figures of congresses', () => {
  test('every congress stands in one state, and a trial in none', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const edition = await congressFigures(() => Promise.resolve(all)).read(['one', 'two'], '2026-04-01');
        const sum = (id: string): number =>
          [...edition.figures.find(({ words }) => words.id === id)!.own.values()].reduce(
            (n, { counted }) => n + counted,
            0,
          );
        const trials = all.filter(({ profile }) => profile === 'demo').length;
        const states = figures.map(({ id }) => id).slice(0, 6);
        expect(states.reduce((n, id) => n + sum(id), 0)).toBe(all.length - trials);
        expect(sum('congress.trial')).toBe(trials);
        expect(edition.overdue[0]!.items).toHaveLength(sum('congress.filing-overdue'));
        for (const { own, words } of edition.figures) {
          for (const { counted, base } of own.values()) {
            if (words.denominator) expect(counted).toBeLessThanOrEqual(base!);
            else expect(base).toBeNull();
          }
        }
      }),
    );
  });

  test('each definition says in both languages what counts, of what, where and of which time', () => {
    for (const { tally: _, ...words } of figures) {
      const { name, definition, numerator, denominator, scope, period } = words;
      for (const each of [name, definition, numerator, scope, period, ...(denominator ? [denominator] : [])]) {
        expect(each['zh-CN'] && each.en, words.id).toBeTruthy();
      }
    }
  });

  test('where it stands follows status first, then the step that is open or comes next', () => {
    const at = (change: Partial<CountedCongress>) => stateOf({ ...met, ...change });
    expect(at({ phase: 'preparation' })).toBe('preparing');
    expect([at({ phase: 'preparatory-meeting' }), at({ phase: 'session' })]).toEqual(['meeting', 'meeting']);
    expect([at({ phase: 'after' }), at({ phase: null })]).toEqual(['concluding', 'concluding']);
    expect([at({ status: 'adjourned' }), at({ status: 'postponed' })]).toEqual(['interrupted', 'interrupted']);
    expect([at({ status: 'archived' }), at({ status: 'cancelled' })]).toEqual(['archived', 'cancelled']);
  });
});

describe('T-2: what is overdue', () => {
  const late = (change: Partial<CountedCongress>, today: string) => overdueFilings.late({ ...met, ...change }, today);

  test('K-4: a day counts from the next: fifteen days after 1 March the 16th is in time, the 17th is not', () => {
    expect(late({}, '2026-03-16')).toBeUndefined();
    expect(late({}, '2026-03-17')).toMatchObject({ dueOn: '2026-03-16' });
    // Late in the evening in China is still that day, whatever it is in Greenwich.
    expect(late({ sessionEndedAt: '2026-03-01T15:59:00.000Z' }, '2026-03-16')).toBeUndefined();
    expect(late({ sessionEndedAt: '2026-03-01T16:01:00.000Z' }, '2026-03-17')).toBeUndefined();
  });

  test('K-6: it is late by the days that a union made fewer, for congresses that began under that', () => {
    const source = { ...profiles.national.fileWithinDays.source, status: 'federation' as const };
    const tightened = [{ limit: { rule: 'fileWithinDays' as const, value: 10 }, source }];
    expect(late({ tightened }, '2026-03-11')).toBeUndefined();
    expect(late({ tightened }, '2026-03-12')).toMatchObject({ dueOn: '2026-03-11' });
  });

  test('it says number and day, and nothing that anybody wrote', () => {
    expect(late({}, '2026-04-01')).toEqual({
      number: { 'zh-CN': '第3届第2次', en: 'term 3, session 2' },
      dueOn: '2026-03-16',
    });
  });

  test('filed, cancelled, on trial, not met, or without a filing: nothing is owed', () => {
    const excuses: Partial<CountedCongress>[] = [
      { filedAt: day('2026-03-30') },
      { status: 'cancelled' },
      { profile: 'demo' },
      { sessionEndedAt: null },
      { mustFile: false },
    ];
    for (const excuse of excuses) expect(late(excuse, '2026-04-01')).toBeUndefined();
  });

  test('M-6: what was filed late stays late', () => {
    const filedLate = figures.find(({ id }) => id === 'congress.filed-late')!;
    const filed = (at: string) => filedLate.tally({ ...met, filedAt: day(at) }, '2027-01-01');
    expect([filed('2026-03-16'), filed('2026-03-17')]).toEqual([
      { counted: 0, base: 1 },
      { counted: 1, base: 1 },
    ]);
  });
});
