import { offices } from '@congress/contract/kernel/offices';
import type { MemberEntry } from '@congress/contract/kernel/register/register';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, dayOf, daysBetween, yearsAfter } from './days.ts';
import { gist, planImport, type MemberRow } from './imports.ts';
import { confers, endedByLeaving, mayBeginSeat, mayEndSeat, type PlacedSeat } from './seats.ts';
import { daysLeft, endsSoon, isLive, mayBeginTerm, mayEndTerm, mayExtendTerm, type TermRow } from './terms.ts';

const aTerm = (change: Partial<TermRow> = {}): TermRow => ({
  id: 't1',
  body: 'committee',
  number: 3,
  from: '2024-03-08',
  to: '2027-03-07',
  extendedTo: null,
  endedOn: null,
  reason: '',
  ...change,
});
const aSeat = (change: Partial<PlacedSeat> = {}): PlacedSeat => ({
  id: 's1',
  memberId: 'm1',
  termId: 't1',
  office: 'committee-member',
  body: 'committee',
  constituency: '',
  from: '2024-03-08',
  how: 'elected',
  document: '',
  endedOn: null,
  endReason: null,
  term: aTerm(),
  ...change,
});

describe('days', () => {
  test('a day is China’s, and a leap day has its anniversaries', () => {
    expect(dayOf(new Date('2026-03-07T16:00:00Z'))).toBe('2026-03-08');
    expect(yearsAfter('2024-02-29', 3)).toBe('2027-02-28');
    expect(yearsAfter('2024-02-29', 4)).toBe('2028-02-29');
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  });
});

