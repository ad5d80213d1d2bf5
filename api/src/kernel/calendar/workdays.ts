/** 工作日历: which days are worked, so that a deadline in working days has a date (K-4). */
import { dayAfter } from '../register/domain/days.ts';
import { type Year, years } from './years.ts';

type Calendar = Readonly<Record<string, Year>>;

/** Whether the days off of this day's year are announced; where they are not, weekends alone are reckoned with. */
function isAnnounced(day: string, calendar: Calendar = years): boolean {
  return day.slice(0, 4) in calendar;
}

/** Whether people work on this day. */
export function isWorkday(day: string, calendar: Calendar = years): boolean {
  const year = calendar[day.slice(0, 4)];
  if (year?.worked.includes(day)) return true;
  if (year?.off.some(([from, to = from]) => from <= day && day <= to)) return false;
  return ![0, 6].includes(new Date(day).getUTCDay());
}

/** So many working days later; the day itself does not count (《民法典》第二百零一条). */
export function workingDayAfter(day: string, days: number, calendar: Calendar = years): string {
  let at = day;
  for (let left = days; left > 0;) {
    at = dayAfter(at);
    if (isWorkday(at, calendar)) left -= 1;
  }
  return at;
}

/** How long something may take. */
export type Span = { days: number; unit: 'natural' | 'working' };

/**
 * The last day of a span that begins with `day`. `certain` is false where it runs into a year whose days off are not
 * announced yet: the date may still move.
 */
export function lastDayOf(
  { days, unit }: Span,
  day: string,
  calendar: Calendar = years,
): { day: string; certain: boolean } {
  if (unit === 'natural') return { day: dayAfter(day, days), certain: true };
  const last = workingDayAfter(day, days, calendar);
  return { day: last, certain: isAnnounced(last, calendar) };
}
