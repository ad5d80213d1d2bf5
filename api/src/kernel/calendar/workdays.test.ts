import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../register/domain/days.ts';
import { isWorkday, lastDayOf, workingDayAfter } from './workdays.ts';
import { years } from './years.ts';

describe('K-4: working days', () => {
  test('weekends and the days of the State Council’s notice are off, and days worked instead are worked', () => {
    const week = ['13', '14', '15', '16', '23', '24', '28'].map((day) => isWorkday(`2026-02-${day}`));
    expect(week).toEqual([true, true, false, false, false, true, true]);
    expect([isWorkday('2026-11-20'), isWorkday('2026-11-21')]).toEqual([true, false]);
  });

  test('five working days after the Friday before Spring Festival 2026 end on 27 February: the Saturday counts, nine days do not', () => {
    expect(workingDayAfter('2026-02-13', 1)).toBe('2026-02-14');
    expect(workingDayAfter('2026-02-13', 5)).toBe('2026-02-27');
    expect(workingDayAfter('2026-02-13', 7)).toBe('2026-03-02');
  });

  test('a span into a year that nobody has announced says so', () => {
    expect(lastDayOf({ days: 5, unit: 'working' }, '2026-12-30')).toEqual({ day: '2027-01-06', certain: false });
    expect(lastDayOf({ days: 5, unit: 'working' }, '2026-11-20')).toEqual({ day: '2026-11-27', certain: true });
    expect(lastDayOf({ days: 5, unit: 'natural' }, '2026-12-30')).toEqual({ day: '2027-01-04', certain: true });
  });

  test('between a day and so many working days later lie exactly so many', () => {
    const start = fc.integer({ min: 0, max: 720 }).map((days) => dayAfter('2025-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 90 }), (day, days) => {
        const last = workingDayAfter(day, days);
        let worked = 0;
        for (let at = day; at < last; at = dayAfter(at)) if (isWorkday(dayAfter(at))) worked += 1;
        expect(worked).toBe(days);
        expect(days === 0 || isWorkday(last)).toBe(true);
      }),
    );
  });

  test('days worked instead are weekends, days off lie in their year and in order', () => {
    for (const [year, { off, worked }] of Object.entries(years)) {
      for (const day of worked) expect([0, 6]).toContain(new Date(day).getUTCDay());
      const ends = off.flatMap(([from, to = from]) => [from, to]);
      expect(ends).toEqual(ends.toSorted());
      for (const day of [...ends, ...worked]) expect(day.startsWith(year)).toBe(true);
    }
  });
});