describe('terms', () => {
  test('R-2: a term is live on its first and last day, and not on the day from which it was ended', () => {
    const live = (day: string, term = aTerm()): boolean => isLive(term, day);
    expect(['2024-03-07', '2024-03-08', '2027-03-07', '2027-03-08'].map((day) => live(day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(live('2027-03-08', aTerm({ extendedTo: '2027-09-07' }))).toBe(true);
    expect(live('2026-05-01', aTerm({ endedOn: '2026-05-01' }))).toBe(false);
  });

  test('R-2: its body is warned from ninety days before its last day, that day counted', () => {
    expect(endsSoon(aTerm(), '2026-12-07')).toBe(false);
    expect([daysLeft(aTerm(), '2026-12-08'), endsSoon(aTerm(), '2026-12-08')]).toEqual([90, true]);
    expect(daysLeft(aTerm(), '2027-03-07')).toBe(1);
    expect([daysLeft(aTerm(), '2027-03-08'), endsSoon(aTerm(), '2027-03-08')]).toEqual([null, false]);
    expect(endsSoon(aTerm({ extendedTo: '2028-03-07' }), '2027-03-07')).toBe(false);
    expect(daysLeft(aTerm({ endedOn: '2026-12-10' }), '2026-12-08')).toBe(2);
  });

  test('R-2: terms last three to five years, have a number of their own, and do not overlap', () => {
    const code = (change: Partial<TermRow>, others = [aTerm()]): string | undefined =>
      mayBeginTerm(aTerm({ id: 't2', number: 4, from: '2027-03-08', to: '2030-03-07', ...change }), others)?.code;
    expect(code({})).toBeUndefined();
    expect(code({ to: '2032-03-08' })).toBeUndefined();
    expect(code({ to: '2030-03-06' })).toBe('term-length');
    expect(code({ to: '2032-03-09' })).toBe('term-length');
    expect(code({ number: 3 })).toBe('term-number-taken');
    expect(code({ from: '2027-03-07' })).toBe('terms-overlap');
    expect(code({ from: '2027-03-07', body: 'women' })).toBeUndefined();
    expect(code({ from: '2026-05-01', to: '2029-04-30' }, [aTerm({ endedOn: '2026-05-01' })])).toBeUndefined();
    expect(code({ from: '0001-01-01', to: '0004-01-01' })).toBe('day-out-of-range');
  });

  test('R-2: a term is extended once, by a year at most, and not into the next one', () => {
    const code = (to: string, change: Partial<TermRow> = {}, others: TermRow[] = []): string | undefined =>
      mayExtendTerm(aTerm(change), to, others, '2027-03-07')?.code;
    expect(code('2028-03-07')).toBeUndefined();
    expect(code('2028-03-08')).toBe('extension-too-long');
    expect(code('2027-03-07')).toBe('day-out-of-range');
    expect(code('2027-09-07', { extendedTo: '2027-06-07' })).toBe('term-extended');
    expect(code('2027-09-07', { endedOn: '2027-01-01' })).toBe('term-over');
    const next = aTerm({ id: 't2', number: 4, from: '2027-03-08', to: '2030-03-07' });
    expect(code('2027-03-08', {}, [next])).toBe('terms-overlap');
    expect(mayExtendTerm(aTerm(), '2027-09-07', [], '2027-03-08')?.code).toBe('term-over');
  });

  test('a term is ended within its days, once', () => {
    expect(mayEndTerm(aTerm(), '2026-05-01', '2026-04-01')).toBeUndefined();
    expect(mayEndTerm(aTerm(), '2027-03-08', '2026-04-01')?.code).toBe('day-out-of-range');
    expect(mayEndTerm(aTerm({ endedOn: '2026-05-01' }), '2026-06-01', '2026-04-01')?.code).toBe('term-over');
  });
});

describe('seats', () => {
  const wish = { id: 's2', memberId: 'm1', termId: 't1', constituency: '', how: 'elected', document: '' } as const;
  const code = (
    office: PlacedSeat['office'],
    { from = '2026-01-01', term = aTerm(), held = [] as PlacedSeat[], left = false, today = '2026-06-01' } = {},
  ): string | undefined => mayBeginSeat({ ...wish, office, from }, { term, held, left, today })?.code;

  test('R-2: a seat without a live term confers nothing', () => {
    expect(confers(aSeat(), '2026-06-01')).toBe(true);
    expect(confers(aSeat(), '2027-03-08')).toBe(false);
    expect(confers(aSeat({ term: aTerm({ endedOn: '2026-05-01' }) }), '2026-06-01')).toBe(false);
    expect(confers(aSeat({ endedOn: '2026-06-01', endReason: '辞职' }), '2026-06-01')).toBe(false);
    expect(confers(aSeat({ from: '2026-06-02' }), '2026-06-01')).toBe(false);
  });

  test('R-1: a seat begins within its term, of its body, once, and by somebody who is here', () => {
    expect(code('chair')).toBeUndefined();
    expect(code('chair', { from: '2024-03-07' })).toBe('day-out-of-range');
    expect(code('chair', { from: '2027-03-08' })).toBe('day-out-of-range');
    expect(code('congress-delegate')).toBe('office-of-another-body');
    expect(code('chair', { left: true })).toBe('member-left');
    expect(code('chair', { today: '2027-03-08' })).toBe('term-over');
    expect(code('committee-member', { held: [aSeat()] })).toBe('seat-held');
    expect(code('committee-member', { held: [aSeat({ endedOn: '2025-01-01', endReason: '调动' })] })).toBeUndefined();
  });

  test('R-1: a seat ends once, between its beginning and today', () => {
    expect(mayEndSeat(aSeat(), '2026-06-01', '2026-06-01')).toBeUndefined();
    expect(mayEndSeat(aSeat(), '2026-06-02', '2026-06-01')?.code).toBe('day-out-of-range');
    expect(mayEndSeat(aSeat(), '2024-03-07', '2026-06-01')?.code).toBe('day-out-of-range');
    expect(mayEndSeat(aSeat({ endedOn: '2026-05-01' }), '2026-06-01', '2026-06-01')?.code).toBe('seat-over');
  });

  test.each(['chair', 'vice-chair', 'standing-member', 'finance-head'] as const)(
    'R-6: %s and funds-review member are not one person, in either order',
    (office) => {
      const { body } = offices[office];
      const review = aTerm({ id: 't2', body: 'funds-review' });
      const one = aSeat({ office, body, term: aTerm({ body }) });
      expect(code('funds-review-member', { term: review, held: [one] })).toBe('offices-incompatible');
      const other = aSeat({ office: 'funds-review-member', body: 'funds-review', termId: 't2', term: review });
      expect(code(office, { term: aTerm({ body }), held: [other] })).toBe('offices-incompatible');
      const ended = { ...one, endedOn: '2026-06-01', endReason: '辞职' };
      expect(code('funds-review-member', { term: review, held: [ended] })).toBeUndefined();
      const over = { ...one, term: aTerm({ body, endedOn: '2026-05-01' }) };
      expect(code('funds-review-member', { term: review, held: [over] })).toBeUndefined();
    },
  );

  test('R-6: the refusal names the offices, the rule and where it is written, in words', () => {
    const held = [aSeat({ office: 'chair' })];
    const term = aTerm({ id: 't2', body: 'funds-review' });
    const today = '2026-06-01';
    const no = mayBeginSeat(
      { ...wish, office: 'funds-review-member', from: '2026-01-01' },
      { term, held, left: false, today },
    );
    expect(no?.message['zh-CN']).toBe('「经审委员」与现任「工会主席」不得由一人兼任（R-6：中国工会章程）');
  });

  test('R-3: leaving ends what is bound to the employer, on the day it can end', () => {
    const seats = [
      aSeat(),
      aSeat({ id: 's2', office: 'peoples-deputy' }),
      aSeat({ id: 's3', office: 'chair', endedOn: '2025-01-01', endReason: '调动' }),
      aSeat({ id: 's4', office: 'chair', from: '2026-08-01' }),
    ];
    expect(endedByLeaving(seats, '2026-06-01')).toEqual([
      { id: 's1', on: '2026-06-01' },
      { id: 's4', on: '2026-08-01' },
    ]);
  });
});

describe('an import', () => {
  const somebody = (staffNumber: string, change: Partial<MemberRow> = {}): MemberRow => ({
    id: `id-${staffNumber}`,
    staffNumber,
    name: '王立恒',
    gender: 'male',
    unit: '总装车间',
    constituency: '第一选区',
    category: 'front-line',
    phoneTail: '1234',
    phoneHash: 'digest of 13800001234',
    joinedOn: '2010-07-01',
    leftOn: null,
    status: 'member',
    locale: 'zh-CN',
    ...change,
  });
  const means = { newId: () => 'new', phoneHash: (number: string) => `digest of ${number}` };
  const entry = (staffNumber: string, change: Partial<MemberEntry> = {}): MemberEntry => ({
    staffNumber,
    name: '王立恒',
    gender: 'male',
    ...change,
  });

  test('R-10: people are found by staff number; what a row leaves out stays', () => {
    const plan = planImport(
      [somebody('1'), somebody('2'), somebody('3')],
      [entry('1'), entry('2', { unit: '机加车间', phone: '1234' }), entry('3', { phone: null }), entry('4')],
      means,
    );
    expect(plan.unchanged.map(({ staffNumber }) => staffNumber)).toEqual(['1']);
    expect(plan.changed.map(({ row, fields }) => [row, fields])).toEqual([
      [2, ['unit']],
      [3, ['phone']],
    ]);
    // The tail alone says nothing new of the number it ends.
    expect(plan.changed[0]?.after).toEqual(somebody('2', { unit: '机加车间' }));
    expect(plan.changed[1]?.after).toMatchObject({ phoneTail: null, phoneHash: null });
    expect(plan.added).toMatchObject([{ id: 'new', staffNumber: '4', unit: '', phoneTail: null, status: 'member' }]);
  });

  test('R-9: of a whole telephone number the tail and a keyed digest are kept', () => {
    const { added } = planImport([], [entry('1', { phone: '13900005678' })], means);
    expect(added[0]).toMatchObject({ phoneTail: '5678', phoneHash: 'digest of 13900005678' });
    expect(JSON.stringify({ ...added[0], phoneHash: null })).not.toContain('13900005678');
  });

  test('R-10: a number that comes twice and a day that is none are told by row', () => {
    const { faults, added } = planImport([], [entry('1'), entry('1'), entry('2', { joinedOn: '0200-01-01' })], means);
    expect(faults).toEqual([
      { row: 2, problem: 'duplicate', of: 1 },
      { row: 3, problem: 'day', of: 3 },
    ]);
    expect(added).toHaveLength(1);
  });

  test('R-10: carried out and imported again it changes nobody, whatever it was', () => {
    const entries = fc.uniqueArray(
      fc.record(
        {
          staffNumber: fc.integer({ min: 1, max: 20 }).map(String),
          name: fc.constantFrom('王立恒', '李晓岚'),
          gender: fc.constantFrom('male' as const, 'female' as const),
          unit: fc.constantFrom('', '总装'),
          category: fc.constantFrom(null, 'technical' as const),
          phone: fc.constantFrom(null, '1234', '13800001234', '13800009999'),
          status: fc.constantFrom('member' as const, 'worker' as const),
        },
        { requiredKeys: ['staffNumber', 'name', 'gender'] },
      ),
      { selector: (each) => each.staffNumber },
    );
    fc.assert(
      fc.property(entries, entries, (before, rows) => {
        const known = planImport([], before, means).added;
        const plan = planImport(known, rows, means);
        const touched = new Map(
          [...plan.changed.map(({ after }) => after), ...plan.added].map((r) => [r.staffNumber, r]),
        );
        const after = [...known.filter((row) => !touched.has(row.staffNumber)), ...touched.values()];
        const again = planImport(after, rows, means);
        expect([again.added, again.changed]).toEqual([[], []]);
        expect(again.unchanged).toHaveLength(rows.length);
        expect(after.length).toBe(known.length + plan.added.length);
        expect(gist(plan) === gist(planImport(known, rows, means))).toBe(true);
      }),
    );
  });
});

test('the day after a month’s last is the next month’s first', () => {
  expect(dayAfter('2026-02-28')).toBe('2026-03-01');
});
