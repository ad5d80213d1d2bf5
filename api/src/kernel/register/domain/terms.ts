/** Terms of bodies: how long they are, that they follow each other, and when they are about to end. */
import type { NewTerm } from '@congress/contract/kernel/register/register';
import { refuse } from '@congress/contract/kernel/register/refusals';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { dayAfter, daysBetween, outOfRange, yearsAfter } from './days.ts';
import { numbers } from './numbers.ts';

export type TermRow = NewTerm & { extendedTo: string | null; endedOn: string | null; reason: string };

/** Its last day, unless it is ended before. */
export function lastDay({ to, extendedTo }: Pick<TermRow, 'to' | 'extendedTo'>): string {
  return extendedTo ?? to;
}

/** whether seats of the term confer anything on that day. */
export function isLive(term: TermRow, day: string): boolean {
  return term.from <= day && !isOver(term, day);
}

/** Whether it has ended, by time or by decision. */
export function isOver(term: TermRow, day: string): boolean {
  return lastDay(term) < day || (term.endedOn !== null && term.endedOn <= day);
}

/** Days that are left of a live term, today included; null of one that is not live. */
export function daysLeft(term: TermRow, day: string): number | null {
  if (!isLive(term, day)) return null;
  const last = term.endedOn === null ? lastDay(term) : dayAfter(term.endedOn, -1);
  return daysBetween(day, last < lastDay(term) ? last : lastDay(term)) + 1;
}

/** its body is to be warned. */
export function endsSoon(term: TermRow, day: string): boolean {
  const left = daysLeft(term, day);
  return left !== null && left <= numbers.termWarningDays.value;
}

/** The first day on which it is over. */
function overFrom(term: TermRow): string {
  const after = dayAfter(lastDay(term));
  return term.endedOn !== null && term.endedOn < after ? term.endedOn : after;
}

function overlapping(term: TermRow, others: readonly TermRow[]): Refusal | undefined {
  const other = others.find(
    (each) =>
      each.id !== term.id && each.body === term.body && each.from < overFrom(term) && term.from < overFrom(each),
  );
  return other && refuse('terms-overlap', { body: other.body, number: other.number });
}

/** Why a term of these dates cannot begin beside the others of its organization. */
export function mayBeginTerm(wish: NewTerm, others: readonly TermRow[]): Refusal | undefined {
  const strange = outOfRange(wish.from, wish.to);
  if (strange) return strange;
  const { termYearsLeast: least, termYearsMost: most } = numbers;
  const [earliest, latest] = [least, most].map(({ value }) => dayAfter(yearsAfter(wish.from, value), -1));
  // A term from one 8 March to another is a day longer than so many years, and nobody's mistake.
  if (wish.to < (earliest ?? '') || wish.to > dayAfter(latest ?? '')) {
    return refuse('term-length', { least: least.value, most: most.value, source: most.source });
  }
  if (others.some(({ body, number }) => body === wish.body && number === wish.number)) {
    return refuse('term-number-taken', { body: wish.body, number: wish.number });
  }
  return overlapping({ ...wish, extendedTo: null, endedOn: null, reason: '' }, others);
}

/** Why a term cannot be extended to that day. */
export function mayExtendTerm(
  term: TermRow,
  to: string,
  others: readonly TermRow[],
  today: string,
): Refusal | undefined {
  if (isOver(term, today)) return refuse('term-over');
  if (term.extendedTo !== null) return refuse('term-extended');
  const { value, source } = numbers.extensionYears;
  const most = yearsAfter(term.to, value);
  const strange = outOfRange(to);
  if (strange) return strange;
  if (to <= term.to) return refuse('day-out-of-range', { least: dayAfter(term.to), most });
  if (to > most) return refuse('extension-too-long', { most, source });
  return overlapping({ ...term, extendedTo: to }, others);
}

/** Why a term cannot end from that day on. */
export function mayEndTerm(term: TermRow, on: string, today: string): Refusal | undefined {
  if (term.endedOn !== null || isOver(term, today)) return refuse('term-over');
  return on < term.from || on > lastDay(term)
    ? refuse('day-out-of-range', { least: term.from, most: lastDay(term) })
    : undefined;
}
