/** Calendar days as `YYYY-MM-DD`: they compare as texts do. */
import { refuse } from '@congress/contract/kernel/register/refusals';
import type { Refusal } from '@congress/contract/kernel/refusal';

const dayLength = 86_400_000;
/** The unions' clocks: China has one, without summer time. */
const offset = 8 * 3_600_000;

/** The day it is in China at this instant. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + offset).toISOString().slice(0, 10);
}

/** Days from one to the other; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The same day so many years later; 29 February becomes the 28th where there is none. */
export function yearsAfter(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return Number.isNaN(Date.parse(same)) || !new Date(same).toISOString().startsWith(same) ? `${year}-02-28` : same;
}

const [least, most] = ['1900-01-01', '2200-12-31'];

/** Refuses days that nobody means, and that no calendar reckons with. */
export function outOfRange(...days: (string | null | undefined)[]): Refusal | undefined {
  const strange = days.some((day) => day !== null && day !== undefined && (day < least || day > most));
  return strange ? refuse('day-out-of-range', { least, most }) : undefined;
}
